"""Reading a list: what is found, and at which line and column it stands.

A dump writes each thing at its place, cut out of the file by its span: a wrong span shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mdlist.markdown.parse import front_matter, parse
from mdlist.markdown.source import Source, Span, decode, encode

if TYPE_CHECKING:
    from pytest_regressions.file_regression import FileRegressionFixture

    from mdlist.markdown.document import Document

EVERYTHING = """\
---
title: A list
tags: [a, b]
---
# Papers :books:

Some *text* with a [link](https://example.org/a "title") and
another line, <https://example.org/b>, www.example.org/c.

| Title | Year |
| :-- | --: |
| [**DARTS**](https://arxiv.org/abs/1806.09055) | 2018 |
| [A \\| B](https://example.org/a\\|b) | 2019 | surplus |
 short

## Quoted

> A quote.
>
> | a | b |
> |---|---|
> | c\u2028d | [x](y) |
>> | in | two |
>> |----|-----|
>> | e | f |

Heading with a line below
-------------------------

- [One](https://example.org/1) - first
  - [Two](https://example.org/2)
    goes on here

    | in | item |
    | -- | ---- |
    | g |\th |
- plain
1. [Three](https://example.org/3)

```md
| no | table |
|----|-------|
```

<div>
| hidden | too |
</div>

    # indented code
"""


def dump(document: Document) -> str:
    source = document.source
    lines: list[str] = []

    def put(what: str, span: Span, more: str = "") -> None:
        line, column = source.position(span.start)
        until, end = source.position(span.end)
        lines.append(f"{what:14} {line}:{column}-{until}:{end} {source[span]!r}{more}")

    for heading in document.headings:
        put(f"heading {heading.level}", heading.span, f" {heading.text!r}")
    for table in document.tables:
        path = " > ".join(heading.text for heading in table.section)
        lines.append(f"table          {table.line}-{table.end} {table.aligns} {path!r}")
        for number in range(table.line, table.end):
            row = table.row_at(number)
            put("  row", row.span)
            for cell in row.cells:
                put("    cell", cell.content, f" {cell.text!r}{' bold' if cell.bold else ''}")
                for link in cell.links:
                    put("      link", link.target, f" {link.form} {link.text!r} {link.url!r}")
    for bullets in document.lists:
        lines.append(f"list           {bullets.line}-{bullets.end} ordered={bullets.ordered}")
        for item in bullets.items:
            put(f"  item {item.depth}", item.marker, f" {item.prose.content!r}")
    for prose in document.prose:
        put("prose", prose.span(Span(0, len(prose.content))))
    for link in document.prose_links():
        put("link", link.span, f" {link.form} {link.text!r} {link.url!r}")
    lines += (f"opaque         {first}-{end}" for first, end in document.opaque)
    return "\n".join(lines) + "\n"


def test_everything(file_regression: FileRegressionFixture) -> None:
    file_regression.check(dump(parse(Source(EVERYTHING))))


@pytest.mark.parametrize("eol", ["\r\n", "\r"], ids=["crlf", "cr"])
def test_line_ends_move_nothing(eol: str) -> None:
    due = dump(parse(Source(EVERYTHING)))
    found = dump(parse(Source(EVERYTHING.replace("\n", eol))))
    assert found.replace(repr(eol)[1:-1], "\\n") == due


def test_a_byte_order_mark_has_no_column() -> None:
    source = decode(b"\xef\xbb\xbf" + EVERYTHING.encode())
    assert dump(parse(source)) == dump(parse(Source(EVERYTHING)))
    assert encode(source) == b"\xef\xbb\xbf" + EVERYTHING.encode()


def test_a_missing_final_newline_moves_nothing() -> None:
    text = "| a | b |\n|---|---|\n| c | d |"
    document = parse(Source(text))
    assert dump(document) == dump(parse(Source(text + "\n")))
    assert document.tables[0].span == Span(0, len(text))


TEXTS = {
    "tabs": "|\ta\t|\tb |\n|\t-\t|---|\t\n|\tc |\td\t|\t\n",
    "no pipes outside": "a | b\n:- | -\nc | d \n e|f\n",
    "odd blanks": "| a\x0b|\x0cb |\n|---|---|\n| \u3000c | d\u00a0|\n| e\x85f | g\x00h |\n",
    "quote": "> | a | b |\n>|---|---|\n>   | c | d\n",
    "item": "1.  | a | b |\n    |---|---|\n    | c | d |\n",
    "nested": "> - > | a | b |\n>   > |---|---|\n>   > | c \\| | d |\n",
    "wide signs": "| 名前 | 😀 |\n| --- | --- |\n| e\u0301 | \u202eabc |\n",
    "empty cells": "| a | b |\n|---|---|\n|||\n|  ||\n| | |\n",
}


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("eol", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_every_byte_of_a_row_is_in_a_cell_or_is_a_pipe(name: str, eol: str) -> None:
    text = TEXTS[name].replace("\n", eol)
    (table,) = parse(Source(text)).tables
    assert table.size == text.count(eol) - 2
    for index, number in enumerate(n for n in range(table.line, table.end) if n != table.line + 1):
        row = table.row_at(number)
        at = row.span.start
        for cell in row.cells:
            assert text[at : cell.span.start] in ("", "|")
            assert cell.span.start <= cell.content.start <= cell.content.end <= cell.span.end
            outside = text[cell.span.start : cell.content.start]
            outside += text[cell.content.end : cell.span.end]
            assert not outside.strip(" \t\v\f")
            at = cell.span.end
        assert text[at : row.span.end] in ("", "|")
        assert [cell.raw for cell in row.cells] == table.cells[index]


def test_positions_of_cells() -> None:
    source = Source(TEXTS["nested"])
    (table,) = parse(source).tables
    cells = [table.row_at(line).cells for line in (1, 2, 3)]
    assert [[source.position(c.content.start) for c in row] for row in cells] == [
        [(1, 9), (1, 13)],
        [(2, 8), (2, 12)],
        [(3, 9), (3, 16)],
    ]
    assert source[cells[2][0].content] == "c \\|"


def test_surplus_cells_are_kept_and_missing_ones_are_empty() -> None:
    (table,) = parse(Source("| a | b |\n|---|---|\n| c | d | e |\n| f |\n")).tables
    assert table.cells == [["a", "b"], ["c", "d", "e"], ["f"]]
    assert [list(column) for column in table.columns] == [["c", "f"], ["d", ""]]
    assert [cell.raw for cell in table.row(0).cells] == ["c", "d", "e"]
    assert table.cell(1, 1) is None


def test_a_table_without_rows() -> None:
    (table,) = parse(Source("| a | b |\n|---|---|\n")).tables
    assert (table.size, table.columns, table.column("b"), table.column("c")) == (
        0,
        [(), ()],
        1,
        None,
    )


def test_sections_of_tables() -> None:
    table = "| a |\n|---|\n\n"
    text = f"{table}# A\n\n### B\n\n{table}## C\n\n{table}> # Quoted\n\n{table}# D\n\n{table}"
    paths = [[h.text for h in t.section] for t in parse(Source(text)).tables]
    assert paths == [[], ["A", "B"], ["A", "C"], ["A", "C"], ["D"]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("---\na: b\n---\n", 3),
        ("---\n# c\na: b\n...\ntext\n", 4),
        ("--- \na:\n---", 3),
        ("---\ntext\n---\n", 0),
        ("---\na: b\n", 0),
        ("---\n", 0),
        ("\n---\na: b\n---\n", 0),
        ("----\na: b\n----\n", 0),
    ],
)
def test_front_matter(text: str, lines: int) -> None:
    assert front_matter(text) == lines


def test_nothing_in_front_matter_is_read() -> None:
    document = parse(Source("---\na: b\n# no: heading\n| x | y |\n|---|---|\n---\n# Heading\n"))
    assert [(h.text, h.line) for h in document.headings] == [("Heading", 7)]
    assert document.tables == []
    assert document.opaque == [(1, 7)]


@pytest.mark.parametrize("text", ["", "\n", "\r", "|", "\x00", "> ", "- ", "```", "|-|\n|-|"])
def test_hardly_anything(text: str) -> None:
    document = parse(Source(text))
    assert len(document.tables) == (text == "|-|\n|-|")


def test_deep_nesting_ends() -> None:
    quotes = ">" * 5000 + " | a | b |\n"
    document = parse(Source(quotes + ">" * 5000 + " |---|---|\n" + "- " * 5000 + "x\n"))
    assert document.source.text.startswith(">")
    assert document.headings == []


def test_a_paragraph_below_an_empty_bullet_is_none() -> None:
    (bullets,) = parse(Source("- one\n-\n\ntext\n\n  - two\n")).lists[:1]
    assert [item.prose.content for item in bullets.items] == ["one"]
