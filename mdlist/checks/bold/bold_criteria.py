"""An entry is bold without the count that earns it, or has the count and is not bold.

Where bold means "cited widely", a reader takes it for that. The table with the counts holds the
bold entries and no others, and each of their copies is bold.

```toml
[bold]
column = "Title"
count = "Citations"
at-least = [{ count = 100 }]
```

```md bad
## Search

| Title | Year |
| :-- | :-: |
| [DARTS](https://arxiv.org/abs/1806.09055) | 2018 |
| [**SETN**](https://arxiv.org/abs/1910.05733) | 2019 |

## Cited widely

| Title | Year | Citations |
| :-- | :-: | :-: |
| [**DARTS**](https://arxiv.org/abs/1806.09055) | 2018 | 844 |
```

```md good
## Search

| Title | Year |
| :-- | :-: |
| [**DARTS**](https://arxiv.org/abs/1806.09055) | 2018 |
| [SETN](https://arxiv.org/abs/1910.05733) | 2019 |

## Cited widely

| Title | Year | Citations |
| :-- | :-: | :-: |
| [**DARTS**](https://arxiv.org/abs/1806.09055) | 2018 | 844 |
```

```md fixed
## Search

| Title | Year |
| :-- | :-: |
| [**DARTS**](https://arxiv.org/abs/1806.09055) | 2018 |
| [SETN](https://arxiv.org/abs/1910.05733) | 2019 |

## Cited widely

| Title | Year | Citations |
| :-- | :-: | :-: |
| [**DARTS**](https://arxiv.org/abs/1806.09055) | 2018 | 844 |
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks.bold.bold_entries import bold_entries
from mdlist.contract import keys
from mdlist.lint.diagnostic import Safety, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.checks.bold.bold_entries import BoldFault, Counts
    from mdlist.lint.diagnostic import Fault
    from mdlist.lint.view import View

ID = "bold-criteria"
SEVERITY = Severity.WARNING


def check(view: View) -> Iterator[Fault]:
    """A finding for each row that is bold, or not, against its count, at its title."""
    counts = bold_entries(view)
    if counts is None or view.contract.infers(keys.BOLD):
        return
    for fault in counts.faults():
        yield _finding(counts, fault)


def _finding(counts: Counts, fault: BoldFault) -> Fault:
    from mdlist.checks.bold.bold_entries import finding

    # A row without a count may be the one that is wrong, or may lack its count.
    safety = Safety.SAFE if len(fault.records) == 1 else Safety.UNSAFE
    return finding(counts, fault, _message(counts, fault), safety)


def _message(counts: Counts, fault: BoldFault) -> str:
    title, name = counts.entries[fault.records[0]].title, counts.bold.counts
    if fault.needed:
        count = f"{name} {fault.reached}, and bold begins at {fault.needed}"
        if fault.bold:
            return f'"{title}" is bold, but has {count}'
        return f'"{title}" stands among the bold, but has {count}'
    if fault.counted is None:
        return f'"{title}" is bold, but stands in no table with {name}'
    if fault.counted == fault.records[0]:
        return f'"{title}" is not bold, but has the {name} for it'
    line = counts.entries[fault.counted].line
    return f'"{title}" is not bold, but has the {name} for it in line {line}'
