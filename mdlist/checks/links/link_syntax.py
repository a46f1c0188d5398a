"""A link that is written wrong.

GitHub shows its brackets instead of a link, or the link leads nowhere: readers lose the entry's
address. Where one answer exists it is written; an address that readers follow already is changed
only as an unsafe fix.

```md bad
- [DARTS] (https://arxiv.org/abs/1806.09055)
- [SNAS][https://arxiv.org/abs/1812.09926]
- [ENAS](https://arxiv.org/abs/1802.03268
```

```md fixed
- [DARTS](https://arxiv.org/abs/1806.09055)
- [SNAS](https://arxiv.org/abs/1812.09926)
- [ENAS](https://arxiv.org/abs/1802.03268)
```

```md good
- [DARTS](https://arxiv.org/abs/1806.09055) [MIT][BSD]
- [[SNAS](https://arxiv.org/abs/1812.09926)] (2019)
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdlist.checks.links.syntax.candidates import suspects
from mdlist.lint.diagnostic import Fault, Fix, Safety, Severity
from mdlist.markdown.source import Span, shorten
from mdlist.urls.hosts import slipped_hosts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.checks.links.syntax.diagnosis import BrokenLink
    from mdlist.lint.view import View
    from mdlist.markdown.document import Prose
    from mdlist.markdown.source import Source
    from mdlist.markdown.table import Table
    from mdlist.records.record import Record

ID = "link-syntax"
SEVERITY = Severity.ERROR


def check(view: View) -> Iterator[Fault]:
    """A finding for each broken link, in order of the file."""
    reader = view.document.reader
    places, unnamed = sorted(suspects(view.text)), False
    if reader.references:
        from mdlist.checks.links.syntax.undefined_reference import broken_references, undefined

        lost = undefined(view.text, reader.references)
        places, unnamed = sorted((*places, *lost)), bool(lost)
    hosts = slipped_hosts(view.text)
    for host in hosts:
        found_at = re.finditer(rf"(?<=://){re.escape(host)}(?=[/)\s])", view.text)
        places = sorted((*places, *(match.start() for match in found_at)))
    if not places:
        return
    from mdlist.checks.links.syntax.patterns import broken_links, mistyped_addresses
    from mdlist.markdown.literal_text import leftover, passages

    # Tables say the same in many cells.
    known: dict[str, list[BrokenLink]] = {}
    for prose, table in passages(view.document, places):
        found = known.get(prose.content)
        if found is None:
            left = leftover(prose.content, reader)
            links = [link for link in reader(prose.content).links if link.form != "reference"]
            found = [*broken_links(prose.content, left, links)]
            found += mistyped_addresses(prose.content, left, links, found, hosts)
            if unnamed:
                found += broken_references(left, reader.references)
            found.sort()
            known[prose.content] = found
        if table is not None and any(b.part for b in found) and _is_torn(table, prose.line):
            # The rest may stand in another cell or line: ragged-row and broken-table say so.
            found = [broken for broken in found if not broken.part]
        record = view.record_in(prose, table) if found else None
        yield from (_fault(view.document.source, prose, broken, record) for broken in found)


def _is_torn(table: Table, line: int) -> bool:
    """Whether a row has more or fewer cells than the header, or one beside it has fewer, into which
    it may run on."""
    width = len(table.header)
    beside = range(max(line - 1, table.line), min(line + 2, table.end))
    cells = {n: len(table.row_at(n).cells) for n in beside if n != table.line + 1}
    return cells[line] != width or min(cells.values()) < width


def _fault(source: Source, prose: Prose, broken: BrokenLink, record: Record | None) -> Fault:
    span = prose.span(Span(broken.start, broken.end))
    fix = None
    edit = None
    if broken.right is not None:
        edit = prose.edit(source, Span(broken.start, broken.end), broken.right)
    if edit is not None:
        title = f'Write "{shorten(broken.right)}"' if broken.right else "Take the bracket out"
        safety = Safety.SAFE if broken.sure else Safety.UNSAFE
        fix = Fix(title, (edit,), safety)
    severity = Severity.WARNING if broken.end - broken.start == 1 else SEVERITY
    return Fault(span, broken.message, record=record, fix=fix, severity=severity)
