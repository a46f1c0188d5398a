"""All that is read of a list's records, once: its habits and its rules look at the same."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from mdlist.records.link_columns import LinkColumn, link_columns
from mdlist.records.listing import Listing, listings
from mdlist.records.record import Record
from mdlist.records.vocabulary import Vocabulary, vocabularies

if TYPE_CHECKING:
    from collections.abc import Collection

    from mdlist.markdown.document import Document


class Records:
    """The records of ``document``; read-only, each part made when first asked for.

    Args:
        document: the list.
        under: the text of the heading that its entries stand under, "" for all of the document.
        entry_columns: the headers that are known to name the entry.
        left_out: the texts of headings below which nothing is an entry.
    """

    def __init__(
        self,
        document: Document,
        under: str = "",
        entry_columns: Collection[str] = (),
        left_out: Collection[str] = (),
    ) -> None:
        self.document, self.under, self.entry_columns = document, under, entry_columns
        self.left_out = left_out

    @cached_property
    def listings(self) -> list[Listing]:
        """The tables and bullet lists that hold entries, in order of the file."""
        return listings(self.document, self.under, self.entry_columns, self.left_out)

    @cached_property
    def link_columns(self) -> list[LinkColumn]:
        """The columns of the tables by name, as what their links say."""
        return link_columns((e.table, e.entry, e.link) for e in self.listings if e.table)

    @cached_property
    def vocabularies(self) -> list[Vocabulary]:
        """The columns of the tables by name, their values counted; the entry's own is left out."""
        return list(vocabularies(self.listings))

    @cached_property
    def by_table(self) -> dict[int, Listing]:
        """The listing of each table, by the table's line."""
        return {each.table.line: each for each in self.listings if each.table is not None}

    @cached_property
    def by_bullet(self) -> dict[int, Record]:
        """Each bullet that is an entry, by its first line."""
        return {
            bullet.prose.line: Record(each, index)
            for each in self.listings
            for index, bullet in enumerate(each.bullets)
        }
