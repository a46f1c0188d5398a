"""mdformat writes the tables that ``mdlist fix`` writes, with mdformat-gfm beside it or not."""

from __future__ import annotations

from pathlib import Path

import cmarkgfm
import mdformat
import pytest

from mdlist.checks import RULES
from mdlist.contract.model import Contract
from mdlist.lint.fixer import fix
from mdlist.markdown.source import Source

with_and_without_gfm = pytest.mark.parametrize(
    "extensions", [("mdlist",), ("gfm", "mdlist"), ("mdlist", "gfm")], ids="+".join
)

LIST = """\
# List

|Title|Year|
|:-|:-:|
|[Ant](https://ant.example)|2018|
| `a\\|b` **bold** |  |

> | In | a quote |
> |--|--|
> | x | y |

- item

  a | b
  --|--
  1 | 2
"""
SURPLUS = "| a | b |\n| --- | --- |\n| 1 | 2 | 3 is kept |\n"


def formatted(text: str, extensions: tuple[str, ...], layout: str | None = None) -> str:
    options = {"plugin": {"mdlist": {"layout": layout}}} if layout else {}
    return mdformat.text(text, options=options, extensions=extensions)


@with_and_without_gfm
@pytest.mark.parametrize("layout", ["compact", "aligned"])
def test_same_tables_as_fix(extensions: tuple[str, ...], layout: str) -> None:
    ours = fix(Source(LIST), Contract(), RULES, ("table-layout",), False, layout, "").source.text
    assert ours != LIST
    assert formatted(LIST, extensions, layout) == ours
    assert formatted(ours, extensions, layout) == ours


@with_and_without_gfm
def test_layout_by_habit(extensions: tuple[str, ...]) -> None:
    padded = "| Title | Year |\n| :---- | ---: |\n| A     | 2018 |\n| Bee   | 2019 |\n"
    assert formatted(padded, extensions) == padded
    assert formatted("|Title|Year|\n|-|-|\n|A|2018|\n", extensions) == (
        "| Title | Year |\n| --- | --- |\n| A | 2018 |\n"
    )


@with_and_without_gfm
def test_a_surplus_cell_is_kept(extensions: tuple[str, ...]) -> None:
    assert formatted(SURPLUS, extensions, "aligned") == SURPLUS


def test_keep_leaves_tables_as_they_are() -> None:
    assert formatted(LIST, ("mdlist",), "keep") == LIST


def test_unknown_layout_says_what_is_allowed() -> None:
    with pytest.raises(ValueError, match="compact, aligned, keep"):
        formatted(LIST, ("mdlist",), "wide")


@with_and_without_gfm
def test_github_renders_the_same(extensions: tuple[str, ...]) -> None:
    render = cmarkgfm.github_flavored_markdown_to_html
    assert render(formatted(LIST, extensions, "aligned")) == render(LIST)


def test_command_line_option() -> None:
    import argparse

    from mdlist.mdformat_plugin import add_cli_argument_group

    parser = argparse.ArgumentParser()
    add_cli_argument_group(parser.add_argument_group("mdlist"))
    assert parser.parse_args([]).layout is None
    assert parser.parse_args(["--mdlist-layout", "aligned"]).layout == "aligned"


def test_this_repository_is_formatted_already() -> None:
    text = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
    rows = [line for line in text.split("\n") if line.startswith("|")]
    after = formatted(text, ("gfm", "mdlist"))
    assert [line for line in after.split("\n") if line.startswith("|")] == rows
