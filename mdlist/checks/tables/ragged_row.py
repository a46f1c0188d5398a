"""A row has fewer or more cells than the header.

GitHub drops the cells that are too many, and readers never see them; it leaves the columns empty
that a row does not reach (GFM 4.10). Where a list leaves out trailing cells throughout, that is
its way of writing them.

```md bad
| Title | Code | Year |
| --- | --- | --- |
| DARTS | `search|evaluate` | 2018 |
| SNAS | - | 2019 | |
| ENAS | - |
```

```md fixed
| Title | Code | Year |
| --- | --- | --- |
| DARTS | `search\\|evaluate` | 2018 |
| SNAS | - | 2019 |
| ENAS | - |
```

```md good
| Title | Code | Year |
| --- | --- | --- |
| DARTS | `search\\|evaluate` | 2018 |
| ENAS | - | 2018 |
```
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mdlist.checks.tables.broken.find import broken_lines
from mdlist.lint.diagnostic import Fault, Fix, Related, Safety, Severity
from mdlist.markdown.source import Span, shorten
from mdlist.words.habit import SURE, is_habit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.checks.tables.short_rows import LeftOut
    from mdlist.lint.view import View
    from mdlist.markdown.table import Row, Table

ID = "ragged-row"
SEVERITY = Severity.WARNING

# So many rows show what a column holds; a short row that holds something else lost a cell.
ENOUGH = 8
# So many rows with one number of cells show that the header lacks some.
MANY = 3


def check(view: View) -> Iterator[Fault]:
    """A finding for each row whose cells do not fit the header, in order of the file."""
    ragged: dict[int, Counter[int]] = {}
    for table in view.document.tables:
        widths = set(map(len, table.cells))
        if len(widths) > 1:
            ragged[table.line] = Counter(map(len, table.cells[1:]))
    if not ragged:
        return
    from mdlist.checks.tables.short_rows import habit_of_leaving_out

    left_out = habit_of_leaving_out(view.document, ragged)
    for table in view.document.tables:
        if table.line in ragged:
            yield from _table(view, table, ragged[table.line], left_out)


def _table(
    view: View,
    table: Table,
    counts: Counter[int],
    left_out: LeftOut,
) -> Iterator[Fault]:
    from mdlist.checks.tables.broken.row_shape import Habits

    width, header = len(table.header), tuple(table.header)
    whole = habits = None
    usual: dict[int, Severity] = {}  # How much a row of so many cells matters.
    for index, cells in enumerate(table.cells[1:]):
        if len(cells) == width or table.row_line(index) in broken_lines(view):
            continue
        if len(cells) > width:
            row = table.row(index)
            if not any(map(_shows, cells[width:])):
                if any(cells[width:]):
                    continue  # Only a comment, which no reader sees anyway.
                yield _stray(row, width, view, table, index)
            elif counts[len(cells)] > max(MANY, table.size // 2):
                if whole is None:
                    whole = _short_header(table, counts[len(cells)], len(cells), row)
                    yield whole
            else:
                yield _surplus(view, table, row, width, index)
        elif not _is_label(cells):
            if len(cells) not in usual:
                filled = _is_filled(table, counts, len(cells))
                usual[len(cells)] = SEVERITY if filled else Severity.INFO
            severity = left_out.get((header, len(cells)), usual[len(cells)])
            habits = habits or Habits(table)
            if table.size >= ENOUGH and not habits.fits(cells):
                severity = SEVERITY
            if severity is not None and index + 1 == table.size and _ends_grid(table, index):
                severity = Severity.INFO
            if severity is not None:
                yield _short(view, table, index, severity)


def _shows(cell: str) -> bool:
    """Whether a reader would see a cell that GitHub dropped."""
    return bool(cell) and not (cell.startswith("<!--") and cell.endswith("-->"))


def _is_label(cells: list[str]) -> bool:
    """Whether a row of one cell is a label for the rows below it, or only keeps a distance."""
    if len(cells) > 1:
        return False
    cell = cells[0] if cells else ""
    return not cell or (cell[0] in "*_" and cell[-1] in "*_")


def _ends_grid(table: Table, index: int) -> bool:
    """Whether a row ends a grid of links, of which the last row need not be full."""
    return all("](" in cell for row in table.cells[index : index + 2] for cell in row)


def _is_filled(table: Table, counts: Counter[int], position: int) -> bool:
    """Whether a column holds something in the rows that reach it, or in nearly all of them: one
    that is empty elsewhere may be so here."""
    short = sum(rows for count, rows in counts.items() if count <= position)
    empty = table.columns[position].count("") - short
    return not empty or is_habit(table.size - short - empty, table.size - short, SURE)


def _stray(row: Row, width: int, view: View, table: Table, index: int) -> Fault:
    surplus = row.cells[width:]
    start, end = surplus[0].span.start, row.span.end
    many = (
        "a stray pipe makes an empty cell" if len(surplus) == 1 else "stray pipes make empty cells"
    )
    message = f"{many} at the row's end: {len(row.cells)} cells where the header has {width}"
    fix = Fix("Take the stray pipe out", (table.source.edit(Span(start, end), ""),), Safety.UNSAFE)
    ref = view.record_of(table, index)
    return Fault(Span(start - 1, end), message, (), ref, fix, Severity.INFO)


def _surplus(view: View, table: Table, row: Row, width: int, index: int) -> Fault:
    from mdlist.checks.tables.row_repairs import repair, stray_pipes

    dropped = [cell for cell in row.cells[width:] if cell.raw]
    span = Span(dropped[0].content.start, dropped[-1].content.end)
    quoted = ", ".join(f'"{shorten(cell.raw, 40)}"' for cell in dropped[:3])
    quoted += ", …" if dropped[3:] else ""
    message = f"{len(row.cells)} cells where the header has {width}: GitHub drops {quoted}"
    pipes = stray_pipes(table, row)
    if pipes:
        message += "; a pipe inside a cell is written \\|"
    fix = repair(table, row, pipes)
    ref = view.record_of(table, index)
    return Fault(span, message, (), ref, fix, Severity.ERROR)


def _short_header(table: Table, rows: int, count: int, row: Row) -> Fault:
    header = table.row_at(table.line)
    dropped = row.cells[len(table.header)]
    message = f"the header has {len(table.header)} cells, {rows} of {table.size} rows have {count}"
    message += f': GitHub drops the rest, such as "{shorten(dropped.raw, 40)}"'
    related = (Related(dropped.content, "the first cell that is dropped"),)
    return Fault(header.span, message, related, severity=Severity.ERROR)


def _name(table: Table, column: int) -> str:
    name = table.names[column]
    return f'"{name}"' if name else f"column {column + 1}"


def _short(view: View, table: Table, index: int, severity: Severity) -> Fault:
    from mdlist.checks.tables.short_rows import filled

    row = table.row(index)
    width, count = len(table.header), len(row.cells)
    first, last = _name(table, count), _name(table, width - 1)
    empty = width - count
    what = first if empty == 1 else f"{first} {'and' if empty == 2 else 'to'} {last}"
    stay = "stays" if empty == 1 else "stay"
    have = "1 cell" if count == 1 else f"{count} cells"
    message = f"{have} where the header has {width}: {what} {stay} empty"
    span = row.cells[-1].content if row.cells and row.cells[-1].raw else row.span
    fix = filled(view.contract, table, row)
    return Fault(span, message, (), view.record_of(table, index), fix, severity)
