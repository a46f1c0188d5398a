"""A line of the file, cropped around a fault, and what to put under it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from mdlist.words.escape import escape
from mdlist.words.width import widths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.report.finding import Excerpt

ELLIPSIS = "…"
# Columns of the line that are shown before the fault, where there are that many.
BEFORE = 24


def crop(excerpt: Excerpt, room: int) -> tuple[str, int, int]:
    """The text to show in ``room`` columns; how many columns stand before the fault in it; and how
    many of its columns are shown, at least one."""
    # A tab would move the rest.
    text = excerpt.text.replace("\t", " ")
    begin, end, total = excerpt.start, excerpt.end, len(text)
    signs: Sequence[str] = text
    edges: Sequence[int] | None = None  # None where each character takes a column.
    if not (text.isascii() and text.isprintable()):
        signs = text if text.isprintable() else [escape(character) for character in text]
        edges = [*accumulate(widths(list(signs)), initial=0)]
        begin, end, total = edges[begin], edges[end], edges[-1]
    low, high = 0, total
    if total + excerpt.cut_left + excerpt.cut_right > room:
        lead = max(min(BEFORE, room // 3), (room - 2 - (end - begin)) // 2)
        low = max(0, min(begin - lead, total - (room - 2)))
        high = min(total, low + room - 2)
    if edges is None:
        edge, first, last = low, low, max(high, begin)
        limit = last
    else:
        first, last = bisect_left(edges, low), max(bisect_right(edges, high) - 1, excerpt.start)
        edge, limit = edges[first], edges[last]
    left = ELLIPSIS if first > 0 or excerpt.cut_left else ""
    right = ELLIPSIS if last < len(signs) or excerpt.cut_right else ""
    shown = f"{left}{''.join(signs[first:last])}{right}"
    return shown, len(left) + begin - edge, max(1, min(end, limit) - begin)
