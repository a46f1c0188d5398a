"""A heading."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mdlist.words.titles import title_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.markdown.source import Span


class Heading(NamedTuple):
    """A heading: its level 1 to 6, rendered text, line, and the span of its content.

    ``padded`` is the text that GitHub makes the anchor from: with the blanks around images.
    """

    level: int
    text: str
    line: int
    span: Span
    padded: str = ""


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


class Tree:
    """The headings of a file: of each the number of the one above it (-1 where there is none), its
    line, and its title as titles are compared."""

    def __init__(self, headings: Sequence[Heading]) -> None:
        self.headings = headings
        self.above = parents(headings)
        self.lines = [heading.line for heading in headings]
        self.titles = title_keys([heading.text for heading in headings])
        self._ends = _ends(headings)

    def end(self, number: int) -> int:
        """:func:`end_of` heading ``number``."""
        return self._ends[number] if number >= 0 else len(self.headings)


def _ends(headings: Sequence[Heading]) -> list[int]:
    ends = [len(headings)] * len(headings)
    open_: list[int] = []
    for number, heading in enumerate(headings):
        while open_ and headings[open_[-1]].level >= heading.level:
            ends[open_.pop()] = number
        open_.append(number)
    return ends
