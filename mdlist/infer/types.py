"""Types that name sections, where a list keeps to them without having written it down.

A code is a column's value that a heading has too: ``Surveys - S``, ``Gradients (G)``, ``Systems``
for ``System``. Whether it is one the rows say: nearly all rows of the section have the code, and
nearly all entries with the code stand in the section.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mdlist.columns import table_roles
from mdlist.contract import Habit, Types
from mdlist.copies import is_missing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mdlist.contract import Contract
    from mdlist.document import Document, Table

# So many rows must show it, in so large a part of the list, each code in so large a part of its
# section.
SUPPORT, MOSTLY, EACH = 20, 0.95, 0.8
# A column with more different values than this holds no codes.
VALUES = 200
# So many cells of several codes show an order, in so large a part of them.
ORDERED, IN_ORDER = 10, 0.8
SEPARATORS = ("/", ",", "+", "&", ";")
_CODE = re.compile(
    r"\s[-–—:|]\s*+([^\W\d][\w-]{0,11})\Z|[\[(（]\s*+([^\W\d][\w-]{0,11})\s*+[\])）]\Z"
    r"|\A([^\W\d][\w-]{0,11})\s*+(?::|\s[-–—|])\s"
)


class _Part(NamedTuple):
    """A table's type column, its entries as written, and the codes that its headings may have."""

    table: Table
    types: Sequence[str]
    entries: Sequence[str]
    headings: frozenset[str]


def infer_types(document: Document, contract: Contract) -> Contract:
    """``contract``, with the types that the list has and the order in which it writes them."""
    types, habits = contract.types, list[Habit]()
    if types is None:
        best = max(_candidates(document, contract), key=lambda found: found[1].kept, default=None)
        if best is not None:
            types = best[0]
            habits.append(best[1])
    if types is not None and not types.order:
        order, habit = _order(document, types)
        if order:
            types = types._replace(order=order)
            habits.append(habit)
    return contract.inferring(habits, types=types)


def _candidates(document: Document, contract: Contract) -> Iterator[tuple[Types, Habit]]:
    for name, parts in _columns(document, contract).items():
        values = Counter(text for part in parts for text in part.types)
        if len(values) > VALUES or sum(values.values()) < SUPPORT:
            continue
        headings = frozenset[str]().union(*(part.headings for part in parts))
        for separator in SEPARATORS:
            codes = _codes(headings, values, separator)
            if len(codes) > 1 and (found := _held(name, parts, separator, codes, contract)):
                yield found


def _columns(document: Document, contract: Contract) -> dict[str, list[_Part]]:
    """The columns, by name, that are neither the entry's nor its link's."""
    tables = [t for t in document.tables if not contract.under or _under(t, contract.under)]
    found: dict[str, list[_Part]] = {}
    for table, (entry, link) in zip(tables, table_roles(tables, contract), strict=True):
        headings = frozenset(heading.text for heading in table.section)
        for position, name in enumerate(table.names):
            if position not in (entry, link) and name:
                columns = table.columns
                part = _Part(table, columns[position], columns[entry], headings)
                found.setdefault(name, []).append(part)
    return found


def _under(table: Table, heading: str) -> bool:
    return any(each.text == heading for each in table.section)


def _codes(headings: frozenset[str], values: Counter[str], separator: str) -> dict[str, str]:
    """The codes that values and headings have in common, each with its heading."""
    said = {part.strip() for text in values for part in text.split(separator)}
    named: dict[str, list[str]] = {}
    for heading in headings:
        match = _CODE.search(heading)
        codes = {next(filter(None, match.groups()))} if match else {heading, heading.rstrip("s")}
        for code in codes & said:
            # A year is no type.
            if not code.isdecimal():
                named.setdefault(code, []).append(heading)
    return {code: found[0] for code, found in sorted(named.items()) if len(found) == 1}


def _held(
    name: str, parts: Sequence[_Part], separator: str, codes: Mapping[str, str], contract: Contract
) -> tuple[Types, Habit] | None:
    """The types, if the list keeps to them."""
    read = {
        text: _split(text, separator, contract.missing)
        for text in {text for part in parts for text in part.types}
    }
    codes = _supported(parts, read, codes)
    total = known = kept = 0
    wrong: list[int] = []
    for part in parts:
        homes = {code for code, heading in codes.items() if heading in part.headings}
        for text, count in Counter(part.types).items():
            total += count * len(read[text])
            known += count * sum(code in codes for code in read[text])
            if homes and homes.isdisjoint(read[text]):
                wrong += _lines(part, text)
            elif homes:
                kept += count
    rows = kept + len(wrong)
    if len(codes) < 2 or rows < SUPPORT or kept < MOSTLY * rows or known < MOSTLY * total:
        return None
    if not _stand_where_they_say(parts, read, codes):
        return None
    said = ", ".join(f'{code} = "{heading}"' for code, heading in codes.items())
    habit = Habit("types", f"{name}: {said}", kept, rows, tuple(sorted(wrong)))
    return Types(name, separator, dict(codes)), habit


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
    for part in parts:
        homes = [code for code, heading in codes.items() if heading in part.headings]
        for text, count in Counter(part.types).items() if homes else ():
            for code in homes:
                total[code] += count
                kept[code] += count * (code in read[text])
    return {code: codes[code] for code in codes if kept[code] >= EACH * total[code] > 0}


def _stand_where_they_say(
    parts: Sequence[_Part], read: Mapping[str, tuple[str, ...]], codes: Mapping[str, str]
) -> bool:
    """Whether nearly all entries stand in each of the sections that their types name."""
    listed: dict[str, set[str]] = {code: set() for code in codes}
    for code, heading in codes.items():
        for part in parts:
            if heading in part.headings:
                listed[code].update(entry.replace("**", "") for entry in part.entries)
    kept = total = 0
    for part in parts:
        homes = {code for code, heading in codes.items() if heading in part.headings}
        elsewhere = {
            text: others
            for text in set(part.types)
            if (others := [c for c in read[text] if c in codes and c not in homes])
        }
        for text, entry in zip(part.types, part.entries, strict=True) if elsewhere else ():
            for code in elsewhere.get(text, ()):
                total += 1
                kept += entry.replace("**", "") in listed[code]
        kept += sum(text not in elsewhere for text in part.types)
        total += sum(text not in elsewhere for text in part.types)
    return kept >= MOSTLY * total


def _order(document: Document, types: Types) -> tuple[tuple[str, ...], Habit]:
    """The order in which most cells write several codes."""
    pairs: Counter[tuple[str, str]] = Counter()
    for table in document.tables:
        position = table.column(types.column)
        if position is not None:
            for text, count in Counter(table.columns[position]).items():
                codes = [code.strip() for code in text.split(types.separator)]
                if len(codes) > 1 and types.codes.keys() >= set(codes):
                    for at, one in enumerate(codes):
                        for other in codes[at + 1 :]:
                            pairs[one, other] += count
    kept = sum(
        max(count, pairs[b, a]) for (a, b), count in [*pairs.items()] if a < b or not pairs[b, a]
    )
    total = pairs.total()
    habit = Habit("types.order", "", kept, total)
    if kept < max(ORDERED, IN_ORDER * total):
        return (), habit
    before = {(a, b) for (a, b), count in pairs.items() if count > pairs[b, a]}
    order: list[str] = []
    rest = [code for code in types.codes if any(code in pair for pair in before)]
    while rest:
        first = next((c for c in rest if not any((o, c) in before for o in rest)), None)
        if first is None:
            return (), habit
        order.append(first)
        rest.remove(first)
    return tuple(order), habit._replace(value=", ".join(order))
