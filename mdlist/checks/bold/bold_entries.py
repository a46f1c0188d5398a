"""Entries that are bold without the count that earns it, or have the count and are not bold.

One table, or a few, give the counts. An entry that stands there is due to be bold wherever it
stands, and no other is.
"""

from __future__ import annotations

from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from mdlist.lint.diagnostic import Fault, Fix, Related
from mdlist.lint.rule import fact
from mdlist.markdown.emphasis import embolden, unbolden
from mdlist.markdown.source import Edit
from mdlist.records.cell_names import read_column
from mdlist.words.counts import read_count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.contract.model import AtLeast, Bold, Contract
    from mdlist.lint.diagnostic import Safety
    from mdlist.lint.view import View
    from mdlist.markdown.document import Document
    from mdlist.markdown.table import Cell
    from mdlist.records.entries import Entries
    from mdlist.records.listing import Listing
    from mdlist.records.section_index import Mentions


class BoldFault(NamedTuple):
    """Records of one entry that are wrongly ``bold``, or wrongly not; the first is the one to tell.

    ``counted`` is the record that has the count, None where there is none; ``reached`` and
    ``needed`` are the numbers, where the count is too small.
    """

    records: tuple[int, ...]
    bold: bool
    counted: int | None = None
    reached: int = 0
    needed: int = 0


class Counts:
    """The bold entries of a list and their counts, read through its contract."""

    def __init__(
        self, document: Document, entries: Entries, contract: Contract, bold: Bold
    ) -> None:
        self.document, self.entries, self.contract, self.bold = document, entries, contract, bold
        # The years that decide are those of the column that holds years, or has the name.
        columns = contract.columns.items()
        years = [name for name, column in columns if column.type == "year"]
        self.year = years[0] if years else "Year"
        self._positions: dict[tuple[int, str], int | None] = {}
        self._read: dict[str, int | None] = {}

    @cached_property
    def counted(self) -> list[tuple[Listing, int]]:
        """The listings with counts, and the number of the first record of each."""
        return [
            (listing, start)
            for listing, start in zip(self.entries.listings, self.entries.starts, strict=True)
            if listing.table is not None
            and listing.table.column(self.bold.counts) is not None
            and listing.table.column(self.bold.column) is not None
        ]

    @cached_property
    def marked(self) -> set[int]:
        """The records that are bold."""
        found: set[int] = set()
        for listing, start in zip(self.entries.listings, self.entries.starts, strict=True):
            position = self._column(listing)
            if position is not None and listing.table is not None:
                marks: Sequence[bool] = listing.bold
                if position != listing.entry:
                    cells = listing.table.columns[position]
                    marks = read_column(cells, self.document.reader)[2]
                found.update(compress(range(start, start + len(marks)), marks))
        return found

    @cached_property
    def mentions(self) -> Mentions:
        """What stands in the sections of the tables with counts."""
        from mdlist.records.section_index import Mentions

        headings = {listing.path[-1] for listing, _ in self.counted if listing.path}
        return Mentions(self.document, self.entries, headings)

    def faults(self) -> Iterator[BoldFault]:
        """The faults, one an entry wherever one thing is wrong with it."""
        if not self.counted:
            return
        numbers: set[int] = set()
        for listing, start in self.counted:
            numbers.update(range(start, start + len(listing)))
        groups = {number: group for group in self.entries.copies for number in group}
        firsts = {
            id(group): next((number for number in group if number in numbers), None)
            for group in self.entries.copies
        }
        for number in sorted(numbers):
            group = groups.get(number, [number])
            if firsts.get(id(group), number) == number:
                yield from self._of_counted(number, group)
        told: set[int] = set()
        for number in sorted(self.marked - numbers):
            group = groups.get(number, [number])
            if firsts.get(id(group)) is None and number not in told:
                bold = tuple(each for each in group if each in self.marked)
                told.update(bold)
                if not any(map(self.mentions.holds, bold)):
                    yield from self._of_uncounted(bold, group)

    def _of_counted(self, number: int, group: Sequence[int]) -> Iterator[BoldFault]:
        count = self._number(number, self.bold.counts)
        if self.bold.at_least:
            bound = self._bound(group)
            if count is None or bound is None:
                return  # What has no count earns nothing, and nothing is said against it.
            if count < bound:
                bold = number in self.marked
                if bold or self._of_bold[id(self.entries[number].listing)]:
                    yield BoldFault((number,), bold, number, count, bound)
                return
        for each in group:
            if each not in self.marked and self.cell(each) is not None:
                yield BoldFault((each,), False, number)

    @cached_property
    def _of_bold(self) -> dict[int, bool]:
        """Whether most rows of a table with counts are bold, by the identity of its listing: what
        has too small a count is out of place there, and elsewhere as it should be."""
        found: dict[int, bool] = {}
        for listing, start in self.counted:
            bold = sum(number in self.marked for number in range(start, start + len(listing)))
            found[id(listing)] = 2 * bold > len(listing)
        return found

    def _of_uncounted(self, bold: tuple[int, ...], group: Sequence[int]) -> Iterator[BoldFault]:
        """An entry that is bold throughout lacks its count; else the bold rows are the fault."""
        if len(bold) == len(group):
            yield BoldFault(bold, True)
        else:
            yield from (BoldFault((number,), True) for number in bold)

    def cell(self, number: int) -> Cell | None:
        """The cell of a record that is bold or is not."""
        record = self.entries[number]
        position = self._column(record.listing)
        return record.cell(position) if position is not None else None

    def _column(self, listing: Listing) -> int | None:
        return listing.table.column(self.bold.column) if listing.table is not None else None

    def _bound(self, group: Sequence[int]) -> int | None:
        """What the count has to reach; None where no bound is given, or the copies' years, of which
        one must be wrong, have several."""
        years = {self._number(number, self.year) for number in group} - {None}
        bounds = {bound_of(year, self.bold.at_least) for year in years or {None}}
        return bounds.pop() if len(bounds) == 1 else None

    def _number(self, number: int, column: str) -> int | None:
        """The number in a record's cell; None where there is none, or another cell may have taken
        its place."""
        record = self.entries[number]
        table = record.table
        if table is None or not table.is_whole(record.at):
            return None
        key = id(record.listing), column
        if key not in self._positions:
            self._positions[key] = table.column(column)
        position = self._positions[key]
        if position is None:
            return None
        text = record.cells[position]
        if text not in self._read:
            self._read[text] = read_count(self.document.reader(text).text)
        return self._read[text]


def bound_of(year: int | None, bounds: Sequence[AtLeast]) -> int | None:
    """The threshold for ``year``; for an unknown year, that of all years."""
    for each in bounds:
        if each.first is None and each.last is None:
            return each.threshold
        if (
            year is not None
            and (each.first is None or each.first <= year)
            and (each.last is None or year <= each.last)
        ):
            return each.threshold
    return None


@fact
def bold_entries(view: View) -> Counts | None:
    """The bold entries and their counts; None where bold means nothing."""
    contract = view.contract
    if contract.bold is None:
        return None
    return Counts(view.document, view.entries, contract, contract.bold)


def finding(counts: Counts, fault: BoldFault, message: str, safety: Safety) -> Fault:
    """The finding of ``fault`` at the title of its first record."""
    first, *others = fault.records
    record = counts.entries[first]
    related = [(number, "bold here too" if fault.bold else "not bold here") for number in others]
    if fault.counted not in (None, first):
        related.append((fault.counted, "the count"))
    cell = counts.cell(first)
    return Fault(
        cell.content if cell is not None else record.entry_span,
        message,
        tuple(Related(counts.entries[n].entry_span, said) for n, said in related),
        record,
        _fix(counts, fault, safety),
    )


def _fix(counts: Counts, fault: BoldFault, safety: Safety) -> Fix | None:
    """Set the titles in bold, or back; nothing where the count is too small: the row does not
    belong where it stands, bold or not."""
    if fault.needed:
        return None
    edits = []
    for number in fault.records:
        cell = counts.cell(number)
        new = (unbolden if fault.bold else embolden)(cell.raw) if cell is not None else None
        if cell is None or new is None:
            return None
        edits.append(Edit(cell.content, new, cell.raw))
    title = "Take the bold off the title" if fault.bold else "Set the title in bold"
    return Fix(title, tuple(edits), safety)
