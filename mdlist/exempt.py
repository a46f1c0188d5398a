"""Tables that keep the layout they have, and why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.document import Document, Prose, Table

# The comments and what they cover are prettier's: the next block, or what stands between two
# comments of one parent; a start without an end covers nothing.
IGNORE = re.compile(r"\s*<!--\s*prettier-ignore(-start|-end|)\s*-->\s*")
BETWEEN = re.compile(r"[\s>]*")


def exempt(document: Document) -> dict[int, str]:
    """Why a table is left alone, by the line of its header; tables that are not, are not in it."""
    reasons: dict[int, str] = {}
    ignored = list(_ignored(document)) if "prettier-ignore" in document.source.text else []
    for table in document.tables:
        if any(first <= table.line < end for first, end in ignored):
            reasons[table.line] = "prettier-ignore stands before it"
        elif line := surplus_line(table):
            found, columns = len(table.cells[line - table.line - 1]), len(table.aligns)
            reasons[table.line] = (
                f"line {line} has {found} cells, the header {columns}, and GitHub drops the rest"
            )
    return reasons


def surplus_line(table: Table) -> int:
    """The line of the first row with more cells than the header, 0 if there is none.

    GitHub drops such cells (GFM 4.10, example 204); only a person can say where they belong.
    """
    columns = len(table.aligns)
    if max(map(len, table.cells)) <= columns:
        return 0
    index = next(i for i, cells in enumerate(table.cells) if len(cells) > columns)
    return table.row_line(index - 1)


def _ignored(document: Document) -> Iterator[tuple[int, int]]:
    """The line ranges (first, end) that prettier is told to leave alone."""
    start = 0
    for html in document.html:
        match = IGNORE.fullmatch(html.content)
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
            return table if BETWEEN.fullmatch(between) else None
    return None
