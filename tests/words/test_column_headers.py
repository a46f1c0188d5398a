"""What headers promise."""

from __future__ import annotations

from mdlist.words.column_headers import says_date, says_venue


def test_headers() -> None:
    assert all(map(says_date, ["Year", "Publication Date", "年份", "Release Year"]))
    assert not any(map(says_date, ["", "Added", "Last updated", "Published", "Deadline date"]))
    assert all(map(says_venue, ["Venue", "Conf/Jour", "Published", "会议"]))
    assert not any(map(says_venue, ["", "Type", "Venue and year", "Title"]))
