"""What headers promise."""

from __future__ import annotations

import pytest

from mdlist.words.column_headers import date_and_venue, sets_apart


@pytest.mark.parametrize("header", ["Year", "Publication Date", "年份", "Release Year"])
def test_a_date_is_said(header: str) -> None:
    assert date_and_venue(["Title", header]) == (1, None)


@pytest.mark.parametrize("header", ["Venue", "Conf/Jour", "Published", "会议"])
def test_a_venue_is_said(header: str) -> None:
    assert date_and_venue([header, "Year", "Year"]) == (1, 0)


def test_neither_is_said() -> None:
    headers = ["", "Added", "Last updated", "Deadline date", "Type", "Venue and year", "Title"]
    assert date_and_venue(headers) == (None, None)


@pytest.mark.parametrize(
    "word",
    [
        *("dataset", "format", "lang", "language", "level"),
        *("os", "platform", "split", "task", "track"),
    ],
)
def test_columns_that_set_rows_apart(word: str) -> None:
    assert sets_apart(f"The {word.title()}")
    assert not sets_apart("License")
