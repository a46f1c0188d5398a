"""What the rules on sections read off a list, each once: its anchors, the links to them, its tables
of contents, and lines that are meant as headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks.sections.find_outlines import Outline, find_outlines
from mdlist.checks.sections.internal_links import find_internal_links
from mdlist.checks.sections.known_anchors import (
    anchor_of,
    find_known_anchors,
    find_lost_anchors,
    written,
)
from mdlist.checks.sections.meant_headings import (
    Meant,
    find_accidental_headings,
    find_meant_headings,
)
from mdlist.checks.tables.broken.find import hidden_titles
from mdlist.lint.rule import fact
from mdlist.markdown.slugs import slug, slugs
from mdlist.records.names import TAGS
from mdlist.words.titles import title_key

if TYPE_CHECKING:
    from mdlist.lint.view import View
    from mdlist.markdown.heading import Heading
    from mdlist.markdown.link import Link
    from mdlist.markdown.source import Source


@fact
def anchors(view: View) -> list[str]:
    """GitHub's anchor of each heading, in order."""
    return slugs(heading.padded for heading in view.document.headings)


@fact
def known_anchors(view: View) -> set[str]:
    """Where a link into the file may lead."""
    titles = (*(each.title for each in meant_headings(view)), *hidden_titles(view.document))
    meant = (slug(view.document.reader(title).text) for title in titles)
    return find_known_anchors(view.document, (*anchors(view), *meant))


@fact
def internal_links(view: View) -> list[Link]:
    """The links into the file itself."""
    return find_internal_links(view.document)


@fact
def lost_anchors(view: View) -> dict[str, str]:
    """The anchors that links name and the file does not have, each with the target that was meant;
    "" where nothing is near."""
    if not internal_links(view):
        return {}
    wanted = (anchor_of(link.url) for link in internal_links(view))
    return find_lost_anchors(wanted, known_anchors(view), anchors(view), view.text)


@fact
def named_so(view: View) -> dict[str, int | None]:
    """The texts of entries of an outline that lead nowhere, each with the heading, by number, that
    is called so, but for a slip or a mark before it; None where none is."""
    entries = (entry for outline in outlines(view) for entry in outline.entries)
    texts = {entry.link.text for entry in entries if entry.heading is None}
    if not texts:
        return {}
    wanted = {text: slug(text) for text in texts}
    numbers = {anchor: number for number, anchor in reversed([*enumerate(anchors(view))])}
    near = find_lost_anchors(wanted.values(), numbers, anchors(view), "")
    right = {written(anchor): number for anchor, number in numbers.items()}
    headings = reversed([*enumerate(view.document.headings)])
    titles = {title_key(heading.text): number for number, heading in headings}
    titles.pop("", None)
    found: dict[str, int | None] = {}
    for text, anchor in wanted.items():
        number = numbers.get(anchor, right.get(near.get(anchor, "")))
        found[text] = titles.get(_behind_a_mark(text)) if number is None else number
    return found


def _behind_a_mark(text: str) -> str:
    """The title that ``text`` names behind a mark: ``(New) Prompts`` means ``Prompts``."""
    tags = TAGS.compiled.match(text)
    return title_key(text[tags.end() :]) if tags is not None else ""


@fact
def meant_headings(view: View) -> list[Meant]:
    """Lines that are meant as headings and are none; one finding speaks of each."""
    return list(find_meant_headings(view.document))


@fact
def accidental_headings(view: View) -> list[int]:
    """The headings, by number, that were meant as text; one finding speaks of each."""
    return find_accidental_headings(view.document)


def begins_line(source: Source, heading: Heading, quote: str = "") -> bool:
    """Whether ``heading`` stands in no bullet and in no quote, which begins with ``quote``."""
    before = source.text[source.starts[heading.line - 1] : heading.span.start]
    return not before.strip(f" \t#{quote}")


@fact
def outlines(view: View) -> list[Outline]:
    """The lists that name the file's headings."""
    if not internal_links(view):
        return []
    headings, source = view.document.headings, view.document.source
    inside = [n for n, heading in enumerate(headings) if not begins_line(source, heading, ">")]
    aside = [*accidental_headings(view), *inside]
    return list(find_outlines(view.document, anchors(view), internal_links(view), aside))
