"""An entry's types are written in another order than elsewhere.

`G/RL` beside `RL/G` is one thing under two names: who searches for one or counts them misses the
other. A type that is named twice is one too many.

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

from typing import TYPE_CHECKING

from mdlist.diagnostic import Diagnostic, Fix, Safety, Severity
from mdlist.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.contract import Types
    from mdlist.rule import View

ID = "type-order"
SEVERITY = Severity.WARNING


def check(view: View) -> Iterator[Diagnostic]:
    """A finding for each cell whose types stand out of order or twice, at the cell's content."""
    codes = view.codes
    if codes is None:
        return
    right = {
        text: ordered
        for text in codes.values
        if codes.types.separator in text
        and (ordered := _ordered(codes.read(text), codes.types)) != codes.read(text)
    }
    safety = Safety.SAFE if _is_stated(view) else Safety.UNSAFE
    for coded, index in codes.places(right):
        cell = coded.cell(index)
        if cell is None:
            continue
        new = _written(cell.raw, right[cell.raw], codes.types)
        message = f'"{cell.text}" should be "{new or codes.types.separator.join(right[cell.raw])}"'
        count = codes.values[new]
        if count and not _is_stated(view):
            message += f", as in {count} row{'s' * (count > 1)}"
        fix = Fix(f'Write "{new}"', (Edit(cell.content, new),), safety) if new else None
        ref = coded.listing.ref(index)
        yield Diagnostic(ID, SEVERITY, cell.content, message, record=ref, fix=fix)


def _is_stated(view: View) -> bool:
    return not view.contract.inferred & {"types", "types.order"}


def _ordered(codes: tuple[str, ...], types: Types) -> tuple[str, ...]:
    """``codes``, each once and in order; as they are where the order leaves one of them out."""
    if not types.codes.keys() >= set(codes):
        return codes
    once = tuple(dict.fromkeys(codes))
    if not set(types.order) >= set(once):
        return once
    return tuple(sorted(once, key=types.order.index))


def _written(raw: str, codes: tuple[str, ...], types: Types) -> str:
    """``codes`` with what stands between those of ``raw``; "" where ``raw`` has markup."""
    parts = raw.split(types.separator)
    if {part.strip() for part in parts} != set(codes):
        return ""
    spaced = [part.replace(part.strip(), code) for part, code in zip(parts, codes, strict=False)]
    return types.separator.join(spaced).strip()
