"""What the rules look at."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from mdlist.contract.in_sections import InSections
from mdlist.contract.infer import complete
from mdlist.lint.suppressions import Suppressions
from mdlist.markdown.parse import parse
from mdlist.records.entries import Entries
from mdlist.records.records import Records

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from mdlist.contract.model import Contract
    from mdlist.markdown.document import Document, Prose
    from mdlist.markdown.source import Source
    from mdlist.markdown.table import Table
    from mdlist.records.elsewhere import Elsewhere
    from mdlist.records.link_columns import LinkColumn
    from mdlist.records.listing import Listing
    from mdlist.records.record import Record
    from mdlist.records.vocabulary import Vocabulary


class View:
    """A document, its contract and its records; read-only, shared by all rules.

    Args:
        records: the records of a document.
        contract: what it promises, completed by its habits.
        suppressions: the comments and allowances that switch findings off.
        path: the file's name.
        exists: whether a path leads somewhere from the file; None where there is no file.
        elsewhere: the files of the same list that come before this one.
    """

    def __init__(
        self,
        records: Records,
        contract: Contract,
        suppressions: Suppressions,
        path: str = "",
        exists: Callable[[str], bool] | None = None,
        elsewhere: Sequence[Elsewhere] = (),
    ) -> None:
        self.elsewhere = elsewhere
        self.records, self.contract, self.suppressions = records, contract, suppressions
        self.path, self.exists = path, exists
        self.facts: dict[object, object] = {}  # By :func:`mdlist.lint.rule.fact`.

    @property
    def document(self) -> Document:
        """The list, read."""
        return self.records.document

    @property
    def text(self) -> str:
        """The text of the file."""
        return self.document.source.text

    @property
    def listings(self) -> list[Listing]:
        """The tables and bullet lists that hold entries."""
        return self.records.listings

    @property
    def vocabularies(self) -> list[Vocabulary]:
        """The columns of the tables by name, their values counted."""
        return self.records.vocabularies

    @cached_property
    def entries(self) -> Entries:
        """All records, and which of them are one entry."""
        return Entries(self.listings, self.contract.key)

    @cached_property
    def promises(self) -> InSections:
        """What the contract promises of each section."""
        return InSections(self.contract)

    @cached_property
    def link_columns(self) -> list[LinkColumn]:
        """The columns of which a cell in three holds a link, or that the contract says have
        links."""
        links = self.contract.links
        return [each for each in self.records.link_columns if each.name in links or each.linked]

    def record_in(self, prose: Prose, table: Table | None) -> Record | None:
        """The record in whose row or bullet a content stands; ``table`` is the one that a cell is
        in. None where it is no record's."""
        if table is not None:
            return self.record_of(table, prose.line - table.row_line(0))
        return self.records.by_bullet.get(prose.line)

    def record_of(self, table: Table, index: int) -> Record | None:
        """The record in body row ``index`` (from 0); None for a header, and where it is none."""
        listing = self.records.by_table.get(table.line)
        return listing[index] if listing is not None and index >= 0 else None


def records_of(document: Document, contract: Contract) -> Records:
    """The records of ``document``, as far as ``contract`` takes them for entries."""
    return Records(document, contract.under, contract.entry_columns, contract.left_out)


def read(
    source: Source,
    contract: Contract,
    rules: Collection[str],
    path: str = "",
    exists: Callable[[str], bool] | None = None,
    elsewhere: Sequence[Elsewhere] = (),
) -> View:
    """``source`` as the rules look at it, its contract completed by the list's habits.

    Args:
        source: the text of a list.
        contract: what is stated of it.
        rules: the names of all rules there are, which a comment may speak of.
        path: the file's name.
        exists: whether a path leads somewhere from the file; None where there is no file.
        elsewhere: the files of the same list that come before this one.
    """
    records = records_of(parse(source), contract)
    completed = complete(records, contract)
    suppressions = Suppressions(records.document, completed, rules)
    return View(records, completed, suppressions, path, exists, elsewhere)


def view_by(
    contract: Contract,
    document: Document,
    rules: Collection[str],
    path: str = "",
    exists: Callable[[str], bool] | None = None,
    elsewhere: Sequence[Elsewhere] = (),
) -> View:
    """A document that is read already, as the rules look at it by no more than ``contract``."""
    records = records_of(document, contract)
    suppressions = Suppressions(document, contract, rules)
    return View(records, contract, suppressions, path, exists, elsewhere)
