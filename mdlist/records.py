"""The entries of a list, read through its tables and bullet lists.

A listing is one table's rows, or the bullets that stand side by side, as parallel columns: a rule
works on whole columns and asks for a cell or a span only where it has something to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.bullets import sibling_groups
from mdlist.columns import entry_column, link_column, read_column
from mdlist.diagnostic import RecordRef
from mdlist.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.contract import Contract
    from mdlist.document import Bullet, Cell, Document, Table


class Listing:
    """Entries that stand together. All sequences have one item a record.

    ``titles`` are rendered, ``urls`` as written ("" without a link), ``bold`` says whether the
    whole title is bold. ``entry`` is the position of the entry's column, ``link`` that of the
    column that holds its link (often the same, None if there is none). ``path`` names the section:
    its headings, and the bullet that the listing is nested under.
    """

    __slots__ = ("bold", "bullets", "entry", "kind", "link", "path", "table", "titles", "urls")

    def __init__(
        self,
        path: tuple[str, ...],
        read: tuple[Sequence[str], Sequence[str], Sequence[bool]],
        table: Table | None = None,
        bullets: Sequence[Bullet] = (),
        entry: int = 0,
        link: int | None = None,
    ) -> None:
        self.path, self.table, self.bullets = path, table, bullets
        self.kind = "bullet" if table is None else "row"
        self.entry, self.link = entry, link
        self.titles, self.urls, self.bold = read

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
            return self.table.row(index).span
        prose = self.bullets[index].prose
        return prose.span(Span(0, len(prose.content)))

    def entry_span(self, index: int) -> Span:
        """The content of the entry's cell, or the bullet's link; what a finding points at."""
        if self.table is not None:
            cell = self.table.cell(index, self.entry)
            return cell.content if cell is not None else self.span(index)
        prose = self.bullets[index].prose
        end = prose.content.find(")", prose.content.find("](")) + 1
        first_line = prose.content.partition("\n")[0]
        return prose.span(Span(0, end if 0 < end <= len(first_line) else len(first_line)))

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
    """The listings of ``document`` that ``contract`` speaks for, in order of the file."""
    found = [
        _rows(table, contract) for table in document.tables if _is_under(table.section, contract)
    ]
    for bullets in document.lists:
        if _is_under(bullets.section, contract):
            path = tuple(heading.text for heading in bullets.section)
            for parents, group in sibling_groups(bullets, document.reader):
                read = (
                    read_column([], document.reader)
                    if not group
                    else _read_bullets(group, document)
                )
                found.append(Listing((*path, *parents), read, bullets=[item for item, _ in group]))
    found.sort(key=lambda listing: listing.line(0) if len(listing) else 0)
    return found


def _is_under(section: Sequence[object], contract: Contract) -> bool:
    return not contract.under or any(getattr(h, "text", "") == contract.under for h in section)


def _rows(table: Table, contract: Contract) -> Listing:
    entry = entry_column(table, contract)
    link = link_column(table, entry)
    titles, urls, bold = read_column(table.columns[entry], table.reader)
    if link is not None and link != entry:
        _, urls, _ = read_column(table.columns[link], table.reader)
    path = tuple(heading.text for heading in table.section)
    return Listing(path, (titles, urls, bold), table=table, entry=entry, link=link)


def _read_bullets(
    group: Sequence[tuple[Bullet, tuple[str, str, bool]]], document: Document
) -> tuple[list[str], list[str], list[bool]]:
    read = [what for _, what in group]
    return (
        [title for title, _, _ in read],
        [url for _, url, _ in read],
        [bold for _, _, bold in read],
    )
