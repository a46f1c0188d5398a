"""Rows of one width that have no delimiter row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks.tables.broken.delimiter_row import delimited, headless, underlined
from mdlist.checks.tables.broken.paragraph import Paragraph, delimiter_row
from mdlist.checks.tables.broken.row_shape import (
    is_between_pipes,
    line_of,
    meant_delimiter,
    says_something,
)
from mdlist.lint.diagnostic import Fault, Fix, Safety
from mdlist.markdown.row_syntax import LOOKALIKES, split_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.markdown.document import Document, Prose

# A header stands in the first lines of a run of rows.
FIRST = 4


def undelimited(paragraph: Paragraph) -> Fault | None:
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


def meant_tables(document: Document, explained: set[int]) -> Iterator[Fault]:
    """One finding for each paragraph that was meant as a table."""
    text = document.source.text
    if "|" not in text and not any(char in text for char in LOOKALIKES):
        return
    sisters = {tuple(table.header): table for table in reversed(document.tables)}
    begun = {table.line for table in document.tables}
    headings = {heading.line for heading in document.headings}
    before: Prose | None = None
    for prose in document.prose:
        content = prose.content
        if "|" not in content and not any(char in content for char in LOOKALIKES):
            continue
        # Two lines at least make a table.
        if "\n" in content and prose.line not in explained and prose.line not in headings:
            broken = _fault(Paragraph(document, prose, sisters, before, begun))
            if broken is not None:
                yield broken
        elif prose.line in headings and prose.line not in explained:
            yield from underlined(Paragraph(document, prose, sisters, before, begun))
        before = prose


def _fault(paragraph: Paragraph) -> Fault | None:
    """What is wrong with the table that the paragraph was meant as; None if it was not."""
    for index, line in enumerate(paragraph.lines):
        right = meant_delimiter(line, index == 1)
        if right is None or ("|" not in line and "+" not in line and ":" not in line):
            continue
        if index == 0:
            return headless(paragraph, right)
        header = split_row(paragraph.lines[index - 1])
        wide = max(len(header), len(right)) > 1 and "|" in paragraph.lines[index - 1]
        if wide and says_something(header):
            return delimited(paragraph, index, header, right)
    return undelimited(paragraph)
