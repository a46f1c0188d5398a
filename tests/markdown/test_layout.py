"""Layouts are held to mdformat, to what prettier wrote, and to what GitHub renders."""

from __future__ import annotations

import re
from pathlib import Path

import cmarkgfm
import mdformat
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mdlist.markdown.layout import delimiter_cell, is_canonical, layout_edits
from mdlist.markdown.parse import parse
from mdlist.markdown.source import Source, apply_edits

PRETTIER = Path(__file__).parents[1] / "data" / "prettier"
MARKDOWN_IT = MarkdownIt("commonmark").enable(["table", "strikethrough"])

aligns = st.sampled_from(["", "left", "center", "right"])
# Words that mdformat neither escapes nor trims.
LETTERS = "abcXYZ019éßñž,;%/=?(){}日本語図書ーｶ한글（）〜“”…’§①½→★αЖ"
CLUSTERS = "\\| 👍 👍🏽 👩‍💻 ❤️ ❤ 🇯🇵 1️⃣ ⚡ e\u0301 ก็ हि \u200b".split(" ")  # noqa: SIM905
words = st.lists(st.sampled_from([*LETTERS, *CLUSTERS]), min_size=1, max_size=9).map("".join)
plain_cells = st.lists(words, max_size=3).map(" ".join)

# What may be in a cell of a list: nothing here ends it, all of it may be read wrong.
MARKUP = r"\| \\ ` `` `\|` * ** _ ~~ [x](y) [ ]( [a]: <b> </b> <!-- &amp; &#124; ! # - + 1. > : ---"
TEXTS = "a B 9 = <https://a.b> www.a.bc x@y.zz é e\u0301 日本 👩‍💻 ❤️".split(" ")  # noqa: SIM905
BLANKS = [*" \t\x0b\x0c\x85\xa0\u2028\u3000\u200b\ufeff", "  ", "\\ "]
awkward = st.lists(st.sampled_from([*MARKUP.split(" "), *TEXTS, *BLANKS]), max_size=6).map("".join)

PREFIXES = {
    "": "",
    "> ": "> ",
    ">": ">",
    "- ": "  ",
    "1.  ": "    ",
    "-\t": "\t",
    "> - ": ">   ",
    "   ": " ",
    "text\n": "",
}


def laid_out(text: str, layout: str) -> str:
    """``text`` with all tables in ``layout``."""
    tables = parse(Source(text)).tables
    return apply_edits(text, [edit for t in tables for edit in layout_edits(t, layout)])


@st.composite
def tables(draw: st.DrawFn, cells: st.SearchStrategy[str]) -> list[list[str]]:
    """Rows, the header first; some are short."""
    columns = draw(st.integers(1, 4))
    header = draw(st.lists(cells, min_size=columns, max_size=columns))
    return [header, *draw(st.lists(st.lists(cells, min_size=1, max_size=columns), max_size=4))]


@settings(deadline=None, derandomize=True, database=None)
@given(tables(plain_cells), st.lists(aligns, min_size=4, max_size=4))
def test_aligned_is_what_mdformat_writes(rows: list[list[str]], sides: list[str]) -> None:
    header, *others = (f"| {' | '.join(row)} |\n" for row in rows)
    dashes = " | ".join(delimiter_cell(side) for side in sides[: len(rows[0])])
    text = f"{header}| {dashes} |\n{''.join(others)}"
    assert laid_out(text, "aligned") == mdformat.text(text, extensions={"gfm"})


@pytest.mark.parametrize("path", sorted(PRETTIER.glob("*.out.md")), ids=lambda path: path.name)
def test_aligned_is_what_prettier_writes(path: Path) -> None:
    text = path.with_name(path.name.replace(".out", "")).read_text("utf-8")
    assert laid_out(text, "aligned") == path.read_text("utf-8")
    assert laid_out(path.read_text("utf-8"), "aligned") == path.read_text("utf-8")


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A document with a table written by hand: outer pipes or not, any blanks, any prefix."""
    rows = draw(tables(awkward))
    blanks = st.sampled_from(["", " ", "  ", "\t"])
    sides = draw(st.lists(aligns, min_size=len(rows[0]), max_size=len(rows[0])))
    rows.insert(1, [delimiter_cell(side, draw(st.integers(3, 6))) for side in sides])
    first, rest = draw(st.sampled_from([*PREFIXES.items()]))
    lines = []
    piped = draw(st.booleans())
    for number, row in enumerate(rows):
        line = "|".join(draw(blanks) + cell.rstrip("\\") + draw(blanks) for cell in row)
        before, after = ("|", draw(st.sampled_from(["|", ""]))) if piped else ("", "")
        lines.append((rest if number else first) + before + line + after + draw(blanks))
    text = draw(st.sampled_from(["\n", "\r\n", "\r"])).join([*lines, "", "after", ""])
    return text.lstrip("\ufeff")


def blocks(html: str) -> list[str]:
    return re.findall(r"</?(?:table|tr|th|td|ul|ol|li|blockquote|p|h2|code)\b", html)


@settings(deadline=None, max_examples=300, derandomize=True, database=None)
@given(documents(), st.sampled_from(["compact", "aligned"]))
@example("b |c\n-|-\n| \x85\n\x85| b|\n-|-|\n", "compact")
@example("> \\|||\\|\n> ---|---|---\n> \xa0|\\|\n\nafter\n", "compact")
def test_layout_changes_nothing_that_is_read(text: str, layout: str) -> None:
    after = laid_out(text, layout)
    github = cmarkgfm.github_flavored_markdown_to_html(text)
    assert cmarkgfm.github_flavored_markdown_to_html(after) == github
    # markdown-it reads some tables otherwise than GitHub, such as "- a|b" above "---|---", and
    # takes a no-break space at a row's end for no cell.
    html = MARKDOWN_IT.render(text)
    lines = [re.sub(r"^[> ]*(?:-|1\.)?[ \t]*", "", line) for line in re.split("[\r\n]+", text)]
    odd = any(line.strip() != line.strip(" \t\v\f") for line in lines)
    if blocks(html) == blocks(github) and not odd:
        assert MARKDOWN_IT.render(after) == html
    assert laid_out(after, layout) == after
    before, new = parse(Source(text)).tables, parse(Source(after)).tables
    assert [(t.line, t.end, t.aligns) for t in before] == [(t.line, t.end, t.aligns) for t in new]
    for old, table in zip(before, new, strict=True):
        assert is_canonical(table, layout)
        assert table.columns == old.columns
        assert layout == "aligned" or table.cells == old.cells
