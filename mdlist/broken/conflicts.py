"""What a merge left in the list: git's conflict markers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdlist.broken.lines import Broken, content_span
from mdlist.diagnostic import Related
from mdlist.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.document import Document

_MARKER = Regex(r"^(<{7}|={7}|>{7})(?= [^\s<>]|\r?$)", re.MULTILINE)


def conflicts(document: Document) -> Iterator[Broken]:
    """A finding for each conflict, at its first marker; it explains all lines to its last one and
    those that follow without a blank line."""
    source = document.source
    if "<<<<<<<" not in source.text:
        return
    lines: list[int] = []
    for match in _MARKER.compiled.finditer(source.text):
        line = source.position(match.start())[0]
        if match[1][0] == "<":
            lines = [line]
        elif lines and (match[1][0] == "=") == (len(lines) == 1):
            lines.append(line)
        if len(lines) == 3 and not _in_fence(document, lines[0]):
            yield _conflict(document, *lines)
        if len(lines) == 3:
            lines = []


def _in_fence(document: Document, line: int) -> bool:
    source = document.source
    return any(
        first <= line < end and source[source.line(first)].lstrip(" >").startswith(("```", "~~~"))
        for first, end in document.opaque
    )


def _conflict(document: Document, ours: int, middle: int, theirs: int) -> Broken:
    source = document.source
    end = theirs + 1
    while end <= len(source.starts) and source[source.line(end)].strip():
        end += 1
    return Broken(
        ours,
        end,
        content_span(document.source, ours),
        f"a merge conflict was left here, up to line {theirs}: both versions stand in the list",
        (
            Related(content_span(document.source, middle), "here the other version begins"),
            Related(content_span(document.source, theirs), "here it ends"),
        ),
    )
