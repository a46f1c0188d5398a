"""The layout that a list's tables have already, by and large."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mdlist.contract import keys
from mdlist.contract.model import Habit
from mdlist.markdown.row_syntax import BLANK, cut_row
from mdlist.words.width import widths

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mdlist.contract.model import Contract
    from mdlist.markdown.layout import Layout
    from mdlist.markdown.table import Table
    from mdlist.records.records import Records

# So many lines of a table, and so many tables, show how a list is written.
SAMPLE = 40
TABLES = 200
# Rows that came later and were not padded do not undo the alignment of the others; tables that
# nobody aligned have few rows of one shape.
MOSTLY = 0.6


def infer_layout(records: Records, contract: Contract) -> Contract:
    """``contract`` with the layout of the list's tables, where it states none."""
    if contract.layout or not records.document.tables:
        return contract
    tables = records.document.tables
    layout, kept, total = usual_layout(tables[:: 1 + len(tables) // TABLES])
    return contract.inferring((Habit(keys.LAYOUT, layout, kept, total),), layout=layout)


class UsualLayout(NamedTuple):
    """The layout of most rows: how many are written in it, of how many."""

    layout: Layout
    kept: int
    total: int


def usual_layout(tables: Iterable[Table]) -> UsualLayout:
    """``aligned`` if most rows stand in tables whose pipes stand under each other, else
    ``compact``. Tables in which pipes do so without any padding say nothing."""
    rows = {-1: 0, 0: 0, 1: 0}
    for table in tables:
        rows[_vote(table)] += table.size
    kept, total = max(rows[1], rows[-1]), rows[1] + rows[-1]
    return UsualLayout("aligned" if rows[1] > rows[-1] else "compact", kept, total)


def _vote(table: Table) -> int:
    """1 for a table that is padded to align its pipes, -1 for one that does not, 0 for neither."""
    lines = _sample(table)
    if len(lines) < 2:
        return 0
    simple = all(line.isascii() and line.isprintable() and line[-1:] == "|" for line in lines)
    # Rows of one shape are of one length then.
    if simple and max(Counter(map(len, lines)).values()) < MOSTLY * len(lines):
        return -1
    shapes = Counter(_shape(line) for line in lines)
    if max(shapes.values()) < MOSTLY * len(lines):
        return -1
    return int(any("  |" in line or "|  " in line for line in lines))


def _sample(table: Table) -> list[str]:
    """The header and up to :data:`SAMPLE` rows from all over the table, without their prefix."""
    step = max(1, table.size // SAMPLE)
    numbers = [table.line, *range(table.row_line(0), table.end, step)]
    lines = [table.source[table.source.line(number)] for number in numbers]
    if table.prefixes is not None:
        skipped = [table.prefixes[number - table.line] for number in numbers]
        lines = [line[skip:] for line, skip in zip(lines, skipped, strict=True)]
    return [line.strip(BLANK) for line in lines]


def _shape(line: str) -> tuple[int, ...]:
    """The widths of a row's cells from pipe to pipe; a last one without a pipe is not counted."""
    if "\\" not in line:
        return tuple(widths(line.removeprefix("|").split("|")[:-1]))
    cells = [line[start:end] for start, end in cut_row(line)]
    if not line.endswith("|"):
        cells = cells[:-1]
    return tuple(widths(cells))
