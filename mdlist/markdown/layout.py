"""How a table is written down: ``compact``, ``aligned`` or ``keep``.

``compact`` puts one blank on either side of a cell's text, so that a changed cell changes one line.
An empty cell is one blank, ``| |``: GitHub reads it as it reads two, and markdownlint (MD060) takes
no other form for compact. ``aligned`` writes the padding and delimiter rows of prettier 3 and of
mdformat with mdformat-gfm. No layout changes anything in a cell.
"""

from __future__ import annotations

from itertools import repeat
from operator import add
from typing import TYPE_CHECKING, Literal

from mdlist.markdown.layout_ignore import left_alone, unprefixed
from mdlist.markdown.source import Edit, Span
from mdlist.words.width import plain, widths

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mdlist.markdown.table import Table

Layout = Literal["compact", "aligned", "keep"]

# What prettier and mdformat take, so that every delimiter cell has room for ``:-:``.
NARROWEST = 3
SIDES = {"": "<", "left": "<", "center": "^", "right": ">"}


def row_line(cells: Iterable[str]) -> str:
    """A row as ``compact`` writes it, outer pipes included.

    Args:
        cells: trimmed source texts; a pipe in them is escaped already.
    """
    return _narrow(f"| {' | '.join(cells)} |")


def delimiter_cell(align: str, width: int = NARROWEST) -> str:
    """The delimiter row's cell for ``align`` ("", "left", "center" or "right"), without padding."""
    first = ":" if align in ("left", "center") else "-"
    last = ":" if align in ("right", "center") else "-"
    return first + "-" * (width - 2) + last


def layout_edits(table: Table, layout: Layout) -> list[Edit]:
    """What writes ``table`` in ``layout``: one edit for each line that is written otherwise.

    A quote's or list item's prefix stays; other indentation goes. ``keep``, and a table that is
    left alone, have no edits.
    """
    if layout == "keep" or left_alone(table):
        return []
    right, written = _right(table, layout), unprefixed(table)
    if right == written:
        return []
    lines = zip(written.split("\n"), right.split("\n"), strict=True)
    places = map(add, table.source.starts[table.line - 1 :], table.prefixes or repeat(0))
    return [
        Edit(Span(start, start + len(old)), new, old)
        for start, (old, new) in zip(places, lines, strict=False)
        if old != new
    ]


def is_canonical(table: Table, layout: Layout) -> bool:
    """Whether :func:`layout_edits` has nothing to do."""
    if layout == "keep" or left_alone(table):
        return True
    return _right(table, layout) == unprefixed(table)


def _right(table: Table, layout: Literal["compact", "aligned"]) -> str:
    if layout == "compact":
        return _compact(table.cells, table.aligns)
    columns = zip(table.header, table.columns, strict=True)
    return _aligned([[name, *column] for name, column in columns], table.aligns)


def _compact(rows: Sequence[Sequence[str]], aligns: Iterable[str]) -> str:
    lines = [rows[0], list(map(delimiter_cell, aligns)), *rows[1:]]
    return _narrow("| " + " |\n| ".join(map(" | ".join, lines)) + " |")


def _narrow(text: str) -> str:
    """``text`` with one blank in each empty cell; a cell's own text never ends in a blank, so that
    an escaped pipe in it cannot look like one."""
    if "|  |" not in text:
        return text
    # Empty cells side by side share a pipe: the first pass takes every other one.
    return text.replace("|  |", "| |").replace("|  |", "| |")


def _aligned(columns: Sequence[Sequence[str]], aligns: Sequence[str]) -> str:
    """Lines of equal width; the columns begin with the header's cell."""
    cells: list[Iterable[str]] = []
    fields: list[str] = []
    delimiters: list[str] = []
    for column, align in zip(columns, aligns, strict=True):
        measured = None if plain(column) else widths(column)
        width = max(NARROWEST, max(map(len, column) if measured is None else measured))
        cells.append(column if measured is None else _padded(column, measured, width, align))
        fields.append(f"{{:{SIDES[align]}{width}}}" if measured is None else "{}")
        delimiters.append(delimiter_cell(align, width))
    lines = list(map(f"| {' | '.join(fields)} |".format, *cells))
    lines.insert(1, row_line(delimiters))
    return "\n".join(lines)


def _padded(column: Sequence[str], measured: Sequence[int], width: int, align: str) -> list[str]:
    """The cells filled up with blanks to ``width``, as ``str.format`` does with plain ones."""
    cells = zip(column, measured, strict=True)
    if align == "right":
        return [" " * (width - taken) + cell for cell, taken in cells]
    if align == "center":
        # An odd blank goes behind.
        return [
            " " * ((width - taken) // 2) + cell + " " * ((width - taken + 1) // 2)
            for cell, taken in cells
        ]
    return [cell + " " * (width - taken) for cell, taken in cells]
