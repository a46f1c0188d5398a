"""Rows that leave trailing cells out: whose way of writing it is, and what would fill them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mdlist.checks.tables.broken.row_shape import Habits
from mdlist.contract import keys
from mdlist.lint.diagnostic import Fix, Safety, Severity
from mdlist.markdown.source import Edit
from mdlist.words.habit import is_common

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mdlist.contract.model import Contract
    from mdlist.markdown.document import Document
    from mdlist.markdown.table import Row, Table

    LeftOut = Mapping[tuple[object, int], Severity | None]


def habit_of_leaving_out(document: Document, ragged: Mapping[int, Counter[int]]) -> LeftOut:
    """How much it matters that a row has so many cells under a header, where many rows do: it is
    worth knowing, or the list's way (None)."""
    sizes: dict[object, Counter[int]] = {}
    for table in document.tables:
        counts = ragged.get(table.line) or {len(table.header): table.size}
        sizes.setdefault(tuple(table.header), Counter()).update(counts)
    return {
        (header, count): None if is_common(rows, counts.total()) else Severity.INFO
        for header, counts in sizes.items()
        for count, rows in counts.items()
        if rows > 2
    }


def filled(contract: Contract, table: Table, row: Row) -> Fix | None:
    """The list's marker in the last cell, where that is the one that is missing."""
    missing = contract.missing
    if not missing or contract.infers(keys.MISSING):
        return None
    habits = Habits(table)
    cells = [cell.raw for cell in row.cells]
    if len(cells) != habits.width - 1 or not habits.fits(cells):
        return None
    text = table.source[row.span]
    edge = Edit(row.span, text + (f" {missing} |" if text.endswith("|") else f" | {missing}"), text)
    return Fix(f'Put "{missing}" into the last cell', (edge,), Safety.UNSAFE)
