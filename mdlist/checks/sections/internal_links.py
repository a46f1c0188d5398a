"""The links of a file into itself, in whatever way they are written."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from mdlist.markdown.inline import reference_name
from mdlist.markdown.link import Link
from mdlist.markdown.source import Span
from mdlist.words.regex import COMMENT, Regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.markdown.document import Document
    from mdlist.markdown.source import Source

HREF = Regex(r"<a\s[^<>]*?\bhref\s*=\s*[\"']?(#[^\"'\s<>]*)[^<>]*>", re.IGNORECASE)
CODE = Regex(r"(?<!`)(`++)[^`]++\1(?!`)")
LABEL = Regex(r"\[([^\[\]]+)\]")


def find_internal_links(document: Document) -> list[Link]:
    """The links whose target is ``#...``, in order, with spans in the file: Markdown's, HTML's,
    and definitions of references that something refers to."""
    text = document.source.text
    found: set[Link] = set()
    for start in ("](#", "](<#"):
        if start in text:
            found.update(document.prose_links(start))
            found.update(link for *_, link in document.cell_links(start))
    found = {link for link in found if link.form == "inline" and link.url[:1] == "#"}
    if "<" in text:
        found.update(_in_html(document))
    if document.reader.references:
        found.update(each for each in definitions(document) if each.url[:1] == "#")
    return sorted(found)


def visible(document: Document, pattern: Regex) -> Iterator[re.Match[str]]:
    """What ``pattern`` finds outside code, comments and front matter."""
    source = document.source
    matches = list(pattern.compiled.finditer(source.text))
    hidden = _hidden(document) if matches else []
    starts = [span.start for span in hidden]
    read, code = 0, list[Span]()
    for match in matches:
        start = match.start()
        over = bisect_right(starts, start) - 1
        if over >= 0 and start < hidden[over].end:
            continue
        number, _ = source.position(start)
        if number != read:
            read, code = number, _code(source, number)
        over = bisect_right(code, (start,)) - 1
        if over < 0 or start >= code[over].end:
            yield match


def _in_html(document: Document) -> Iterator[Link]:
    for match in visible(document, HREF):
        whole, target = Span(*match.span()), Span(*match.span(1))
        yield Link(whole, whole, target, "", match.group(1), "html")


def _hidden(document: Document) -> list[Span]:
    """Code, front matter and comments, in order, none within another."""
    source = document.source
    html = {prose.line for prose in document.html}
    found = [
        Span(source.starts[first - 1], source.line(end - 1).end)
        for first, end in document.opaque
        if first not in html
    ]
    if "<!--" in source.text:
        found += (Span(*match.span()) for match in COMMENT.compiled.finditer(source.text))
    outer: list[Span] = []
    for span in sorted(found):
        if not outer or span.start >= outer[-1].end:
            outer.append(span)
    return outer


def _code(source: Source, number: int) -> list[Span]:
    """The code spans that a line holds."""
    start, end = source.line(number)
    if source.text.find("`", start, end) < 0:
        return []
    return [Span(*match.span()) for match in CODE.compiled.finditer(source.text, start, end)]


def definitions(document: Document) -> Iterator[Link]:
    """The definitions of references that something refers to; the span is the whole definition."""
    source = document.source
    references = document.reader.references
    if not references:
        return
    used = Counter(map(reference_name, LABEL.compiled.findall(source.text)))
    for label, reference in references.items():
        url, place = str(reference.get("href", "")), reference.get("map")
        if not url or not place or used[label] < 2:
            continue
        line = source.line(place[0] + 1)
        colon = source.text.find("]:", line.start, line.end)
        after = source.text[colon + 2 : line.end] if colon >= 0 else ""
        if written := after.split():
            start = colon + 2 + after.index(written[0]) + written[0].startswith("<")
            target = Span(start, start + len(written[0].strip("<>")))
            yield Link(Span(line.start, target.end), target, target, label, url, "reference")
