"""Lines that are meant as tables or rows and that GitHub reads otherwise, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.lint.rule import fact
from mdlist.markdown.row_syntax import LOOKALIKES
from mdlist.markdown.source import lines_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mdlist.lint.diagnostic import Fault
    from mdlist.lint.view import View
    from mdlist.markdown.document import Document
    from mdlist.markdown.table import Table


def find_broken(document: Document) -> list[Fault]:
    """The faults of ``document``, in order of the file; no two explain the same line."""
    text = document.source.text
    found = _conflicts(document) if "<<<<<<<" in text or "\n>>>>>>> " in text else []
    if _may_be_unclosed(document):
        from mdlist.checks.tables.broken.unclosed import broken_off

        found += broken_off(document)
    lookalikes = any(char in text for char in LOOKALIKES)
    if "|" not in text and not lookalikes:
        return found
    explained = explained_lines(found)
    found += _inside(document, explained, lookalikes)
    pipes = any("|" in prose.content for prose in document.prose)
    if pipes or lookalikes or document.html or document.opaque:
        _add_outside(document, found, explained)
    found.sort(key=lambda broken: broken.span)
    return found


def hidden_titles(document: Document) -> Iterator[str]:
    """The headings, as written, that a comment or a block of code hides that is never closed."""
    if _may_be_unclosed(document):
        from mdlist.checks.tables.broken.unclosed import hidden_titles

        yield from hidden_titles(document)


def _may_be_unclosed(document: Document) -> bool:
    """Whether a comment or a block of code may go on to the end of the file, or too far."""
    total = len(document.source.starts)
    last = any(end >= total for _, end in document.opaque)
    return last or any(block.content.startswith("<!--") for block in document.html)


def _conflicts(document: Document) -> list[Fault]:
    from mdlist.checks.tables.broken.merge_conflicts import conflicts

    return list(conflicts(document))


def _inside(document: Document, explained: set[int], lookalikes: bool) -> list[Fault]:
    """The faults inside tables."""
    tables = [table for table in document.tables if lookalikes or _is_odd(table)]
    if not tables:
        return []
    from mdlist.checks.tables.broken.table_rows import broken_rows

    return [broken for table in tables for broken in broken_rows(table, explained, lookalikes)]


def _is_odd(table: Table) -> bool:
    """Whether a row has more or fewer cells than the header, or begins with dashes."""
    if not table.size:
        return False
    first = "\n" + "\n".join(table.columns[0])
    uneven = set(map(len, table.cells)) != {len(table.header)}
    return uneven or "\n--" in first or "\n:-" in first


def _add_outside(document: Document, found: list[Fault], explained: set[int]) -> None:
    """Add to ``found`` the faults outside tables; ``explained`` are lines that need none."""
    from mdlist.checks.tables.broken.hidden import hidden_tables
    from mdlist.checks.tables.broken.meant_tables import meant_tables
    from mdlist.checks.tables.broken.rows_after import blocks_of, rows_after

    if document.tables:
        found += _others(rows_after(document, blocks_of(document)), explained)
    found += _others(hidden_tables(document), explained_lines(found))
    explained = explained_lines(found)
    found += _others(meant_tables(document, explained), explained)


def _others(found: Iterable[Fault], explained: set[int]) -> list[Fault]:
    """Those that begin in no line that is explained already."""
    return [broken for broken in found if broken.explains[0] not in explained]


def explained_lines(found: Iterable[Fault]) -> set[int]:
    """The lines that faults explain, of which several may explain one."""
    return lines_in(broken.explains for broken in found)


@fact
def broken(view: View) -> list[Fault]:
    """Lines that are meant as tables or rows and that GitHub reads otherwise."""
    return find_broken(view.document)


@fact
def broken_lines(view: View) -> set[int]:
    """The lines of :func:`broken`, whose cells say nothing."""
    return explained_lines(broken(view))
