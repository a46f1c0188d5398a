"""A table as GitHub reads it: its rows and cells, and the columns that the rules work on.

A table keeps its rows as trimmed source texts; the spans of a row and its cells are measured when
somebody asks. Lines here count from 1.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from mdlist.markdown.row_syntax import cut_row, split_rows, trim
from mdlist.markdown.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.markdown.heading import Heading
    from mdlist.markdown.inline import Reader
    from mdlist.markdown.link import Inline, Link


class Cell:
    """One cell: ``span`` from pipe to pipe, ``content`` trimmed, and what it says."""

    __slots__ = ("_inline", "_reader", "content", "source", "span")

    def __init__(self, source: Source, span: Span, content: Span, reader: Reader) -> None:
        self.source, self.span, self.content = source, span, content
        self._reader = reader
        self._inline: Inline | None = None

    @property
    def raw(self) -> str:
        """The trimmed source text."""
        return self.source[self.content]

    @property
    def inline(self) -> Inline:
        """The rendered text, emphasis and links; link spans are offsets into :attr:`raw`."""
        if self._inline is None:
            self._inline = self._reader(self.raw)
        return self._inline

    @property
    def text(self) -> str:
        """The rendered text."""
        return self.inline.text

    @property
    def links(self) -> tuple[Link, ...]:
        """The links in order, with spans in the file."""
        return tuple(link.shifted(self.content.start) for link in self.inline.links)

    @property
    def bold(self) -> bool:
        """Whether all of the text is bold."""
        return self.inline.bold

    @property
    def italic(self) -> bool:
        """Whether all of the text is italic."""
        return self.inline.italic


# A row of so many cells is measured but once.
WIDE = 50


class Row(NamedTuple):
    """A line of a table: its span without prefix and trailing blanks, and its cells."""

    line: int
    span: Span
    cells: tuple[Cell, ...]


class Table:
    """A table as GitHub reads it, except that surplus cells are kept.

    ``line`` is the header's line; ``aligns`` holds "", "left", "center" or "right" for each column
    of the delimiter row; ``prefixes`` says how long the quote's or list item's prefix of each line
    is, None where there is none.
    """

    def __init__(
        self,
        source: Source,
        section: tuple[Heading, ...],
        line: int,
        end: int,
        aligns: Sequence[str],
        prefixes: Sequence[int] | None,
        reader: Reader,
    ) -> None:
        self.source, self.section = source, section
        self.line, self.end = line, end
        self.aligns, self.prefixes, self.reader = tuple(aligns), prefixes, reader
        self._cells: list[list[str]] | None = None
        self._columns: list[Sequence[str]] | None = None
        self._names: list[str] | None = None
        self._positions: dict[str, int] | None = None
        self._wide: dict[int, Row] = {}

    @property
    def span(self) -> Span:
        """From the first character of the header line to the end of the last row's line."""
        return Span(self.source.starts[self.line - 1], self.source.line(self.end - 1).end)

    @property
    def cells(self) -> list[list[str]]:
        """The trimmed source text of every cell, the header's first, the delimiter row left out."""
        if self._cells is None:
            text = self.source[self.span].replace("\r\n", "\n").replace("\r", "\n")
            if self.prefixes is not None:
                lines = zip(text.split("\n"), self.prefixes, strict=True)
                text = "\n".join([line[n:] for line, n in lines])
            self._cells = split_rows(text)
            del self._cells[1]
        return self._cells

    @property
    def header(self) -> list[str]:
        """The trimmed source texts of the header's cells."""
        return self.cells[0]

    @property
    def size(self) -> int:
        """The number of body rows."""
        return self.end - self.line - 2

    @property
    def columns(self) -> list[Sequence[str]]:
        """One sequence of trimmed texts a column, body rows only; a missing cell is ""."""
        if self._columns is None:
            width, body = len(self.header), self.cells[1:]
            columns: list[Sequence[str]] = [*zip_longest(*body, fillvalue="")]
            missing: list[Sequence[str]] = [("",) * len(body)] * (width - len(columns))
            self._columns = columns[:width] + missing
        return self._columns

    def is_whole(self, index: int) -> bool:
        """Whether the cells of body row ``index`` stand under their own headers: none is missing,
        and nothing stands in those that are too many, as behind a stray pipe at the row's end."""
        row, width = self.cells[index + 1], len(self.header)
        return len(row) >= width and not any(row[width:])

    def column(self, name: str) -> int | None:
        """The position of the first column with this header text, None if there is none."""
        if self._positions is None:
            last = len(self.names) - 1
            self._positions = {n: last - at for at, n in enumerate(reversed(self.names))}
        return self._positions.get(name)

    @property
    def names(self) -> list[str]:
        """The rendered texts of the header's cells."""
        if self._names is None:
            self._names = [self.reader(cell).text for cell in self.header]
        return self._names

    def row_line(self, index: int) -> int:
        """The line of body row ``index`` (from 0)."""
        return self.line + 2 + index

    def row_at(self, line: int) -> Row:
        """The header, delimiter or body row that stands in ``line``, measured."""
        if line in self._wide:
            return self._wide[line]
        whole = self.source.line(line)
        skip = self.prefixes[line - self.line] if self.prefixes is not None else 0
        text = self.source.text[whole.start + skip : whole.end]
        base = whole.start + skip
        cells = []
        for span in cut_row(text):
            start, end = trim(text, span)
            content = Span(base + start, base + end)
            around = Span(base + span.start, base + span.end)
            cells.append(Cell(self.source, around, content, self.reader))
        row = Row(line, self.row_span(line), tuple(cells))
        if len(cells) >= WIDE:
            self._wide[line] = row
        return row

    def row_span(self, line: int) -> Span:
        """The span of the header, delimiter or body row that stands in ``line``."""
        start, end = self.source.line(line)
        start += self.prefixes[line - self.line] if self.prefixes is not None else 0
        return trim(self.source.text, Span(start, end))

    def row(self, index: int) -> Row:
        """Body row ``index`` (from 0), measured."""
        return self.row_at(self.row_line(index))

    def cell(self, index: int, column: int) -> Cell | None:
        """The cell of body row ``index`` in ``column`` (both from 0), None where it is missing."""
        cells = self.row(index).cells
        return cells[column] if column < len(cells) else None
