"""Whether a section holds an entry in any way at all, as a record or in a row that is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.markdown.heading import end_of
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mdlist.markdown.document import Document
    from mdlist.markdown.heading import Heading
    from mdlist.markdown.source import Span
    from mdlist.records.entries import Entries

_BETWEEN = Regex(r"[\s()<>|]+")


class Mentions:
    """The entries that stand under the headings with the texts ``headings``."""

    def __init__(self, document: Document, entries: Entries, headings: Iterable[str]) -> None:
        wanted = frozenset(headings)
        self.entries = entries
        self.titles: set[str] = set()
        self.links: set[str] = set()
        for number in {number for text in wanted for number in entries.under.get(text, ())}:
            start = entries.starts[number]
            stretch = slice(start, start + len(entries.listings[number]))
            self.titles.update(entries.titles[stretch])
            self.links.update(entries.links[stretch])
        self.titles.discard("")
        self.links.discard("")
        # A row that GitHub does not show as one is no record, yet the entry is there.
        self.words: set[str] = set()
        for position in sorted(n for text in wanted for n in document.by_text.get(text, ())):
            span = section_span(document, document.headings[position], position)
            self.words.update(_BETWEEN.compiled.split(document.source[span]))

    def holds(self, number: int) -> bool:
        """Whether the entry of record ``number`` stands here, by its title or its link."""
        if self.entries.titles[number] in self.titles or self.entries.links[number] in self.links:
            return True
        url = self.entries[number].url
        return bool(url) and self.words.issuperset(filter(None, _BETWEEN.compiled.split(url)))


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
