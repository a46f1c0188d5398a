"""What parts two copies of an entry that stand in one section."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from mdlist.records.bullets import date_of, next_link
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.markdown.document import Document, Prose
    from mdlist.records.entries import Entries

# What heads a part of a section though it is neither heading nor paragraph.
_HEAD = Regex(
    r"^[ \t]*(?:(?:\*[ \t]*){3,}+|(?:-[ \t]*){3,}+|(?:_[ \t]*){3,}+)$"
    r"|<(?:h[1-6]|summary|b|strong|p|div|center)\b",
    re.MULTILINE | re.IGNORECASE,
)


def are_news(document: Document, entries: Entries, one: int, other: int) -> bool:
    """Whether two bullets say other things of one entry: on other dates, or before other links, as
    an author before posts."""
    dates, links = [], []
    for number in (one, other):
        listing, index = entries.place(number)
        content = listing.bullets[index].prose.content
        dates.append(date_of(content))
        links.append(next_link(content, listing.reads[index], document.reader))
    return dates[0] != dates[1] or (all(links) and links[0] != links[1])


def parted(document: Document, entries: Entries, one: int, other: int) -> bool:
    """Whether something stands between two listings that may head the second."""
    first, second = entries.place(one)[0], entries.place(other)[0]
    last = first.line(len(first) - 1)
    begin = second.line(0) - (2 if second.table is not None else 0)
    if _stands(document.prose, last, begin):
        return True
    starts = document.source.starts
    between = document.source.text[starts[last] : starts[begin - 1]]
    return _HEAD.compiled.search(between.replace("\r", "\n")) is not None


def _stands(paragraphs: Sequence[Prose], after: int, before: int) -> bool:
    """Whether a paragraph begins after one line and before another."""
    at = bisect_right(paragraphs, after, key=lambda prose: prose.line)
    return at < len(paragraphs) and paragraphs[at].line < before
