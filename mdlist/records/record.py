"""One record: a row of a table or a bullet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mdlist.markdown.source import Span

if TYPE_CHECKING:
    from mdlist.markdown.document import Bullet
    from mdlist.markdown.table import Cell, Table
    from mdlist.records.bullets import Read
    from mdlist.records.listing import Listing


class RecordRef(NamedTuple):
    """The entry that a finding is about: its title, the URL of its link, its section's headings."""

    title: str
    url: str
    section: tuple[str, ...]


class Record(NamedTuple):
    """The record at index ``at`` of ``listing``; made where something is to be said of it, for what
    is asked of all records stands in the columns of their :class:`~mdlist.records.listing.Listing`.
    """

    listing: Listing
    at: int

    @property
    def title(self) -> str:
        """Its title, rendered."""
        return self.listing.titles[self.at]

    @property
    def url(self) -> str:
        """The URL of its link, as written; "" without one."""
        return self.listing.urls[self.at]

    @property
    def bold(self) -> bool:
        """Whether its whole title is bold."""
        return self.listing.bold[self.at]

    @property
    def table(self) -> Table | None:
        """The table that it is a row of; None for a bullet."""
        return self.listing.table

    @property
    def bullet(self) -> Bullet:
        """The bullet that it is; for those of no table."""
        return self.listing.bullets[self.at]

    @property
    def read(self) -> Read:
        """What was read of the bullet that it is."""
        return self.listing.reads[self.at]

    @property
    def cells(self) -> list[str]:
        """Its cells as written, as many as the row has; none of a bullet."""
        return self.table.cells[self.at + 1] if self.table is not None else []

    def cell(self, column: int) -> Cell | None:
        """Its cell in the column at a position; None for a bullet, and where the row has none."""
        return self.table.cell(self.at, column) if self.table is not None else None

    @property
    def line(self) -> int:
        """Its line, from 1."""
        if self.table is not None:
            return self.table.row_line(self.at)
        return self.bullet.prose.line

    @property
    def span(self) -> Span:
        """The whole row, or the bullet's first paragraph."""
        if self.table is not None:
            return self.table.row_span(self.line)
        prose = self.bullet.prose
        return prose.span(Span(0, len(prose.content)))

    @property
    def source_text(self) -> str:
        """The row's cells or the bullet's first paragraph, as written."""
        return " | ".join(self.cells) if self.table is not None else self.bullet.prose.content

    @property
    def entry_span(self) -> Span:
        """The content of the entry's cell, or the bullet's link; what a finding points at."""
        if self.table is not None:
            cell = self.cell(self.listing.entry)
            return cell.content if cell is not None and cell.raw else self.span
        prose, read = self.bullet.prose, self.read
        end = prose.content.find("\n")
        return prose.span(Span(read.start, read.end if end < 0 else min(read.end, end)))

    @property
    def goes_on(self) -> bool:
        """Whether it is a row that goes on with the one above it, such as ``↳``."""
        if self.table is None or self.at == 0:
            return False
        from mdlist.words.ditto import rests_on_row_above

        return rests_on_row_above(self.cells, self.listing.entry)

    @property
    def ref(self) -> RecordRef:
        """Which entry it is, for a report."""
        return RecordRef(self.title, self.url, self.listing.path)
