"""A header is spelt otherwise than in the table's sister tables.

Tables of one list share their columns; a column that is called ``Web Site`` once and ``Website``
everywhere else is another column to whoever reads the list as data.

```md bad
# A

| Name | Website |
| --- | --- |
| Ant | https://ant.example |

# B

| Name | Website |
| --- | --- |
| Bee | https://bee.example |

# C

| Name | Website |
| --- | --- |
| Cat | https://cat.example |

# D

| Name | WebSite |
| --- | --- |
| Dog | https://dog.example |
```

```md good
# A

| Name | Website |
| --- | --- |
| Ant | https://ant.example |

# B

| Name | Website |
| --- | --- |
| Bee | https://bee.example |

# C

| Name | Website |
| --- | --- |
| Cat | https://cat.example |

# D

| Name | Licence |
| --- | --- |
| Dog | MIT |
```
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mdlist.diagnostic import Diagnostic, Severity
from mdlist.spelling import fold, is_slip, look

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mdlist.rule import View

ID = "unknown-column"
SEVERITY = Severity.WARNING

# So many tables show what a column is called, and so few call it otherwise.
SHOWN, ODD = 3, 0.25


def check(view: View) -> Iterator[Diagnostic]:
    """A finding for each header cell that is a frequent or promised one, spelt otherwise."""
    tables = [listing.table for listing in view.listings if listing.table is not None]
    counts = Counter(name for table in tables for name in table.names if name)
    for name in view.contract.columns:
        if not any(key.startswith(f"list.columns.{name}.") for key in view.contract.inferred):
            counts[name] += SHOWN + len(tables)
    right = {name: _right(name, counts) for name in counts}
    for table in tables:
        names = table.names
        for position, name in enumerate(names):
            usual = right.get(name, "")
            if not usual or usual in names:
                continue
            span = table.row_at(table.line).cells[position].content
            many = sum(usual in other.names for other in tables)
            where = f"in {many} other tables" if many else "in the contract"
            message = f'"{name}" is called "{usual}" {where}'
            yield Diagnostic(ID, SEVERITY, span, message)


def _right(name: str, counts: Mapping[str, int]) -> str:
    """What a rare name is called elsewhere, "" if it is a name of its own."""
    for usual, count in counts.items():
        if usual == name or count < SHOWN or counts[name] > ODD * count + 0.34:
            continue
        if fold(usual) == fold(name) or look(usual) == look(name) or is_slip(name, usual):
            return usual
    return ""
