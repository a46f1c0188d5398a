"""A value is not of its column's type, range, pattern or values.

``202l`` is sorted after every year, and a venue that the list does not know is a venue that nobody
filters by. What a column holds is said in the contract, or seen in nearly all of its cells; where
it is only seen, what is meant to be no value (``TBD``, ``n/a``) is left alone.

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

from typing import TYPE_CHECKING

from mdlist.contract import keys
from mdlist.contract.infer.columns import INTEGER
from mdlist.lint.diagnostic import Fault, Fix, Safety, Severity
from mdlist.markdown.source import Edit
from mdlist.words.dates import YEAR, is_dated, parse_date
from mdlist.words.regex import Regex
from mdlist.words.spelling import fold, look, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mdlist.contract.model import Column
    from mdlist.lint.view import View
    from mdlist.records.listing import Listing
    from mdlist.records.record import Record

ID = "bad-value"
SEVERITY = Severity.ERROR

NUMBER = Regex(r"[-+]?(?:\d[\d,]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\Z")
# A list of books has older years than show that a column holds years.
OLD = Regex(r"(?:1[5-9]|20)\d\d\Z")
TYPES: dict[str, tuple[Callable[[str], object], str]] = {
    "year": (lambda text: OLD.compiled.match(text), "a year"),
    "date": (is_dated, "a date"),
    "integer": (lambda text: INTEGER.compiled.match(text), "a whole number"),
    "number": (lambda text: NUMBER.compiled.match(text), "a number"),
}
# What somebody meant to be a year, a date or a number.
DIGITS = Regex(r"[\dlIOo]{2,}(?:[-./][\dlIOo]{1,4})*\Z")
MARKS = Regex(r"[-./]")


def check(view: View) -> Iterator[Fault]:
    """A finding for each cell that its column does not allow."""
    contract = view.contract
    if not contract.columns:
        return
    for listing in view.listings:
        table = listing.table
        if table is None:
            continue
        for position, name in enumerate(table.names):
            column = contract.columns.get(name)
            if column is not None and (column.type or column.values or column.pattern):
                stated = not contract.infers(keys.column_type(name))
                yield from _column(view, listing, position, (name, column, stated))


def _column(
    view: View, listing: Listing, position: int, what: tuple[str, Column, bool]
) -> Iterator[Fault]:
    table, (name, column, stated) = listing.table, what
    if table is None:
        return
    cells = table.columns[position]
    wrong: dict[str, tuple[str, str]] = {}
    for cell in set(cells):
        text = table.reader(cell).text
        if not text or text == view.contract.missing or not (stated or _was_meant(text, column)):
            continue
        if said := _objection(text, name, column):
            wrong[cell] = said
    if not wrong:
        return
    for index, cell in enumerate(cells):
        if cell in wrong and table.is_whole(index):
            yield _finding(listing[index], position, *wrong[cell])


def _objection(text: str, name: str, column: Column) -> tuple[str, str] | None:
    """What is wrong with ``text``, and what it was meant to be ("" if that is open)."""
    if column.values and text not in column.values:
        folded = fold(text)
        alike = [v for v in column.values if look(v) == look(text) or fold(v) == folded]
        near = next(iter(alike), "") or nearest(text, column.values)
        hint = f'; did you mean "{near}"?' if near else ""
        return f'"{text}" is none of the values of "{name}"{hint}', near
    if column.type in TYPES:
        is_one, called = TYPES[column.type]
        if not is_one(text):
            return f'"{text}" is not {called}, as "{name}" holds', ""
        date = parse_date(text) if column.type == "date" else None
        number = date.year if date else text.replace(",", "")
        if column.first is not None and float(number) < column.first:
            return f'"{text}" is below {column.first}, where "{name}" begins', ""
        if column.last is not None and float(number) > column.last:
            return f'"{text}" is above {column.last}, where "{name}" ends', ""
    if column.pattern:
        from mdlist.contract.cell_pattern import matcher

        if not matcher(column.pattern)(text):
            return f'"{text}" does not match the pattern of "{name}", {column.pattern}', ""
    return None


def _was_meant(text: str, column: Column) -> bool:
    """Whether ``text`` is a slip and not another kind of value that somebody meant."""
    if DIGITS.compiled.match(text) is None:
        return False
    # A year among dates is less exact, and a span of years or a month among years more so.
    less = YEAR.compiled.match if column.type == "date" else MARKS.compiled.search
    return not less(text)


def _finding(record: Record, position: int, message: str, right: str) -> Fault:
    cell = record.cell(position)
    span = cell.content if cell is not None else record.span
    fix = None
    if right and cell is not None and cell.raw == cell.text:
        edits = (Edit(span, right.replace("|", "\\|"), cell.raw),)
        fix = Fix(f'Write "{right}"', edits, Safety.UNSAFE)
    return Fault(span, message, (), record, fix)
