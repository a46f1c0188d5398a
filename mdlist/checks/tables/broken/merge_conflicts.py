"""What a merge left in the list: git's conflict markers."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from mdlist.checks.tables.broken.row_shape import content_span
from mdlist.lint.diagnostic import Fault, Fix, Related, Safety
from mdlist.markdown.layout_ignore import MARKER
from mdlist.markdown.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.lint.diagnostic import Changes
    from mdlist.markdown.document import Document


def conflicts(document: Document) -> Iterator[Fault]:
    """A finding for each conflict, at its first marker; it explains all lines to its last one and
    those that follow without a blank line. What is left of one is a finding too, but for a line of
    ``=``, which may underline a heading."""
    lines, ends = list[int](), _Ends(document)
    for sign, line in _markers(document):
        if sign == "<":
            yield from _leftover(document, lines, ends)
            lines = [line]
        elif sign == "=":
            if len(lines) == 1 or (not lines and not _is_underline(document, line)):
                lines.append(line)
        elif len(lines) == 2 and _sign(document, lines[0]) == "<":
            yield _conflict(document, lines[0], lines[1], line, ends)
            lines = []
        else:
            yield from _leftover(document, [*lines, line], ends)
            lines = []
    if lines and _sign(document, lines[0]) == "<":
        yield from _leftover(document, lines, ends)


def _markers(document: Document) -> Iterator[tuple[str, int]]:
    """The sign and the line of each marker that does not stand in a block of code."""
    source, fenced = document.source, set[int]()
    for first, end in document.opaque:
        if source[source.line(first)].lstrip(" >").startswith(("```", "~~~")):
            fenced.update(range(first, end))
    for match in MARKER.compiled.finditer(source.text):
        line = source.position(match.start())[0]
        if line not in fenced:
            yield match[1][0], line


def _sign(document: Document, line: int) -> str:
    return document.source.text[document.source.starts[line - 1]]


def _is_underline(document: Document, line: int) -> bool:
    """Whether the line above is text, of which a line of ``=`` makes a heading."""
    source = document.source
    above = source[source.line(line - 1)].strip() if line > 1 else ""
    return bool(above) and above[0] not in "|-*+<>" and not above[0].isdigit()


def _leftover(document: Document, lines: Sequence[int], ends: _Ends) -> Iterator[Fault]:
    """The finding on what is left of a conflict, of which ``lines`` still have markers."""
    if not lines:
        return
    source, edits = document.source, []
    for line in lines:
        end = source.starts[line] if line < len(source.starts) else len(source.text)
        edits.append(source.edit(Span(source.starts[line - 1], end), ""))
    what = "a mark" if len(lines) == 1 else f"{len(lines)} marks"
    message = f"{what} of a merge conflict {'was' if len(lines) == 1 else 'were'} left here"
    title = "Take the line out" if len(lines) == 1 else "Take the lines out"
    # Two lines that change different things are for a person to take out.
    changes = {_changes(document, line) for line in lines}
    fix = None
    if len(changes) == 1 and (what_changes := changes.pop()):
        fix = Fix(title, tuple(edits), Safety.UNSAFE, what_changes)
    first, end = lines[0], ends.after(lines[-1])
    yield Fault(source.line(first), message, fix=fix, explains=(first, end))


def _changes(document: Document, line: int) -> Changes | None:
    """What changes without ``line``, as in :class:`mdlist.lint.diagnostic.Fix`; None if it is a
    header, without which its table is none."""
    at = bisect_right(document.tables, line, key=attrgetter("line")) - 1
    if at < 0 or line >= document.tables[at].end:
        return "blocks"
    return "text" if line > document.tables[at].line + 1 else None


def _conflict(document: Document, ours: int, middle: int, theirs: int, ends: _Ends) -> Fault:
    return Fault(
        content_span(document.source, ours),
        f"a merge conflict was left here, up to line {theirs}: both versions stand in the list",
        (
            Related(content_span(document.source, middle), "here the other version begins"),
            Related(content_span(document.source, theirs), "here it ends"),
        ),
        explains=(ours, ends.after(theirs)),
    )


class _Ends:
    """Where paragraphs end, for lines that rise."""

    def __init__(self, document: Document) -> None:
        self._source, self._end = document.source, 0

    def after(self, line: int) -> int:
        """The blank line at or below the one after ``line``."""
        if self._end <= line:
            source, end = self._source, line + 1
            while end <= len(source.starts) and source[source.line(end)].strip():
                end += 1
            self._end = end
        return self._end
