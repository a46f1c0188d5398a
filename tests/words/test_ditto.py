"""Rows that go on with the one above them."""

from __future__ import annotations

import pytest

from mdlist.words.ditto import rests_on_row_above


@pytest.mark.parametrize(
    "cells",
    [
        ["↳", "Clerk"],
        ["↳ Berlin", "Clerk"],
        ["└ Berlin", "Clerk"],
        ["├ Berlin", "Clerk"],
        ["Ant", '"'],
        ["Ant", "″"],
        ["Ant", "〃"],
        ["アリ", "同上"],
        ["", "Clerk"],
        [],
    ],
)
def test_a_row_rests_on_the_one_above(cells: list[str]) -> None:
    assert rests_on_row_above(cells, 0)


@pytest.mark.parametrize("cells", [["Ant", ""], ["Ant", "-"], ['"Ant" and others', "x"], ["Ant"]])
def test_a_row_stands_alone(cells: list[str]) -> None:
    assert not rests_on_row_above(cells, 0)
