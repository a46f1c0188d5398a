"""A line of the file, cropped around a fault, and what to put under it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from mdlist.width import widths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.report.finding import Excerpt

# What would move a terminal's cursor, or reorder what it shows: one visible character each.
BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
PICTURES: dict[int, int] = {
    **dict.fromkeys((*range(0x80, 0xA0), 0x2028, 0x2029, *BIDI), 0xFFFD),
    **{code: 0x2400 + code for code in range(0x20)},
    0x09: 0x20,
    0x7F: 0x2421,
}
ELLIPSIS = "…"
# Columns of the line that are shown before the fault, where there are that many.
BEFORE = 24


def clean(text: str) -> str:
    """``text`` without control characters, of the same length."""
    return text if text.isascii() and text.isprintable() else text.translate(PICTURES)


def crop(excerpt: Excerpt, room: int) -> tuple[str, int, int]:
    """The text to show in ``room`` columns; how many columns stand before the fault in it; and how
    many of its columns are shown, at least one."""
    text = clean(excerpt.text)
    edges = _edges(text)
    begin, end = edges[excerpt.start], edges[excerpt.end]
    total = edges[-1]
    low, high = 0, total
    if total + excerpt.cut_left + excerpt.cut_right > room:
        lead = max(min(BEFORE, room // 3), (room - 2 - (end - begin)) // 2)
        low = max(0, min(begin - lead, total - (room - 2)))
        high = min(total, low + room - 2)
    first, last = bisect_left(edges, low), max(bisect_right(edges, high) - 1, excerpt.start)
    left = ELLIPSIS if first > 0 or excerpt.cut_left else ""
    right = ELLIPSIS if last < len(text) or excerpt.cut_right else ""
    shown = f"{left}{text[first:last]}{right}"
    before = len(left) + begin - edges[first]
    return shown, before, max(1, min(end, edges[last]) - begin)


def _edges(text: str) -> Sequence[int]:
    """The column at which each character of ``text`` begins, and the one after the last."""
    if text.isascii():
        return range(len(text) + 1)
    return [*accumulate(widths(list(text)), initial=0)]
