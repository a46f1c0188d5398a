"""The one way in which a column writes its dates."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# A year, a sign, a month, and the same sign before a day.
DATE = Regex(r"((?:19|20)\d\d)([-./])(\d\d?)(?:\2(\d\d?))?\Z")
# So many dates written in one way, for each that is not, show that it is the column's.
TIMES = 10


def written_otherwise(counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """The dates with another sign between their parts than most, or without the zero that most
    have, each with the way in which the column would write it.

    Args:
        counts: how often each value stands in the column.
    """
    dates = {value: match for value in counts if (match := DATE.compiled.match(value))}
    signs: Counter[str] = Counter()
    zeros = bare = 0
    for value, match in dates.items():
        signs[match[2]] += counts[value]
        for part in filter(None, match.group(3, 4)):
            zeros += counts[value] * (part[0] == "0")
            bare += counts[value] * (len(part) == 1)
    if not signs:
        return
    sign, many = signs.most_common(1)[0]
    one_sign = many >= TIMES * (signs.total() - many)
    for value, match in dates.items():
        parts = [part for part in match.group(3, 4) if part]
        if zeros >= TIMES * bare:
            parts = [part.zfill(2) for part in parts]
        right = (sign if one_sign else match[2]).join((match[1], *parts))
        if right != value:
            yield value, right
