"""A type that names no section of the list.

The types in a row say in which sections its entry stands. One that no section has leads nowhere:
most often it is a slip, or a section that was renamed.

```toml
[types]
column = "Type"
codes = { RL = "Reinforcement Learning - RL", G = "Gradients - G" }
```

```md bad
## Reinforcement Learning - RL

| Title | Type |
| :-- | :-: |
| [ENAS](https://arxiv.org/abs/1802.03268) | LR |

## Gradients - G

| Title | Type |
| :-- | :-: |
| [DARTS](https://arxiv.org/abs/1806.09055) | G |
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
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks.types.type_codes import respelt, type_codes
from mdlist.lint.diagnostic import Fault, Severity
from mdlist.markdown.source import shorten
from mdlist.words.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.checks.types.type_codes import Coded, Codes
    from mdlist.lint.view import View

ID = "unknown-type"
SEVERITY = Severity.WARNING


def check(view: View) -> Iterator[Fault]:
    """A finding for each type cell with a code that no section has, at the cell's content."""
    codes = type_codes(view)
    if codes is None:
        return
    odd = {text for text in codes.values if codes.read.unknown(text)}
    messages: dict[tuple[str, frozenset[str]], str] = {}
    for coded, index in codes.places(odd):
        cell = coded.cell(index)
        if cell is not None:
            key = cell.raw, coded.home
            message = messages[key] = messages.get(key) or _message(codes, coded, cell.raw)
            yield Fault(cell.content, message, record=coded.listing[index])


def _message(codes: Codes, coded: Coded, raw: str) -> str:
    unknown = codes.read.unknown(raw)
    quoted = " and ".join(f'"{shorten(code)}"' for code in unknown)
    message = f"no section has the {'types' if unknown[1:] else 'type'} {quoted}"
    meant = respelt(codes.document.reader(raw).text, codes.types)
    if not meant and len(unknown) == 1:
        meant = _near(codes, coded, unknown[0], codes.read(raw))
    if meant:
        return f'{message}; did you mean "{meant}"?'
    return f"{message}; there are {', '.join(codes.types.codes)}"


def _near(codes: Codes, coded: Coded, unknown: str, beside: tuple[str, ...]) -> str:
    """The code of the section that the row stands in, if the row lacks that, else a like one."""
    if coded.home and not coded.within.intersection(beside):
        return min(coded.home)
    free = [code for code in codes.types.codes if code not in beside]
    return nearest(unknown, free)
