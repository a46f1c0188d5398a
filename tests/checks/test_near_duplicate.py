"""What is said of two titles that differ by a slip."""

from __future__ import annotations

import pytest

from mdlist.checks import RULES
from mdlist.checks.duplicates.near_duplicate import check
from mdlist.contract.model import Contract
from mdlist.lint.view import view_by
from mdlist.markdown.parse import parse
from mdlist.markdown.source import Source

WRONG = "- [Measuring the Depth of **Winter** Hiberantion](https://a.example.org/1)"
RIGHT = "- [Measuring the Depth of Winter HIBERNATION](https://b.example.org/2)"


@pytest.mark.parametrize(
    ("lines", "at", "said"),
    [
        ([RIGHT, WRONG], 2, '"Hiberantion" in this title is "HIBERNATION" in line 1'),
        ([WRONG, RIGHT], 2, '"HIBERNATION" in this title is "Hiberantion" in line 1'),
        (
            [WRONG, RIGHT, "- [Hibernation](https://c.example.org/3)"],
            1,
            '"Hiberantion" in this title is "HIBERNATION" in line 2',
        ),
        (
            [
                "- [Éclairs and the Depth of Winter](https://a.example.org/1)",
                "- [Éclaris and the Depth of Winter](https://b.example.org/2)",
            ],
            2,
            '"Éclaris" in this title is "Éclairs" in line 1',
        ),
    ],
)
def test_messages(lines: list[str], at: int, said: str) -> None:
    view = view_by(Contract(), parse(Source("\n".join(lines))), RULES)
    (found,) = check(view)
    assert view.document.source.position(found.span.start)[0] == at
    assert found.message == said
    (other,) = found.related
    assert f"in line {view.document.source.position(other.span.start)[0]}" in said
