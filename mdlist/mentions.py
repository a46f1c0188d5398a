"""Whether a section holds an entry in any way at all, as a record or in a row that is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mdlist.nesting import end_of
from mdlist.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mdlist.document import Document
    from mdlist.entries import Entries
    from mdlist.heading import Heading
    from mdlist.text import Span

_BETWEEN = Regex(r"[\s()<>|]+")


class Mentions:
    """The entries that stand under the headings with the texts ``headings``."""

    def __init__(self, document: Document, entries: Entries, headings: Iterable[str]) -> None:
        wanted, index = frozenset(headings), _index(document, entries)
        self.entries = entries
        self.titles: set[str] = set()
        self.links: set[str] = set()
        for number in {number for text in wanted for number in index.listings.get(text, ())}:
            start = entries.starts[number]
            stretch = slice(start, start + len(entries.listings[number]))
            self.titles.update(entries.titles[stretch])
            self.links.update(entries.links[stretch])
        self.titles.discard("")
        self.links.discard("")
        # A row that GitHub does not show as one is no record, yet the entry is there.
        self.words: set[str] = set()
        for position in sorted(n for text in wanted for n in index.headings.get(text, ())):
            span = section_span(document, document.headings[position], position)
            self.words.update(_BETWEEN.compiled.split(document.source[span]))

    def holds(self, number: int) -> bool:
        """Whether the entry of record ``number`` stands here, by its title or its link."""
        if self.entries.titles[number] in self.titles or self.entries.links[number] in self.links:
            return True
        listing, index = self.entries.place(number)
        url = listing.urls[index]
        return bool(url) and self.words.issuperset(filter(None, _BETWEEN.compiled.split(url)))


class _Index(NamedTuple):
    """By the text of a heading: the numbers of the headings that have it, and of the listings that
    stand under it."""

    entries: Entries
    headings: dict[str, list[int]]
    listings: dict[str, list[int]]


def _index(document: Document, entries: Entries) -> _Index:
    found: _Index | None = document.memory.get("mentions")
    if found is None or found.entries is not entries:
        found = document.memory["mentions"] = _Index(entries, {}, {})
        for number, heading in enumerate(document.headings):
            found.headings.setdefault(heading.text, []).append(number)
        for number, listing in enumerate(entries.listings):
            for text in set(listing.path):
                found.listings.setdefault(text, []).append(number)
    return found


def section_span(document: Document, heading: Heading, position: int) -> Span:
    """From the line of a heading to the next one that is not below it.

    Args:
        position: the number of ``heading`` in :attr:`Document.headings`.
    """
    source = document.source
    end = len(source.text)
    following = end_of(document.headings, position)
    if following < len(document.headings):
        end = source.starts[document.headings[following].line - 1]
    return heading.span._replace(start=source.starts[heading.line - 1], end=end)
