"""The paths by which a list leads to files of its own repository."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from mdlist.anchorlinks import definitions, visible
from mdlist.regex import Regex
from mdlist.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.document import Document

RELATIVE = Regex(
    r"(?:\]\(\s*<?|(?:src|href)\s*=\s*[\"']?|\]:\s*<?)(?![a-zA-Z][\w+.-]*:|//|#)[^\s)]"
)
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
    if not RELATIVE.compiled.search(document.source.text):
        return []
    return sorted({Path(span, _path(url)) for span, url in _targets(document) if _is_path(url)})


def _targets(document: Document) -> Iterator[tuple[Span, str]]:
    links = [*document.prose_links("]("), *(link for *_, link in document.cell_links("]("))]
    links = [*(link for link in links if link.form == "inline"), *definitions(document)]
    yield from ((link.target, link.url) for link in links)
    for pattern in (IMAGE, HTML):
        for match in visible(document, pattern):
            yield Span(*match.span(1)), match.group(1)


def _is_path(url: str) -> bool:
    return bool(url) and not ELSEWHERE.compiled.match(url) and bool(_path(url))


def _path(url: str) -> str:
    return unquote(url.partition("#")[0].partition("?")[0])
