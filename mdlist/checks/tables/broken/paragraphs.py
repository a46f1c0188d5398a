"""Text that was meant as a table: GitHub shows its pipes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks.tables.broken.delimiter_row import delimited, headless, underlined
from mdlist.checks.tables.broken.meant_tables import undelimited
from mdlist.checks.tables.broken.paragraph import Paragraph
from mdlist.checks.tables.broken.row_shape import Broken, meant_delimiter, says_something
from mdlist.markdown.row_syntax import LOOKALIKES, split_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.markdown.document import Document, Prose


def meant_tables(document: Document, explained: set[int]) -> Iterator[Broken]:
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


def _fault(paragraph: Paragraph) -> Broken | None:
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
