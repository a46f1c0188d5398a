"""A cell is empty where the list writes a marker.

An empty cell may have been forgotten; a marker says that there is nothing to say. A list that
writes one should write it everywhere, so that what is missing can be seen.

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

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.lint.view import View
    from mdlist.markdown.table import Cell
    from mdlist.records.record import Record

ID = "missing-value"
SEVERITY = Severity.WARNING

# Markers that are one to a reader.
DASHES = ("-", "--", "–", "—", "−", "－")


def check(view: View) -> Iterator[Fault]:
    """A finding for each cell that is empty, or holds another dash than the list's marker, in the
    columns that hold the marker."""
    marker = view.contract.missing
    if not marker:
        return
    stated = not view.contract.infers(keys.MISSING)
    marked = None if stated else _marked(view, marker)
    for listing in view.listings:
        table = listing.table
        if table is None:
            continue
        for position, column in enumerate(table.columns):
            if "" not in column or (marked is not None and table.names[position] not in marked):
                continue
            for index, text in enumerate(column):
                cell = table.cell(index, position) if not text else None
                if cell is not None:
                    found = _finding(listing[index], cell, (table.names[position], marker, stated))
                    # What an entry is called is never nothing.
                    yield found._replace(fix=None) if position == listing.entry else found
    if marker in DASHES:
        yield from _dashes(view, marker, stated)


def _dashes(view: View, marker: str, stated: bool) -> Iterator[Fault]:
    others = [dash for dash in DASHES if dash != marker and dash in view.text]
    tables = [(each, each.table) for each in view.listings if each.table is not None]
    columns = [column for _, table in tables for column in table.columns if marker in column]
    right = sum(column.count(marker) for column in columns)
    wrong = sum(column.count(dash) for column in columns for dash in others)
    if not wrong or not (stated or is_habit(right, right + wrong, SURE)):
        return
    for listing, table in tables:
        for position, name in enumerate(table.names):
            column = table.columns[position]
            for index, text in enumerate(column if marker in column else ()):
                cell = table.cell(index, position) if text in others else None
                if cell is not None:
                    yield _other_dash(listing[index], cell, (name, marker, stated))


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


def _other_dash(record: Record, cell: Cell, what: tuple[str, str, bool]) -> Fault:
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
