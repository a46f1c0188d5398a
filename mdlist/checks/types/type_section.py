"""A row stands in a section that its type does not name.

The types in a row say in which sections its entry stands. Where they disagree, the row was put in
the wrong place or the type is wrong, and who filters by type misses it.

```toml
[types]
column = "Type"
codes = { RL = "Reinforcement Learning - RL", G = "Gradients - G" }
```

```md bad
## Reinforcement Learning - RL

| Title | Type |
| :-- | :-: |
| [ENAS](https://arxiv.org/abs/1802.03268) | RL |
| [DARTS](https://arxiv.org/abs/1806.09055) | G |

## Gradients - G

| Title | Type |
| :-- | :-: |
| [SNAS](https://arxiv.org/abs/1812.09926) | G |
```

```md good
## Reinforcement Learning - RL

| Title | Type |
| :-- | :-: |
| [ENAS](https://arxiv.org/abs/1802.03268) | RL |

## Gradients - G

| Title | Type |
| :-- | :-: |
| [DARTS](https://arxiv.org/abs/1806.09055) | G |
| [SNAS](https://arxiv.org/abs/1812.09926) | G |
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks.types.placement import misplaced
from mdlist.checks.types.type_codes import type_codes
from mdlist.lint.diagnostic import Fault, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mdlist.checks.types.placement import Misplaced
    from mdlist.checks.types.type_codes import Codes
    from mdlist.lint.view import View
    from mdlist.markdown.table import Cell

ID = "type-section"
SEVERITY = Severity.WARNING


def check(view: View) -> Iterator[Fault]:
    """A finding for each row whose type leaves out a section that its entry stands in, at the
    type."""
    codes = type_codes(view)
    if codes is None:
        return
    homes = {id(each.listing): each.home for each in reversed(codes.coded)}
    for fault in misplaced(view):
        cell = fault.coded.cell(fault.at)
        if cell is not None and not fault.named:
            yield _diagnostic(codes, homes, fault, cell)


def _diagnostic(
    codes: Codes, homes: Mapping[int, frozenset[str]], fault: Misplaced, cell: Cell
) -> Fault:
    """``homes`` are the codes that name the section of each listing."""
    entries, coded = codes.entries, fault.coded
    record, beside = coded.listing[fault.at], entries[fault.beside]
    home = homes[id(beside.listing)]
    heading = codes.types.codes[min(home)]
    wanted = " or ".join(f'"{code}"' for code in sorted(home))
    related: tuple[Related, ...] = ()
    if fault.beside == coded.start + fault.at:
        message = f'this row stands in "{heading}", which {wanted} names; its type is "{cell.text}"'
    else:
        message = (
            f'"{record.title}" stands in "{heading}" too, in line {beside.line}, but its type '
            f'"{cell.text}" lacks {wanted}'
        )
        related = (Related(beside.entry_span, f'it stands in "{heading}"'),)
    return Fault(cell.content, message, related, record)
