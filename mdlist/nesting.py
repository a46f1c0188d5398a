"""Which heading stands under which."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.heading import Heading


def parents(headings: Sequence[Heading]) -> list[int]:
    """The number of the heading that each stands under, -1 where there is none."""
    found: list[int] = []
    above: list[int] = []
    for number, heading in enumerate(headings):
        while above and headings[above[-1]].level >= heading.level:
            above.pop()
        found.append(above[-1] if above else -1)
        above.append(number)
    return found


def end_of(headings: Sequence[Heading], number: int) -> int:
    """The number of the first heading that no longer stands under ``number``; -1 is the file."""
    if number < 0:
        return len(headings)
    level = headings[number].level
    following = range(number + 1, len(headings))
    return next((n for n in following if headings[n].level <= level), len(headings))
