"""A cell is empty where the list writes a marker.

An empty cell may have been forgotten; a marker says that there is nothing to say. A list that
writes one should write it everywhere, so that what is missing can be seen. Where a contract
requires a value, neither will do.

```toml
[list]
missing = "-"
```

```md bad
| Title | Code |
| --- | --- |
| Ant | |
| Bee | - |
```

```md good
| Title | Code |
| --- | --- |
| Ant | - |
| Bee | - |
```

```md fixed
| Title | Code |
| --- | --- |
| Ant | - |
| Bee | - |
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.contract import keys
from mdlist.lint.diagnostic import Fault, Fix, Safety, Severity
from mdlist.markdown.source import Edit, Span
from mdlist.words.habit import SURE, is_common, is_habit
from mdlist.words.values import DASHES, is_other_marker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.lint.view import View
    from mdlist.markdown.table import Cell, Table
    from mdlist.records.listing import Listing
    from mdlist.records.record import Record

ID = "missing-value"
SEVERITY = Severity.WARNING


def check(view: View) -> Iterator[Fault]:
    """A finding for each cell that is empty, or holds another marker than the list's, in the
    columns that hold the marker, and for each cell without a value in a column that needs one."""
    marker = view.contract.missing
    stated = not view.contract.infers(keys.MISSING)
    marked = _marked(view, marker) if marker and not stated else set()
    for listing in view.listings:
        table = listing.table
        if table is None:
            continue
        here = view.promises.missing(listing.path)
        surely = stated or view.promises.has_own_missing(listing.path)
        columns = view.promises.columns(listing.path)
        for position, name in enumerate(table.names):
            if name in columns and columns[name].required:
                yield from _required(listing, table, position, here)
            elif here and (surely or name in marked):
                yield from _column(listing, table, position, (name, here, surely))
    if marker in DASHES and not stated:
        yield from _dashes(view, marker)


def _column(
    listing: Listing, table: Table, position: int, what: tuple[str, str, bool]
) -> Iterator[Fault]:
    """Findings on the empty cells of a column, and on those with another marker than the one that
    a contract states."""
    column, (_, marker, stated) = table.columns[position], what
    others = {cell for cell in set(column) if is_other_marker(cell, marker)} if stated else set()
    if "" not in column and not others:
        return
    for index, text in enumerate(column):
        cell = table.cell(index, position) if not text or text in others else None
        if cell is None:
            continue
        found = _other(listing[index], cell, what) if text else _finding(listing[index], cell, what)
        # What an entry is called is never nothing.
        yield found._replace(fix=None) if position == listing.entry else found


def _required(listing: Listing, table: Table, position: int, marker: str | None) -> Iterator[Fault]:
    """Findings on the cells of a column that needs a value and have none."""
    name, column = table.names[position], table.columns[position]
    none = {text for text in set(column) if text in ("", marker) or is_other_marker(text, marker)}
    for index, text in enumerate(column):
        if text in none and table.is_whole(index) and (cell := table.cell(index, position)):
            span = cell.content if text else cell.span
            held = f'holds "{text}"' if text else "is empty"
            message = f'"{name}" {held}, and the contract requires a value'
            record = listing[index]
            place = span if span.start < span.end else record.span
            yield Fault(place, message, record=record, severity=Severity.ERROR)


def _dashes(view: View, marker: str) -> Iterator[Fault]:
    """Findings on other dashes than the one that is the list's by habit."""
    others = [dash for dash in DASHES if dash != marker and dash in view.text]
    tables = [(each, each.table) for each in view.listings if each.table is not None]
    columns = [column for _, table in tables for column in table.columns if marker in column]
    right = sum(column.count(marker) for column in columns)
    wrong = sum(column.count(dash) for column in columns for dash in others)
    if not wrong or not is_habit(right, right + wrong, SURE):
        return
    for listing, table in tables:
        for position, name in enumerate(table.names):
            column = table.columns[position]
            for index, text in enumerate(column if marker in column else ()):
                cell = table.cell(index, position) if text in others else None
                if cell is not None:
                    yield _other(listing[index], cell, (name, marker, False))


def _marked(view: View, marker: str) -> set[str]:
    """The names of the columns where the marker is a habit: those that write it more often than
    nothing, but for slips, if it is one in all of them together."""
    counts: dict[str, int] = {}
    empty: dict[str, int] = {}
    for listing in view.listings:
        if listing.table is not None:
            for name, column in zip(listing.table.names, listing.table.columns, strict=True):
                counts[name] = counts.get(name, 0) + column.count(marker)
                empty[name] = empty.get(name, 0) + column.count("")
    kept = {
        name
        for name, count in counts.items()
        if empty[name] < count and not is_common(empty[name], count + empty[name])
    }
    written = sum(counts[name] for name in kept)
    return kept if is_habit(written, written + sum(empty[name] for name in kept)) else set()


def _other(record: Record, cell: Cell, what: tuple[str, str, bool]) -> Fault:
    name, marker, stated = what
    message = f'"{cell.text}" in "{name}"; the list writes "{marker}" where there is no value'
    safety = Safety.SAFE if stated else Safety.UNSAFE
    fix = Fix(f'Write "{marker}"', (Edit(cell.content, marker, cell.raw),), safety)
    return Fault(cell.content, message, (), record, fix)


def _finding(record: Record, cell: Cell, what: tuple[str, str, bool]) -> Fault:
    name, marker, stated = what
    blanks = cell.source[cell.span]
    # An empty cell stands between two pipes, and its content after the first of its blanks.
    around = Span(cell.span.start - 1, cell.span.end + 1)
    written = f"{blanks[:1] or ' '}{marker}{blanks[1:-1]}{blanks[-1:] or ' '}"
    safety = Safety.SAFE if stated else Safety.UNSAFE
    return Fault(
        cell.span if blanks else record.span,
        f'"{name}" is empty; the list writes "{marker}" where there is no value',
        (),
        record,
        Fix(f'Write "{marker}"', (Edit(around, f"|{written}|", f"|{blanks}|"),), safety),
    )
