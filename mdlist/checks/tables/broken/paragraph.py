"""A paragraph, line by line, as somebody may have meant it as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks.tables.broken.row_shape import with_pipes
from mdlist.lint.diagnostic import Fault, Fix, Related
from mdlist.markdown.row_syntax import BLANK, INDENT, split_row
from mdlist.markdown.source import Edit, Span
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from mdlist.markdown.document import Document, Prose
    from mdlist.markdown.table import Table

BEGINS = Regex(r"<[A-Za-z/]|(?:[-+*]|\d{1,9}[.)])(?:\s|\Z)")


class Paragraph:
    """The lines of one paragraph: as ``written``, and as ``lines`` with pipes in the place of
    characters that look like one; ``before`` is the paragraph above, ``sisters`` are the file's
    tables by their headers, ``begun`` the lines in which a table begins."""

    def __init__(
        self,
        document: Document,
        prose: Prose,
        sisters: dict[tuple[str, ...], Table],
        before: Prose | None,
        begun: Container[int],
    ) -> None:
        self.source, self.prose, self.sisters = document.source, prose, sisters
        self.before, self.begun = before, begun
        self.written = [line.strip(BLANK) for line in prose.content.split("\n")]
        self.lines = [with_pipes(line) for line in self.written]
        self.runs_on = prose.line + len(self.lines) in begun

    def span(self, index: int) -> Span:
        """Where line ``index`` stands, without blanks around it."""
        start = self.prose.starts[index]
        line, _ = self.source.position(start)
        whole = Span(start, self.source.line(line).end)
        text = self.source[whole]
        left = whole.start + len(text) - len(text.lstrip(BLANK))
        return Span(left, max(left, whole.start + len(text.rstrip(BLANK))))

    def edit(self, index: int, right: str) -> Edit:
        """Write ``right`` for line ``index``, without blanks around it."""
        return Edit(self.span(index), right, self.written[index])

    def broken(
        self, index: int, first: int, message: str, fix: Fix | None, other: tuple[int, str] | None
    ) -> Fault:
        """A finding at line ``index`` of a table that begins at line ``first``. It has no fix where
        a table begins right below: its header would be a row of this one."""
        related = (Related(self.span(other[0]), other[1]),) if other else ()
        line = self.prose.line
        end = line + len(self.lines)
        fix = None if self.runs_on or self._ends_early(first) else fix
        return Fault(self.span(index), message, related, fix=fix, explains=(line + first, end))

    def _ends_early(self, first: int) -> bool:
        """Whether a line below line ``first``, which goes on with a paragraph, would begin a block
        below a table: HTML (GFM 4.6), an item of a list (5.2), code (4.4)."""
        column = self._column(first)
        return any(
            BEGINS.compiled.match(self.written[number]) is not None
            or self._column(number) - column > INDENT
            for number in range(first + 1, len(self.lines))
        )

    def _column(self, index: int) -> int:
        start = self.prose.starts[index]
        return start - self.source.starts[self.source.position(start)[0] - 1]

    def rows(self, index: int) -> list[list[str]]:
        """The cells of the rows from line ``index`` on, up to one without a pipe."""
        rows: list[list[str]] = []
        for number in range(index, len(self.lines)):
            line = self.lines[number]
            if "|" not in line:
                break
            rows.append(split_row(line))
        return rows


def delimiter_row(cells: Sequence[str], pipes: bool) -> str:
    """A delimiter row of ``cells``, with ``pipes`` around it or without."""
    row = " | ".join(cells)
    return f"| {row} |" if pipes else row
