"""When what a row says of its paper cannot be, by what the paper's link says.

A preprint is sent before it comes out, or at the same time, and now and then some months after; a
conference does not take place before its papers' year. Lists that give months mean those of the
preprint, and lists that give the year of a conference give it throughout.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mdlist.words.dates import Date
from mdlist.words.habit import is_habit
from mdlist.words.values import is_missing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mdlist.urls.sites.site import Facts
    from mdlist.words.venues import Venue

# After so many months no delay explains that a preprint came after its paper.
LATE, VERY_LATE = 4, 12
PREPRINT = frozenset(("arxiv", "arxiv preprint", "biorxiv", "corr", "preprint"))


class Habits(NamedTuple):
    """Whether the dates of a list are the months in which preprints were sent, and its years those
    of conferences."""

    months: bool = False
    years: bool = False


def habits(pairs: Iterable[tuple[Facts, Date, int]]) -> Habits:
    """What the dates of a list are by habit, from what the links and dates of its rows say, and
    how many rows say it."""
    near, same = Counter[bool](), Counter[bool]()
    for facts, date, count in pairs:
        if facts.exact and date.month is None:
            same[facts.year == date.year] += count
        elif facts.month and date.month:
            near[abs(months_after(facts, date)) <= 1] += count
    return Habits(_mostly(near), _mostly(same))


def _mostly(kept: Counter[bool]) -> bool:
    return is_habit(kept[True], kept.total())


def months_after(facts: Facts, date: Date) -> int:
    """How many months after ``date``, or after the end of its year, a preprint was sent."""
    return ((facts.year or 0) - date.year) * 12 + (facts.month or 1) - (date.month or 12)


def wrong_date(facts: Facts, date: Date, venue: str, habit: Habits) -> str:
    """What the link says instead of ``date``, "" where both may be right.

    Args:
        facts: what the link says.
        date: what the row says.
        venue: the row's venue as written.
        habit: what the list's dates are.
    """
    if facts.year is None:
        return ""
    if facts.exact:
        later = facts.year > date.year and habit.years
        wrong = date.month is None and (facts.year < date.year or later)
        return f"{facts.venue or ''} {facts.year}".strip() if wrong else ""
    late = months_after(facts, date)
    if date.month is not None:
        limit = 2 if habit.months else VERY_LATE
    else:
        unpublished = is_missing(venue) or venue.casefold() in PREPRINT
        limit = 2 if unpublished else LATE
    return f"{facts.year}-{facts.month:02}" if late >= limit else ""


def wrong_venue(facts: Facts, venue: Venue) -> str:
    """What the link says instead of ``venue``, "" where both may be right."""
    if not facts.exact or facts.venue is None:
        return ""
    year = venue.year or facts.year
    return "" if _same(facts, venue) and year == facts.year else f"{facts.venue} {facts.year}"


def wrong_mention(key: str, facts: Facts, venue: Venue) -> str:
    """What the link with the identity ``key`` says instead of ``venue``, the only one that a text
    names with its year; "" where both may be right.

    A text may name the venue of another version: where name and year differ, nothing is said.
    """
    if facts.exact and facts.venue and venue.name != "arXiv":
        if _same(facts, venue) != (facts.year == venue.year):
            return f"{facts.venue} {facts.year}"
    elif facts.month and venue.name == "arXiv" and venue.year:
        late = months_after(facts, Date(venue.year))
        # Papers of the year's last days get the first numbers of January.
        if late > 1 or (late == 1 and key[11:] >= "02500"):
            return f"{facts.year}-{facts.month:02}"
    return ""


def _same(facts: Facts, venue: Venue) -> bool:
    name = (facts.venue or "").removeprefix("Findings of ").removesuffix("W")
    return venue.name.removesuffix("W") == name
