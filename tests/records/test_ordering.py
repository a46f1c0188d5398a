"""By what records sort, and which of them stand in the wrong place."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mdlist.markdown.parse import parse
from mdlist.markdown.source import Source
from mdlist.records.ordering import (
    has_capitals_first,
    is_alphabetical,
    misplaced,
    number_key,
    out_of_order,
    rendered,
    sort_keys,
)
from mdlist.words.dates import Date, parse_date

RISING_DATES = """
    1999 | Dec 1999 | 2018 | Jan 2019 | 2019-02 | 2019-02-03 | 2019/02/04 | 2019.2.5
    6 February 2019 | February 7, 2019 | Mar. 2019 | 2019 Apr | 2019-May | Sept 2019
    December 2019 | 2019-12-31
"""


def test_dates_in_many_spellings_grow_with_time() -> None:
    dates = [parse_date(text.strip()) for text in RISING_DATES.replace("\n", "|").split("|")]
    told = [tuple(part or 0 for part in date) for date in dates if date is not None]
    assert len(told) == 16
    assert told == sorted(set(told))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2098123",
        "2019-13",
        "2019-01-32",
        "1859",
        "soon",
        "Maybe 2019",
        "NeurIPS 2019",
        "Marc 2019 b",
        "32 March 2019",
        "2019 Marching",
        "January",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "number"), [("12", 12), ("1,234", 1234), ("-3", -3), ("0.5", 0.5), ("", None)]
)
def test_numbers(text: str, number: float | None) -> None:
    assert number_key(text) == number


def test_dates_and_numbers_are_no_text() -> None:
    assert not is_alphabetical(["2019", "301", "Jan 1998", "A 301"])
    assert is_alphabetical(["A 301", "B 20", "May"])


def test_years_among_counts_are_counts() -> None:
    (counts,) = sort_keys(["5000", "2019", "x", "12"], False)
    assert counts == [5000, 2019, None, 12]


def test_a_year_alone_has_no_place_among_months() -> None:
    (dates,) = sort_keys(["2019-03", "2019", "2019-05"], False)
    assert dates == [Date(2019, 3), None, Date(2019, 5)]
    (named,) = sort_keys(["Mar 2019", "2019", "May 2019"], False)
    assert named == [Date(2019, 3), None, Date(2019, 5)]


def test_empty_cells_say_nothing_of_how_dates_are_written() -> None:
    (dates,) = sort_keys(["", "", "", "2019-03", "2019-05"], False)
    assert dates == [None, None, None, Date(2019, 3), Date(2019, 5)]


def test_numbers_of_any_length_sort_titles() -> None:
    long = "9" * 5000
    for titles in (
        [f"Part {number}" for number in ("2", "010", "0011", "300", long, f"{long}0")],
        ["Part 007b", "Part 7c", "Part 07d"],
    ):
        by_number = list(sort_keys(titles, True))[4]
        assert by_number == sorted(by_number)


def test_markup_is_no_part_of_a_value() -> None:
    source = Source("| A | B |\n| --- | --- |\n| a | **2019** |\n| b | 2020 |\n")
    (table,) = parse(source).tables
    assert rendered(table.columns[1], table.reader) == ["2019", "2020"]


def test_most_values_say_whether_an_order_is_alphabetical() -> None:
    assert is_alphabetical(["a", "b", "2019"])
    assert not is_alphabetical(["a", "2018", "2019"])
    assert not is_alphabetical(["a", "2019"])


@pytest.mark.parametrize(
    "titles",
    [
        ["Ant", "bee", "Cat"],
        ["Ant 2", "Ant 10", "Bee"],
        ["Ant 10", "Ant 2", "Bee"],
        ["A Bee", "The Cat", "Dog"],
        ["A B C", "AB", "A-C"],
        ["AB", "A B C", "ACD"],
        ["*Ant*", "`Bee`", "[Cat]"],
        ["Übel", "Uhu"],
        ["Ant", "動物", "Bee"],
        ["Zebu", "«»", "Zoo"],
        ["Zebu", "***", "Zoo"],
        [".NET", "Ant", "Bee"],
        ["Yak", "Zebu", "Ölpest"],
    ],
)
def test_what_one_of_the_alphabets_allows_is_in_order(titles: list[str]) -> None:
    assert misplaced(titles, False, True) is None


@pytest.mark.parametrize(
    ("titles", "falling", "move"),
    [
        (["Ant", "Cat", "Dog", "Bee", "Eel"], False, [3]),
        (["Eel", "Dog", "Ant", "Cat", "Bee"], True, [2]),
        (["Yak", "Zebra", "Ärger", "Zoo"], False, [2]),
        (["Ant", "Zoo", "Bee", "Cat", "Dog"], False, [1]),
        (["Ant", "Bee", "Cat", "3D Maps", "Dog"], False, [3]),
        (["Ant", "Bee", "Old Cat", "Dog", "Eel", "Fox"], False, [2]),
        (["Ant", "Bee", "Old Cat", "Cow", "Dog", "Eel"], False, None),
    ],
)
def test_what_no_alphabet_allows_is_out_of_order(
    titles: list[str], falling: bool, move: list[int] | None
) -> None:
    found = misplaced(titles, falling, True)
    assert (found and found.move) == move


def test_capitals_may_stand_first() -> None:
    first, anywhere = ["Bee", "Zebu", "ant", "cat"], ["Ant", "bee", "Cat", "dog", "Eel"]
    assert has_capitals_first([first, anywhere[:3]])
    assert not has_capitals_first([first, anywhere, anywhere])
    assert misplaced(first, False, True) is not None
    assert misplaced(first, False, True, capitals=True) is None


@given(st.lists(st.one_of(st.none(), st.integers(0, 9)), max_size=12), st.booleans())
@example([3, 1, 2], False)
@example([1, None, 3, 2], True)
def test_the_fewest_leave_the_others_in_order(values: list[int | None], falling: bool) -> None:
    moved = out_of_order(values, falling)
    kept = [v for n, v in enumerate(values) if n not in moved and v is not None]
    assert kept == sorted(kept, reverse=falling)
    assert all(values[n] is not None for n in moved)
    # The longest run that is in order, found the plain way.
    chosen = [v if not falling else -v for v in values if v is not None]
    longest = [0] * len(chosen)
    for at, value in enumerate(chosen):
        before = (longest[n] for n in range(at) if chosen[n] <= value)
        longest[at] = 1 + max(before, default=0)
    assert len(kept) == max(longest, default=0)
