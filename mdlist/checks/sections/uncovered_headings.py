"""Headings that an outline answers for and does not name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from mdlist.checks.sections.known_anchors import anchor_of
from mdlist.words.titles import title_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mdlist.markdown.document import Document
    from mdlist.markdown.heading import Tree
    from mdlist.markdown.link import Link

# An outline answers for headings that stand side by side when it names all but one of them, or so
# large a part.
COMPLETE = 0.75
# So many headings of one level show that it names them all.
MANY = 10
# So many contents beside an outline are looked at for the parts that it has.
NEAR = 1000
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


class File:
    """A file with outlines, and what is read off it once for all of them.

    Args:
        document: the file, read.
        tree: its headings.
        links: its links into itself, in order.
        places: the heading of each anchor, by number.
    """

    def __init__(
        self, document: Document, tree: Tree, links: Sequence[Link], places: Mapping[str, int]
    ) -> None:
        self.document, self.tree, self.places = document, tree, places
        self._links = links

    @cached_property
    def linked(self) -> dict[int, int]:
        """Where the first link to each heading begins."""
        first: dict[int, int] = {}
        for link in self._links:
            first.setdefault(self.places.get(anchor_of(link.url), -1), link.span.start)
        return first

    @cached_property
    def links_to(self) -> Counter[int]:
        """How many links lead to each heading."""
        return Counter(self.places.get(anchor_of(link.url), -1) for link in self._links)

    @cached_property
    def titled(self) -> dict[str, int]:
        """Where a title first stands by itself, outside headings and without a link."""
        first: dict[str, int] = {}
        headings = set(self.tree.lines)
        for contents in (self.document.html, self.document.prose):
            for prose in contents[:NEAR]:
                if prose.line not in headings:
                    for line in prose.content.split("\n"):
                        if "](" not in line:
                            key = title_key(self.document.reader(line).text)
                            first[key] = min(first.get(key, prose.starts[0]), prose.starts[0])
        return first

    @cached_property
    def entries(self) -> list[int]:
        """The lines in which a table or a list begins."""
        tables, lists = self.document.tables, self.document.lists
        return sorted([*(table.line for table in tables), *(each.line for each in lists)])

    @cached_property
    def aside(self) -> list[int]:
        """The headings that lists leave out on purpose, by number."""
        return [number for number, title in enumerate(self.tree.titles) if title in ASIDE]

    def has_entries(self, number: int) -> bool:
        """Whether a table or a list begins under a heading."""
        lines, end = self.tree.lines, self.tree.end(number)
        last = lines[end] if end < len(lines) else len(self.document.source.starts) + 1
        return bisect_left(self.entries, lines[number]) < bisect_left(self.entries, last)


def unnamed(file: File, line: int, scope: int, told: tuple[set[int], set[int]]) -> list[int]:
    """The headings, by number, that the outline of ``line`` should name and does not.

    Args:
        scope: the heading that holds all that are named (:func:`scope_of`).
        told: the headings that its entries are meant for; those and what else it speaks of.
    """
    named, known = told
    missing = _missing(file.tree, scope, line, known)
    if missing:
        end = _end_beside(file, scope, line, named | missing)
        titles = file.tree.titles
        # What is linked beside the outline is part of it; what stands there by itself heads a
        # part of it, as a line in bold or what a reader unfolds.
        missing = {
            number
            for number in missing
            if file.linked.get(number, end) >= end and file.titled.get(titles[number], end) >= end
        }
        missing -= _back_matter(file, named, missing)
        missing -= {number for number in missing if file.links_to[number] >= MANY}  # A legend.
    if missing:
        missing -= _without_entries(file, named, missing)
    return sorted(missing)


def _back_matter(file: File, named: set[int], missing: set[int]) -> set[int]:
    """Those of ``missing`` that stand at the end, behind one that lists leave out on purpose, or
    before it without a table or a list: there begins what is about the list."""
    last = max(named)
    behind = file.aside[bisect_right(file.aside, last) :][:1]
    if not behind:
        return set()
    return {n for n in missing if n > behind[0] or (n > last and not file.has_entries(n))}


def _without_entries(file: File, named: set[int], missing: set[int]) -> set[int]:
    """Those of ``missing`` above or below all that are named without a table or a list, where each
    section that is named has one: a legend or a licence is none of the list's sections."""
    first, last = min(named), max(named)
    outside = [number for number in missing if not first < number < last]
    if not outside or not all(map(file.has_entries, named)):
        return set()
    return {number for number in outside if not file.has_entries(number)}


def _missing(tree: Tree, scope: int, line: int, known: set[int]) -> set[int]:
    """The headings after ``line`` in the outline's scope that stand beside named ones, where most
    of those beside each other are named."""
    beside: dict[tuple[int, int], list[int]] = {}
    first = max(scope, 0, bisect_right(tree.lines, line))
    for number in range(first, tree.end(scope)):
        key = tree.above[number], tree.headings[number].level
        beside.setdefault(key, []).append(number)
    told = {
        key: _told(tree, group, known)
        for key, group in beside.items()
        if not known.isdisjoint(group)
    }
    listed = {key: sum(number in known for number in group) for key, group in told.items()}
    complete = _complete(told, listed)
    missing: set[int] = set()
    for key, group in told.items():
        left = len(group) - listed[key]
        most = listed[key] >= 2 and (left == 1 or listed[key] >= COMPLETE * len(group))
        if most or (listed[key] and left == 1 and key[1] in complete):
            missing.update(number for number in group if number not in known)
    return missing


def _told(tree: Tree, group: Sequence[int], known: set[int]) -> list[int]:
    """Those of some headings that an outline names or may be asked to name."""
    # What stands there twice is a fault of the headings; to one without a text nothing leads.
    named = {"", *(tree.titles[n] for n in group if n in known)}
    titles = tree.titles
    return [n for n in group if n in known or (titles[n] not in named and titles[n] not in ASIDE)]


def _complete(
    told: Mapping[tuple[int, int], Sequence[int]], listed: Mapping[tuple[int, int], int]
) -> set[int]:
    """The levels of which an outline names many headings, and all but one, where it names any of
    those that stand side by side."""
    named, left = Counter[int](), Counter[int]()
    for key, group in told.items():
        if listed[key]:
            named[key[1]] += listed[key]
            left[key[1]] += len(group) - listed[key]
    return {level for level, count in named.items() if count >= MANY and left[level] == 1}


def scope_of(tree: Tree, named: set[int]) -> int:
    """The smallest heading that holds all that are named, -1 if only the file does."""
    up, last = tree.above[min(named)], max(named)
    while up >= 0 and last >= tree.end(up):
        up = tree.above[up]
    return up


def _end_beside(file: File, scope: int, line: int, answered: set[int]) -> int:
    """Where that ends which stands beside the outline: all before it and the section that holds it,
    without those that it answers for.

    A table of contents may be several lists, or go on in a line of links: what is linked there is
    not missing.
    """
    headings, above = file.tree.headings, file.tree.above
    place = bisect_right(file.tree.lines, line) - 1
    while place >= 0 and place != scope and above[place] not in (scope, -1):
        place = above[place]
    end = file.tree.end(place)
    if place in (scope, -1):
        end = min((n for n in answered if headings[n].line > line), default=end)
    starts = file.document.source.starts
    return starts[headings[end].line - 1] if end < len(headings) else 10**12
