"""Outlines: lists that name the headings of their file, and what they answer for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mdlist.checks.sections.known_anchors import anchor_of, both, named_headings
from mdlist.checks.sections.outline_targets import Entry, Titles, lead_to_namesakes, put_right
from mdlist.checks.sections.uncovered_headings import File, scope_of, unnamed
from mdlist.markdown.heading import Tree
from mdlist.words.habit import USUAL
from mdlist.words.regex import Regex
from mdlist.words.titles import title_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mdlist.markdown.document import BulletList, Document
    from mdlist.markdown.link import Link

# So many entries make a list an outline, if most of its items are some.
ENTRIES = 3
# No list has more outlines of the same headings.
SCOPE = 20
# What was meant as a link into the file and is none.
BROKEN = Regex(r"([^#\n]*)[(\[]\s?(#[^\s()\[\]]*)")


class Outline(NamedTuple):
    """A list of entries, and the headings that it answers for and does not name.

    ``entries`` have the headings that they are meant for; ``misled`` are those of them whose
    anchor is another's.
    """

    bullets: BulletList
    entries: Sequence[Entry]
    missing: Sequence[int]
    misled: Sequence[Entry]


def find_outlines(
    document: Document, anchors: Sequence[str], links: Sequence[Link], aside: Iterable[int] = ()
) -> Iterator[Outline]:
    """The outlines of ``document``, whose headings have ``anchors``, and whose links into itself
    are ``links``; they need not name the headings ``aside``."""
    places: dict[str, int] = {}
    # What is named exactly comes first.
    for names in zip(*map(both, anchors), strict=True):
        for number, name in enumerate(names):
            places.setdefault(name, number)
            places.setdefault(name.rstrip("-"), number)
    for anchor, number in named_headings(document):
        places.setdefault(anchor, number)
    tree = Tree(document.headings)
    file = File(document, tree, links, places)
    titles, keys = Titles(tree), dict[str, list[int]]()
    for number, key in enumerate(tree.titles):
        keys.setdefault(key, []).append(number)
    scopes = Counter[int]()
    for bullets in document.lists:
        inside = sum(_leads_inside(item.prose.content) for item in bullets.items)
        if inside < max(ENTRIES, USUAL * len(bullets.items)):
            continue
        entries, others, unlinked = _entries(document, bullets, places)
        if len(entries) < USUAL * len(bullets.items):
            continue
        if sum(entry.heading is not None for entry in entries) < ENTRIES:
            continue
        entries, misled = put_right(entries, titles)
        named = {entry.heading for entry in entries if entry.heading is not None}
        scope = scope_of(tree, named)
        scopes[scope] += 1
        if scopes[scope] > SCOPE:
            continue
        others.update(number for key in unlinked for number in keys.get(key, ()))
        known = named.union(others, aside)
        missing = unnamed(file, bullets.line, scope, (named, known))
        namesakes = lead_to_namesakes(entries, titles, missing)
        missing = [number for number in missing if number not in namesakes]
        misled = sorted((*misled, *namesakes.values()))
        yield Outline(bullets, entries, missing, misled)


def stale(outline: Outline, lost: Mapping[str, str]) -> Iterator[Entry]:
    """The entries that lead nowhere, and have no anchor near that was meant; ``lost`` is
    :attr:`mdlist.lint.view.View.lost_anchors`."""
    for entry in outline.entries:
        if entry.heading is None and lost.get(entry.anchor) == "":
            yield entry


def doubled(outline: Outline) -> dict[int, int]:
    """The entries that repeat the one above them, by index. One that stands further off is a way to
    a section from two places."""
    above: dict[int, int] = {}
    found: dict[int, int] = {}
    for index, entry in enumerate(outline.entries):
        other = above.get(entry.bullet.depth)
        above[entry.bullet.depth] = index
        if other is None or entry.heading is None:
            continue
        first = outline.entries[other]
        same = title_key(first.link.text) == title_key(entry.link.text)
        if first.heading == entry.heading and same:
            found[index] = other
    return found


def _leads_inside(content: str) -> bool:
    return "](#" in content or 'href="#' in content


def _entries(
    document: Document, bullets: BulletList, places: Mapping[str, int]
) -> tuple[Sequence[Entry], set[int], set[str]]:
    """The first link into the file of each bullet, the headings that other links name, and the
    titles of bullets without a link."""
    found, others, unlinked = list[Entry](), set[int](), set[str]()
    for item in bullets.items:
        inline = document.reader(item.prose.content)
        links = [link for link in inline.links if link.url[:1] == "#"]
        if not links or inline.links[0] != links[0]:
            unlinked.add(title_key(inline.text))
            if broken := BROKEN.compiled.match(item.prose.content):
                # link-syntax says what is wrong with it; it names its section all the same.
                unlinked.add(title_key(broken[1]))
                others.add(places.get(anchor_of(broken[2]), -1))
            continue
        anchor = anchor_of(links[0].url)
        found.append(Entry(item, links[0].mapped(item.prose.span), anchor, places.get(anchor)))
        others.update(places.get(anchor_of(link.url), -1) for link in links[1:])
    return found, others, unlinked
