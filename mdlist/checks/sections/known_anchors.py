"""The anchors that GitHub gives a file, and which of them a lost one was meant to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from mdlist.markdown.slugs import slug
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from mdlist.markdown.document import Document

NAMED = Regex(r"<[a-z][^<>]*?\s(?:id|name)\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
HTML_HEADING = Regex(r"<h[1-6]\b[^<>]*>(.{0,400}?)</h[1-6]\s*>", re.IGNORECASE | re.DOTALL)
TAG = Regex(r"<[^<>]*>")
# Browsers go to the top of the page for these; GitHub's own page has the third.
ALWAYS = frozenset(("", "top", "readme"))
# GitHub makes these where a note is called, and beside its text.
FOOTNOTE = Regex(r"fn(?:ref)?-?\d")
# Nobody reads what so many lost anchors were meant to be.
MOST = 200


def anchor_of(url: str) -> str:
    """The anchor that ``#...`` names, as GitHub compares it: decoded, without case and prefix."""
    return _bare(unquote(url[1:]))


def _bare(anchor: str) -> str:
    return anchor.lower().removeprefix("user-content-")


def plain(anchor: str) -> str:
    """``anchor`` without what an emoji left behind, and nobody can see: a link may lack it."""
    bare = _bare(anchor)
    return bare if bare.isascii() else bare.replace("\ufe0f", "").replace("\u200d", "")


def both(anchor: str) -> tuple[str, str]:
    """How links may name a heading's ``anchor``: as it is, and as :func:`plain` has it."""
    return _bare(anchor), plain(anchor)


def written(anchor: str) -> str:
    """The target ``#...`` for a heading's ``anchor``, with what nobody can see written out."""
    return "#" + anchor.replace("\ufe0f", "%EF%B8%8F").replace("\u200d", "%E2%80%8D")


def find_known_anchors(document: Document, headings: Iterable[str]) -> set[str]:
    """All anchors of ``document``; ``headings`` are those of its Markdown headings."""
    found = {each for anchor in headings for each in both(anchor)} | ALWAYS
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
    """Anchors that HTML in a heading, in the line below it, or above it with nothing between, gives
    to the heading, and the heading's number."""
    source = document.source
    if "<" not in source.text:
        return
    lines = {heading.line: number for number, heading in enumerate(document.headings)}
    at = below = 0
    for match in NAMED.compiled.finditer(source.text):
        line, _ = source.position(match.start())
        if line != at:
            at, below = line, line + 1
            while below <= len(source.starts) and not source[source.line(below)].strip():
                below += 1
        near = next((lines[n] for n in (line, below, line + 2, line - 1) if n in lines), None)
        if near is not None:
            yield plain(match.group(1)), near


def find_lost_anchors(
    wanted: Iterable[str], known: Collection[str], headings: Iterable[str], text: str
) -> dict[str, str]:
    """Those of the anchors ``wanted`` that the file does not have, each with the target to write
    for the one that was meant, "" if none is near or several are.

    Args:
        wanted: anchors as :func:`anchor_of` gives them.
        known: those of the file.
        headings: GitHub's anchors of the headings.
        text: that of the file, which may have footnotes.
    """
    lost = sorted(anchor for anchor in set(wanted) if anchor not in known)
    if lost and "[^" in text:
        lost = [anchor for anchor in lost if not FOOTNOTE.compiled.match(anchor)]
    if not lost:
        return {}
    # Of an anchor with and without the blank of an image, the heading's own is meant.
    seen = sorted({*map(plain, known)} - ALWAYS)
    real = {anchor.rstrip("-"): anchor for anchor in seen}
    right = {plain(anchor): written(anchor) for anchor in headings}
    real.update((anchor.rstrip("-"), anchor) for anchor in right)
    others = sorted(real.values())
    same: dict[str, list[str]] = {}
    for other in others:
        same.setdefault(_letters(other), []).append(other)
    found = dict.fromkeys(lost, "")
    for anchor in lost[:MOST]:
        near = _nearest(anchor, same, others)
        found[anchor] = near and right.get(near, f"#{near}")
    return found


def _nearest(anchor: str, same: dict[str, list[str]], others: list[str]) -> str:
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    letters = _letters(anchor)
    near = same.get(letters, []) if letters else []
    if not near and len(anchor) > 3:
        most = 1 + len(anchor) // 8
        found = extract(anchor, others, scorer=OSA.distance, score_cutoff=most, limit=2)
        near = [other for other, *_ in found]
    return near[0] if len(near) == 1 else ""


def _letters(anchor: str) -> str:
    return "".join(filter(str.isalnum, anchor))
