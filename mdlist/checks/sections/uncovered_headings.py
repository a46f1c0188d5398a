"""Headings that an outline answers for and does not name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mdlist.checks.sections.anchors import anchor_of
from mdlist.markdown.source import Span
from mdlist.words.titles import title_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mdlist.markdown.document import Document, Prose
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


class Ground(NamedTuple):
    """What outlines are held against: the ``tree`` of all headings, the ``links`` of the file into
    itself, in order, the heading of each anchor (``places``), and the lines at which tables and
    lists begin, in order (``listed``)."""

    document: Document
    tree: Tree
    links: Sequence[Link]
    places: Mapping[str, int]
    listed: Sequence[int]


def ground_of(
    document: Document, tree: Tree, links: Sequence[Link], places: Mapping[str, int]
) -> Ground:
    """The :class:`Ground` of ``document``."""
    listed = sorted([*(t.line for t in document.tables), *(b.line for b in document.lists)])
    return Ground(document, tree, links, places, listed)


def unnamed(
    ground: Ground, line: int, scope: int, told: tuple[set[int], set[int]], first: bool
) -> list[int]:
    """The headings, by number, that the outline of ``line`` should name and does not.

    Args:
        scope: the heading that holds all that are named (:func:`scope_of`).
        told: the headings that its entries are meant for; those and what else it speaks of.
        first: whether no outline stands above it.
    """
    named, known = told
    tree = ground.tree
    missing = _missing(tree, scope, line, known)
    if missing:
        beside = _beside(ground.document, tree, scope, line, named | missing)
        since = 0 if first else beside.start
        begin, end = (bisect_left(ground.links, at, key=_begin) for at in (since, beside.end))
        linked = (anchor_of(link.url) for link in ground.links[begin:end])
        missing.difference_update(ground.places.get(anchor, -1) for anchor in linked)
        missing -= _grouped(ground.document, tree, missing, beside)
        missing -= _back_matter(tree, scope, named, missing)
    if missing:
        missing -= _without_entries(ground, named, missing)
    return sorted(missing)


def _back_matter(tree: Tree, scope: int, named: set[int], missing: set[int]) -> set[int]:
    """Those of ``missing`` that stand at the end, behind one that lists leave out on purpose: it
    begins what is about the list."""
    end = tree.end(scope)
    after = range(max(named) + 1, end)
    first = next((number for number in after if tree.titles[number] in ASIDE), end)
    return {number for number in missing if number > first}


def _without_entries(ground: Ground, named: set[int], missing: set[int]) -> set[int]:
    """Those of ``missing`` above or below all that are named without a table or a list, where each
    section that is named has one: a legend or a licence is none of the list's sections."""
    tree, listed = ground.tree, ground.listed

    def has_entries(number: int) -> bool:
        end = tree.end(number)
        begin = bisect_left(listed, tree.lines[number])
        return begin < (
            bisect_left(listed, tree.lines[end]) if end < len(tree.lines) else len(listed)
        )

    first, last = min(named), max(named)
    outside = [number for number in missing if not first < number < last]
    if not outside or not all(map(has_entries, named)):
        return set()
    return {number for number in outside if not has_entries(number)}


def _begin(link: Link) -> int:
    return link.span.start


def _grouped(document: Document, tree: Tree, missing: set[int], beside: Span) -> set[int]:
    """Those of ``missing`` whose title stands by itself beside the outline, without a link: it
    heads a part of the outline, as a line in bold or what a reader unfolds."""
    keys = {number: tree.titles[number] for number in missing}
    told: set[str] = set()
    for contents in (document.html, document.prose):
        first = bisect_left(contents, beside.start, key=_start)
        end = min(bisect_left(contents, beside.end, key=_start), first + NEAR)
        for prose in contents[first:end]:
            at = bisect_left(tree.lines, prose.line)
            if tree.lines[at : at + 1] != [prose.line]:
                lines = (line for line in prose.content.split("\n") if "](" not in line)
                told.update(title_key(document.reader(line).text) for line in lines)
    return {number for number, key in keys.items() if key in told}


def _start(prose: Prose) -> int:
    return prose.starts[0]


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
    left_out = ASIDE.union(("",), (tree.titles[n] for n in group if n in known))
    return [n for n in group if n in known or tree.titles[n] not in left_out]


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


def _beside(document: Document, tree: Tree, scope: int, line: int, answered: set[int]) -> Span:
    """The section that holds the outline, without those that it answers for.

    A table of contents may be several lists, or go on in a line of links: what is linked there is
    not missing.
    """
    headings, above, source = tree.headings, tree.above, document.source
    place = bisect_right(tree.lines, line) - 1
    while place >= 0 and place != scope and above[place] not in (scope, -1):
        place = above[place]
    start = source.starts[headings[place].line - 1] if place >= 0 else 0
    end = tree.end(place)
    if place in (scope, -1):
        end = min((n for n in answered if headings[n].line > line), default=end)
    return Span(start, source.starts[headings[end].line - 1] if end < len(headings) else 10**12)
