"""Brackets beside a link, or at the end of a content, whose partner is missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdlist.checks.links.syntax.diagnosis import BrokenLink
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from mdlist.checks.links.syntax.diagnosis import Place

# "a)" and ":)" close nothing.
_NUMBERED = Regex(r"(?<![\w(])\w{1,2}\)|[:;][-_^]?\)")
_BRACKET = Regex(r"[\[\]]")
# No bracket's partner is further off.
_FAR = 5000


def stray(place: Place) -> BrokenLink | None:
    """A bracket right beside a link, whose partner is missing."""
    return _lonely(place, "beside the link", "" if place.match.group() == ")" else None)


def dangling(place: Place) -> BrokenLink | None:
    """A bracket that ends a content, and whose partner is missing; ``(0, 1]`` is an interval."""
    left = place.match.string
    other, ends = "()" if place.match.group() == "]" else "[]"
    open_still = left.count(other) > left.count(ends)
    return None if open_still else _lonely(place, "at the end", None)


def unclosed_image(place: Place) -> BrokenLink | None:
    """``[![a](https://x)``."""
    start = place.match.start()
    return _lonely(place, "before the image", None) if place.content[start + 1] == "!" else None


def _is_closed(left: str) -> bool:
    """Whether the "[" that ``left`` begins with has its "]" there."""
    depth = 0
    for bracket in _BRACKET.compiled.findall(left):
        depth += 1 if bracket == "[" else -1
        if depth == 0:
            return True
    return False


def _lonely(place: Place, where: str, right: str | None) -> BrokenLink | None:
    """A bracket without a partner, and what to write in its place."""
    sign, left, start = place.match.group(), place.match.string, place.match.start()
    if sign == "[":
        lonely = not _is_closed(left[start : start + _FAR])
    else:
        begin = max(0, start - _FAR)
        escaped = re.findall(r"(?<=\\)[\[(]", place.content[begin:start])
        before = left[begin:start] + "".join(escaped)
        opening = "[［【" if sign == "]" else "(（"
        closed = len(_NUMBERED.compiled.sub("", before).split(sign)) - 1
        lonely = sum(map(before.count, opening)) <= closed
    if not lonely:
        return None
    partner = {"[": "]", "]": "[", ")": "("}[sign]
    message = f'the "{sign}" {where} has no "{partner}"'
    return BrokenLink(start, start + 1, message, right, False, True)
