"""Columns whose cells hold few different values, and how often each stands."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mdlist.words.regex import Regex
from mdlist.words.values import is_missing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from mdlist.markdown.table import Table
    from mdlist.records.listing import Listing

# A column has a vocabulary when its cells repeat: so many of them, and the different ones so few.
CELLS, DIFFERENT = 12, 0.45
WORD = Regex(r"[^\W_](?:[\w-]*[^\W_])?")


class Vocabulary(NamedTuple):
    """All columns of one name: the tables with their positions, and the counts of the cells."""

    name: str
    columns: Sequence[tuple[Table, int]]
    counts: Counter[str]

    @property
    def repeats(self) -> bool:
        """Whether the cells hold few different values, links and markers left out."""
        told = {c: n for c, n in self.counts.items() if not is_missing(c) and "](" not in c}
        total = sum(told.values())
        return total >= CELLS and len(told) <= DIFFERENT * total


def vocabularies(listings: Iterable[Listing]) -> Iterator[Vocabulary]:
    """The columns of the tables, those of one name together; the entry's own is left out."""
    found: dict[str, list[tuple[Table, int]]] = {}
    for listing in listings:
        table = listing.table
        for position, name in enumerate(table.names if table is not None else ()):
            if table and position != listing.entry and not _is_open(table.columns[position]):
                found.setdefault(name, []).append((table, position))
    for name, columns in found.items():
        counts: Counter[str] = Counter()
        for table, position in columns:
            counts.update(table.columns[position])
        yield Vocabulary(name, columns, counts)


def _is_open(column: Sequence[str]) -> bool:
    """Whether the first cells are mostly links or all differ: a column to leave alone unread."""
    first = column[:200]
    return len(first) > 50 and (
        len(set(first)) > 0.9 * len(first) or 2 * sum("](" in cell for cell in first) > len(first)
    )


def places(
    vocabulary: Vocabulary, values: Collection[str]
) -> dict[str, list[tuple[Table, int, int]]]:
    """Table, row index and position of each cell that is one of ``values``, by value."""
    found: dict[str, list[tuple[Table, int, int]]] = {value: [] for value in values}
    for table, position in vocabulary.columns if found else ():
        column = table.columns[position]
        if not found.keys().isdisjoint(column):
            for index, cell in enumerate(column):
                if cell in found:
                    found[cell].append((table, index, position))
    return found


def words(counts: Counter[str]) -> Counter[str]:
    """How often each word stands in the cells; links, code and images have none."""
    found: Counter[str] = Counter()
    for cell, count in counts.items():
        if "](" in cell or "<" in cell or "://" in cell:
            continue
        for word in WORD.compiled.findall(cell):
            if not word.isdigit():
                found[word] += count
    return found
