"""Outlines: lists that name the headings of their file, and what they answer for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mdlist.anchors import anchor_of, named_headings, nearest, plain
from mdlist.titles import title_key

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator, Mapping, Sequence

    from mdlist.document import Bullet, BulletList, Document, Heading
    from mdlist.inline import Link

# So many entries, so large a part of a list's items, make it an outline.
ENTRIES, MOSTLY = 3, 0.8
# An outline answers for headings that stand side by side when it names all but one of them, or so
# large a part.
COMPLETE = 0.75
# What lists leave out of their outline on purpose.
ASIDE_TEXT = """
    acknowledgement, acknowledgements, acknowledgment, acknowledgments, author, authors,
    bibtex, changelog, citation, citations, citing, cite, contact, content, contents,
    contribute, contributing, contribution, contributions, contributor, contributors,
    credits, disclaimer, donate, feedback, index, licence, license, news, outline,
    reference, references, related, sponsor, sponsors, stargazers, support, thanks, toc,
    update, updates, table of contents, table of content, star history, how to contribute,
    what s new, 目录, 目次
"""
ASIDE = frozenset(" ".join(each.split()) for each in ASIDE_TEXT.split(","))


class Entry(NamedTuple):
    """A bullet of an outline: its link, the anchor it names, and the heading there, by number;
    None where there is none."""

    bullet: Bullet
    link: Link
    anchor: str
    heading: int | None


class Outline(NamedTuple):
    """A list of entries, and the headings that it answers for and does not name."""

    bullets: BulletList
    entries: Sequence[Entry]
    missing: Sequence[int]

    def before(self, heading: int) -> int | None:
        """The index of the entry after which one for ``heading`` belongs; None: before all."""
        found = None
        for index, entry in enumerate(self.entries):
            if entry.heading is not None and entry.heading < heading:
                found = index
        return found


def outlines(document: Document, anchors: Sequence[str]) -> Iterator[Outline]:
    """The outlines of ``document``, whose headings have ``anchors``."""
    places: dict[str, int] = {}
    for number, anchor in enumerate(anchors):
        places.setdefault(plain(anchor), number)
        places.setdefault(plain(anchor).rstrip("-"), number)
    for anchor, number in named_headings(document):
        places.setdefault(anchor, number)
    for bullets in document.lists:
        entries = list(_entries(document, bullets, places))
        named = [entry.heading for entry in entries if entry.heading is not None]
        if len(named) >= ENTRIES and len(entries) >= MOSTLY * len(bullets.items):
            missing = _missing(document.headings, bullets.line, named)
            yield Outline(bullets, entries, list(missing))


def lost(entry: Entry, known: Container[str]) -> bool:
    """Whether the entry leads nowhere; ``known`` are the file's anchors."""
    return entry.heading is None and entry.anchor not in known


def stale(outline: Outline, known: Collection[str]) -> Iterator[Entry]:
    """The entries that lead nowhere, and have no anchor near that was meant."""
    for entry in outline.entries:
        if lost(entry, known) and not nearest(entry.anchor, known):
            yield entry


def _entries(document: Document, bullets: BulletList, places: Mapping[str, int]) -> Iterator[Entry]:
    for item in bullets.items:
        content = item.prose.content
        if "](#" not in content:
            continue
        links = document.reader(content).links
        if links and links[0].url[:1] == "#":
            anchor = anchor_of(links[0].url)
            link = links[0].mapped(item.prose.span)
            yield Entry(item, link, anchor, places.get(anchor))


def _missing(headings: Sequence[Heading], line: int, named: Sequence[int]) -> Iterator[int]:
    """The headings after ``line`` in the outline's scope that stand beside named ones, where most
    of those beside each other are named."""
    known = set(named)
    first, last = _scope(headings, known)
    beside: dict[tuple[int, int], list[int]] = {}
    for number in range(first, last):
        if headings[number].line > line:
            key = parent(headings, number), headings[number].level
            beside.setdefault(key, []).append(number)
    for group in beside.values():
        listed = sum(number in known for number in group)
        told = [n for n in group if n in known or not _aside(headings[n].text)]
        if listed >= 2 and (len(told) - listed == 1 or listed >= COMPLETE * len(told)):
            yield from (number for number in told if number not in known)


def _scope(headings: Sequence[Heading], named: set[int]) -> tuple[int, int]:
    """The smallest heading that holds all that are named: from its number to the end of it."""
    up = parent(headings, min(named))
    while up >= 0 and max(named) >= end_of(headings, up):
        up = parent(headings, up)
    return (up, end_of(headings, up)) if up >= 0 else (0, len(headings))


def parent(headings: Sequence[Heading], number: int) -> int:
    """The number of the heading that ``number`` stands under, -1 if there is none."""
    level = headings[number].level
    for up in range(number - 1, -1, -1):
        if headings[up].level < level:
            return up
    return -1


def end_of(headings: Sequence[Heading], number: int) -> int:
    """The number of the first heading that no longer stands under ``number``."""
    level = headings[number].level
    following = range(number + 1, len(headings))
    return next((n for n in following if headings[n].level <= level), len(headings))


def _aside(text: str) -> bool:
    return title_key(text) in ASIDE
