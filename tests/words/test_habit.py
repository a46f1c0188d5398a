"""What shows a habit, and what is too frequent to be slips."""

from __future__ import annotations

import pytest

from mdlist.words.habit import SURE, USUAL, is_common, is_habit, is_in_order, sample


@pytest.mark.parametrize(
    ("share", "few", "enough", "with_one"), [(USUAL, 10, 11, 20), (SURE, 24, 25, 42)]
)
def test_few_places_show_no_habit(share: float, few: int, enough: int, with_one: int) -> None:
    assert not is_habit(few, few, share)
    assert is_habit(enough, enough, share)
    assert not is_habit(with_one - 2, with_one - 1, share)
    assert is_habit(with_one - 1, with_one, share)


def test_a_share_at_the_bound_is_no_habit_however_many_places_there_are() -> None:
    assert not is_habit(80_000, 100_000)
    assert not is_habit(90_000, 100_000, SURE)
    assert not is_habit(0, 0)


@pytest.mark.parametrize(
    ("found", "total", "common"),
    [(1, 1, False), (2, 2, False), (3, 3, True), (3, 12, True), (3, 13, False), (14, 100, False)],
)
def test_what_is_frequent_is_no_slip(found: int, total: int, common: bool) -> None:
    assert is_common(found, total) is common


@pytest.mark.parametrize(
    ("keys", "wrong", "shown"),
    [("abc", 0, False), ("abcd", 0, True), ("abcd", 1, False), ("abcdef", 1, True)],
)
def test_a_short_section_is_in_order_by_chance(keys: str, wrong: int, shown: bool) -> None:
    assert is_in_order(keys, wrong) is shown


def test_equal_keys_show_less() -> None:
    assert not is_in_order("aaaab", 0)
    assert is_in_order("aabbcc", 0)


def test_a_sample_is_from_everywhere() -> None:
    some = sample(range(1000))
    assert 150 < len(some) <= 200
    assert some[-1] > 990
    assert list(sample(range(199))) == list(range(199))
