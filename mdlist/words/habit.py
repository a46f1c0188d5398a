"""What a list does by habit, and what it does too often for that to be slips.

A habit is kept by so many places that the share of places which keep it is, with a certainty of
95 %, above a bound: 80 % for what the list usually does, 90 % for what makes an exception a fault.
So the habit that few places show is none, whatever they show.
"""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from math import lgamma, log, sqrt
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

T = TypeVar("T")

# What a list usually does, and what it does so surely that an exception is a fault.
USUAL, SURE = 0.8, 0.9
# The normal distribution's quantile at 95 %, for the lower bound of Wilson's score interval
# (E. B. Wilson, 1927), and what is left: what chance brings about less often is no chance.
QUANTILE, CHANCE = 1.645, 0.05
# So many places tell a share to within a few hundredths.
SAMPLE = 200


def is_habit(kept: float, total: float, share: float = USUAL) -> bool:
    """Whether ``kept`` of ``total`` places show that more than ``share`` of a list's places keep a
    habit: 11 of 11 show :data:`USUAL`, and 25 of 25 :data:`SURE`."""
    return kept - share * total > QUANTILE * sqrt(share * (1 - share) * total)


def is_common(found: float, total: float) -> bool:
    """Whether ``found`` of ``total`` places are too many to be slips: more than two, and surely a
    larger part than the exceptions to a sure habit are."""
    return found > 2 and is_habit(found, total, 1 - SURE)


def usual(counts: Counter[str]) -> list[str]:
    """Those of ``counts`` beside which one other is a slip, the most frequent one first."""
    often = takewhile(lambda each: is_habit(each[1], each[1] + 1, SURE), counts.most_common())
    return [value for value, _ in often]


def is_in_order(keys: Iterable[Hashable], wrong: int, chance: float = CHANCE) -> bool:
    """Whether it is no chance that all of a section's ``keys`` but ``wrong`` others are in order:
    three may well be, and so may five but for one.

    Args:
        keys: what the records in order sort by.
        wrong: how many others stand elsewhere.
        chance: how likely it may be by chance: less where many sections are tried, more where an
            order is expected.
    """
    counts = Counter(keys)
    kept = counts.total()
    # In how many ways the keys can stand, and which of the places are the wrong ones.
    ways = lgamma(kept + 1) - sum(lgamma(count + 1) for count in counts.values())
    choices = lgamma(kept + wrong + 1) - lgamma(kept + 1) - lgamma(wrong + 1)
    return choices - ways < log(chance)


def sample(values: Sequence[T]) -> Sequence[T]:
    """Up to :data:`SAMPLE` of ``values`` from everywhere, or a few more."""
    return values[:: 1 + len(values) // SAMPLE]
