"""The paths by which a list leads to files of its own repository."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from mdlist.checks.sections.anchorlinks import definitions, visible
from mdlist.markdown.source import Span
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.markdown.document import Document
    from mdlist.markdown.link import Link

RELATIVE = Regex(r"\]\(\s*<?(?![a-zA-Z][\w+.-]*:|//|#)[^\s)]")
IMAGE = Regex(r"!\[[^\[\]\n]*\]\(\s*<?([^\s()<>]+)")
HTML = Regex(
    r"<(?:a|img|source|video)\s[^<>]*?\b(?:src|href)\s*=\s*[\"']?([^\"'\s<>]+)", re.IGNORECASE
)
# An address has a scheme; GitHub's own pages (``../../issues``) are no files.
ELSEWHERE = Regex(r"[a-zA-Z][\w+.-]*:|//|#|\?|(?:\.\./){2}")


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
