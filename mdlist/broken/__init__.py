"""Lines that are meant as tables or rows and that GitHub reads otherwise, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.broken.after import blocks_of, rows_after
from mdlist.broken.conflicts import conflicts
from mdlist.broken.hidden import hidden_tables
from mdlist.broken.lines import LOOKALIKES
from mdlist.broken.paragraphs import meant_tables
from mdlist.broken.rows import broken_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mdlist.broken.lines import Broken
    from mdlist.document import Document


def find_broken(document: Document) -> list[Broken]:
    """The faults of ``document``, in order of the file; no two explain the same line."""
    found = list(conflicts(document))
    explained = _lines(found)
    text = document.source.text
    lookalikes = any(char in text for char in LOOKALIKES)
    if "|" not in text and not lookalikes:
        return found
    for table in document.tables:
        found += broken_rows(table, explained, lookalikes)
    if document.tables:
        found += _others(rows_after(document, blocks_of(document)), explained)
    found += _others(hidden_tables(document), _lines(found))
    explained = _lines(found)
    found += _others(meant_tables(document, explained), explained)
    found.sort(key=lambda broken: broken.span)
    return found


def _others(found: Iterable[Broken], explained: set[int]) -> list[Broken]:
    """Those that begin in no line that is explained already."""
    return [broken for broken in found if broken.first not in explained]


def _lines(found: Iterable[Broken]) -> set[int]:
    return {line for broken in found for line in range(broken.first, broken.end)}
