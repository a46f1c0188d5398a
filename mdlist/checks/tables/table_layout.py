"""A table is not written in the list's layout.

Tables that are written in one way give diffs that show what was changed and nothing else. A table
with surplus cells and one under ``prettier-ignore`` are left alone.

```toml
[list]
layout = "compact"
```

```md bad
| Title | Year |
|---|:---:|
|DARTS | 2018 |
```

```md fixed
| Title | Year |
| --- | :-: |
| DARTS | 2018 |
```

```md good
| Title | Year |
| --- | :-: |
| DARTS | 2018 |
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.contract import keys
from mdlist.lint.diagnostic import Fault, Fix, Safety, Severity
from mdlist.markdown.layout import layout_edits
from mdlist.markdown.layout_ignore import exempt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.lint.view import View
    from mdlist.markdown.layout import Layout
    from mdlist.markdown.source import Edit
    from mdlist.markdown.table import Table

ID = "table-layout"
SEVERITY = Severity.WARNING

QUOTED = 60


def check(view: View) -> Iterator[Fault]:
    """A finding for each table that is not in the layout that the contract states."""
    layout = view.contract.layout
    if not layout or layout == "keep" or view.contract.infers(keys.LAYOUT):
        return
    left_alone = exempt(view.document)
    for table in view.document.tables:
        if table.line in left_alone:
            continue
        if edits := layout_edits(table, layout):
            yield _diagnostic(table, layout, edits)


def _diagnostic(table: Table, layout: Layout, edits: Sequence[Edit]) -> Fault:
    line, _ = table.source.position(edits[0].span.start)
    lines, right = table.size + 2, edits[0].replacement
    differ = "all" if len(edits) == lines else f"{len(edits)} of"
    many = f"{differ} {lines} lines differ; " if edits[1:] else ""
    # Not shortened as other texts are: here the blanks are what matters.
    right = right if len(right) <= QUOTED else f"{right[: QUOTED - 1]}…"
    message = f'the table is not {layout}: {many}line {line} should be "{right}"'
    fix = Fix(f"Write the table {layout}", tuple(edits), Safety.SAFE, "layout")
    return Fault(table.row_span(table.line), message, fix=fix)
