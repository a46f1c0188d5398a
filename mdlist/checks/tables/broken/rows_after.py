"""Rows below a table that are text, because something above them ended the table."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from mdlist.checks.tables.broken.row_shape import (
    Habits,
    content_span,
    line_of,
    meant_delimiter,
)
from mdlist.lint.diagnostic import Fault, Fix, Related, Safety
from mdlist.markdown.row_syntax import split_row
from mdlist.markdown.source import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.markdown.document import Document, Prose
    from mdlist.markdown.table import Table


class Blocks(NamedTuple):
    """What begins in which line (from 1): text that is no heading, HTML, where code ends, and
    tables."""

    prose: dict[int, Prose]
    html: dict[int, Prose]
    code: dict[int, int]
    tables: set[int]


def blocks_of(document: Document) -> Blocks:
    """The blocks of ``document`` by their first lines."""
    headings = {heading.line for heading in document.headings}
    html = {block.line: block for block in document.html}
    code = {first: end for first, end in document.opaque if first not in html}
    prose = {p.line: p for p in document.prose if p.line not in headings and "|" in p.content}
    return Blocks(prose, html, code, {table.line for table in document.tables})


def rows_after(document: Document, blocks: Blocks) -> Iterator[Fault]:
    """One finding for each table that goes on below its end."""
    for table in document.tables:
        if len(table.header) > 1 and (broken := _After(document, blocks, table).fault()):
            yield broken


class _After:
    """What stands below one table."""

    def __init__(self, document: Document, blocks: Blocks, table: Table) -> None:
        self.document, self.blocks, self.table = document, blocks, table
        self.total = len(document.source.starts)

    @cached_property
    def habits(self) -> Habits:
        return Habits(self.table)

    def fault(self) -> Fault | None:
        table, at = self.table, self.table.end
        while at <= self.total and self._is_blank(at):
            at += 1
        if at > self.total:
            return None
        if at in self.blocks.prose:
            return self._orphans(at)
        if at in self.blocks.html:
            return self._behind_html(at)
        if at > table.end:
            return None
        return self._behind_code(at) if at in self.blocks.code else None

    def _is_blank(self, line: int) -> bool:
        source = self.document.source
        text = source[source.line(line)].strip("> \t")
        return not text or text == "|"

    def _rows_at(self, line: int) -> int:
        """How many lines from ``line`` on, at which a paragraph begins, are rows of the table."""
        prose = self.blocks.prose.get(line)
        if prose is None:
            return 0
        return self._count(prose.content.split("\n"))

    def _count(self, lines: Sequence[str]) -> int:
        if not self.habits.is_row(lines[0].strip()):
            return 0
        if len(lines) > 1 and meant_delimiter(lines[1]) is not None:
            return 0  # A table of its own.
        return len(lines)

    def _run(self, at: int) -> list[tuple[int, int]]:
        """The paragraphs of rows from line ``at`` on, with only blank lines between."""
        found: list[tuple[int, int]] = []
        while rows := self._rows_at(at):
            found.append((at, at + rows))
            at += rows
            while at <= self.total and self._is_blank(at):
                at += 1
        return found

    def _orphans(self, at: int) -> Fault | None:
        found = self._run(at)
        if at == self.table.end:
            if not found:
                return self._wrapped(at)
            message = "a list marker or the like ends the table"
            return self._broken(at, message, found[0][1] - at, found[0][1], None)
        if not found:
            return None
        source = self.document.source
        begin, edits = self.table.end, []
        for first, end in found:
            blank = Span(source.starts[begin - 1], source.starts[first - 1])
            if blank.start < blank.end:
                edits.append(source.edit(blank, ""))
            begin = end
        lines = sum(end - first for first, end in found)
        why = "the blank line above ends the table" if at == self.table.end + 1 else ""
        why = why or "the blank lines above end the table"
        if len(found) > 1:
            why = "blank lines cut the table"
        fix = Fix("Remove the blank lines", tuple(edits), Safety.UNSAFE, "blocks")
        # A table right below would come to be rows of this one.
        swallows = begin in self.blocks.tables
        return self._broken(at, why, lines, begin, None if swallows else fix)

    def _wrapped(self, at: int) -> Fault | None:
        """The table's last row, if it goes on in line ``at``, which begins as a list does: ``- |``
        holds the marker of a cell without a value."""
        table, source = self.table, self.document.source
        last = line_of(table, at - 1)
        text = f"{last} {source[source.line(at)].strip()}"
        if at - 1 < table.row_line(0) or len(table.cells[-1]) >= len(table.header):
            return None
        if len(split_row(text)) != len(table.header) or not self.habits.fits(split_row(text)):
            return None
        span = Span(table.row_span(at - 1).start, content_span(self.document.source, at).end)
        fix = Fix("Join the lines", (source.edit(span, text),), Safety.UNSAFE, "blocks")
        end = at + len(self.blocks.prose[at].content.split("\n"))
        message = "one row is wrapped over 2 lines, and the second begins a list"
        return Fault(
            span, message, fix=fix if table.prefixes is None else None, explains=(at - 1, end)
        )

    def _behind_html(self, at: int) -> Fault | None:
        html = self.blocks.html[at]
        lines = html.content.split("\n")
        after = at + len(lines)
        if html.content.startswith("<!--"):
            while after <= self.total and self._is_blank(after):
                after += 1
            found = self._run(after)
            rows = sum(end - first for first, end in found)
            what = "this comment ends the table"
        else:
            rest = [line.strip() for line in lines[1:]]
            rows = self._count(rest) if at == self.table.end and rest else 0
            what = "this HTML ends the table"
        return self._broken(at, what, rows, after + rows, None) if rows else None

    def _behind_code(self, at: int) -> Fault | None:
        end = self.blocks.code[at]
        source = self.document.source
        lines = [source[source.line(n)] for n in range(at, end)]
        while lines and not lines[-1].strip():
            lines.pop()
        rows = self._count([line.strip() for line in lines]) if lines else 0
        if not rows or at != self.table.end or lines[0].strip()[:1] in "`~":
            return None
        edits = []
        for number, line in enumerate(lines, at):
            start = source.starts[number - 1]
            blanks = line[: len(line) - len(line.lstrip())]
            edits.append(Edit(Span(start, start + len(blanks)), "", blanks))
        found = self._run(end)
        rows += sum(last - first for first, last in found)
        end = found[-1][1] if found else end
        plain = self.table.prefixes is None
        fix = Fix("Take the blanks out", tuple(edits), Safety.UNSAFE, "blocks") if plain else None
        return self._broken(at, "four blanks end the table", rows, end, fix)

    def _broken(self, at: int, why: str, rows: int, end: int, fix: Fix | None) -> Fault:
        what = "this row" if rows == 1 else f"these {rows} rows"
        if why.startswith("this"):
            what = "the row below it" if rows == 1 else f"the {rows} rows below it"
        message = f"{why} of line {self.table.line}, and GitHub shows {what} as text"
        related = (Related(self.table.row_span(self.table.line), "the table begins here"),)
        return Fault(
            content_span(self.document.source, at), message, related, fix=fix, explains=(at, end)
        )
