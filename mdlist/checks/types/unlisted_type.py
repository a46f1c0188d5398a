"""A type names a section in which the entry is missing.

The types in a row say in which sections its entry stands. Readers of a section that it does not
stand in will not find it there.

```toml
[types]
column = "Type"
codes = { RL = "Reinforcement Learning - RL", G = "Gradients - G" }
```

```md bad
## Reinforcement Learning - RL

| Title | Type |
| :-- | :-: |
| [UNAS](https://arxiv.org/abs/1912.07651) | RL/G |

## Gradients - G

| Title | Type |
| :-- | :-: |
| [DARTS](https://arxiv.org/abs/1806.09055) | G |
```

```md good
## Reinforcement Learning - RL

| Title | Type |
| :-- | :-: |
| [UNAS](https://arxiv.org/abs/1912.07651) | RL/G |

## Gradients - G

| Title | Type |
| :-- | :-: |
| [DARTS](https://arxiv.org/abs/1806.09055) | G |
| [UNAS](https://arxiv.org/abs/1912.07651) | RL/G |
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks.types.placement import misplaced
from mdlist.checks.types.type_codes import type_codes
from mdlist.lint.diagnostic import Fault, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.lint.view import View

ID = "unlisted-type"
SEVERITY = Severity.WARNING


def check(view: View) -> Iterator[Fault]:
    """A finding for each entry with a type that names a section without it, at the type of the
    first such row."""
    codes = type_codes(view)
    if codes is None:
        return
    for fault in misplaced(view):
        record, cell = fault.coded.listing[fault.at], fault.coded.cell(fault.at)
        if cell is not None and fault.named:
            sections = " and ".join(f'"{codes.types.codes[code]}"' for code in fault.named)
            named = " and ".join(f'"{code}"' for code in fault.named)
            verb = "name" if fault.named[1:] else "names"
            message = f'{named} {verb} {sections}, where "{record.title}" is not listed'
            yield Fault(cell.content, message, record=record)
