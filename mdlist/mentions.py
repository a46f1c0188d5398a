"""Whether a section holds an entry in any way at all, as a record or in a row that is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mdlist.document import Document
    from mdlist.entries import Entries
    from mdlist.heading import Heading
    from mdlist.text import Span

_BETWEEN = Regex(r"[\s()<>|]+")


class Mentions:
    """The entries that stand under the headings with the texts ``headings``."""

    def __init__(self, document: Document, entries: Entries, headings: Iterable[str]) -> None:
        wanted = frozenset(headings)
        self.entries = entries
        self.titles: set[str] = set()
        self.links: set[str] = set()
        for listing, start in zip(entries.listings, entries.starts, strict=True):
            if not wanted.isdisjoint(listing.path):
                stretch = slice(start, start + len(listing))
                self.titles.update(entries.titles[stretch])
                self.links.update(entries.links[stretch])
        self.titles.discard("")
        self.links.discard("")
        # A row that GitHub does not show as one is no record, yet the entry is there.
        self.words: set[str] = set()
        for span in _spans(document, wanted):
            self.words.update(_BETWEEN.compiled.split(document.source[span]))

    def holds(self, number: int) -> bool:
        """Whether the entry of record ``number`` stands here, by its title or its link."""
        if self.entries.titles[number] in self.titles or self.entries.links[number] in self.links:
            return True
        listing, index = self.entries.place(number)
        url = listing.urls[index]
        return bool(url) and self.words.issuperset(filter(None, _BETWEEN.compiled.split(url)))


def _spans(document: Document, wanted: frozenset[str]) -> Iterator[Span]:
    for position, heading in enumerate(document.headings):
        if heading.text in wanted:
            yield section_span(document, heading, position)


def section_span(document: Document, heading: Heading, position: int) -> Span:
    """From the line of a heading to the next one that is not below it.

    Args:
        position: the number of ``heading`` in :attr:`Document.headings`.
    """
    source = document.source
    end = len(source.text)
    for other in document.headings[position + 1 :]:
        if other.level <= heading.level:
            end = source.starts[other.line - 1]
            break
    return heading.span._replace(start=source.starts[heading.line - 1], end=end)
