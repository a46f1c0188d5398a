"""What a rule sees of a list, and what a rule is."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from mdlist.anchorlinks import anchor_links
from mdlist.anchors import anchor_of, known_anchors, lost_anchors
from mdlist.broken import explained_lines, find_broken, hidden_titles
from mdlist.codes import Codes
from mdlist.copies import repeats
from mdlist.counts import Counts
from mdlist.entries import Entries, find_entries
from mdlist.linkcolumns import LinkColumn, link_columns
from mdlist.meantheadings import Meant, accidental_headings, meant_headings
from mdlist.outline import Outline, outlines
from mdlist.placements import Misplaced, misplaced
from mdlist.records import Listing, listings
from mdlist.slug import slug, slugs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mdlist.broken.lines import Broken
    from mdlist.contract import Allow, Contract
    from mdlist.diagnostic import Diagnostic, RecordRef, Severity
    from mdlist.directives import Directive
    from mdlist.document import Document, Prose
    from mdlist.link import Link
    from mdlist.table import Table


class View:
    """A document, its contract and what follows from them; read-only, each part made when first
    asked for and shared by all rules."""

    def __init__(
        self,
        document: Document,
        contract: Contract,
        path: str = "",
        exists: Callable[[str], bool] | None = None,
    ) -> None:
        self.document = document
        self.contract = contract
        self.path = path
        self.exists = exists
        # The engine sets these: the names of all rules, the comments that switch rules off, and
        # what of comments and contract has matched nothing.
        self.rules: tuple[str, ...] = ()
        self.directives: tuple[Directive, ...] = ()
        self.unused_directives: tuple[Directive, ...] = ()
        self.unused_allows: tuple[Allow, ...] = ()

    @property
    def text(self) -> str:
        """The text of the file."""
        return self.document.source.text

    @cached_property
    def listings(self) -> list[Listing]:
        """The tables and bullet lists that hold entries."""
        return listings(self.document, self.contract)

    @cached_property
    def entries(self) -> Entries:
        """All records, and which of them are one entry."""
        return find_entries(self.listings, self.contract.key)

    @cached_property
    def repeats(self) -> list[list[int]]:
        """Records that list one entry more than once in one section, in groups."""
        return repeats(self.document, self.entries, self.contract.missing)

    @cached_property
    def link_columns(self) -> list[LinkColumn]:
        """The columns that hold links, by name, over all tables."""
        parts = ((each.table, each.entry, each.link) for each in self.listings if each.table)
        return link_columns(self.document, parts, self.contract)

    @cached_property
    def codes(self) -> Codes | None:
        """The types of the list; None if it has none."""
        contract = self.contract
        if contract.types is None:
            return None
        return Codes(self.document, self.entries, contract.types, contract.missing)

    @cached_property
    def misplaced(self) -> list[Misplaced]:
        """The records whose types and sections disagree."""
        return misplaced(self.codes) if self.codes is not None else []

    @cached_property
    def counts(self) -> Counts | None:
        """The bold entries and their counts; None where bold means nothing."""
        contract = self.contract
        if contract.bold is None:
            return None
        return Counts(self.document, self.entries, contract, contract.bold)

    @cached_property
    def listing_at(self) -> dict[int, Listing]:
        """The listing of each table, by the table's line."""
        return {each.table.line: each for each in self.listings if each.table is not None}

    @cached_property
    def bullet_at(self) -> dict[int, tuple[Listing, int]]:
        """The listing of each bullet that is an entry, and its index there, by its first line."""
        return {
            bullet.prose.line: (each, index)
            for each in self.listings
            for index, bullet in enumerate(each.bullets)
        }

    def record_in(self, prose: Prose, table: Table | None) -> RecordRef | None:
        """The entry in whose row or bullet a content stands; ``table`` is the one that a cell is
        in. None where it is no entry's."""
        if table is not None:
            return self.record_of(table, prose.line - table.row_line(0))
        listing, index = self.bullet_at.get(prose.line, (None, 0))
        return listing.ref(index) if listing is not None else None

    def record_of(self, table: Table, index: int) -> RecordRef | None:
        """The entry of body row ``index`` (from 0); None for a header, and where it is none."""
        listing = self.listing_at.get(table.line)
        return listing.ref(index) if listing is not None and index >= 0 else None

    @cached_property
    def broken(self) -> list[Broken]:
        """Lines that are meant as tables or rows and that GitHub reads otherwise."""
        return find_broken(self.document)

    @cached_property
    def broken_lines(self) -> set[int]:
        """The lines of :attr:`broken`, whose cells say nothing."""
        return explained_lines(self.broken)

    @cached_property
    def known_anchors(self) -> set[str]:
        """Where a link into the file may lead."""
        titles = (*(each.title for each in self.meant_headings), *hidden_titles(self.document))
        meant = (slug(self.document.reader(title).text) for title in titles)
        return known_anchors(self.document, (*self.anchors, *meant))

    @cached_property
    def meant_headings(self) -> list[Meant]:
        """Lines that are meant as headings and are none; one finding speaks of each."""
        return list(meant_headings(self.document))

    @cached_property
    def accidental_headings(self) -> list[int]:
        """The headings, by number, that were meant as text; one finding speaks of each."""
        return accidental_headings(self.document)

    @cached_property
    def anchor_links(self) -> list[Link]:
        """The links into the file itself."""
        return anchor_links(self.document)

    @cached_property
    def lost_anchors(self) -> dict[str, str]:
        """The anchors that links name and the file does not have, each with the target that was
        meant; "" where nothing is near."""
        if not self.anchor_links:
            return {}
        wanted = (anchor_of(link.url) for link in self.anchor_links)
        return lost_anchors(wanted, self.known_anchors, self.anchors, self.text)

    @cached_property
    def outlines(self) -> list[Outline]:
        """The lists that name the file's headings."""
        if not self.anchor_links:
            return []
        aside = self.accidental_headings
        return list(outlines(self.document, self.anchors, self.anchor_links, aside))

    @cached_property
    def anchors(self) -> list[str]:
        """GitHub's anchor of each heading, in order."""
        return slugs(heading.padded for heading in self.document.headings)


class Rule(Protocol):
    """A module of :mod:`mdlist.checks`."""

    ID: str
    SEVERITY: Severity

    def check(self, view: View) -> Iterator[Diagnostic]:
        """The faults of this kind, in order of the file."""
        ...
