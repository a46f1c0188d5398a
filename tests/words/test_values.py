"""What stands for no value."""

from __future__ import annotations

import pytest

from mdlist.words.values import is_missing


@pytest.mark.parametrize("text", ["", "-", "---", "–", "—", "−", "/", "?", "**—**"])
def test_signs_say_nothing(text: str) -> None:
    assert is_missing(text)


@pytest.mark.parametrize("text", ["N/A", "NA", "None", "*TBD*", "unknown", "x", "✗", "❌"])
def test_words_for_nothing(text: str) -> None:
    assert is_missing(text)


@pytest.mark.parametrize("text", ["0", "no", "-1", "?!", "✓", "●", "n", "and/or", "nonetheless"])
def test_values_are_not_missing(text: str) -> None:
    assert not is_missing(text)


def test_the_marker_of_a_list() -> None:
    assert is_missing("(closed)", "(closed)")
    assert not is_missing("(closed)", "")
