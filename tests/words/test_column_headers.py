"""What headers promise."""

from __future__ import annotations

import pytest

from mdlist.words.column_headers import says_date, says_venue, sets_apart


def test_headers() -> None:
    assert all(map(says_date, ["Year", "Publication Date", "年份", "Release Year"]))
    assert not any(map(says_date, ["", "Added", "Last updated", "Published", "Deadline date"]))
    assert all(map(says_venue, ["Venue", "Conf/Jour", "Published", "会议"]))
    assert not any(map(says_venue, ["", "Type", "Venue and year", "Title"]))


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
