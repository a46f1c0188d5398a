"""An entry is listed twice in one section.

Readers count entries by row, so a repeated row inflates the list. The same entry in two
sections is a cross-listing, and no fault.

```md bad
## Search

| Title | Year |
| :-- | :-: |
| [DARTS](https://arxiv.org/abs/1806.09055) | 2018 |
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
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.diagnostic import Diagnostic, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.rule import View

ID = "duplicate-entry"
SEVERITY = Severity.ERROR


def check(view: View) -> Iterator[Diagnostic]:
    """A finding for each further row of an entry in one section."""
    entries = view.entries
    for group in entries.copies:
        seen: dict[tuple[str, ...], int] = {}
        for number in group:
            listing, index = entries.place(number)
            first = seen.setdefault(listing.path, number)
            if first == number:
                continue
            other, at = entries.place(first)
            line = other.line(at)
            yield Diagnostic(
                ID,
                SEVERITY,
                listing.entry_span(index),
                f'"{listing.titles[index]}" is listed already, in line {line}',
                (Related(other.entry_span(at), f'"{other.titles[at]}"'),),
                listing.ref(index),
            )
