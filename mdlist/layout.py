"""How a table is written down: ``compact``, ``aligned`` or ``keep``.

``compact`` puts one blank on either side of a cell's text, so that a changed cell changes one line.
An empty cell is one blank, ``| |``: GitHub reads it as it reads two, and markdownlint (MD060) takes
no other form for compact. ``aligned`` writes the padding and delimiter rows of prettier 3 and of
mdformat with mdformat-gfm. No layout changes anything in a cell.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Literal

from mdlist.width import widths

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Layout = Literal["compact", "aligned", "keep"]

# What prettier and mdformat take, so that every delimiter cell has room for ``:-:``.
NARROWEST = 3


def row_line(cells: Iterable[str]) -> str:
    """A row as ``compact`` writes it, outer pipes included.

    Args:
        cells: trimmed source texts; a pipe in them is escaped already.
    """
    return "|" + "|".join([f" {cell} " if cell else " " for cell in cells]) + "|"


def delimiter_cell(align: str, width: int = NARROWEST) -> str:
    """The delimiter row's cell for ``align`` ("", "left", "center" or "right"), without padding."""
    first = ":" if align in ("left", "center") else "-"
    last = ":" if align in ("right", "center") else "-"
    return first + "-" * (width - 2) + last


def table_lines(
    rows: Sequence[Sequence[str]], aligns: Sequence[str], layout: Literal["compact", "aligned"]
) -> list[str]:
    """The lines of a table: header, delimiter row, body rows; without prefix and line ends.

    A short row stays short in ``compact``; ``aligned`` fills it up with empty cells, which GitHub
    renders alike (GFM 4.10, example 204).

    Args:
        rows: trimmed source texts of the cells, the header's first.
        aligns: one of "", "left", "center" and "right" for each column.

    Raises:
        ValueError: a row has more cells than there are columns.
    """
    if max(map(len, rows)) > len(aligns):
        raise ValueError(f"a row has more cells than the {len(aligns)} columns of its table")
    if layout == "compact":
        lines = _compact(rows)
        delimiters = [delimiter_cell(align) for align in aligns]
    else:
        columns = list(zip_longest(*rows, fillvalue=""))
        padded, wide = zip(*map(_pad, columns, aligns), strict=True)
        lines = [f"| {line} |" for line in map(" | ".join, zip(*padded, strict=True))]
        delimiters = list(map(delimiter_cell, aligns, wide))
    lines.insert(1, row_line(delimiters))
    return lines


def _compact(rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [f"| {line} |" for line in map(" | ".join, rows)]
    # Two blanks after a pipe: an empty cell, or an escaped pipe within one.
    return [row_line(row) if "|  " in line else line for row, line in zip(rows, lines, strict=True)]


def _pad(column: Sequence[str], align: str) -> tuple[list[str], int]:
    """The cells of a column filled up to its width with blanks, and that width."""
    measured = widths(column)
    width = max(NARROWEST, max(measured))
    room = [width - taken for taken in measured]
    if align == "right":
        return [" " * free + cell for cell, free in zip(column, room, strict=True)], width
    if align == "center":
        return [
            " " * (free // 2) + cell + " " * (free - free // 2)
            for cell, free in zip(column, room, strict=True)
        ], width
    return [cell + " " * free for cell, free in zip(column, room, strict=True)], width
