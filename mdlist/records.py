"""The entries of a list, read through its tables and bullet lists.

A listing is one table's rows, or the bullets that stand side by side, as parallel columns: a rule
works on whole columns and asks for a cell or a span only where it has something to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.columns import read_column, table_roles
from mdlist.diagnostic import RecordRef
from mdlist.siblings import sibling_groups
from mdlist.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.bullets import Read
    from mdlist.contract import Contract
    from mdlist.document import Bullet, Document
    from mdlist.heading import Heading
    from mdlist.siblings import Siblings
    from mdlist.table import Cell, Table


class Listing:
    """Entries that stand together. All sequences have one item a record.

    ``titles`` are rendered, ``urls`` as written ("" without a link), ``bold`` says whether the
    whole title is bold. ``entry`` is the position of the entry's column, ``link`` that of the
    column that holds its link (often the same, None if there is none). ``path`` names the section:
    its headings, and the bullets that the listing is nested under; ``parent`` is the line of the
    bullet that it is nested under, 0 where there is none. Listings of one ``scope`` (section,
    bullet above, header) hold no cross-listings of each other.
    """

    __slots__ = (
        "bold",
        "bullets",
        "entry",
        "kind",
        "link",
        "parent",
        "path",
        "reads",
        "scope",
        "table",
        "titles",
        "urls",
    )

    def __init__(
        self,
        path: tuple[str, ...],
        read: tuple[Sequence[str], Sequence[str], Sequence[bool]],
        table: Table | None = None,
        entry: int = 0,
        link: int | None = None,
        siblings: Siblings | None = None,
    ) -> None:
        self.path, self.table = path, table
        self.kind = "bullet" if table is None else "row"
        self.entry, self.link = entry, link
        self.titles, self.urls, self.bold = read
        self.bullets: Sequence[Bullet] = siblings.items if siblings else ()
        self.reads: Sequence[Read] = siblings.reads if siblings else ()
        self.parent = siblings.parent if siblings else 0
        header = tuple(table.header) if table is not None else ()
        self.scope: tuple[tuple[str, ...], int, tuple[str, ...]] = path, self.parent, header

    def __len__(self) -> int:
        return len(self.titles)

    def line(self, index: int) -> int:
        """The line of record ``index``."""
        if self.table is not None:
            return self.table.row_line(index)
        return self.bullets[index].prose.line

    def span(self, index: int) -> Span:
        """The whole row, or the bullet's first paragraph."""
        if self.table is not None:
            return self.table.row_span(self.table.row_line(index))
        prose = self.bullets[index].prose
        return prose.span(Span(0, len(prose.content)))

    def source_text(self, index: int) -> str:
        """The row's cells or the bullet's first paragraph, as written."""
        if self.table is not None:
            return " | ".join(self.table.cells[index + 1])
        return self.bullets[index].prose.content

    def entry_span(self, index: int) -> Span:
        """The content of the entry's cell, or the bullet's link; what a finding points at."""
        if self.table is not None:
            cell = self.table.cell(index, self.entry)
            return cell.content if cell is not None else self.span(index)
        prose, read = self.bullets[index].prose, self.reads[index]
        end = prose.content.find("\n")
        return prose.span(Span(read.start, read.end if end < 0 else min(read.end, end)))

    def goes_on(self, index: int) -> bool:
        """Whether record ``index`` is a row that goes on with the one above it, such as ``↳``."""
        if self.table is None or not 0 < index < len(self):
            return False
        from mdlist.ditto import rests_on_row_above

        return rests_on_row_above(self.table.cells[index + 1], self.entry)

    def ref(self, index: int) -> RecordRef:
        """Which entry record ``index`` is, for a diagnostic."""
        return RecordRef(self.titles[index], self.urls[index], self.path)


class Record:
    """One row or bullet, read through its header."""

    __slots__ = ("index", "listing")

    def __init__(self, listing: Listing, index: int) -> None:
        self.listing, self.index = listing, index

    @property
    def section(self) -> tuple[str, ...]:
        """The headings that the record stands under."""
        return self.listing.path

    @property
    def line(self) -> int:
        """The record's line."""
        return self.listing.line(self.index)

    @property
    def kind(self) -> str:
        """ "row" or "bullet"."""
        return self.listing.kind

    @property
    def title(self) -> str:
        """The entry's rendered title."""
        return self.listing.titles[self.index]

    @property
    def url(self) -> str:
        """The entry's link, "" if it has none."""
        return self.listing.urls[self.index]

    def cells(self) -> Iterator[tuple[str, Cell]]:
        """Column names and cells of a row; surplus cells have the name ""."""
        table = self.listing.table
        if table is not None:
            names = table.names
            for number, cell in enumerate(table.row(self.index).cells):
                yield names[number] if number < len(names) else "", cell

    def __getitem__(self, column: str) -> Cell:
        for name, cell in self.cells():
            if name == column:
                return cell
        raise KeyError(column)


def listings(document: Document, contract: Contract) -> list[Listing]:
    """The listings of ``document`` that ``contract`` speaks for, in order of the file.

    They are read once for a document, since its habits are seen in them before any rule asks.
    """
    roles = tuple(name for name, column in contract.columns.items() if column.role)
    key = "records", contract.under, roles
    if key not in document.memory:
        document.memory[key] = _listings(document, contract)
    found: list[Listing] = document.memory[key]
    return found


def _listings(document: Document, contract: Contract) -> list[Listing]:
    tables = [table for table in document.tables if _is_under(table.section, contract)]
    roles = table_roles(tables, contract)
    found = [_rows(table, *role) for table, role in zip(tables, roles, strict=True)]
    for bullets in document.lists:
        if _is_under(bullets.section, contract):
            path = tuple(heading.text for heading in bullets.section)
            found += (_bullets(path, group) for group in sibling_groups(bullets, document))
    found.sort(key=lambda listing: listing.line(0) if len(listing) else 0)
    return found


def _is_under(section: Sequence[Heading], contract: Contract) -> bool:
    return not contract.under or any(heading.text == contract.under for heading in section)


def _rows(table: Table, entry: int, link: int | None) -> Listing:
    titles, urls, bold = read_column(table.columns[entry], table.reader)
    if link is not None and link != entry:
        urls = read_column(table.columns[link], table.reader)[1]
    elif "" in urls:
        urls = _filled(urls, table, entry)
    path = tuple(heading.text for heading in table.section)
    return Listing(path, (titles, urls, bold), table, entry, link)


def _filled(urls: list[str], table: Table, entry: int) -> list[str]:
    """``urls``, and for an entry without a link that of a column in which each has its own."""
    for position, column in enumerate(table.columns):
        if position == entry or "://" not in "".join(column[:20]):
            continue
        others = read_column(column, table.reader)[1]
        told = [url for url in others if url]
        if 10 * len(told) >= 9 * len(others) and 10 * len(set(told)) >= 9 * len(told):
            return [url or other for url, other in zip(urls, others, strict=True)]
    return urls


def _bullets(path: tuple[str, ...], group: Siblings) -> Listing:
    reads = group.reads
    read = (
        [read.title for read in reads],
        [read.url for read in reads],
        [read.bold for read in reads],
    )
    return Listing((*path, *group.names), read, siblings=group)
