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
    text, begin, end = excerpt.text, excerpt.start, excerpt.end
    whole = len(text) <= room and not (excerpt.cut_left or excerpt.cut_right)
    if whole and text.isascii() and text.isprintable():
        return text, begin, max(1, end - begin)
    signs = _signs(text)
    edges = _edges(signs)
    begin, end = edges[begin], edges[end]
    total = edges[-1]
    low, high = 0, total
    if total + excerpt.cut_left + excerpt.cut_right > room:
        lead = max(min(BEFORE, room // 3), (room - 2 - (end - begin)) // 2)
        low = max(0, min(begin - lead, total - (room - 2)))
        high = min(total, low + room - 2)
    first, last = bisect_left(edges, low), max(bisect_right(edges, high) - 1, excerpt.start)
    left = ELLIPSIS if first > 0 or excerpt.cut_left else ""
    right = ELLIPSIS if last < len(signs) or excerpt.cut_right else ""
    shown = f"{left}{''.join(signs[first:last])}{right}"
    before = len(left) + begin - edges[first]
    return shown, before, max(1, min(end, edges[last]) - begin)


def _signs(text: str) -> Sequence[str]:
    """What is shown of each character of ``text``; of a tab, which would move the rest, a blank."""
    text = text.replace("\t", " ")
    return text if text.isprintable() else [escape(character) for character in text]


def _edges(signs: Sequence[str]) -> Sequence[int]:
    """The column at which each of ``signs`` begins, and the one after the last."""
    if isinstance(signs, str) and signs.isascii():
        return range(len(signs) + 1)
    return [*accumulate(widths(list(signs)), initial=0)]
