"""What a list is made of: headings, tables, bullet lists and prose, each with its place.

Lines here count from 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mdlist.markdown.source import Edit, Source, Span, minimal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.markdown.heading import Heading
    from mdlist.markdown.inline import Reader
    from mdlist.markdown.link import Link
    from mdlist.markdown.table import Cell, Table


class Prose(NamedTuple):
    """The inline content of a paragraph or of a bullet's first paragraph.

    Each of ``content``'s lines is a line of the file without its prefix; ``starts`` says at which
    offset of the file each begins.
    """

    content: str
    line: int
    starts: tuple[int, ...]

    def offset(self, at: int) -> int:
        """The offset in the file of offset ``at`` in :attr:`content`."""
        before = self.content.count("\n", 0, at)
        begin = self.content.rfind("\n", 0, at) + 1
        return self.starts[before] + at - begin

    def span(self, inner: Span) -> Span:
        """The span in the file of a span in :attr:`content`."""
        if len(self.starts) == 1:
            start = self.starts[0]
            return Span(start + inner.start, start + inner.end)
        return Span(self.offset(inner.start), self.offset(inner.end))

    def edit(self, source: Source, inner: Span, replacement: str) -> Edit | None:
        """Put ``replacement`` in the place of a span in :attr:`content`.

        None where it would write a line end, whose line would need a prefix. Over several lines,
        the prefixes between that are no part of what changes stay.
        """
        seen = self.content[inner.start : inner.end]
        whole = self.span(inner)
        if "\n" not in seen and "\n" not in replacement:
            return Edit(whole, replacement, seen)
        small = minimal(Edit(inner, replacement, seen))
        if "\n" in small.replacement:
            return None
        part, text = self.span(small.span), source.text
        before, behind = text[whole.start : part.start], text[part.end : whole.end]
        return source.edit(whole, f"{before}{small.replacement}{behind}")


class Bullet(NamedTuple):
    """A list item: its first paragraph, how deep it stands (from 0), and the marker's span."""

    prose: Prose
    depth: int
    marker: Span


class BulletList:
    """A bullet or numbered list with the lists nested in it, items in order of the file."""

    __slots__ = ("end", "items", "line", "ordered", "section")

    def __init__(
        self, section: tuple[Heading, ...], line: int, end: int, ordered: bool, items: list[Bullet]
    ) -> None:
        self.section, self.line, self.end = section, line, end
        self.ordered, self.items = ordered, items


class Document:
    """A list file, read. ``opaque`` are the line ranges (first, end) of code, HTML and front
    matter, in which no rule looks for Markdown."""

    def __init__(
        self,
        source: Source,
        headings: Sequence[Heading],
        tables: Sequence[Table],
        lists: Sequence[BulletList],
        prose: Sequence[Prose],
        html: Sequence[Prose],
        opaque: Sequence[tuple[int, int]],
        reader: Reader,
    ) -> None:
        self.source, self.headings, self.tables, self.lists = source, headings, tables, lists
        self.prose, self.html, self.opaque, self.reader = prose, html, opaque, reader
        self._by_text: dict[str, list[int]] | None = None

    @property
    def by_text(self) -> dict[str, list[int]]:
        """The numbers of the headings that have each text."""
        if self._by_text is None:
            self._by_text = {}
            for number, heading in enumerate(self.headings):
                self._by_text.setdefault(heading.text, []).append(number)
        return self._by_text

    def prose_links(self, containing: str = "") -> Iterator[Link]:
        """Links outside tables, in paragraphs, headings and bullets, with spans in the file.

        Args:
            containing: only contents with this text are read; narrow it, reading is costly.
        """
        for prose in self.prose:
            if containing in prose.content:
                for link in self.reader(prose.content).links:
                    yield link.mapped(prose.span)

    def cell_links(self, containing: str) -> Iterator[tuple[Table, int, Cell, Link]]:
        """Links in tables whose cell contains ``containing``: table, line, cell and link."""
        for table in self.tables:
            if containing not in self.source[table.span]:
                continue
            for index, cells in enumerate(table.cells):
                if any(containing in cell for cell in cells):
                    line = table.line + index + (index > 0)
                    for cell in table.row_at(line).cells:
                        if containing in cell.raw:
                            for link in cell.links:
                                yield table, line, cell, link
