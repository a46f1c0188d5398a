"""A value is not of its column's type, range, pattern or values.

``202l`` is sorted after every year, and a venue that the list does not know is a venue that nobody
filters by. What a column holds is said in the contract, or seen in nearly all of its cells; where
it is only seen, what is meant to be no value (``TBD``, ``n/a``) is left alone. Where a cell holds
several values, each is held alone. A count that earns bold is one that can be read: ``12,345``,
``30k``, ``1.2M``.

```toml
[list]
missing = "-"
[list.columns]
Year = { type = "year", from = 2017, to = 2020 }
```

```md bad
| Title | Year |
| --- | :-: |
| Ant | 2018 |
| Bee | 202O |
| Cat | 2021 |
```

```md good
| Title | Year |
| --- | :-: |
| Ant | 2018 |
| Bee | 2020 |
| Cat | - |
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mdlist.checks.columns.allowed_values import COUNT, objection
from mdlist.contract import keys
from mdlist.contract.model import Column
from mdlist.lint.diagnostic import Fault, Fix, Safety, Severity
from mdlist.markdown.source import Edit, Span
from mdlist.records.cell_parts import parts_of
from mdlist.words.dates import YEAR
from mdlist.words.regex import Regex
from mdlist.words.values import DASHES, is_other_marker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.contract.model import Contract
    from mdlist.lint.view import View
    from mdlist.markdown.table import Table
    from mdlist.records.cell_parts import Part
    from mdlist.records.listing import Listing
    from mdlist.records.record import Record

ID = "bad-value"
SEVERITY = Severity.ERROR

# What somebody meant to be a year, a date or a number.
DIGITS = Regex(r"[\dlIOo]{2,}(?:[-./][\dlIOo]{1,4})*\Z")
MARKS = Regex(r"[-./]")
ANYTHING = Column()


class Held(NamedTuple):
    """What a column of a table is held to: its ``name``, the ``column``, whether that is
    ``stated``, and whether it has the ``counts`` that earn bold; ``marker`` is what a cell without
    a value holds, and whether that is ``marked``: stated."""

    name: str
    column: Column
    stated: bool
    counts: bool
    marker: str | None
    marked: bool


class Wrong(NamedTuple):
    """A value that is not allowed, what is said of it, and what it was meant to be ("" if that is
    open)."""

    part: Part
    message: str
    right: str


def check(view: View) -> Iterator[Fault]:
    """A finding for each value that its column does not allow."""
    for listing in view.listings:
        if listing.table is not None:
            for position, held in _held(view, listing, listing.table):
                yield from _column(view, listing, position, held)


def _held(view: View, listing: Listing, table: Table) -> Iterator[tuple[int, Held]]:
    """The columns of a table that are held to something, each by its position."""
    contract, path = view.contract, listing.path
    columns = view.promises.columns(path)
    counts = _counts(contract, table)
    if not columns and not counts:
        return
    marked = view.promises.has_own_missing(path) or not contract.infers(keys.MISSING)
    marker = view.promises.missing(path)
    for position, name in enumerate(table.names):
        column = columns.get(name, ANYTHING)
        inferred = contract.infers(keys.column_type(name))
        if counts and name == counts and (inferred or not column.bounds):
            yield position, Held(name, ANYTHING, True, True, marker, marked)
        elif column.bounds:
            stated = not inferred or view.promises.has_own_column(path, name)
            yield position, Held(name, column, stated, False, marker, marked)


def _counts(contract: Contract, table: Table) -> str:
    """The name of the column with the counts that earn bold, "" where there is none."""
    bold = contract.bold
    if bold is None or not bold.at_least or contract.infers(keys.BOLD):
        return ""
    return bold.counts if table.column(bold.column) is not None else ""


def _column(view: View, listing: Listing, position: int, held: Held) -> Iterator[Fault]:
    table = listing.table
    if table is None:
        return
    cells = table.columns[position]
    wrong: dict[str, list[Wrong]] = {}
    for cell in set(cells):
        text = table.reader(cell).text
        if text and not _is_no_value(text, held) and (held.stated or _was_meant(text, held.column)):
            parts = parts_of(cell, held.column.separator, table.reader)
            found = [each for part in parts if (each := _wrong(part, held))]
            if found:
                wrong[cell] = found
    if not wrong:
        return
    for index, cell in enumerate(cells):
        if cell in wrong and table.is_whole(index):
            record = listing[index]
            yield from (_finding(record, position, each) for each in wrong[cell])


def _is_no_value(text: str, held: Held) -> bool:
    """Whether a cell says that there is no value, as the list does, or as missing-value objects
    to."""
    if text == held.marker or (held.counts and text in DASHES):
        return True
    return held.marked and is_other_marker(text, held.marker)


def _wrong(part: Part, held: Held) -> Wrong | None:
    if not part.text:
        sign = held.column.separator.strip()
        return Wrong(part, f'an empty value stands in "{held.name}" beside "{sign}"', "")
    said = objection(part.text, held.name, COUNT if held.counts else held.column)
    return Wrong(part, *said) if said is not None else None


def _was_meant(text: str, column: Column) -> bool:
    """Whether ``text`` is a slip and not another kind of value that somebody meant."""
    if DIGITS.compiled.match(text) is None:
        return False
    # A year among dates is less exact, and a span of years or a month among years more so.
    less = YEAR.compiled.match if column.type == "date" else MARKS.compiled.search
    return not less(text)


def _finding(record: Record, position: int, wrong: Wrong) -> Fault:
    cell = record.cell(position)
    if cell is None:
        return Fault(record.span, wrong.message, record=record)
    begin = cell.content.start
    span, fix = Span(begin + wrong.part.start, begin + wrong.part.end), None
    written = cell.source[span]
    if wrong.right and written == wrong.part.text:
        edits = (Edit(span, wrong.right.replace("|", "\\|"), written),)
        fix = Fix(f'Write "{wrong.right}"', edits, Safety.UNSAFE)
    return Fault(span, wrong.message, record=record, fix=fix)
