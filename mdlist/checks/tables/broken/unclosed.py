"""What is never closed and takes a part of the list with it: a comment, a block of code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mdlist.checks.tables.broken.row_shape import content_span
from mdlist.lint.diagnostic import Fault
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.markdown.document import Document

# A line of a list: a heading, an item that begins with a link, a delimiter row. A ``#`` alone
# begins a comment in most code.
_LISTED = Regex(
    r"^ {0,3}(?:#{2,6} +\S|[-*+] +\**\[[^\n\]]*\]\(|\|(?: *:?-{3,}:? *\|)+ *\r?$)", re.MULTILINE
)
_HEADING = Regex(r"^ {0,3}#{1,6} +(\S[^\n]*)", re.MULTILINE)
_FENCE = Regex(r" {0,3}(`{3,}|~{3,})[^\n]*")


class Hidden(NamedTuple):
    """Lines of a list, from ``first`` to before ``end``, that GitHub hides or shows as code;
    ``message`` says why."""

    first: int
    end: int
    message: str


def unclosed(document: Document) -> Iterator[Hidden]:
    """The comments and blocks of code that are never closed, where they hold lines of a list.

    GitHub ends neither before the file does (CommonMark 4.5, 4.6).
    """
    source, text = document.source, document.source.text
    total = len(source.starts)
    html = {block.line for block in document.html}
    if text.count("<!--") > text.count("-->"):
        yield from _comments(document)
    for first, end in document.opaque:
        if first in html or end < total or first == 1:
            continue
        lines = [source[source.line(n)] for n in range(first, total + 1)]
        fence = _FENCE.compiled.match(lines[0])
        if fence is None or any(_closes(line, fence[1]) for line in lines[1:]):
            continue
        inside = "\n".join(lines[1:]).rstrip()
        if _LISTED.compiled.search(inside):
            below = _lines(inside.count("\n") + 1)
            message = f"this block of code is never closed: GitHub shows the {below} below as code"
            yield Hidden(first, total + 1, message)


def _comments(document: Document) -> Iterator[Hidden]:
    for block in document.html:
        content = block.content
        if not content.startswith("<!--"):
            continue
        closed = content.find("-->")
        inside = content[4:closed] if closed >= 0 else content[4:]
        again = inside.find("<!--")
        if (closed >= 0 and again < 0) or not _LISTED.compiled.search(inside):
            continue
        inside = inside[:again] if again >= 0 else inside
        below = _lines(inside.rstrip().count("\n"))
        message = f"this comment is never closed: GitHub hides the {below} below"
        if again >= 0:
            message = "this comment is not closed before the next one: GitHub hides the "
            message += f"{below} between"
        yield Hidden(block.line, block.line + len(content.split("\n")), message)


def _closes(line: str, fence: str) -> bool:
    return fence in line and not line.strip(fence[0] + " \t\r")


def _lines(count: int) -> str:
    return f"{count} lines" if count != 1 else "line"


def broken_off(document: Document) -> Iterator[Fault]:
    """A finding for each of :func:`unclosed`."""
    for hidden in unclosed(document):
        span = content_span(document.source, hidden.first)
        yield Fault(span, hidden.message, explains=(hidden.first, hidden.end))


def hidden_titles(document: Document) -> Iterator[str]:
    """The headings that nobody sees for that reason, as they are written."""
    source = document.source
    for hidden in unclosed(document):
        end = source.line(min(hidden.end - 1, len(source.starts))).end
        part = source.text[source.starts[hidden.first - 1] : end]
        for match in _HEADING.compiled.finditer(part):
            yield match[1].strip().rstrip("#").strip()
