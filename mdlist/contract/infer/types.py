"""Types that name sections, where a list keeps to them without having written it down.

A code is a column's value that a heading has too: ``Surveys - S``, ``Gradients (G)``, ``Systems``
for ``System``. Whether it is one the rows say: nearly all rows of the section have the code, and
nearly all entries with the code stand in the section.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mdlist.contract import keys
from mdlist.contract.model import Habit, Types
from mdlist.words.habit import SAMPLE, SURE, is_habit, sample
from mdlist.words.regex import Regex
from mdlist.words.values import is_missing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mdlist.contract.model import Contract
    from mdlist.markdown.table import Table
    from mdlist.records.records import Records

SEPARATORS = ("/", ",", "+", "&", ";")
# A code at a heading's end, there in brackets, or at its beginning.
_CODE = Regex(
    r"\s[-–—:|]\s*+([^\W\d][\w-]{0,11})\Z|[\[(（]\s*+([^\W\d][\w-]{0,11})\s*+[\])）]\Z"
    r"|\A([^\W\d][\w-]{0,11})\s*+(?::|\s[-–—|])\s"
)
_MARKS = frozenset("-–—:|([（")


class _Part(NamedTuple):
    """A table's type column, its entries as written, the headings that it stands under, and how
    often each type stands there."""

    table: Table
    types: Sequence[str]
    entries: Sequence[str]
    headings: frozenset[str]
    counts: Mapping[str, int] = {}


def infer_types(records: Records, contract: Contract) -> Contract:
    """``contract`` with the types that the list has, where it states none."""
    if contract.types is not None:
        return contract
    best = max(_candidates(records, contract), key=lambda found: found[1].kept, default=None)
    return contract if best is None else contract.inferring((best[1],), types=best[0])


def _candidates(records: Records, contract: Contract) -> Iterator[tuple[Types, Habit]]:
    columns = _columns(records)
    headings = {
        heading for parts in columns.values() for part in parts for heading in part.headings
    }
    offered = _offered(headings)
    for name, parts in columns.items():
        # Most columns have many values, or others than the headings have; a few cells show it.
        some = {text for part in sample(parts) for text in sample(part.types)}
        if not any(_codes(offered, some, separator) for separator in _parting(some)):
            continue
        parts = [part._replace(counts=Counter(part.types)) for part in parts]
        values: Counter[str] = Counter()
        for part in parts:
            values.update(part.counts)
        if len(values) > SAMPLE:
            continue
        used = [separator for separator in SEPARATORS if any(separator in text for text in values)]
        for separator in used or SEPARATORS[:1]:
            codes = _codes(offered, values, separator)
            if len(codes) > 1 and (found := _held(name, parts, separator, codes, contract)):
                yield found


def _parting(texts: Iterable[str]) -> Iterator[str]:
    """The separators that part some text, and one of those that part none."""
    whole = "\n".join(texts)
    yield from (separator for separator in SEPARATORS if separator in whole)
    yield from [separator for separator in SEPARATORS if separator not in whole][:1]


def _columns(records: Records) -> dict[str, list[_Part]]:
    """The columns, by name, that are neither the entry's nor its link's."""
    found: dict[str, list[_Part]] = {}
    for listing in records.listings:
        if (table := listing.table) is None:
            continue
        headings = frozenset(heading.text for heading in table.section)
        for position, name in enumerate(table.names):
            if position not in (listing.entry, listing.link) and name:
                columns = table.columns
                part = _Part(table, columns[position], columns[listing.entry], headings)
                found.setdefault(name, []).append(part)
    return found


def _offered(headings: Iterable[str]) -> dict[str, str]:
    """What may be the code of one heading alone, with that heading."""
    found: dict[str, list[str]] = {}
    for heading in headings:
        match = _CODE.compiled.search(heading) if not _MARKS.isdisjoint(heading) else None
        codes = {next(filter(None, match.groups()))} if match else {heading, heading.rstrip("s")}
        for code in codes:
            # A year is no type.
            if not code.isdecimal():
                found.setdefault(code, []).append(heading)
    return {code: named[0] for code, named in found.items() if len(named) == 1}


def _codes(offered: Mapping[str, str], values: Iterable[str], separator: str) -> dict[str, str]:
    """The codes that values and headings have in common, each with its heading."""
    said = {part.strip() for text in values for part in text.split(separator)}
    return {code: offered[code] for code in sorted(said & offered.keys())}


def _held(
    name: str, parts: Sequence[_Part], separator: str, codes: Mapping[str, str], contract: Contract
) -> tuple[Types, Habit] | None:
    """The types, if the list keeps to them."""
    read = {
        text: _split(text, separator, contract.missing)
        for text in {text for part in parts for text in part.counts}
    }
    codes = _supported(parts, read, codes)
    total = known = kept = 0
    wrong: list[int] = []
    named = _by_heading(codes)
    for part in parts:
        homes = {code for heading in part.headings for code in named.get(heading, ())}
        for text, count in part.counts.items():
            total += count * len(read[text])
            known += count * sum(code in codes for code in read[text])
            if homes and homes.isdisjoint(read[text]):
                wrong += _lines(part, text)
            elif homes:
                kept += count
    rows = kept + len(wrong)
    if len(codes) < 2 or not is_habit(kept, rows, SURE) or not is_habit(known, total, SURE):
        return None
    if not _stand_where_they_say(parts, read, codes):
        return None
    said = ", ".join(f'{code} = "{heading}"' for code, heading in codes.items())
    habit = Habit(keys.TYPES, f"{name}: {said}", kept, rows, tuple(sorted(wrong)))
    return Types(name, separator, dict(codes)), habit


def _by_heading(codes: Mapping[str, str]) -> dict[str, list[str]]:
    """The codes of each heading."""
    found: dict[str, list[str]] = {}
    for code, heading in codes.items():
        found.setdefault(heading, []).append(code)
    return found


def _split(text: str, separator: str, missing: str | None) -> tuple[str, ...]:
    if is_missing(text, missing):
        return ()
    return tuple(part.strip() for part in text.split(separator))


def _lines(part: _Part, text: str) -> Iterator[int]:
    for index, other in enumerate(part.types):
        if other == text:
            yield part.table.row_line(index)


def _supported(
    parts: Sequence[_Part], read: Mapping[str, tuple[str, ...]], codes: Mapping[str, str]
) -> dict[str, str]:
    """The codes that most rows of their section have."""
    kept: Counter[str] = Counter()
    total: Counter[str] = Counter()
    named = _by_heading(codes)
    for part in parts:
        homes = [code for heading in part.headings for code in named.get(heading, ())]
        for text, count in part.counts.items() if homes else ():
            for code in homes:
                total[code] += count
                kept[code] += count * (code in read[text])
    return {code: codes[code] for code in codes if 2 * kept[code] > total[code]}


def _stand_where_they_say(
    parts: Sequence[_Part], read: Mapping[str, tuple[str, ...]], codes: Mapping[str, str]
) -> bool:
    """Whether nearly all entries stand in each of the sections that their types name, by some of
    those that stand elsewhere too."""
    away: dict[str, list[str]] = {code: [] for code in codes}
    here = 0
    for part in parts:
        elsewhere = {
            text: others
            for text in part.counts
            if (others := [c for c in read[text] if codes.get(c, "") not in ("", *part.headings)])
        }
        here += len(part.types) - sum(part.counts[text] for text in elsewhere)
        if elsewhere:
            for text, entry in zip(part.types, part.entries, strict=True):
                if text in elsewhere:
                    for code in elsewhere[text]:
                        away[code].append(entry)
    under: dict[str, list[_Part]] = {}
    for part in parts:
        for heading in part.headings:
            under.setdefault(heading, []).append(part)
    kept = total = 0.0
    for code, entries in away.items():
        some = sample(entries)
        names = {name for entry in some for name in _names(entry)}
        found: set[str] = set()
        for part in under.get(codes[code], ()) if names else ():
            found |= names.intersection(part.entries)
        total += len(entries)
        if some:
            held = sum(any(name in found for name in _names(entry)) for entry in some)
            kept += len(entries) * held / len(some)
    return is_habit(here + kept, here + total, SURE)


def _names(entry: str) -> tuple[str, str]:
    """An entry as written, but plain and in bold."""
    plain = entry.replace("**", "")
    return plain, plain.replace("[", "[**", 1).replace("](", "**](", 1)
