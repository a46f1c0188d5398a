"""How often an order may be broken before it is none, what is said of a row, and how it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mdlist.checks import RULES
from mdlist.checks.columns.row_order import check
from mdlist.contract.model import Contract, Section
from mdlist.lint.view import view_by
from mdlist.markdown.parse import parse
from mdlist.markdown.source import Source

if TYPE_CHECKING:
    from mdlist.lint.diagnostic import Diagnostic

NAMES = ("dog", "eel", "fox", "bee", "ant")
GENERAL, OWN, BULLETS = "list.order", "list.sections.Animals.order", "list.bullet-order"


def findings(text: str, **contract: object) -> list[Diagnostic]:
    return list(check(view_by(Contract(**contract), parse(Source(text)), RULES)))  # type: ignore[arg-type]


def table(years: list[int]) -> str:
    rows = "".join(f"| Animal {n} | {year} |\n" for n, year in enumerate(years))
    return f"# Animals\n\n| Title | Year |\n| --- | --- |\n{rows}"


def years(count: int, wrong: int) -> list[int]:
    """Rising years, behind which so many stand that belong before them."""
    return [2000 + n for n in range(count - wrong)] + [1990 - n for n in range(wrong)]


@pytest.mark.parametrize(
    ("count", "wrong", "found"),
    [(2, 1, 0), (4, 1, 0), (5, 1, 1), (6, 2, 0), (8, 2, 2), (8, 3, 0), (20, 4, 4), (20, 5, 0)],
)
@pytest.mark.parametrize("key", [GENERAL, OWN])
def test_a_habit_that_is_broken_often_is_none(key: str, count: int, wrong: int, found: int) -> None:
    text, inferred = table(years(count, wrong)), frozenset((key,))
    assert len(findings(text, order=("Year",), inferred=inferred)) == found
    sections = (Section("Animals", ("Year",)),)
    assert len(findings(text, sections=sections, inferred=inferred)) == found


def test_an_order_that_is_written_down_holds_however_often_it_is_broken() -> None:
    text = table(years(8, 3))
    assert len(findings(text, order=("Year",))) == 3
    other = frozenset(("list.sections.Plants.order", BULLETS))
    assert len(findings(text, order=("Year",), inferred=other)) == 3


def test_so_for_bullets() -> None:
    text = "".join(f"- [{name}](https://{name}.example)\n" for name in NAMES)
    assert len(findings(text, bullet_order=("title",))) == 2
    assert len(findings(text, bullet_order=("title",), inferred=frozenset((GENERAL,)))) == 2
    assert len(findings(text, bullet_order=("title",), inferred=frozenset((BULLETS,)))) == 0


@pytest.mark.parametrize(
    ("order", "years", "said"),
    [
        ("Year", [2001, 2003, 2004, 2002], '"Animal 3" belongs before line 6 ("2002" < "2003")'),
        ("Year", [2005, 2003, 2004], '"Animal 0" belongs after line 7 ("2005" > "2004")'),
        ("-Year", [2005, 2003, 2001, 2004], '"Animal 3" belongs before line 6 ("2004" > "2003")'),
        ("-Year", [2001, 2005, 2003], '"Animal 0" belongs after line 7 ("2001" < "2003")'),
        ("Year", [2001, 2002, 2003, 2001], '"Animal 3" belongs before line 6 ("2001" < "2002")'),
    ],
)
def test_messages(order: str, years: list[int], said: str) -> None:
    (found,) = findings(table(years), order=(order,))
    assert found.message == said
    assert found.fix is not None
    words = said.split()
    assert found.fix.title == f"Move line {5 + int(words[1][0])} {words[3]} line {words[5]}"


def test_a_row_that_is_equal_to_the_last() -> None:
    (found,) = findings(table([2003, 2001, 2002, 2003]), order=("Year",))
    assert found.message == '"Animal 0" belongs after line 8 ("2003" = "2003")'


def test_a_last_line_without_an_end_stays_where_it_is() -> None:
    text = table([2001, 2003, 2002])
    (found,) = findings(text, order=("Year",))
    assert found.fix is not None
    (found,) = findings(text.removesuffix("\n"), order=("Year",))
    assert found.fix is None
