"""The entries of a list, read through its tables and bullet lists.

A listing is one table's rows, or the bullets that stand side by side, as parallel columns: a rule
works on whole columns and asks for a cell or a span only where it has something to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mdlist.records.bullet_groups import sibling_groups
from mdlist.records.cell_names import read_cell, read_column, read_links
from mdlist.records.column_roles import table_roles
from mdlist.records.record import Record
from mdlist.records.same_entry import is_paper_title
from mdlist.words.habit import is_common, sample
from mdlist.words.link_labels import names_page
from mdlist.words.titles import title_key

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from mdlist.markdown.document import Bullet, Document
    from mdlist.markdown.heading import Heading
    from mdlist.markdown.table import Table
    from mdlist.records.bullet_groups import Siblings
    from mdlist.records.bullets import Read


class Listing:
    """Entries that stand together. All sequences have one item a record.

    ``titles`` are rendered, ``urls`` as written ("" without a link), ``bold`` says whether the
    whole title is bold. ``entry`` is the position of the entry's column, ``link`` that of the
    column that holds its link (often the same, None if there is none). ``path`` names the section:
    its headings, and the bullets that the listing is nested under; ``parent`` is the line of the
    bullet that it is nested under, 0 where there is none. Listings of one ``scope`` (section,
    bullet above, header) hold no cross-listings of each other. ``below`` are the bullets
    below a record that hold only links of it, by its index.
    """

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
        self.kind: Literal["bullet", "row"] = "bullet" if table is None else "row"
        self.entry, self.link = entry, link
        self.titles, self.urls, self.bold = read
        self.bullets: Sequence[Bullet] = siblings.items if siblings else ()
        self.reads: Sequence[Read] = siblings.reads if siblings else ()
        self.below: Mapping[int, Sequence[Bullet]] = siblings.below if siblings else {}
        self.parent = siblings.parent if siblings else 0
        header = tuple(table.header) if table is not None else ()
        self.scope: tuple[tuple[str, ...], int, tuple[str, ...]] = path, self.parent, header

    def __len__(self) -> int:
        return len(self.titles)

    def __getitem__(self, index: int) -> Record:
        """The record at ``index``, from 0."""
        return Record(self, range(len(self))[index])


def listings(
    document: Document,
    under: str = "",
    entry_columns: Collection[str] = (),
    left_out: Collection[str] = (),
) -> list[Listing]:
    """The tables and bullet lists of ``document`` that hold entries, in order of the file.

    Args:
        document: the list.
        under: the text of the heading that the entries stand under, "" for all of the document.
        entry_columns: the headers that are known to name the entry.
        left_out: the texts of headings below which nothing is an entry.
    """

    def is_listed(section: Sequence[Heading]) -> bool:
        headings = {heading.text for heading in section}
        return (not under or under in headings) and headings.isdisjoint(left_out)

    tables = [table for table in document.tables if is_listed(table.section)]
    roles = table_roles(tables, entry_columns)
    found = [_rows(table, *role) for table, role in zip(tables, roles, strict=True)]
    for bullets in document.lists:
        if is_listed(bullets.section):
            path = tuple(heading.text for heading in bullets.section)
            found += (_bullets(path, group) for group in sibling_groups(bullets, document))
    found.sort(key=lambda listing: listing[0].line if len(listing) else 0)
    return found


def _rows(table: Table, entry: int, link: int | None) -> Listing:
    column, reader = table.columns[entry], table.reader
    titles, urls, bold = read_column(column, reader)
    if link is not None and link != entry:
        urls = read_links(table.columns[link], reader)
        if "" in urls:
            urls = _filled_pages(urls, table, entry, link)
    elif "" in urls:
        urls = _filled(urls, table, entry)
    width = len(table.header)
    for index in [n for n, row in enumerate(table.cells[1:]) if len(row) > width]:
        row = table.cells[index + 1]
        if (whole := whole_cells(row, entry, width)) is not row:
            titles[index], urls[index], bold[index] = read_cell(whole[entry], reader)
        # What a row with a cell too many holds may stand a column further on.
        urls[index] = urls[index] or next(filter(None, read_links(row[width:], reader)), "")
    if "" in titles:
        titles = [title or paper_of(table, n) for n, title in enumerate(titles)]
    path = tuple(heading.text for heading in table.section)
    return Listing(path, (titles, urls, bold), table, entry, link)


def paper_of(table: Table, index: int) -> str:
    """The title in the column of papers of a row, which has no name; "" without one."""
    for header, cell in zip(table.names, table.cells[index + 1], strict=False):
        if cell and names_page(header):
            text = read_cell(cell, table.reader)[0]
            if is_paper_title(title_key(text)):
                return text
    return ""


def whole_cells(row: list[str], entry: int, width: int) -> list[str]:
    """The cells of a row with surplus ones, that of the entry put together again where a pipe in
    the label of a link cuts it; ``row`` itself where none does."""
    if row[entry].count("[") > row[entry].count("]"):
        for end in range(entry + 2, entry + 2 + len(row) - width):
            cell = r" \| ".join(row[entry:end])
            if cell.count("[") == cell.count("]"):
                return [*row[:entry], cell, *row[end:]]
    return row


def _filled(urls: list[str], table: Table, entry: int) -> list[str]:
    """``urls``, and for an entry without a link that of a column in which each has its own."""
    for position, column in enumerate(table.columns):
        if position == entry or "://" not in "".join(sample(column)):
            continue
        others = read_links(column, table.reader)
        own = len({url for url in others if url})
        if 2 * own > len(others) and not is_common(len(others) - own, len(others)):
            return [url or other for url, other in zip(urls, others, strict=True)]
    return urls


def _filled_pages(urls: list[str], table: Table, entry: int, link: int) -> list[str]:
    """``urls``, and for an entry without a link that of another column of pages: "Project" where
    there is no "Paper"."""
    for position, column in enumerate(table.columns):
        if position in (entry, link) or not names_page(table.names[position]):
            continue
        if any("](" in cell or "://" in cell for cell in column):
            others = read_links(column, table.reader)
            urls = [url or other for url, other in zip(urls, others, strict=True)]
    return urls


def _bullets(path: tuple[str, ...], group: Siblings) -> Listing:
    reads = group.reads
    read = (
        [read.title for read in reads],
        [read.url for read in reads],
        [read.bold for read in reads],
    )
    return Listing((*path, *group.names), read, siblings=group)
