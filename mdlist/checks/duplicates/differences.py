"""How two rows of one entry differ, and whether that sets them apart."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mdlist.records.vocabulary import Vocabulary
from mdlist.words.column_headers import is_fact, sets_apart
from mdlist.words.values import is_missing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.records.entries import Entries
    from mdlist.records.record import Record

# How often each value stands in the columns of one header and position.
Values = dict[tuple[tuple[str, ...], int], Counter[str]]


class Difference(NamedTuple):
    """How two rows of one entry differ: the columns with other values, whether one of those sets
    rows apart, and how many words the longest text has that both share."""

    columns: tuple[int, ...]
    apart: bool
    shared: int


def differ(entries: Entries, one: int, other: int, missing: str | None) -> Difference | None:
    """How two rows of one entry differ, title and link aside; None where they hold nothing else."""
    listing = entries[one].listing
    (names, left), (_, right) = row_of(entries[one]), row_of(entries[other])
    skipped = {listing.entry, listing.link}
    columns: list[int] = []
    shared = told = 0
    for position, (here, there) in enumerate(zip(left, right, strict=True)):
        if position in skipped or not (here or there):
            continue
        if is_missing(here, missing) or is_missing(there, missing):
            told += not (is_missing(here, missing) and is_missing(there, missing))
            continue
        told += 1
        if here.split() == there.split():
            shared = max(shared, len(here.split()))
        else:
            columns.append(position)
    if not told and len(names) > 1 and None in skipped:
        return None
    return Difference(
        tuple(columns), any(_sets_apart(names[n], left[n], right[n]) for n in columns), shared
    )


def are_of_two_kinds(
    entries: Entries, one: int, other: int, columns: Sequence[int], known: Values
) -> bool:
    """Whether two rows say the same but for the class that they stand in, such as "Attack" and
    "Defense": the one text in which they differ is no fact, and other rows have either too, of a
    column whose values are few or beside rows of their own class."""
    (names, here), (_, there) = row_of(entries[one]), row_of(entries[other])
    header = entries[one].listing.scope[-1]
    columns = [n for n in columns if not _is_link_or_number(here[n], there[n])]
    if len(columns) != 1 or is_fact(names[columns[0]]):
        return False
    if (header, columns[0]) not in known:
        known[header, columns[0]] = Counter(
            cell
            for other in entries.listings
            if other.table is not None and other.scope[-1] == header
            for cell in other.table.columns[columns[0]]
        )
    values = known[header, columns[0]]
    if not all(values[row[columns[0]]] > 1 for row in (here, there)):
        return False
    grouped = all(_is_in_group(entries[number], columns[0]) for number in (one, other))
    return grouped or Vocabulary(names[columns[0]], (), values).repeats


def _is_in_group(record: Record, position: int) -> bool:
    """Whether a row beside this one has the same value in a column."""
    column, index = record.table.columns[position] if record.table is not None else (), record.at
    return column[index] in (*column[max(index - 1, 0) : index], *column[index + 1 : index + 2])


def _is_link_or_number(here: str, there: str) -> bool:
    return "](" in here or "](" in there or (here.strip().isdecimal() and there.strip().isdecimal())


def _sets_apart(name: str, here: str, there: str) -> bool:
    """Whether two cells of a column set their rows apart: a version, a date, a size, which are
    written with digits; those of an address say nothing."""
    return sets_apart(name) or all(
        "://" not in cell and any(map(str.isdigit, cell)) for cell in (here, there)
    )


def row_of(record: Record) -> tuple[list[str], list[str]]:
    """The names of the columns, and the row's cells, as many."""
    if record.table is None:
        return [], []
    names, cells = record.table.names, record.cells[: len(record.table.header)]
    return names, cells + [""] * (len(names) - len(cells))
