"""The one grammar of dates."""

from __future__ import annotations

import pytest

from mdlist.words.dates import Date, is_dated, leading_date, parse_date, written_otherwise


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2022", Date(2022)),
        ("**2022**", Date(2022)),
        ("2022-05", Date(2022, 5)),
        ("2022.05.17", Date(2022, 5, 17)),
        ("2022/5", Date(2022, 5)),
        ("2022年5月", Date(2022, 5)),
        ("2022年", Date(2022)),
        ("05/2022", Date(2022, 5)),
        ("17.05.2022", Date(2022, 5, 17)),
        ("May 2022", Date(2022, 5)),
        ("17 May, 2022", Date(2022, 5, 17)),
        ("September 5, 2022", Date(2022, 9, 5)),
        ("Sept 2022", Date(2022, 9)),
        ("2022 Mar.", Date(2022, 3)),
        ("2022-May", Date(2022, 5)),
        ("May, 2022", Date(2022, 5)),
        ("2022年5月17日", Date(2022, 5, 17)),
        ("12/2021", Date(2021, 12)),
        ("03.04.2022", Date(2022, 4, 3)),
        ("25/04/2022", Date(2022, 4, 25)),
        ("04/25/2022", Date(2022, 4, 25)),
        ("04-04-2022", Date(2022, 4, 4)),
        ("", None),
        ("22", None),
        ("2022-13", None),
        ("2018-2020", None),
        ("Flan 2022 Collection", None),
        ("3022", None),
        ("03/04/2022", None),
        ("2022/5-17", None),
        ("2022-02-30", None),
        ("30/30/2022", None),
        ("12/13/2022/4", None),
        ("32 March 2022", None),
        ("Maybe 2022", None),
    ],
)
def test_date(text: str, date: Date | None) -> None:
    assert parse_date(text) == date


def test_a_year_is_not_dated() -> None:
    assert is_dated("2022-05")
    assert not is_dated("2022")
    assert not is_dated("")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2022-05-17: Bears wake", Date(2022, 5, 17)),
        ("**[2022/05]** Bears wake", Date(2022, 5)),
        ("May 17, 2022 Bears wake", Date(2022, 5, 17)),
        ("2022年5月发布", Date(2022, 5)),
        ("2022: Bears wake", None),
        ("2022-05a", None),
        ("Bears wake in May 2022", None),
    ],
)
def test_a_date_at_the_head(text: str, date: Date | None) -> None:
    assert leading_date(text) == date


@pytest.mark.parametrize("usual", [9, 10])
def test_ten_dates_show_how_one_is_written(usual: int) -> None:
    shown = usual == 10
    dotted, bare = {"2021-11": usual, "2022.05": 1}, {"2021-01": usual, "2022-5": 1}
    assert [*written_otherwise(dotted)] == [("2022.05", "2022-05")] * shown
    assert [*written_otherwise(bare)] == [("2022-5", "2022-05")] * shown
