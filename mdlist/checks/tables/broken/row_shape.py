"""What a line of text looks like to somebody who meant it as part of a table."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mdlist.markdown.row_syntax import BLANK, LOOKALIKES, delimiter_cells, split_row
from mdlist.markdown.source import Span
from mdlist.words.values import is_missing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.markdown.source import Source
    from mdlist.markdown.table import Table

_PIPES = str.maketrans(dict.fromkeys(LOOKALIKES, "|"))
# What stands in a delimiter row that was typed wrong: other dashes, signs and colons.
_DASHES = frozenset("-—–―−‐‑ー－=_")
_NEAR = frozenset("|+: \t：") | _DASHES
# How many rows show what the columns of a table hold.
SAMPLE = 300
FEW = 8


def with_pipes(text: str) -> str:
    """``text`` with pipes in the place of characters that only look like one."""
    return text.translate(_PIPES)


def is_between_pipes(line: str) -> bool:
    """Whether a line begins and ends with a pipe, and more than one cell stands between."""
    line = line.strip(BLANK)
    return line[:1] == "|" and line[-1:] == "|" and len(split_row(line)) > 1


def says_something(cells: Sequence[str]) -> bool:
    """Whether the cells are words or numbers: art that is drawn with pipes has few."""
    told = sum(any(map(str.isalnum, cell)) for cell in cells)
    return 2 * told >= len(cells) and any(sum(map(str.isalnum, cell)) > 1 for cell in cells)


def meant_delimiter(line: str, below: bool = False) -> list[str] | None:
    """The cells of the delimiter row that ``line`` is or was meant to be, well written; else None.

    The right row has as many cells as a reader sees in ``line``. ``below`` says that the line
    stands right below the first of a paragraph, where it can be nothing else.
    """
    line = with_pipes(line).strip(BLANK)
    if not line or not _NEAR.issuperset(line):
        return None
    if delimiter_cells(line) is not None:
        return split_row(line)
    if "+" in line and line[0] == line[-1] == "+" and not below:
        return None  # A frame that is drawn in characters.
    cells = split_row(line.replace("+", "|"))
    if ("|" not in line and "+" not in line) or not all(map(_DASHES.intersection, cells)):
        return None
    if not below and not any(len(cell) > 1 for cell in cells):
        return None
    return [_well_written(cell) for cell in cells]


def _well_written(cell: str) -> str:
    cell = cell.replace("：", ":")
    left, right = cell[0] == ":", cell[-1] == ":"
    if cell.count(":") > 1:
        left = right = True
    return f"{':' if left else '-'}-{':' if right else '-'}"


def kind(cell: str) -> str:
    """What a cell holds, roughly: "link", "code", "number", "text" or "" for nothing."""
    if is_missing(cell):
        return ""
    if "](" in cell or "://" in cell or "<a " in cell:
        return "link"
    if cell[0] == "`":
        return "code"
    return "number" if cell.strip("*$~+%,. ").replace(",", "").isdigit() else "text"


class Habits:
    """What the columns of a table hold, and whether its rows have outer pipes."""

    def __init__(self, table: Table) -> None:
        self.width = len(table.header)
        step = max(1, table.size // SAMPLE)
        rows = table.cells[1::step]
        whole = [row for row in rows if len(row) == self.width]
        self.kinds = [Counter(map(kind, column)) for column in zip(*whole, strict=True)]
        numbers = range(table.row_line(0), table.end, step)
        lines = [line_of(table, table.line)]
        lines += [
            line_of(table, number)
            for number, cells in zip(numbers, rows, strict=True)
            if len(cells) == self.width
        ]
        self.leads = 2 * sum(line.startswith("|") for line in lines) > len(lines)
        self.ends = 2 * sum(line.endswith("|") for line in lines) > len(lines)

    def fits(self, cells: Sequence[str]) -> bool:
        """Whether each cell holds what its column holds, where that can be told."""
        return len(cells) <= self.width and not any(
            self.is_odd(column, cell) for column, cell in enumerate(cells)
        )

    def is_odd(self, column: int, cell: str) -> bool:
        """Whether ``cell`` is of a kind that column ``column`` (from 0) hardly ever holds."""
        if column >= len(self.kinds):
            return False
        kinds = self.kinds[column]
        found, told = kind(cell), kinds.total() - kinds[""]
        if not found or not told:
            return False
        if kinds.total() < FEW and found != "link":
            # Too few to tell words from numbers.
            return kinds["link"] == told
        return kinds[found] < max(1, 0.05 * kinds.total())

    def is_row(self, line: str) -> bool:
        """Whether ``line``, which stands outside, is meant as a row of the table."""
        cells = split_row(line)
        if len(cells) != self.width or self.width < 2 or not says_something(cells):
            return False
        if line.startswith("|") and self.width > 2:
            return True
        return self.leads == line.startswith("|") and self.fits(cells)


def line_of(table: Table, number: int) -> str:
    """Line ``number`` of a table without prefix and blanks around it."""
    source = table.source
    line = source[source.line(number)]
    skip = table.prefixes[number - table.line] if table.prefixes is not None else 0
    return line[skip:].strip(BLANK)


def content_span(source: Source, first: int, last: int | None = None) -> Span:
    """The span of the lines ``first`` to ``last`` without blanks and quote marks around it."""
    start, end = source.line(first).start, source.line(last or first).end
    text = source.text[start:end]
    left = len(text) - len(text.lstrip(BLANK + "> "))
    return Span(start + min(left, len(text.rstrip(BLANK))), start + len(text.rstrip(BLANK)))
