"""The codes in a list's type column, and the sections that they name."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from mdlist.lint.rule import fact
from mdlist.words.regex import Regex
from mdlist.words.values import is_missing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from mdlist.contract.model import Types
    from mdlist.lint.view import View
    from mdlist.markdown.document import Document
    from mdlist.markdown.inline import Reader
    from mdlist.markdown.table import Cell
    from mdlist.records.entries import Entries
    from mdlist.records.listing import Listing

# What may stand between codes by mistake.
_BETWEEN = Regex(r"[\s/,+&;|\\、，／]+")


class Coded(NamedTuple):
    """A listing: the number of its first record, the position of its type column (None without
    one), the codes that name one of its headings, and those that name the nearest such heading."""

    listing: Listing
    start: int
    column: int | None
    within: frozenset[str]
    home: frozenset[str]

    def texts(self) -> Sequence[str]:
        """The type of each record as written; nothing for a listing without types."""
        if self.column is None or self.listing.table is None:
            return ()
        return self.listing.table.columns[self.column]

    def cell(self, index: int) -> Cell | None:
        """The type of record ``index``; None where another cell may have taken its place."""
        table = self.listing.table
        if table is None or self.column is None or not table.is_whole(index):
            return None
        return table.cell(index, self.column)


class Codes:
    """The types of a list, read through its contract."""

    def __init__(
        self, document: Document, entries: Entries, types: Types, missing: str | None
    ) -> None:
        self.document, self.entries, self.types, self.missing = document, entries, types, missing
        self.read = CodeReader(types, document.reader, missing)

    @cached_property
    def living(self) -> frozenset[str]:
        """The codes whose section the list has."""
        headings = {heading.text for heading in self.document.headings}
        return frozenset(c for c, heading in self.types.codes.items() if heading in headings)

    @cached_property
    def coded(self) -> list[Coded]:
        """The listings, in order of the file."""
        naming: dict[str, set[str]] = {}
        for code, heading in self.types.codes.items():
            naming.setdefault(heading, set()).add(code)
        found = []
        for listing, start in zip(self.entries.listings, self.entries.starts, strict=True):
            named = [naming[heading] for heading in listing.path if heading in naming]
            column = listing.table.column(self.types.column) if listing.table is not None else None
            within = frozenset[str]().union(*named)
            home = frozenset(named[-1]) if named else frozenset[str]()
            found.append(Coded(listing, start, column, within, home))
        return found

    @cached_property
    def values(self) -> Counter[str]:
        """Each text of the type column, and how many cells hold it."""
        counts: Counter[str] = Counter()
        for coded in self.coded:
            counts.update(coded.texts())
        return counts

    def places(self, texts: Collection[str]) -> Iterator[tuple[Coded, int]]:
        """The listing and index of each record whose type is one of ``texts``."""
        if texts:
            for coded in self.coded:
                for index, text in enumerate(coded.texts()):
                    if text in texts:
                        yield coded, index


class CodeReader:
    """Reads a type cell as the codes in it; knows those that it has read."""

    def __init__(self, types: Types, reader: Reader, missing: str | None) -> None:
        self._types, self._reader, self._missing = types, reader, missing
        self._memo: dict[str, tuple[str, ...]] = {}

    def __call__(self, cell: str) -> tuple[str, ...]:
        """The codes in a cell as written, none for one that says nothing."""
        codes = self._memo.get(cell)
        if codes is None:
            text = self._reader(cell).text
            if text in self._types.codes:
                codes = (text,)
            elif is_missing(text, self._missing):
                codes = ()
            else:
                codes = tuple(part.strip() for part in text.split(self._types.separator))
            self._memo[cell] = codes
        return codes

    def unknown(self, cell: str) -> list[str]:
        """The codes in a cell that the contract does not have."""
        return [code for code in self(cell) if code not in self._types.codes]


def respelt(text: str, types: Types) -> str:
    """``text`` as the codes that it was meant to be, "" if that is not plain: other capitals,
    another separator."""
    known = {code.casefold(): code for code in types.codes}
    parts = [known.get(part.casefold(), "") for part in _BETWEEN.compiled.split(text) if part]
    return types.separator.join(parts) if parts and all(parts) else ""


@fact
def type_codes(view: View) -> Codes | None:
    """The types of the list; None if it has none."""
    contract = view.contract
    if contract.types is None:
        return None
    return Codes(view.document, view.entries, contract.types, contract.missing)
