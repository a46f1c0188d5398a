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
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from mdlist.checks.sections.anchor_links import definitions, visible
from mdlist.checks.sections.anchors import anchor_of
from mdlist.checks.sections.facts import anchor_links, lost_anchors, outlines
from mdlist.checks.sections.outlines import stale
from mdlist.lint.diagnostic import Fault, Fix, Safety, Severity
from mdlist.markdown.source import Span
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterator

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

# So large a part of the paths must lead somewhere before one that does not is a fault.
MOSTLY = 0.6
# Footnotes (GitHub's, as cmark-gfm reads them): where one is called, and where its text is.
CALL = Regex(r"(?<!\\)\[\^([\w-]{1,40})\](?![(:])")
NOTE = Regex(r"^[ >]*\[\^([^\]\s]+)\]:", re.MULTILINE)


def check(view: View) -> Iterator[Fault]:
    """A finding for each link to an anchor that the file does not have, and for each path."""
    lost = lost_anchors(view)
    if lost:
        told = {entry.link.span.start for each in outlines(view) for entry in stale(each, lost)}
        for link in anchor_links(view):
            right = lost.get(anchor_of(link.url))
            if right is not None and link.span.start not in told:
                yield _finding(view, link, right)
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


def _finding(view: View, link: Link, right: str) -> Fault:
    message = f'"{link.url}" leads nowhere'
    if not right:
        return Fault(link.target, f"{message}: no heading has that anchor")
    message += f'; did you mean "{right}"?'
    fix = Fix(f'Write "{right}"', (view.document.source.edit(link.target, right),), Safety.UNSAFE)
    return Fault(link.target, message, fix=fix)


def _paths(view: View) -> Iterator[Fault]:
    exists = view.exists
    if exists is None:
        return
    found = paths(view.document)
    known = {path: exists(path) for path in {each.path for each in found}}
    if sum(known.values()) < MOSTLY * len(known):
        return
    for span, path in found:
        if not known[path]:
            yield Fault(span, f'"{path}" is no file or folder here')


class Path(NamedTuple):
    """A target: its span in the file, and the path it names, decoded, without fragment."""

    span: Span
    path: str


def paths(document: Document) -> list[Path]:
    """The paths that links and images of ``document`` name, in order."""
    text = document.source.text
    found = list(definitions(document))
    if text.count("](") > text.count("](http") + text.count("](#"):
        found += _inline(document)
    targets = [(link.target, link.url) for link in found]
    for pattern, sign in ((IMAGE, "!"), (HTML, "<")):
        if sign in text:
            targets += ((Span(*m.span(1)), m.group(1)) for m in visible(document, pattern))
    return sorted({Path(span, _path(url)) for span, url in targets if _is_path(url)})


def _inline(document: Document) -> Iterator[Link]:
    """The inline links of ``document`` of which one at least may lead to a file."""
    from mdlist.checks.links.syntax.literal_text import passages

    offsets = (match.start() for match in RELATIVE.compiled.finditer(document.source.text))
    for prose, _ in passages(document, offsets):
        for link in document.reader(prose.content).links:
            if link.form == "inline":
                yield link.mapped(prose.span)


def _is_path(url: str) -> bool:
    return bool(url) and not ELSEWHERE.compiled.match(url) and bool(_path(url))


def _path(url: str) -> str:
    return unquote(url.partition("#")[0].partition("?")[0])
