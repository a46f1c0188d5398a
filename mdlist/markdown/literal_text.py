"""What of inline content GitHub leaves as text, and which content holds a place of the file."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from mdlist.markdown.document import Prose
from mdlist.markdown.inline import LONGEST
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mdlist.markdown.document import Document
    from mdlist.markdown.inline import Reader
    from mdlist.markdown.table import Cell, Table

# What stands in the place of each character of a link; of code, an image, HTML or an escape.
LINK, OTHER = "\ue000", "\ue001"
_ESCAPE = Regex(r"\\[!-/:-@\[-`{-~]")


def leftover(content: str, reader: Reader) -> str:
    """``content`` with every link that GitHub makes of it as :data:`LINK`, and all else that is
    markup but emphasis as :data:`OTHER`, character for character.

    Addresses that become links without brackets stay.
    """
    left = list(_ESCAPE.compiled.sub(OTHER * 2, content))
    for is_link, span in sorted(reader.markup(content)):
        sign = LINK if is_link else OTHER
        left[span.start : span.end] = sign * (span.end - span.start)
    return "".join(left)


def passages(document: Document, offsets: Iterable[int]) -> Iterator[tuple[Prose, Table | None]]:
    """The contents that hold ``offsets`` (rising), each once, and the table that a cell is in.

    A place that is in no content (code, HTML, a delimiter row, a table's pipe) gives nothing, nor
    does a content that is too long to be read.
    """
    source = document.source
    tables = [table.line for table in document.tables]
    prose = [prose.line for prose in document.prose]
    done = read = -1
    cells: Sequence[Cell] = ()
    starts: list[int] = []
    for offset in offsets:
        if offset < done:
            continue
        line, _ = source.position(offset)
        found: tuple[Prose, Table | None] | None = None
        at = bisect_right(tables, line) - 1
        if at >= 0 and line < document.tables[at].end:
            table = document.tables[at]
            if line != read:
                cells, read = table.row_at(line).cells, line
                starts = [cell.span.start for cell in cells]
            at = bisect_right(starts, offset) - 1
            if at >= 0 and offset < cells[at].span.end and line != table.line + 1:
                cell = cells[at]
                found = Prose(cell.raw, line, (cell.content.start,)), table
        else:
            at = bisect_right(prose, line) - 1
            if at >= 0 and line < prose[at] + len(document.prose[at].starts):
                found = document.prose[at], None
        if found:
            done = found[0].offset(len(found[0].content))
            if offset < done and len(found[0].content) <= LONGEST:
                yield found
