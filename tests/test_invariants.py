"""What a fix of the layout may never do, held on tables that nobody thought of."""

from __future__ import annotations

import re

import cmarkgfm
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mdlist.checks import RULES
from mdlist.contract.model import Contract
from mdlist.lint.fixer import fix
from mdlist.markdown.parse import parse
from mdlist.markdown.source import Source

CELLS = st.lists(
    st.sampled_from(
        [
            *("a", "Bee", " ", "  ", "\t", "**b**", "*i*", "`c`", "`x\\|y`", "\\|", "\\\\", "<br>"),
            *("<b>", "&amp;", "[l](u)", "[l](<u v>)", "![i](s)", "https://a.example/?b=c", "~~s~~"),
            *(
                "漢字",
                "ｶﾅ",
                "👩‍👩‍👧",
                "é",
                "e\u0301",
                "\u200b",
                "\ufe0f",
                "\u3000",
                "\u2028",
                "\x0b",
            ),
            *("-", ":-:", "#", ">", "1.", "<!-- c -->", "|", "`", "*", "_", "$", "‮", "﷽"),
        ]
    ),
    max_size=4,
).map("".join)
ALIGNS = st.sampled_from(["-", "---", ":-", "-:", ":-:", " :--: ", "------"])
PREFIXES = st.sampled_from(["", "", "", " ", "   ", "> ", ">", "> > ", "- ", "1. ", "- > "])


@st.composite
def tables(draw: st.DrawFn) -> str:
    """A table with one to four columns, ragged, with and without outer pipes, in a quote or not."""
    width = draw(st.integers(1, 4))
    rows = [draw(st.lists(CELLS, min_size=width, max_size=width))]
    rows += draw(st.lists(st.lists(CELLS, min_size=1, max_size=width + 1), max_size=4))
    rows.insert(1, draw(st.lists(ALIGNS, min_size=width, max_size=width)))
    left, right = draw(st.sampled_from([("|", "|"), ("| ", " |"), ("", ""), ("| ", "")]))
    first = draw(PREFIXES)
    # What goes on in a list item is indented by its marker; a quote repeats itself.
    rest = re.sub(r"[-\d.]", " ", first)
    return "\n".join(
        f"{rest if number else first}{left}{'|'.join(cells)}{right}"
        for number, cells in enumerate(rows)
    )


LISTS = st.builds(
    lambda parts, gap, end: gap.join(parts) + end,
    st.lists(st.one_of(tables(), st.sampled_from(["# H", "text  ", "- b\n  c", "```\n|a|\n```"]))),
    st.sampled_from(["\n\n", "\n", "\n\n\n"]),
    st.sampled_from(["", "\n", "\n\n", "  "]),
)
TAG = re.compile(r"<\w+")
LAYOUTS = st.sampled_from(["compact", "aligned", "keep", ""])


def laid_out(text: str, layout: str) -> str:
    done = fix(Source(text), Contract(), RULES, ("table-layout",), False, layout, "")
    assert (done.faults, done.failures) == ((), ())
    return done.source.text


def read(text: str) -> list[tuple[tuple[str, ...], list[list[str]]]]:
    """Alignments and cells of each table; the empty cells that fill up a row count as none."""
    return [
        (table.aligns, [cells + [""] * (len(table.aligns) - len(cells)) for cells in table.cells])
        for table in parse(Source(text)).tables
    ]


@settings(max_examples=400, deadline=None, derandomize=True, database=None)
@given(LISTS, LAYOUTS)
@example("- b\n  c\n a\n  :--: ", "compact")
@example("- m\n|||\n  -|-", "aligned")
def test_layout_changes_nothing_that_is_read(text: str, layout: str) -> None:
    after = laid_out(text, layout)
    assert laid_out(after, layout) == after
    assert read(after) == read(text)
    render = cmarkgfm.github_flavored_markdown_to_html
    assert render(after) == render(text)
    stock = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    # It reads some tables otherwise than GitHub does, and those it cannot judge.
    if TAG.findall(stock.render(text)) == TAG.findall(render(text)):
        assert stock.render(after) == stock.render(text)


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(LISTS, LAYOUTS)
def test_only_rows_are_touched(text: str, layout: str) -> None:
    after = laid_out(text, layout)
    rows = {n for t in parse(Source(text)).tables for n in range(t.line, t.end)}
    old, new = text.split("\n"), after.split("\n")
    assert len(old) == len(new)
    changed = {number for number, (a, b) in enumerate(zip(old, new, strict=True), 1) if a != b}
    assert changed <= rows


@settings(max_examples=100, deadline=None, derandomize=True, database=None)
@given(LISTS, LAYOUTS)
def test_line_ends_stay(text: str, layout: str) -> None:
    crlf = laid_out(text.replace("\n", "\r\n"), layout)
    assert crlf == laid_out(text, layout).replace("\n", "\r\n")


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(st.text(alphabet="|-: \n\\`a>#<!\t\r[]()*", max_size=60), LAYOUTS)
def test_any_text_at_all(text: str, layout: str) -> None:
    after = laid_out(text, layout)
    assert laid_out(after, layout) == after
    render = cmarkgfm.github_flavored_markdown_to_html
    assert render(after) == render(text)


def test_one_cell_is_one_line() -> None:
    rows = [f"| [Entry {n}](https://a.example/{n}) | {2000 + n % 20} |" for n in range(200)]
    text = "\n".join(["| Title | Year |", "| :-- | :-: |", *rows, ""])
    spoilt = text.replace("| 2007 |", "|2007   |", 1)
    after = laid_out(spoilt, "compact")
    assert after == text
    assert sum(a != b for a, b in zip(spoilt.split("\n"), after.split("\n"), strict=True)) == 1
