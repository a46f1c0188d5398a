"""Which heading each entry of an outline is meant for, where its link leads to another one."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from mdlist.words.titles import title_key

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from mdlist.markdown.document import Bullet
    from mdlist.markdown.heading import Tree
    from mdlist.markdown.link import Link

# So many entries are looked through for the next one that stands in order.
NEAR = 50


class Entry(NamedTuple):
    """A bullet of an outline: its link, the anchor it names, and the heading there, by number;
    None where there is none."""

    bullet: Bullet
    link: Link
    anchor: str
    heading: int | None


class Titles:
    """The level and the title of each heading, and the headings that have them, by number."""

    def __init__(self, tree: Tree) -> None:
        levels = (heading.level for heading in tree.headings)
        self.each = list(zip(levels, tree.titles, strict=True))
        self.numbers: dict[tuple[int, str], list[int]] = {}
        for number, title in enumerate(self.each):
            self.numbers.setdefault(title, []).append(number)


def put_right(entries: Sequence[Entry], titles: Titles) -> tuple[Sequence[Entry], Sequence[Entry]]:
    """The entries with the headings that they are meant for, and those that were misled.

    ``[Others](#others)`` under the second chapter, whose own section is ``#others-1``, leads into
    the first. An entry is misled where no entry names the heading that has its text, is of the same
    level as the one it leads to and stands between those of its neighbours.

    Args:
        entries: all of an outline, in order.
        titles: those of all headings of the file.
    """
    named = {entry.heading for entry in entries}
    right, misled = list(entries), list[Entry]()
    low = -1
    for index, entry in enumerate(entries):
        if entry.heading is None:
            continue
        own = titles.each[entry.heading]
        title = own[0], title_key(entry.link.text)
        meant = None
        if title in titles.numbers and (entry.heading <= low or own != title):
            high = _next(entries, index, low)
            meant = _between(titles.numbers[title], named, low, high)
        if meant is not None:
            right[index] = entry._replace(heading=meant)
            misled.append(right[index])
            low = meant
        elif entry.heading > low:
            low = entry.heading
    return right, misled


def lead_to_namesakes(
    entries: Sequence[Entry], titles: Titles, missing: Iterable[int]
) -> dict[int, Entry]:
    """Of the headings that are ``missing`` in an outline, those whose name an entry has that leads
    to a heading of the same name on another level, with what that entry was meant to be."""
    leading: dict[str, list[int]] = {}
    for index, entry in enumerate(entries):
        key = title_key(entry.link.text)
        if entry.heading is not None and titles.each[entry.heading][1] == key:
            leading.setdefault(key, []).append(index)
    found: dict[int, Entry] = {}
    for number in missing:
        level, key = titles.each[number]
        indices = leading.pop(key, [])
        if indices and titles.each[entries[indices[0]].heading or 0][0] != level:
            fitting = (index for index in indices if _fits(entries, index, number))
            index = next(fitting, indices[0])
            found[number] = entries[index]._replace(heading=number)
    return found


def _fits(entries: Sequence[Entry], index: int, number: int) -> bool:
    """Whether a heading stands between those that the neighbours of an entry name."""
    sides = entries[max(index - NEAR, 0) : index][::-1], entries[index + 1 : index + 1 + NEAR]
    above, below = (
        next((each.heading for each in side if each.heading is not None), None) for side in sides
    )
    return (above is None or above < number) and (below is None or number < below)


def _next(entries: Sequence[Entry], index: int, low: int) -> float:
    """The first heading above ``low`` that an entry after ``index`` names."""
    for entry in entries[index + 1 : index + 1 + NEAR]:
        if entry.heading is not None and entry.heading > low:
            return entry.heading
    return float("inf")


def _between(
    numbers: Sequence[int], named: Container[int | None], low: int, high: float
) -> int | None:
    """The first of ``numbers`` from ``low`` to ``high`` that no entry has ``named``."""
    at = bisect_right(numbers, low)
    for number in numbers[at : at + NEAR]:
        if number not in named:
            return number if number < high else None
    return None
