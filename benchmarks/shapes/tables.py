"""Tables and sections before they are written down."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LAYOUTS = ("compact", "hand")
_WIDE = 12
"""From this width on a hand-made delimiter row is padded no further."""


class Column(NamedTuple):
    """A header cell and its delimiter, ``:--`` or ``:-:``."""

    name: str
    delimiter: str


class Section(NamedTuple):
    """A heading with one table under it; each row is a list of the source of its cells."""

    heading: str
    columns: tuple[Column, ...]
    rows: list[list[str]]


def row_line(cells: Iterable[str]) -> str:
    """Return a table row with one space on either side of each cell."""
    return "| " + " | ".join(cells) + " |"


def hand_line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Return a row as people pad it: short cells centred to a width, long ones as they come."""
    padded = [cells[0], *(c.center(w) for c, w in zip(cells[1:], widths[1:], strict=True))]
    return row_line(padded)


def table_lines(columns: Sequence[Column], rows: Iterable[Sequence[str]], layout: str) -> list[str]:
    """Return the lines of a table.

    Args:
        columns: the header.
        rows: the cells, as many a row as there are columns.
        layout: ``compact`` (what mdlist writes by that name, so a fix has nothing to do), or
            ``hand``: padded by hand, wide and uneven, as in lists that grew over years.
    """
    names, delimiters = [c.name for c in columns], [c.delimiter for c in columns]
    if layout == "compact":
        return [row_line(names), row_line(delimiters), *map(row_line, rows)]
    widths = [max(len(name) + 2, 7) for name in names]
    wide = [d.replace("--", "-" * _WIDE, 1) if len(d) > 2 else d for d in delimiters]
    return [hand_line(names, widths), row_line(wide), *(hand_line(r, widths) for r in rows)]


def slug(heading: str) -> str:
    """Return the anchor that GitHub gives to a heading of plain ASCII words."""
    kept = "".join(c for c in heading.lower() if c.isalnum() or c in " -_")
    return kept.replace(" ", "-")


def outline_line(heading: str, depth: int) -> str:
    """Return the line of a table of contents that leads to a heading."""
    return f"{'  ' * depth}- [{heading}](#{slug(heading)})"
