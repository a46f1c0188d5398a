"""Copies of one entry say different things.

An entry that stands in several sections is read in any of them. Where its copies disagree on the
year, the venue or another fact, one of them misleads.

```md bad
## Search

| Title | Venue | Year |
| :-- | :-: | :-: |
| [DARTS](https://arxiv.org/abs/1806.09055) | ICLR | 2018 |
| [ENAS](https://arxiv.org/abs/1802.03268) | ICML | 2018 |
| [NASNet](https://arxiv.org/abs/1707.07012) | CVPR | 2018 |
| [AmoebaNet](https://arxiv.org/abs/1802.01548) | AAAI | 2019 |

## Gradients

| Title | Venue | Year |
| :-- | :-: | :-: |
| [DARTS](https://arxiv.org/abs/1806.09055) | ICLR | 2019 |
| [ENAS](https://arxiv.org/abs/1802.03268) | ICML | 2018 |
| [NASNet](https://arxiv.org/abs/1707.07012) | CVPR | 2018 |
| [AmoebaNet](https://arxiv.org/abs/1802.01548) | AAAI | 2019 |
```

```md good
## Search

| Title | Note | Year |
| :-- | :-- | :-: |
| [DARTS](https://arxiv.org/abs/1806.09055) | Read first | 2019 |

## Gradients

| Title | Note | Year |
| :-- | :-- | :-: |
| [DARTS](https://arxiv.org/abs/1806.09055) | Relaxes the choice | 2019 |
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks.duplicates.agreement import BOLD, LINK, Conflict, conflicts
from mdlist.checks.duplicates.repeats import repeats
from mdlist.lint.diagnostic import Fault, Fix, Related, Safety, Severity
from mdlist.markdown.inline import PLAIN_LINK
from mdlist.markdown.source import Edit, Span
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.lint.view import View
    from mdlist.markdown.table import Cell
    from mdlist.records.record import Record

ID = "conflicting-entry"
SEVERITY = Severity.WARNING

_PLAIN = Regex(r"[^*_`\[\]<>|\\]+")


def check(view: View) -> Iterator[Fault]:
    """A finding for each entry whose copies disagree, at a copy that few agree with, the later one
    at equality."""
    # What bold means, and where it is due, other rules say once that is known.
    bold = view.contract.bold is None
    found: dict[int, list[Conflict]] = {}
    for conflict in conflicts(view.document, view.entries, view.contract, repeats(view), bold):
        number = max(n for numbers in conflict.values[1:] for n in numbers)
        found.setdefault(number, []).append(conflict)
    for number, several in found.items():
        faults = [_diagnostic(view, number, conflict) for conflict in several]
        yield _as_one(faults) if len(faults) > 1 else faults[0]


def _as_one(faults: Sequence[Fault]) -> Fault:
    """What a copy says otherwise in several fields: one stale copy is one fault."""
    first, *more = faults
    fixes = [fault.fix for fault in faults if fault.fix is not None]
    fix = None
    if len(fixes) == len(faults):
        edits = tuple(edit for each in fixes for edit in each.edits)
        fix = fixes[0]._replace(title="; ".join(each.title for each in fixes), edits=edits)
    return first._replace(
        message="; ".join(fault.message for fault in faults),
        related=first.related + tuple(each for fault in more for each in fault.related),
        fix=fix,
    )


def _diagnostic(view: View, number: int, conflict: Conflict) -> Fault:
    entries, most = view.entries, conflict.values[0]
    record, field = entries[number], conflict.field
    others = sorted(n for numbers in conflict.values for n in numbers if n != number)
    title, line = record.title, entries[most[0]].line
    here, there = _quoted(record, field), _quoted(entries[most[0]], field)
    if field == BOLD:
        message = f'"{title}" is {here} here and {there} in line {line}'
    elif field == LINK:
        message = f'"{title}" leads to {here} here and to {there} in line {line}'
    else:
        message = f'"{title}" has {field} {here} here and {there} in line {line}'
    return Fault(
        _span(record, field),
        message,
        tuple(Related(_span(entries[n], field), _quoted(entries[n], field)) for n in others),
        record,
        _fix(view, conflict),
    )


def _quoted(record: Record, field: str) -> str:
    if field == BOLD:
        return "bold" if record.bold else "not bold"
    if field == LINK:
        return f'"{record.url}"'
    cell = _cell(record, field)
    links = cell.inline.links if cell else ()
    return f'"{links[0].url if links else cell.text if cell else ""}"'


def _span(record: Record, field: str) -> Span:
    cell = _cell(record, field) if field not in (BOLD, LINK) else None
    return cell.content if cell is not None else record.entry_span


def _cell(record: Record, field: str) -> Cell | None:
    """A record's cell in a column; with :data:`BOLD`, the cell of its title."""
    if record.table is None or field == LINK:
        return None
    column = record.listing.entry if field == BOLD else record.table.column(field)
    return record.cell(column) if column is not None else None


def _fix(view: View, conflict: Conflict) -> Fix | None:
    """Write what most copies say, where they are two or more and more than all others."""
    most, *rest = conflict.values
    wrong = [view.entries[number] for numbers in rest for number in numbers]
    right = view.entries[most[0]]
    model = _cell(right, conflict.field)
    if len(most) < 2 or len(most) <= len(wrong) or model is None:
        return None
    edits = []
    for record in wrong:
        cell = _cell(record, conflict.field)
        if cell is None or (conflict.field != BOLD and (cell.links or model.links)):
            return None
        new = _emboldened(cell.raw, model.raw) if conflict.field == BOLD else model.raw
        if new is None:
            return None
        edits.append(Edit(cell.content, new, cell.raw))
    said = _quoted(right, conflict.field)
    title = f"Make it {said}" if conflict.field == BOLD else f"Write {said}"
    return Fix(f"{title}, as in line {right.line}", tuple(edits), Safety.UNSAFE)


def _emboldened(raw: str, model: str) -> str | None:
    """A title written as bold, or as plain, as ``model`` is; None where that is not simple."""
    plain = raw.replace("**", "")
    link = PLAIN_LINK.fullmatch(plain)
    if link is None and not _PLAIN.compiled.fullmatch(plain):
        return None
    if "**" not in model:
        return plain
    if link is not None and model.startswith("["):
        return f"[**{link[2]}**]({link[3]})"
    return f"**{plain}**"
