"""Text that was meant as a table: GitHub shows its pipes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mdlist.broken.lines import (
    LOOKALIKES,
    Broken,
    is_between_pipes,
    line_of,
    meant_delimiter,
    says_something,
    with_pipes,
)
from mdlist.diagnostic import Fix, Related, Safety
from mdlist.scan import BLANK, delimiter_cells, split_row
from mdlist.text import Edit, Span, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.document import Document, Prose, Table


def meant_tables(document: Document, explained: set[int]) -> Iterator[Broken]:
    """One finding for each paragraph that was meant as a table."""
    text = document.source.text
    if "|" not in text and not any(char in text for char in LOOKALIKES):
        return
    sisters = {tuple(table.header): table for table in reversed(document.tables)}
    headings = {heading.line for heading in document.headings}
    before: Prose | None = None
    for prose in document.prose:
        content = prose.content
        if "|" not in content and not any(char in content for char in LOOKALIKES):
            continue
        # Two lines at least make a table.
        if "\n" in content and prose.line not in explained and prose.line not in headings:
            broken = _Paragraph(document, prose, sisters, before).fault()
            if broken is not None:
                yield broken
        before = prose


class _Paragraph:
    """The lines of one paragraph, as they were meant."""

    def __init__(
        self,
        document: Document,
        prose: Prose,
        sisters: dict[tuple[str, ...], Table],
        before: Prose | None,
    ) -> None:
        self.source, self.prose, self.sisters = document.source, prose, sisters
        self.before = before
        self.written = [line.strip(BLANK) for line in prose.content.split("\n")]
        self.lines = [with_pipes(line) for line in self.written]

    def fault(self) -> Broken | None:
        """What is wrong with the table that the paragraph was meant as; None if it was not."""
        for index, line in enumerate(self.lines):
            right = meant_delimiter(line)
            if right is None or ("|" not in line and "+" not in line and ":" not in line):
                continue
            if index == 0:
                return self._headless(right)
            header = split_row(self.lines[index - 1])
            wide = max(len(header), len(right)) > 1 and "|" in self.lines[index - 1]
            if wide and says_something(header):
                return self._delimited(index, header, right)
        return self._undelimited()

    def span(self, index: int) -> Span:
        start = self.prose.starts[index]
        line, _ = self.source.position(start)
        whole = Span(start, self.source.line(line).end)
        text = self.source[whole]
        left = whole.start + len(text) - len(text.lstrip(BLANK))
        return Span(left, max(left, whole.start + len(text.rstrip(BLANK))))

    def broken(
        self, index: int, first: int, message: str, fix: Fix | None, other: tuple[int, str] | None
    ) -> Broken:
        """A finding at line ``index`` of a table that begins at line ``first``."""
        related = (Related(self.span(other[0]), other[1]),) if other else ()
        line = self.prose.line
        end = line + len(self.lines)
        return Broken(line + first, end, self.span(index), message, related, fix)

    def _rows(self, index: int) -> list[list[str]]:
        """The cells of the rows from line ``index`` on, up to one without a pipe."""
        rows: list[list[str]] = []
        for line in self.lines[index:]:
            if "|" not in line:
                break
            rows.append(split_row(line))
        return rows

    def _delimited(self, index: int, header: list[str], right: list[str]) -> Broken:
        """A header and a delimiter row that make no table."""
        counts = Counter(map(len, self._rows(index + 1)))
        rows = counts.most_common(1)[0][0] if counts else 0
        odd = [n for n in range(len(self.lines)) if self.lines[n] != self.written[n]]
        misspelt = delimiter_cells(self.lines[index]) is None
        if len(header) != len(right):
            return self._miscounted(index, len(header), right, rows)
        if misspelt:
            fix = self._rewritten(index, right, "Write a delimiter row")
            message = f'"{shorten(self.written[index])}" is no delimiter row: a cell of it holds'
            message += " dashes, with a colon at either end or none"
            return self.broken(index, index - 1, message, fix, (index - 1, "the header"))
        if odd:
            found = sorted(set(self.written[odd[0]]).intersection(LOOKALIKES))[0]
            edits = tuple(Edit(self.span(n), self.lines[n]) for n in odd)
            fix = Fix(f'Write "|" for "{found}"', edits, Safety.UNSAFE, "blocks")
            message = f'"{found}" is no pipe, so GitHub shows this table as text'
            return self.broken(odd[0], index - 1, message, fix, None)
        message = "GitHub shows this table as text: it runs on from the text above"
        parted = self._parted(index - 1) if index > 1 else None
        return self.broken(index - 1, index - 1, message, parted, None)

    def _miscounted(self, index: int, header: int, right: list[str], rows: int) -> Broken:
        count = len(right)
        told = f"the delimiter row has {_cells(count)}, the header {header}"
        if rows == count:
            message = f"the header has {_cells(header)}, the delimiter row and the rows {count}"
            message += ": GitHub shows this table as text"
            return self.broken(index - 1, index - 1, message, None, (index, "the delimiter row"))
        fix = None
        if rows == header or not rows:
            cells = (right + right[-1:] * header)[:header]
            fix = self._rewritten(index, cells, f"Write {_cells(header)}")
        message = f"{told}: GitHub shows this table as text"
        return self.broken(index, index - 1, message, fix, (index - 1, "the header"))

    def _rewritten(self, index: int, cells: Sequence[str], title: str) -> Fix:
        pipe = self.lines[index - 1].startswith("|")
        edits = [Edit(self.span(index), _delimiter_row(cells, pipe))]
        for n, line in enumerate(self.lines):
            if n != index and line != self.written[n]:
                edits.append(Edit(self.span(n), line))
        return Fix(title, tuple(edits), Safety.UNSAFE, "blocks")

    def _parted(self, index: int) -> Fix | None:
        """A blank line above line ``index``, where the line begins at the margin."""
        start = self.source.starts[self.prose.line + index - 1]
        if self.source.text[start : self.span(index).start].strip(" "):
            return None
        if self.span(index).start - start > 3:
            return None
        edit = Edit(Span(start, start), self.source.eol)
        return Fix("Insert a blank line", (edit,), Safety.UNSAFE, "blocks")

    def _headless(self, right: list[str]) -> Broken | None:
        """A delimiter row that begins a paragraph."""
        rows = self._rows(1)
        if len(right) < 2 or not rows or len(rows[0]) != len(right):
            return None
        above = self.before
        last = above.content.split("\n")[-1] if above is not None else ""
        if above is not None and len(split_row(with_pipes(last))) == len(right):
            line = above.line + len(above.starts)
            between = Span(self.source.starts[line - 1], self.source.starts[self.prose.line - 1])
            if not self.source[between].strip("> \t\r\n"):
                fix = Fix("Remove the blank line", (Edit(between, ""),), Safety.UNSAFE, "blocks")
                message = "a blank line stands between header and delimiter row"
                return self.broken(0, 0, f"{message}: GitHub shows the table as text", fix, None)
        message = "no header stands above this delimiter row: GitHub shows the table as text"
        return self.broken(0, 0, message, None, None)

    def _undelimited(self) -> Broken | None:
        """Rows of one width that have no delimiter row."""
        for index, line in enumerate(self.lines[:-1]):
            cells = split_row(line)
            known = self.sisters.get(tuple(cells))
            rows = self._rows(index)
            same = [row for row in rows if len(row) == len(cells)]
            if len(cells) < 2 or len(same) < 2 or not says_something(cells):
                continue
            if known is None and not self._is_table(index, same):
                continue
            if len(rows[1]) != len(cells):
                continue
            message = "no delimiter row stands below this header: GitHub shows the table as text"
            right = _delimiter_row(["---"] * len(cells), line.startswith("|"))
            if known is not None:
                right = line_of(known, known.line + 1)
            named = known is not None or (all(cells) and not any("](" in cell for cell in cells))
            fix = self._inserted(index, right) if named and len(same) == len(rows) else None
            return self.broken(index, index, message, fix, None)
        return None

    def _is_table(self, index: int, rows: list[list[str]]) -> bool:
        """Whether rows are more than links or words with pipes between them."""
        first, rest = rows[0], rows[1:]
        named = not any("](" in cell or "://" in cell for cell in first)
        linked = sum("](" in row[0] for row in rest)
        if all(is_between_pipes(line) for line in self.lines[index : index + len(rows)]):
            return named or (len(first) > 2 and not all("](" in c for row in rows for c in row))
        mixed = any("](" not in cell for row in rest for cell in row)
        return named and len(rest) > 1 and linked == len(rest) and mixed

    def _inserted(self, index: int, right: str) -> Fix | None:
        start = self.source.starts[self.prose.line + index - 1]
        prefix = self.source.text[start : self.prose.starts[index]]
        if prefix.strip(" \t>"):
            return None
        at = self.source.line(self.prose.line + index).end
        edit = Edit(Span(at, at), f"{self.source.eol}{prefix}{right}")
        return Fix("Insert a delimiter row", (edit,), Safety.UNSAFE, "blocks")


def _cells(count: int) -> str:
    return f"{count} cell{'s' if count != 1 else ''}"


def _delimiter_row(cells: Sequence[str], pipes: bool) -> str:
    row = " | ".join(cells)
    return f"| {row} |" if pipes else row
