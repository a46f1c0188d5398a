"""A link into the file, or to a file beside it, leads nowhere.

A reader who follows it stays where he is. GitHub makes anchors from headings by rules of its own:
``XML / HTML`` is ``#xml--html``. A path is looked up only where the list is a file on disk and
most of its paths lead somewhere. Of a footnote that has no text GitHub shows the brackets.

```md bad
- [XML / HTML](#xml-html)

## XML / HTML

Parsers.
```

```md good
- [XML / HTML](#xml--html)

## XML / HTML

Parsers.
```

```md fixed
- [XML / HTML](#xml--html)

## XML / HTML

Parsers.
```
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from mdlist.checks.sections.facts import anchors, internal_links, lost_anchors, named_so, outlines
from mdlist.checks.sections.find_outlines import stale
from mdlist.checks.sections.internal_links import definitions, visible
from mdlist.checks.sections.known_anchors import anchor_of, plain, written
from mdlist.lint.diagnostic import Fault, Fix, Related, Safety, Severity
from mdlist.markdown.source import Span, lines_in
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.lint.view import View
    from mdlist.markdown.document import Document
    from mdlist.markdown.link import Link

RELATIVE = Regex(r"\]\(\s*<?(?![a-zA-Z][\w+.-]*:|//|#)[^\s)]")
IMAGE = Regex(r"!\[[^\[\]\n]*\]\(\s*<?([^\s()<>]+)")
HTML = Regex(
    r"<(?:a|img|source|video)\s[^<>]*?\b(?:src|href)\s*=\s*[\"']?([^\"'\s<>]+)", re.IGNORECASE
)
# An address has a scheme; GitHub's own pages (``../../issues``) are no files.
ELSEWHERE = Regex(r"[a-zA-Z][\w+.-]*:|//|#|\?|(?:\.\./){2}")
ID = "broken-anchor"
SEVERITY = Severity.ERROR

# Footnotes (GitHub's, as cmark-gfm reads them): where one is called, and where its text is.
CALL = Regex(r"(?<!\\)\[\^([\w-]{1,40})\](?![(:])")
NOTE = Regex(r"^[ >]*\[\^([^\]\s]+)\]:", re.MULTILINE)


def check(view: View) -> Iterator[Fault]:
    """A finding for each link to an anchor that the file does not have, and for each path."""
    lost = lost_anchors(view)
    if lost:
        told = {entry.link.span for each in outlines(view) for entry in stale(each, lost)}
        links: dict[str, list[Link]] = {}
        for link in _written_by_hand(view):
            anchor = anchor_of(link.url)
            if anchor in lost and link.span not in told:
                links.setdefault(anchor, []).append(link)
        texts = {e.link.span.start: e.link.text for each in outlines(view) for e in each.entries}
        for anchor, group in links.items():
            # An entry of the contents that is called as a heading is was meant for that.
            named = named_so(view).get(texts.get(group[0].span.start, ""))
            right = lost[anchor] if named is None else written(anchors(view)[named])
            yield _finding(view, group, right)
    if "[^" in view.text:
        yield from _footnotes(view)
    yield from _paths(view)


def _footnotes(view: View) -> Iterator[Fault]:
    notes = {label.casefold() for label in NOTE.compiled.findall(view.text)}
    for match in visible(view.document, CALL):
        # Without any note, only a number is sure to be the call of one.
        if match[1].casefold() not in notes and (notes or match[1].isdecimal()):
            message = f'"{match[0]}" has no note: no line begins with "{match[0]}:"'
            yield Fault(Span(*match.span()), message)


def _finding(view: View, links: Sequence[Link], right: str) -> Fault:
    """One finding for all ``links`` to one anchor, at the first."""
    first, *others = links
    source = view.document.source
    message = f'"{written(first.url[1:])}" leads nowhere'
    if others:
        more = "1 more link" if len(others) == 1 else f"{len(others)} more links"
        message += f", here and in {more}"
    related = tuple(Related(link.target, "here too") for link in others)
    heading = _heading_at(view, first)
    if not right or (heading is not None and written(anchors(view)[heading]) == right):
        # From its own heading no link was meant to lead back to it.
        message += ": no heading has that anchor"
        right = ""
    else:
        message += f'; did you mean "{right}"?'
    edits = tuple(source.edit(link.target, right) for link in links) if right else ()
    fix = Fix(f'Write "{right}"', edits, Safety.UNSAFE) if right else None
    # An index by letters has all letters, whether anything begins with them or not.
    letter = "" if first.text == "#" else first.text.lower()
    is_letter = not right and len(first.text) == 1 and anchor_of(first.url).startswith(letter)
    severity = Severity.INFO if is_letter else None
    return Fault(first.target, message, related, fix=fix, severity=severity)


def _heading_at(view: View, link: Link) -> int | None:
    """The heading that ``link`` stands in, by number."""
    headings = view.document.headings
    at = bisect_right(headings, link.span.start, key=lambda heading: heading.span.start) - 1
    return at if at >= 0 and link.span.start < headings[at].span.end else None


def _written_by_hand(view: View) -> Iterator[Link]:
    """The links into the file, in order, without those of the table that all-contributors writes,
    which lead nowhere on purpose (its documentation names the comments around it)."""
    text, begin, end = view.text, -1, -1
    for link in internal_links(view):
        at = link.span.start
        while end < at and begin < len(text):
            begin = text.find("<!-- ALL-CONTRIBUTORS-LIST:START", max(end, 0))
            begin = begin if begin >= 0 else len(text)
            end = text.find("<!-- ALL-CONTRIBUTORS-LIST:END", begin)
            end = end if end >= 0 else len(text)
        if not begin < at < end:
            yield link


def _paths(view: View) -> Iterator[Fault]:
    found = paths(view.document)
    if not found:
        return
    exists = view.exists or (lambda path: "/" in path or "." in path)
    known = {path: exists(path) for path in {each.path for each in found}}
    right = {plain(anchor): written(anchor) for anchor in anchors(view)}
    contents = lines_in((each.bullets.line, each.bullets.end) for each in outlines(view))
    for span, path in found:
        line, _ = view.document.source.position(span.start)
        if not known[path] and line in contents and (anchor := right.get(path.lower())):
            yield _without_sign(view, span, anchor)
            known[path] = True
    if view.exists is None or 2 * sum(known.values()) <= len(known):
        return
    for span, path in found:
        if not known[path]:
            yield Fault(span, f'"{path}" is no file or folder here')


def _without_sign(view: View, span: Span, right: str) -> Fault:
    edit = view.document.source.edit(span, right)
    message = f'"{edit.seen}" leads to a file that is not there; did you mean "{right}"?'
    return Fault(span, message, fix=Fix(f'Write "{right}"', (edit,), Safety.UNSAFE))


class Path(NamedTuple):
    """A target: its span in the file, and the path it names, decoded, without fragment."""

    span: Span
    path: str


def paths(document: Document) -> list[Path]:
    """The paths that links and images of ``document`` name, in order."""
    text = document.source.text
    targets = [(link.target, link.url) for link in definitions(document)]
    if text.count("](") > text.count("](http") + text.count("](#"):
        targets += _inline(document)
    for pattern, sign in ((IMAGE, "!"), (HTML, "<")):
        if sign in text:
            targets += ((Span(*m.span(1)), m.group(1)) for m in visible(document, pattern))
    return sorted({Path(span, path) for span, url in targets if (path := _path(url))})


def _inline(document: Document) -> Iterator[tuple[Span, str]]:
    """The targets of the inline links in contents of which one at least may lead to a file."""
    from mdlist.markdown.literal_text import passages

    offsets = (match.start() for match in RELATIVE.compiled.finditer(document.source.text))
    for prose, _ in passages(document, offsets):
        for link in document.reader(prose.content).links:
            if link.form == "inline":
                yield prose.span(link.target), link.url


def _path(url: str) -> str:
    """The path that a target names, "" if it leads elsewhere."""
    if not url or ELSEWHERE.compiled.match(url):
        return ""
    return unquote(url.partition("#")[0].partition("?")[0])
