"""Short names that rows have beside their titles, and those that the title writes otherwise.

Many lists of papers have a column for a paper's short name, with which its title begins too:
``FBNet`` beside ``FBNet: Hardware-Aware Efficient ConvNet Design``. Most of the two were copied,
and the short name was typed.
"""

from __future__ import annotations

from itertools import chain, islice, product
from typing import TYPE_CHECKING, NamedTuple

from mdlist.words.habit import SAMPLE, is_habit
from mdlist.words.spelling import digits, fold, is_typo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mdlist.markdown.table import Table

# Each column is compared with each that has titles: of no more than so many.
COLUMNS = 30


class NameSlip(NamedTuple):
    """Body row ``row`` of ``table`` (from 0) has ``name`` in ``column``, and ``right`` in the title
    in column ``titled``; ``agreed`` rows have one name in both."""

    table: Table
    row: int
    column: int
    titled: int
    name: str
    right: str
    agreed: int


def name_slips(tables: Iterable[Table]) -> Iterator[NameSlip]:
    """The short names that nearly are those with which the titles of their rows begin."""
    groups: dict[tuple[str, ...], list[Table]] = {}
    for table in tables:
        groups.setdefault(tuple(table.header), []).append(table)
    for header, group in groups.items():
        columns = range(min(len(header), COLUMNS))
        titles = [n for n in columns if _has_names(group, n)]
        for titled, column in product(titles, columns):
            if column != titled:
                yield from _slips(group, column, titled)


def _has_names(tables: Iterable[Table], column: int) -> bool:
    cells = chain.from_iterable(table.columns[column] for table in tables)
    return any(": " in cell for cell in islice(cells, SAMPLE))


def _slips(tables: Sequence[Table], column: int, titled: int) -> Iterator[NameSlip]:
    some = islice(_pairs(tables, column, titled), SAMPLE)
    if not any(fold(name) == fold(right) for _, _, name, right in some):
        return
    agreed = 0
    slips: list[NameSlip] = []
    for table, index, name, right in _pairs(tables, column, titled):
        if fold(name) == fold(right):
            agreed += 1
        elif _is_slip(fold(name), fold(right)):
            slips.append(NameSlip(table, index, column, titled, name, right, 0))
    if is_habit(agreed, agreed + len(slips)):
        yield from (slip._replace(agreed=agreed) for slip in slips)


def _pairs(
    tables: Sequence[Table], column: int, titled: int
) -> Iterator[tuple[Table, int, str, str]]:
    """The rows whose title begins with a name: table, index, what ``column`` holds, that name."""
    for table in tables:
        cells = zip(table.columns[column], table.columns[titled], strict=True)
        for index, (cell, title) in enumerate(cells):
            if cell and ": " in title:
                name, right = (table.reader(each).text for each in (cell, title))
                yield table, index, name, right.partition(": ")[0]


def _is_slip(name: str, right: str) -> bool:
    """Whether a folded name is another one with a slip or two; numbers mean something, and so does
    what is only longer."""
    if name.startswith(right) or right.startswith(name):
        return False
    if digits(name) != digits(right):
        return False
    name, right = ("".join(c for c in each if not c.isdigit()) for each in (name, right))
    return is_typo(name, right)
