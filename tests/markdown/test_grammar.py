"""Our tables are GitHub's: held to cmark-gfm, to stock markdown-it-py and to what GFM 4.10 says.

Where the two judges differ, GitHub's own decides. Known differences, left out here: a header line
that is indented by four blanks or more inside a paragraph, one that continues a quote without its
mark, and one that is a link reference definition or a complete HTML tag.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import cmarkgfm
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mdlist.markdown.parse import parse
from mdlist.markdown.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

Rows = list[list[str]]


class Tables(HTMLParser):
    """The texts of the cells of all tables in HTML, and each column's alignment."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tables: list[Rows] = []
        self.aligns: list[list[str]] = []
        self.inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append([])
            self.aligns.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")
            self.inside = True
            if tag == "th":
                said = dict(attrs)
                align = said.get("align") or (said.get("style") or "").removeprefix("text-align:")
                self.aligns[-1].append(align)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.tables[-1][-1][-1] += data


def cmark(text: str) -> Tables:
    return Tables(cmarkgfm.github_flavored_markdown_to_html(text))


def stock(text: str) -> Tables:
    return Tables(MarkdownIt("commonmark").enable("table").enable("strikethrough").render(text))


def ours(text: str) -> list[Rows]:
    """The rendered cells of our tables, as GitHub shows them: filled up and cut to the header."""
    found: list[Rows] = []
    for table in parse(Source(text)).tables:
        width = len(table.header)
        rows = [[table.reader(cell).text for cell in cells] for cells in table.cells]
        found.append([(cells + [""] * width)[:width] for cells in rows])
    return found


def aligns(text: str) -> list[list[str]]:
    return [list(table.aligns) for table in parse(Source(text)).tables]


HEAD = [["a", "b"]]
EXAMPLES: dict[str, tuple[str, list[Rows]]] = {
    "outer pipes": ("| a | b |\n| - | - |\n| c | d |\n", [[*HEAD, ["c", "d"]]]),
    "no outer pipes": ("a | b\n--- | ---\nc | d\n", [[*HEAD, ["c", "d"]]]),
    "only leading pipes": ("| a | b\n|---|---\n| c | d\n", [[*HEAD, ["c", "d"]]]),
    "only trailing pipes": ("a | b |\n---|---|\nc | d |\n", [[*HEAD, ["c", "d"]]]),
    "tight": ("|a|b|\n|-|-|\n|c|d|\n", [[*HEAD, ["c", "d"]]]),
    "no body": ("| a | b |\n| - | - |\n", [HEAD]),
    "no final newline": ("| a | b |\n| - | - |\n| c | d |", [[*HEAD, ["c", "d"]]]),
    "short and long rows": (
        "| a | b |\n| - | - |\n| c |\n| d | e | f |\n||\n",
        [[*HEAD, ["c", ""], ["d", "e"], ["", ""]]],
    ),
    "escaped pipes": (
        "| a | b |\n| - | - |\n| `x \\| y` | **\\|** |\n",
        [[*HEAD, ["x | y", "|"]]],
    ),
    "code does not hide a pipe": ("| a | b |\n| - | - |\n| `c|d` |\n", [[*HEAD, ["`c", "d`"]]]),
    "a link does not hide a pipe": (
        "| a | b |\n| - | - |\n| [c|d](u) |\n",
        [[*HEAD, ["[c", "d](u)"]]],
    ),
    "two backslashes": ("| a | b |\n| - | - |\n| c \\\\| d | e |\n", [[*HEAD, ["c | d", "e"]]]),
    "a delimiter row with too few cells": ("| a | b |\n| - |\n| c | d |\n", []),
    "a delimiter row with too many cells": ("| a | b |\n| - | - | - |\n| c | d |\n", []),
    "a delimiter row with another sign": ("| a | b |\n| - | = |\n| c | d |\n", []),
    "a delimiter cell that is only a colon": ("| a | b |\n| - | : |\n| c | d |\n", []),
    "no delimiter row": ("| a | b |\n| c | d |\n", []),
    "blanks in a delimiter row": ("|a|b|\n|  :-  |\t-: |\n|c|d|\n", [[*HEAD, ["c", "d"]]]),
    "dashes alone make a heading": ("| a |\n---\n| c |\n", []),
    "one column": ("| a |\n| - |\n| c |\nd\n", [[["a"], ["c"], ["d"]]]),
    "a blank line ends it": ("| a | b |\n| - | - |\n\n| c | d |\n", [HEAD]),
    "text is a row": ("| a | b |\n| - | - |\ntext\n", [[*HEAD, ["text", ""]]]),
    "a quote ends it": ("| a | b |\n| - | - |\n> c | d\n", [HEAD]),
    "a heading ends it": ("| a | b |\n| - | - |\n# c | d\n", [HEAD]),
    "a fence ends it": ("| a | b |\n| - | - |\n```\n| c | d |\n```\n", [HEAD]),
    "a list ends it": ("| a | b |\n| - | - |\n- c | d\n", [HEAD]),
    "a number ends it": ("| a | b |\n| - | - |\n1. c | d\n", [HEAD]),
    "a break ends it": ("| a | b |\n| - | - |\n***\n| c | d |\n", [HEAD]),
    "a comment ends it": ("| a | b |\n| - | - |\n<!-- x -->\n| c | d |\n", [HEAD]),
    "a tag ends it": ("| a | b |\n| - | - |\n<br>\n| c | d |\n", [HEAD]),
    "four blanks end it": ("| a | b |\n| - | - |\n    | c | d |\n", [HEAD]),
    "three blanks do not": ("| a | b |\n  | - | - |\n   | c | d |\n", [[*HEAD, ["c", "d"]]]),
    "code is no table": ("    | a | b |\n    | - | - |\n", []),
    "a paragraph before it": ("text\n| a | b |\n| - | - |\n| c | d |\n", [[*HEAD, ["c", "d"]]]),
    "in a quote": ("> | a | b |\n> | - | - |\n> | c | d |\nlazy\n", [[*HEAD, ["c", "d"]]]),
    "in nested quotes": ("> > a | b\n>> --- | ---\n> > c | d\n", [[*HEAD, ["c", "d"]]]),
    "in an item": ("- | a | b |\n  | - | - |\n  | c | d |\n", [[*HEAD, ["c", "d"]]]),
    "below an item": (
        "1. text\n\n   | a | b |\n   | - | - |\n   | c | d |\n",
        [[*HEAD, ["c", "d"]]],
    ),
    "not far enough in": ("- text\n| a | b |\n| - | - |\n", []),
    "two tables": (
        "| a | b |\n| - | - |\n\n| c |\n| - |\n| d |\n",
        [HEAD, [["c"], ["d"]]],
    ),
    "a line separator": (
        "| a | b |\n| - | - |\n| c\u2028d | e\x85f |\n",
        [[*HEAD, ["c\u2028d", "e\x85f"]]],
    ),
    "other blanks": (
        "| a | b |\n| - | - |\n| \u00a0c\u00a0 | d |\n",
        [[*HEAD, ["\u00a0c\u00a0", "d"]]],
    ),
    "a delimiter row as a row": ("| a | b |\n| - | - |\n| - | - |\n", [[*HEAD, ["-", "-"]]]),
    "under HTML": ("<div>\n| a | b |\n| - | - |\n", []),
    "under HTML and a blank line": ("<div>\n\n| a | b |\n| - | - |\n", [HEAD]),
}
# Where markdown-it-py reads another table than GitHub, or none.
STOCK_DIFFERS = {"a tag ends it", "dashes alone make a heading", "other blanks"}


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("eol", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_examples(name: str, eol: str) -> None:
    text, due = EXAMPLES[name]
    text = text.replace("\n", eol)
    assert ours(text) == due
    assert cmark(text).tables == due
    assert (stock(text).tables == due) == (name not in STOCK_DIFFERS)


def test_alignments() -> None:
    text = "| a | b | c | d |\n|:-|-:|:-:|-|\n"
    assert aligns(text) == [["left", "right", "center", ""]]
    assert cmark(text).aligns == stock(text).aligns == aligns(text)


def test_a_column_without_pipes_is_a_table_if_it_has_a_colon() -> None:
    text = "a\n:-\nb\n"
    assert ours(text) == cmark(text).tables == [[["a"], ["b"]]]
    assert stock(text).tables == []


def test_a_pipe_alone_ends_a_table() -> None:
    text = "| a | b |\n| - | - |\n|\n| c | d |\n"
    assert ours(text) == cmark(text).tables == [HEAD]


def test_a_mark_at_the_beginning_hides_no_table() -> None:
    text = "\ufeff| a | b |\n| - | - |\n"
    assert cmark(text).tables == [HEAD]
    assert ours(text.removeprefix("\ufeff")) == [HEAD]


PIECES = [
    "| a | b |", "|---|---|", "a | b", "--- | ---", ":-:|-", "| a |", "|---|", "---", "|", "||",
    "| |", "> | a | b |", "> x", "- | a | b |", "  |---|---|", "  | c | d |", "- x",
    "", "text", "# h", "```", "<!-- c -->", "<div>", "1. x", "2. y", "* * *", "===",
    "| `a|b` | c |", "| a \\| b | c |", "\\| a", "a \\\\| b", "- | -", "| a | b | c |",
    "   | x | y |", "+ | +", "~~~", "|-|-|-|", "|  \t",
]  # fmt: skip
WORD = st.text(
    st.sampled_from("abzé語😀 .,:-*_`'\"()[]!#\\|\t\u2028\u00a0"), min_size=0, max_size=8
)


def shapes(tables: list[Rows]) -> list[tuple[int, int]]:
    return [(len(rows), len(rows[0])) for rows in tables]


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=7))
def test_lines_in_any_order_make_the_tables_of_cmark(lines: list[str]) -> None:
    text = "\n".join(lines) + "\n"
    assert shapes(ours(text)) == shapes(cmark(text).tables)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    st.integers(1, 4).flatmap(
        lambda width: st.lists(
            st.lists(WORD, min_size=width, max_size=width), min_size=1, max_size=5
        )
    ),
    st.sampled_from(["", "> ", "- ", "> > ", "   "]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_any_cells_are_cut_where_both_judges_cut_them(rows: Rows, prefix: str, eol: str) -> None:
    rows[0] = ["head"] * len(rows[0])
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, "|" + "---|" * len(rows[0]))
    again = "  " if prefix == "- " else prefix
    text = eol.join((again if n else prefix) + line for n, line in enumerate(lines))
    found = shapes(ours(text))
    assert found == shapes(cmark(text).tables) == shapes(stock(text).tables)
    assert found == [(len(rows), len(rows[0]))]


@pytest.mark.parametrize("judge", [cmark, stock])
@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(st.sampled_from("ab`|\\ "), max_size=24))
def test_escapes_and_code_are_read_as_the_judges_read_them(
    judge: Callable[[str], Tables], row: str
) -> None:
    text = f"| a | b | c |\n|---|---|---|\n| x {row} |\n"
    due = [[[" ".join(cell.split()) for cell in r] for r in t] for t in judge(text).tables]
    assert [[[" ".join(cell.split()) for cell in r] for r in t] for t in ours(text)] == due


def test_a_table_ends_where_github_fills_in_no_more_cells() -> None:
    text = "|" + "a|" * 1000 + "\n|" + "-|" * 1000 + "\n" + "|b|\n" * 600
    (table,) = parse(Source(text)).tables
    html = cmarkgfm.github_flavored_markdown_to_html(text)
    assert 1 + table.size == html.count("<tr>") == 526
