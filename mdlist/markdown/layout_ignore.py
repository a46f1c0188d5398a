"""Tables that keep the layout they have, and why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.markdown.document import Document, Prose
    from mdlist.markdown.table import Table

# The comments and what they cover are prettier's: the next block, or what stands between two
# comments of one parent; a start without an end covers nothing.
IGNORE = Regex(r"\s*<!--\s*prettier-ignore(-start|-end|)\s*-->\s*")
# A form feed or vertical tab next to a pipe or a line's end, through blanks.
ODD_BLANK = Regex(r"(?:^|\|)[ \t]*+[\f\v]|[\f\v][ \t]*+(?:\||$)", re.MULTILINE)
BETWEEN = Regex(r"[\s>]*")
# A line with which git marks a conflict.
MARKS = ("<<<<<<<", "=======", ">>>>>>>")
MARKER = Regex(r"^(<{7}|={7}|>{7})(?= [^\s<>]|\r?$)", re.MULTILINE)


def exempt(document: Document) -> dict[int, str]:
    """Why a table is left alone, by the line of its header; tables that are not, are not in it."""
    reasons: dict[int, str] = {}
    ignored = list(_ignored(document)) if "prettier-ignore" in document.source.text else []
    for table in document.tables:
        if any(first <= table.line < end for first, end in ignored):
            reasons[table.line] = "prettier-ignore stands before it"
        elif reason := left_alone(table):
            reasons[table.line] = reason
    return reasons


def left_alone(table: Table) -> str:
    """Why ``table`` by itself is left alone, "" if it is not.

    GitHub drops surplus cells (GFM 4.10, example 204): only a person can say where they belong. It
    keeps or trims a form feed or vertical tab at a cell's end as the pipes around happen to be.
    """
    columns = len(table.aligns)
    if max(map(len, table.cells)) > columns:
        index, cells = next(row for row in enumerate(table.cells) if len(row[1]) > columns)
        line = table.row_line(index - 1)
        return (
            f"line {line} has {len(cells)} cells, the header {columns}, and GitHub drops the rest"
        )
    text = table.source[table.span]
    # With pipes around it nobody would see it for what it is, git least of all.
    if any(mark in text for mark in MARKS) and MARKER.compiled.search(text):
        return "a mark of a merge conflict stands in it"
    if ("\f" in text or "\v" in text) and ODD_BLANK.compiled.search(unprefixed(table)):
        return "a cell begins or ends in a form feed or vertical tab"
    return ""


def unprefixed(table: Table) -> str:
    """The table's lines as they are, without prefixes, each ended by ``\n`` but for the last."""
    text = table.source[table.span]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if table.prefixes is None:
        return text
    lines = zip(text.split("\n"), table.prefixes, strict=True)
    return "\n".join([line[skip:] for line, skip in lines])


def _ignored(document: Document) -> Iterator[tuple[int, int]]:
    """The line ranges (first, end) that prettier is told to leave alone."""
    start = 0
    for html in document.html:
        match = IGNORE.compiled.fullmatch(html.content)
        if match is None:
            continue
        if match[1] == "-start":
            start = start or html.line
        elif match[1] == "-end":
            if start:
                yield start, html.line
            start = 0
        elif table := _next_table(document, html):
            yield table.line, table.line + 1


def _next_table(document: Document, html: Prose) -> Table | None:
    """The table that follows ``html`` with nothing but blank lines between."""
    source = document.source
    after = html.line + len(html.starts)
    for table in document.tables:
        if table.line >= after:
            between = source.text[source.starts[after - 1] : source.starts[table.line - 1]]
            return table if BETWEEN.compiled.fullmatch(between) else None
    return None
