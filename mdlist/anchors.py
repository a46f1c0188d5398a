"""Where links into a file can lead: the anchors that GitHub gives it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from mdlist.regex import Regex
from mdlist.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mdlist.document import Document
    from mdlist.inline import Link

NAMED = Regex(r"<[a-z][^<>]*?\s(?:id|name)\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
HTML_HEADING = Regex(r"<h[1-6]\b[^>]*>(.*?)</h[1-6]\s*>", re.IGNORECASE | re.DOTALL)
TAG = Regex(r"<[^<>]*>")
# Browsers go to the top of the page for these; GitHub's own page has the third.
ALWAYS = frozenset(("", "top", "readme"))


def anchor_of(url: str) -> str:
    """The anchor that ``#...`` names, as GitHub compares it: decoded, without case and prefix."""
    return plain(unquote(url[1:]))


def plain(anchor: str) -> str:
    """``anchor`` in the form in which anchors are compared here: what an emoji left behind, and
    nobody can see, makes no difference."""
    bare = anchor.lower().removeprefix("user-content-")
    return bare if bare.isascii() else bare.replace("\ufe0f", "").replace("\u200d", "")


def known_anchors(document: Document, headings: Iterable[str]) -> set[str]:
    """All anchors of ``document``; ``headings`` are those of its Markdown headings."""
    found = {plain(anchor) for anchor in headings} | ALWAYS
    # An image at a heading's end leaves a blank, which GitHub has not always counted.
    trimmed = {anchor.rstrip("-") for anchor in found if anchor[-1:] == "-"}
    found |= trimmed | {f"{anchor}-" for anchor in trimmed}
    text = document.source.text
    if "<" not in text:
        return found
    found.update(plain(name) for name in NAMED.compiled.findall(text))
    for inner in HTML_HEADING.compiled.findall(text) if "<h" in text.lower() else ():
        made = plain(slug(TAG.compiled.sub("", inner).strip()))
        found.update((made, *(f"{made}-{n}" for n in range(1, 10))))
    return found


def named_headings(document: Document) -> Iterator[tuple[str, int]]:
    """Anchors that HTML in a heading, or in the two lines around it, gives to the heading, and the
    heading's number."""
    source = document.source
    if "<" not in source.text:
        return
    lines = {heading.line: number for number, heading in enumerate(document.headings)}
    for match in NAMED.compiled.finditer(source.text):
        line, _ = source.position(match.start())
        near = next((lines[n] for n in (line, line + 1, line + 2, line - 1) if n in lines), None)
        if near is not None:
            yield plain(match.group(1)), near


def anchor_links(document: Document) -> Iterator[Link]:
    """The Markdown links into the file itself, with spans in the file."""
    if "](#" not in document.source.text:
        return
    links = list(document.prose_links("](#"))
    links += (link for _, _, _, link in document.cell_links("](#"))
    yield from (link for link in sorted(links) if link.url[:1] == "#" and link.form == "inline")


def nearest(anchor: str, anchors: Iterable[str]) -> str:
    """The one anchor that ``anchor`` was meant to be, "" if none is near or several are."""
    from rapidfuzz.distance import OSA

    letters = _letters(anchor)
    others = sorted(set(anchors) - ALWAYS)
    same = [other for other in others if _letters(other) == letters and letters]
    if same:
        return same[0] if len(same) == 1 else ""
    most = 1 + len(anchor) // 8
    near = [other for other in others if OSA.distance(anchor, other, score_cutoff=most) <= most]
    return near[0] if len(near) == 1 and len(anchor) > 3 else ""


def _letters(anchor: str) -> str:
    return "".join(filter(str.isalnum, anchor))
