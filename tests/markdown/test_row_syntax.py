"""Rows that are split at a glance are split like all others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdlist.markdown.row_syntax import split_row, split_rows

PIECES = ("|", " ", "a", "\\", " | ", "| ", " |", "\t", "\v", "\f", "\xa0", "b c")


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=9).map("".join), min_size=1, max_size=4))
def test_rows_are_split_as_each_alone(rows: list[str]) -> None:
    assert split_rows("\n".join(rows)) == [split_row(row) for row in rows]


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("| a | b |", ["a", "b"]),
        ("| a |  | b |", ["a", "", "b"]),
        ("| a | | b |", ["a", "", "b"]),
        ("| a|b | c |", ["a", "b", "c"]),
        ("| a \\| b | c |", ["a \\| b", "c"]),
        ("| a\v | b |", ["a", "b"]),
        ("| |", [""]),
        ("|", []),
    ],
)
def test_a_row_has_these_cells(row: str, cells: list[str]) -> None:
    assert split_rows(row) == [cells]
