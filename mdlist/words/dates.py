"""The one grammar of dates, and the one way in which a column writes them."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from mdlist.words.regex import Regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

_MONTHS_TEXT = """
    january february march april may june july august september october november december
"""
_MONTHS = tuple(_MONTHS_TEXT.split())
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_NAME = r"(?P<name>[A-Za-z]{3,9})\.?"
YEAR = Regex(rf"{_YEAR}\Z")
# A year, a sign, a month, and the same sign before a day.
NUMBERED = Regex(
    r"(?P<year>(?:19|20)\d\d)(?P<sign>[-./])(?P<month>\d\d?)(?:(?P=sign)(?P<day>\d\d?))?"
)
_SHAPES = (
    NUMBERED,
    Regex(rf"{_YEAR}(?:年(?:(?P<month>\d\d?)月(?:(?P<day>\d\d?)日)?)?)?"),
    # 05/2021, 24.12.2021
    Regex(rf"(?:(?P<day>\d\d?)(?P<sign>[-./]))?(?P<month>\d\d?)[-./]{_YEAR}"),
    # Jan 2019, 12 March 2019, 12-Mar-2019, March 12, 2019, May, 2022
    Regex(rf"(?:(?P<day>\d\d?)[ -])?{_NAME}[ ,-]*{_YEAR}"),
    Regex(rf"{_NAME} (?P<day>\d\d?),?[ -]{_YEAR}"),
    # 2019 Mar
    Regex(rf"{_YEAR}[ -]{_NAME}"),
)
_BEFORE = " \t\n*_[(【>-"
# So many dates written in one way, for each that is not, show that it is the column's.
TIMES = 10


class Date(NamedTuple):
    """A year, and a month (1 to 12) and a day (1 to 31) where they are given, else None."""

    year: int
    month: int | None = None
    day: int | None = None


@lru_cache(1024)
def parse_date(text: str) -> Date | None:
    """The date that a text is and nothing beside it but emphasis: 2022, 2022-05, May 2022.

    A day comes before its month in ``24.12.2021``; where others may read the two otherwise, as in
    ``03/04/2021``, the text is no date.
    """
    if "19" not in text and "20" not in text:
        return None
    text = text.strip("*_ ")
    for shape in _SHAPES:
        if (found := shape.compiled.fullmatch(text)) and (date := _date(found)):
            return date
    return None


def is_dated(text: str) -> bool:
    """Whether a text is a month or a day: more than a year."""
    date = parse_date(text)
    return date is not None and date.month is not None


def leading_date(text: str) -> Date | None:
    """The month or the day that a text begins with, as news do."""
    at = len(text) - len(text.lstrip(_BEFORE))
    for shape in _SHAPES:
        found = shape.compiled.match(text, at)
        date = _date(found) if found is not None else None
        if found and date and date.month:
            behind = text[found.end() : found.end() + 1]
            if not (behind.isascii() and behind.isalnum()):
                return date
    return None


def _date(found: re.Match[str]) -> Date | None:
    """What one of the shapes says; None where there is no such month or day."""
    parts = found.groupdict()
    year = int(parts["year"])
    month, day = (int(parts[name]) if parts.get(name) else None for name in ("month", "day"))
    if name := parts.get("name"):
        month = next((n for n, each in enumerate(_MONTHS, 1) if each.startswith(name.lower())), 0)
    if day is not None and parts.get("sign") and found.start("day") < found.start("month"):
        # Some write the month before the day.
        swapped = Date(year, day, month)
        if not _exists(Date(year, month, day)):
            return swapped if _exists(swapped) else None
        if parts["sign"] != "." and day != month and _exists(swapped):
            return None
    date = Date(year, month, day)
    return date if _exists(date) else None


def _exists(date: Date) -> bool:
    from datetime import date as day_of

    try:
        day_of(*(1 if part is None else part for part in date))
    except ValueError:
        return False
    return True


def written_otherwise(counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """The dates with another sign between their parts than most, or without the zero that most
    have, each with the way in which the column would write it.

    Args:
        counts: how often each value stands in the column.
    """
    dates = {value: match for value in counts if (match := NUMBERED.compiled.fullmatch(value))}
    signs: Counter[str] = Counter()
    zeros = bare = 0
    for value, match in dates.items():
        signs[match["sign"]] += counts[value]
        for part in filter(None, match.group("month", "day")):
            zeros += counts[value] * (part[0] == "0")
            bare += counts[value] * (len(part) == 1)
    if not signs:
        return
    sign, many = signs.most_common(1)[0]
    one_sign = many >= TIMES * (signs.total() - many)
    for value, match in dates.items():
        parts = [part for part in match.group("month", "day") if part]
        if zeros >= TIMES * bare:
            parts = [part.zfill(2) for part in parts]
        right = (sign if one_sign else match["sign"]).join((match["year"], *parts))
        if right != value:
            yield value, right
