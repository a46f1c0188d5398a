"""Counts, as lists write them."""

from __future__ import annotations

import pytest

from mdlist.words.counts import read_count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("0", 0),
        ("12345", 12345),
        ("12,345", 12345),
        ("1,234,567", 1234567),
        ("12 345", 12345),
        ("12\u202f345", 12345),
        ("30k", 30000),
        ("30 K", 30000),
        ("1.2M", 1200000),
        ("1.25k", 1250),
        ("0.5k", 500),
        ("", None),
        ("-", None),
        ("many", None),
        ("1.234", None),
        ("1.234,5", None),
        ("1,2", None),
        ("12,34", None),
        ("12,3456", None),
        ("1234,567", None),
        ("1,2k", None),
        ("1.2345k", None),
        ("30k+", None),
        ("~30k", None),
        ("-5", None),
        ("٣", None),
        ("9" * 5000, None),
    ],
)
def test_read_count(text: str, count: int | None) -> None:
    assert read_count(text) == count
