"""Rows of one width that have no delimiter row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks.tables.broken.paragraph import delimiter_row
from mdlist.checks.tables.broken.row_shape import Broken, is_between_pipes, line_of, says_something
from mdlist.lint.diagnostic import Fix, Safety

if TYPE_CHECKING:
    from mdlist.checks.tables.broken.paragraph import Paragraph


# A header stands in the first lines of a run of rows.
FIRST = 4


def undelimited(paragraph: Paragraph) -> Broken | None:
    """Rows of one width that have no delimiter row."""
    run: list[list[str]] = []
    begin = 0
    for index, line in enumerate(paragraph.lines[:-1]):
        if index >= begin + len(run):
            begin, run = index, paragraph.rows(index)
        if "|" not in line or index >= begin + FIRST:
            continue
        rows = run[index - begin :]
        cells = rows[0]
        known = paragraph.sisters.get(tuple(cells))
        same = [row for row in rows if len(row) == len(cells)]
        if len(cells) < 2 or len(same) < 2 or not says_something(cells):
            continue
        if known is None and not _is_table(paragraph, index, same):
            continue
        if len(rows[1]) != len(cells):
            continue
        message = "no delimiter row stands below this header: GitHub shows the table as text"
        right = delimiter_row(["---"] * len(cells), line.startswith("|"))
        if known is not None:
            right = line_of(known, known.line + 1)
        named = known is not None or (all(cells) and not any("](" in cell for cell in cells))
        fix = _inserted(paragraph, index, right) if named and len(same) == len(rows) else None
        return paragraph.broken(index, index, message, fix, None)
    return None


def _is_table(paragraph: Paragraph, index: int, rows: list[list[str]]) -> bool:
    """Whether rows are more than links or words with pipes between them."""
    first, rest = rows[0], rows[1:]
    named = not any("](" in cell or "://" in cell for cell in first)
    linked = sum("](" in row[0] for row in rest)
    if all(is_between_pipes(line) for line in paragraph.lines[index : index + len(rows)]):
        return named or (len(first) > 2 and not all("](" in c for row in rows for c in row))
    mixed = any("](" not in cell for row in rest for cell in row)
    return named and len(rest) > 1 and linked == len(rest) and mixed


def _inserted(paragraph: Paragraph, index: int, right: str) -> Fix | None:
    start = paragraph.source.starts[paragraph.prose.line + index - 1]
    prefix = paragraph.source.text[start : paragraph.prose.starts[index]]
    if prefix.strip(" \t>"):
        return None
    header = paragraph.source.line(paragraph.prose.line + index)
    text = f"{paragraph.source[header]}{paragraph.source.eol}{prefix}{right}"
    edit = paragraph.source.edit(header, text)
    return Fix("Insert a delimiter row", (edit,), Safety.UNSAFE, "blocks")
