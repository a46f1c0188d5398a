"""An entry is listed twice in one section.

Readers count entries by row, so a repeated row inflates the list; and what is said of the entry
has to be mended in two places. The same entry in two sections is a cross-listing, and no fault.

```md bad
## Search

| Title | Year |
| :-- | :-: |
| [DARTS](https://arxiv.org/abs/1806.09055) | 2018 |
| [ENAS](https://arxiv.org/abs/1802.03268) | 2018 |
| [Darts](https://arxiv.org/pdf/1806.09055v2) | 2018 |
```

```md good
## Search

| Title | Year |
| :-- | :-: |
| [DARTS](https://arxiv.org/abs/1806.09055) | 2018 |

## Gradients

| Title | Year |
| :-- | :-: |
| [DARTS](https://arxiv.org/abs/1806.09055) | 2018 |
```

```md fixed
## Search

| Title | Year |
| :-- | :-: |
| [DARTS](https://arxiv.org/abs/1806.09055) | 2018 |
| [ENAS](https://arxiv.org/abs/1802.03268) | 2018 |
```
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mdlist.checks.duplicates.repeats import repeats
from mdlist.lint.diagnostic import Fault, Fix, Related, Safety, Severity
from mdlist.words.values import is_missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.lint.view import View

ID = "duplicate-entry"
SEVERITY = Severity.ERROR


def check(view: View) -> Iterator[Fault]:
    """A finding for each entry that a section lists more than once, at the last of its records."""
    entries = view.entries
    for group in repeats(view):
        *before, number = group
        listing, index = entries.place(number)
        related = []
        for other in before:
            beside, at = entries.place(other)
            related.append(Related(beside.entry_span(at), f'"{beside.titles[at]}"'))
        yield Fault(
            listing.entry_span(index),
            _message(view, before, number),
            tuple(related),
            listing.ref(index),
            _fix(view, group),
        )


def _message(view: View, before: list[int], number: int) -> str:
    entries = view.entries
    listing, index = entries.place(number)
    first, at = entries.place(before[0])
    title, other = listing.titles[index], first.titles[at]
    message = f'"{title}" is listed already, in {_lines(view, before)}'
    if entries.titles[number] != entries.titles[before[0]]:
        return f'{message}, as "{other}"'
    if entries.links[number] and "" != entries.links[before[0]] != entries.links[number]:
        return f"{message}, with another link"
    return message


def _lines(view: View, numbers: list[int]) -> str:
    """ "line 3", "lines 3 and 5", "lines 3, 5 and 9"."""
    *most, last = [str(line) for number in numbers for line in [_line(view, number)]]
    return f"lines {', '.join(most)} and {last}" if most else f"line {last}"


def _line(view: View, number: int) -> int:
    listing, index = view.entries.place(number)
    return listing.line(index)


def _fix(view: View, group: list[int]) -> Fix | None:
    """Drop all but the record that says most, the first of those."""
    from mdlist.checks.duplicates.removal import without

    kept = max(group, key=lambda number: (_fullness(view, number), -number))
    dropped = [number for number in group if number != kept]
    edits = []
    for number in dropped:
        edit = without(view.document, *view.entries.place(number))
        if edit is None:
            return None
        edits.append(edit)
    spans = sorted(edit.span for edit in edits)
    if any(one.end > other.start for one, other in pairwise(spans)):
        return None
    repeat = "repeats" if len(dropped) == 1 else "repeat"
    title = f"Drop {_lines(view, dropped)}, which {repeat} line {_line(view, kept)}"
    return Fix(title, tuple(edits), Safety.UNSAFE)


def _fullness(view: View, number: int) -> tuple[int, int]:
    """How many values a record holds; of a bullet, its links, and whether it says more."""
    listing, index = view.entries.place(number)
    if listing.table is not None:
        cells = listing.table.cells[index + 1][: len(listing.table.header)]
        return sum(not is_missing(cell, view.contract.missing) for cell in cells), 0
    content = listing.bullets[index].prose.content
    more = any(map(str.isalnum, content[listing.reads[index].end :]))
    return len(view.document.reader(content).links), more
