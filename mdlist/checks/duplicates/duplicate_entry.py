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

from mdlist.checks.duplicates.blocks import together
from mdlist.checks.duplicates.repeats import repeats
from mdlist.lint.diagnostic import Fault, Fix, Related, Safety, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.checks.duplicates.blocks import Block
    from mdlist.lint.view import View

ID = "duplicate-entry"
SEVERITY = Severity.ERROR


def check(view: View) -> Iterator[Fault]:
    """A finding for each entry, or block of entries, that a section lists more than once, at the
    last of its records."""
    for said in together(view.entries, repeats(view)):
        yield _fault(view, said)
    if view.elsewhere:
        from mdlist.checks.duplicates.other_files import in_other_files

        yield from in_other_files(view)


def _fault(view: View, said: Sequence[Block]) -> Fault:
    """What is repeated once in each of several listings of one section, such as a list and the
    table that is made of it, is one fault, and so is a block of records."""
    entries = view.entries
    # At its end, so that a block which has grown is another finding to a baseline.
    *before, number = said[0][-1]
    shown = {*before, number}
    rest = [n for block in said for group in block for n in group if n not in shown]
    record, others = entries[number], [entries[other] for other in (*before, *rest)]
    return Fault(
        record.entry_span,
        _message(view, said),
        tuple(Related(other.entry_span, f'"{other.title}"') for other in others),
        record,
        _fix(view, said),
    )


def _message(view: View, said: Sequence[Block]) -> str:
    entries, block = view.entries, said[0]
    *before, number = block[-1]
    title, other = entries[number].title, entries[before[0]].title
    if len(block) > 1:
        many = f"the {len(block) - 1} entries" if len(block) > 2 else "the entry"
        where = _lines(view, [group[0] for group in block])
        message = f'"{title}" and {many} above it are listed already, in {where}'
    else:
        message = f'"{title}" is listed already, in {_lines(view, before)}'
        if entries.titles[number] != entries.titles[before[0]]:
            message = f'{message}, as "{other}"'
        elif entries.links[number] and "" != entries.links[before[0]] != entries.links[number]:
            message = f"{message}, with another link"
    if len(said) > 1:
        again = sorted(n for copy in said[1:] for group in copy for n in group)
        message = f"{message}; it is repeated in {_lines(view, again)} too"
    return message


def _lines(view: View, numbers: list[int]) -> str:
    """ "line 3", "lines 3 and 5", "lines 3, 5 and 9", "lines 3 to 9"."""
    lines = [view.entries[number].line for number in numbers]
    if len(lines) > 2 and lines == [*range(lines[0], lines[-1] + 1)]:
        return f"lines {lines[0]} to {lines[-1]}"
    *most, last = map(str, lines)
    return f"lines {', '.join(most)} and {last}" if most else f"line {last}"


def _fix(view: View, said: Sequence[Block]) -> Fix | None:
    """Drop the records that say no more than another one does."""
    from mdlist.checks.duplicates.removal import without
    from mdlist.checks.duplicates.surplus import surplus

    kept, dropped, edits = [], [], []
    for group in (group for block in said for group in block):
        stays, surplus_ones = surplus(view, group)
        for number in surplus_ones:
            edit = without(view.document, view.entries[number])
            if edit is None:
                return None
            edits.append(edit)
            dropped.append(number)
        kept += [stays] * bool(surplus_ones)
    spans = sorted(edit.span for edit in edits)
    if not edits or any(one.end > other.start for one, other in pairwise(spans)):
        return None
    repeat = "repeats" if len(dropped) == 1 else "repeat"
    title = f"Drop {_lines(view, sorted(dropped))}, which {repeat} {_lines(view, sorted(kept))}"
    return Fix(title, tuple(edits), Safety.UNSAFE)
