"""A row with too many cells: which pipe is one too many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks.tables.broken.row_shape import Habits, kind
from mdlist.lint.diagnostic import Fix, Safety
from mdlist.markdown.row_syntax import split_row
from mdlist.markdown.source import Edit, Span

if TYPE_CHECKING:
    from mdlist.markdown.table import Row, Table


def stray_pipes(table: Table, row: Row) -> tuple[int, ...]:
    """Offsets in the file of the pipes that belong to a cell's text, () if that cannot be told.

    They stand in code or links, or within words, and are just as many as there are surplus cells.
    """
    text = table.source[row.span]
    surplus = len(row.cells) - len(table.header)
    cuts = [cell.span.end - row.span.start for cell in row.cells[:-1]]
    marked = [span for _, span in table.reader.markup(text)]
    for found in (
        [at for at in cuts if marked and any(span.start < at < span.end for span in marked)],
        [at for at in cuts if text[at - 1].isalnum() and text[at + 1 : at + 2].isalnum()],
    ):
        if len(found) == surplus:
            return tuple(row.span.start + at for at in found)
    return ()


def repair(table: Table, row: Row, pipes: tuple[int, ...]) -> Fix | None:
    """What makes the row fit its header, where there is one way to do so."""
    if pipes:
        edits = tuple(Edit(Span(at, at + 1), "\\|", "|") for at in pipes)
        return Fix('Write "\\|"', edits, Safety.UNSAFE)
    return _split(table, row) or _without_one(table, row)


def _split(table: Table, row: Row) -> Fix | None:
    """Two rows on one line, each of which fits."""
    width, source = len(table.header), table.source
    if len(row.cells) > 2 * width + 1:
        return None
    cells = [cell.raw for cell in row.cells]
    habits = Habits(table)
    for second in (width, width + 1):
        head, between, tail = cells[:width], cells[width:second], cells[second:]
        if any(between) or len(tail) != width or kind(tail[0]) != kind(head[0]):
            continue
        # Words in two columns may as well be one text with pipes in it.
        if kind(tail[0]) != "link" and (width <= 2 or not tail[0]):
            continue
        if not habits.fits(head) or not habits.fits(tail):
            continue
        start, end = row.cells[width - 1].span.end, row.cells[second].span.start
        line = source.starts[row.line - 1]
        prefix = source.text[line : row.span.start]
        if prefix.strip(" \t>"):
            return None
        ends = source[row.span].endswith("|")
        lead = "|" if source[row.span].startswith("|") else ""
        text = f"{'|' if ends else ''}{source.eol}{prefix}{lead}"
        if not lead:
            end = row.cells[second].content.start
        edit = source.edit(Span(start, end), text)
        return Fix("Put the rows on two lines", (edit,), Safety.UNSAFE)
    return None


def _without_one(table: Table, row: Row) -> Fix | None:
    """The row without an empty cell, or one that says nothing, that pushed the others along."""
    width = len(table.header)
    if len(row.cells) != width + 1 or not table.size:
        return None
    cells = [cell.raw for cell in row.cells]
    habits = Habits(table)
    ways: dict[tuple[str, ...], int] = {}
    for index, cell in enumerate(cells):
        rest = (*cells[:index], *cells[index + 1 :])
        # A plus at the row's beginning is that of a diff.
        if (not kind(cell) or (cell == "+" and not index)) and habits.fits(rest):
            ways.setdefault(rest, index)
    if len(ways) != 1:
        return None
    rest, index = ways.popitem()
    span = row.cells[index].span
    following = Span(span.start, row.cells[index + 1].span.start) if index < width else span
    if index == 0 and habits.leads and not table.source[row.span].startswith("|"):
        following = Span(span.start, following.end - 1)
    if split_row(table.source[row.span]) == list(rest):
        return None
    title = f'Take out the "{cells[index]}"' if cells[index] else "Take out the empty cell"
    return Fix(title, (table.source.edit(following, ""),), Safety.UNSAFE)
