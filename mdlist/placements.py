"""Which records stand where their types do not say, one fault an entry wherever that is plain.

Of the copies of an entry, those are at fault whose type disagrees with the sections in which the
entry really stands. A record in a section that its own type does not name is at fault itself, and
then the other copies, which this record makes look wrong, are not.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mdlist.codes import Coded, Codes
    from mdlist.mentions import Mentions


class Misplaced(NamedTuple):
    """Record ``at`` of a listing, which is at fault.

    ``named`` are the codes of sections in which its entry is missing. Without those, ``beside`` is
    a record of the entry in a section that the type does not name; the record itself, if that is
    its own section.
    """

    coded: Coded
    at: int
    named: tuple[str, ...]
    beside: int


class _Row(NamedTuple):
    number: int
    coded: Coded
    # None where the cell does not say: it is empty, or holds a code that another rule speaks of.
    codes: frozenset[str] | None


def misplaced(codes: Codes) -> list[Misplaced]:
    """The records whose type and sections disagree, in order of the file."""
    found = _Placements(codes).found()
    return sorted(found, key=lambda fault: fault.coded.start + fault.at)


class _Placements:
    def __init__(self, codes: Codes) -> None:
        self.codes, self.entries = codes, codes.entries
        self.known: dict[str, frozenset[str] | None] = {
            text: self._known(text) for text in codes.values
        }
        # Of each record: its listing's number, and its type as written ("" without one).
        self.places: list[int] = []
        self.texts: list[str] = []
        for number, coded in enumerate(codes.coded):
            self.places += repeat(number, len(coded.listing))
            self.texts += coded.texts() or repeat("", len(coded.listing))
        self.known[""] = None
        self.order = {code: number for number, code in enumerate(codes.types.codes)}
        self.mentions: dict[str, Mentions] = {}

    def _known(self, text: str) -> frozenset[str] | None:
        codes = frozenset(self.codes.read(text))
        return codes if text and codes <= self.codes.living else None

    def found(self) -> Iterator[Misplaced]:
        copies = self.entries.copies if self.codes.values else []
        copied = {number for group in copies for number in group}
        for place, coded in enumerate(self.codes.coded):
            # What a record without copies says is right or wrong wherever it is said here.
            odd = {text for text in set(coded.texts()) if not self._agree({text}, {place})}
            if odd:
                for number, text in enumerate(coded.texts(), coded.start):
                    if text in odd and number not in copied:
                        yield from self._judge([self._row(number)])
        agree: dict[tuple[frozenset[str], frozenset[int]], bool] = {}
        for group in copies:
            said = frozenset([self.texts[number] for number in group])
            places = frozenset([self.places[number] for number in group])
            key = said, places
            if key not in agree:
                agree[key] = self._agree(said, places)
            if not agree[key]:
                yield from self._judge([self._row(number) for number in group])

    def _agree(self, texts: Iterable[str], places: Iterable[int]) -> bool:
        """Whether each of ``texts`` names just the sections of the listings ``places``."""
        listings = [self.codes.coded[place] for place in places]
        within = frozenset[str]().union(*(coded.within for coded in listings))
        return all(
            codes is None or (codes <= within and all(_names(codes, each) for each in listings))
            for codes in map(self.known.__getitem__, texts)
        )

    def _row(self, number: int) -> _Row:
        coded = self.codes.coded[self.places[number]]
        return _Row(number, coded, self.known[self.texts[number]])

    def _judge(self, rows: Sequence[_Row]) -> Iterator[Misplaced]:
        within = frozenset[str]().union(*(row.coded.within for row in rows))
        telling = [row for row in rows if row.codes is not None and self._is_whole(row)]
        own = [row for row in telling if not _names(row.codes, row.coded)]
        if own:
            yield from (self._fault(row, (), row.number) for row in own)
            return
        wrong = self._wrong(telling, within)
        faults = [self._fault(row, *wrong[row.codes]) for row in telling if row.codes in wrong]
        if len(faults) < len(telling):
            yield from faults
        elif faults:
            yield next((fault for fault in faults if fault.named), faults[0])

    def _wrong(
        self, rows: Sequence[_Row], within: frozenset[str]
    ) -> dict[frozenset[str] | None, tuple[tuple[str, ...], int]]:
        """What is wrong with the codes that the records of an entry have: those of sections
        without it, or a record in a section that they leave out."""
        places = {id(row.coded): row for row in reversed(rows)}.values()
        wrong = {}
        for codes in {row.codes for row in rows}:
            said = codes or frozenset()
            missing = sorted(said - within, key=self.order.__getitem__)
            named = tuple(code for code in missing if self._lacks(code, rows))
            beside = min((p.number for p in places if not _names(codes, p.coded)), default=-1)
            if named or beside >= 0:
                wrong[codes] = named, beside
        return wrong

    def _lacks(self, code: str, rows: Sequence[_Row]) -> bool:
        """Whether no record of an entry stands in the section of ``code``, nor a broken row."""
        if code not in self.mentions:
            from mdlist.mentions import Mentions

            heading = self.codes.types.codes[code]
            self.mentions[code] = Mentions(self.codes.document, self.entries, (heading,))
        return not any(self.mentions[code].holds(row.number) for row in rows)

    def _fault(self, row: _Row, named: tuple[str, ...], beside: int) -> Misplaced:
        return Misplaced(row.coded, row.number - row.coded.start, named, beside)

    def _is_whole(self, row: _Row) -> bool:
        return row.coded.cell(row.number - row.coded.start) is not None


def _names(codes: frozenset[str] | None, coded: Coded) -> bool:
    """Whether codes name the section of a listing, if that has a code."""
    return not coded.home or bool((codes or frozenset()) & coded.within)
