"""An entry's types are written in another order or way than elsewhere.

`G/RL` and `RL / G` beside `RL/G` are one thing under other names: who searches for one or counts
them misses the others. A type that is named twice is one too many.

```toml
[types]
column = "Type"
order = ["RL", "G"]
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
| [UNAS](https://arxiv.org/abs/1912.07651) | G/RL |
```

```md good
## Reinforcement Learning - RL

| Title | Type |
| :-- | :-: |
| [UNAS](https://arxiv.org/abs/1912.07651) | RL/G |
```

```md fixed
## Reinforcement Learning - RL

| Title | Type |
| :-- | :-: |
| [UNAS](https://arxiv.org/abs/1912.07651) | RL/G |

## Gradients - G

| Title | Type |
| :-- | :-: |
| [UNAS](https://arxiv.org/abs/1912.07651) | RL/G |
```
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from mdlist.checks.types.placement import misplaced
from mdlist.checks.types.type_codes import type_codes
from mdlist.contract import keys
from mdlist.lint.diagnostic import Fault, Fix, Safety, Severity
from mdlist.markdown.source import Edit
from mdlist.words.habit import is_habit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.checks.types.type_codes import Codes
    from mdlist.contract.model import Types
    from mdlist.lint.view import View

ID = "type-order"
SEVERITY = Severity.WARNING


def check(view: View) -> Iterator[Fault]:
    """A finding for each cell whose types stand out of order, twice or oddly apart, at the cell's
    content."""
    codes = type_codes(view)
    if codes is None:
        return
    right = dict(_right(codes))
    # Types that are wrong are told as such.
    told = {fault.coded.start + fault.at for fault in misplaced(view)} if right else ()
    stated = not view.contract.infers(keys.TYPES, keys.TYPE_ORDER)
    for coded, index in codes.places(right):
        cell = coded.cell(index)
        if cell is None or coded.start + index in told:
            continue
        new = right[cell.raw]
        message = f'"{cell.text}" should be "{new}"'
        count = codes.values[new]
        if count and not stated:
            message += f", as in {count} row{'s' * (count > 1)}"
        fix = None
        if codes.document.reader(cell.raw).text == cell.raw:
            safety = Safety.SAFE if stated else Safety.UNSAFE
            fix = Fix(f'Write "{new}"', (Edit(cell.content, new, cell.raw),), safety)
        yield Fault(cell.content, message, record=coded.listing[index], fix=fix)


def _right(codes: Codes) -> Iterator[tuple[str, str]]:
    """The cells that are not written as they should be, and how they should be."""
    separator = codes.types.separator
    several = {text: codes.read(text) for text in codes.values if separator in text}
    gaps: Counter[str] = Counter()
    for text, read in several.items():
        for gap in _gaps(text, read):
            gaps[gap] += codes.values[text]
    usual, count = max(gaps.items(), key=itemgetter(1), default=("", 0))
    known = is_habit(count, gaps.total())
    for text, read in several.items():
        ordered = _ordered(read, codes.types)
        own = _gaps(text, read)
        gap = usual if known else own[0] if own else separator
        if ordered != read or (known and any(each != usual for each in own)):
            yield text, gap.join(ordered)


def _gaps(text: str, codes: tuple[str, ...]) -> list[str]:
    """What stands between the codes of a cell; nothing where that is not plain."""
    gaps, at = [], 0
    for code, after in pairwise(codes):
        start = text.find(code, at) + len(code)
        at = text.find(after, start)
        if at < 0 or not code or not after:
            return []
        gaps.append(text[start:at])
    return gaps


def _ordered(codes: tuple[str, ...], types: Types) -> tuple[str, ...]:
    """``codes``, each once and in order; as they are where the order leaves one of them out."""
    if not types.codes.keys() >= set(codes):
        return codes
    once = tuple(dict.fromkeys(codes))
    if not set(types.order) >= set(once):
        return once
    return tuple(sorted(once, key=types.order.index))
