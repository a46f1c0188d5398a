"""A code link does not lead to a repository.

Readers who want the code end at the paper that they came from, or at the page of an organisation
with a hundred repositories. Which column holds code a contract says (`host = "repository"`), or the
column does: all but a few of its links lead to repositories.

```toml
[links.Code]
host = "repository"
```

```md bad
| Title | Code |
| :-- | :-: |
| [DARTS](https://arxiv.org/abs/1806.09055) | [github](https://arxiv.org/abs/1806.09055) |
| [SNAS](https://arxiv.org/abs/1812.09926) | [github](https://github.com/SNAS-Series) |
```

```md good
| Title | Code |
| :-- | :-: |
| [DARTS](https://arxiv.org/abs/1806.09055) | [github](https://github.com/quark0/darts) |
| [SNAS](https://arxiv.org/abs/1812.09926) | - |
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks.links.link_hosts import leads_to
from mdlist.contract.model import REPOSITORY
from mdlist.lint.diagnostic import Fault, Severity
from mdlist.markdown.source import shorten
from mdlist.records.link_columns import holds_code
from mdlist.urls.identity import link_key
from mdlist.urls.repositories import is_owner, not_repositories

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.lint.view import View
    from mdlist.markdown.link import Link
    from mdlist.records.link_columns import LinkColumn, Place

ID = "code-link"
SEVERITY = Severity.WARNING


def check(view: View) -> Iterator[Fault]:
    """A finding for each link of a code column that leads elsewhere."""
    for column in view.link_columns:
        form = view.contract.links.get(column.name)
        host = form is not None and REPOSITORY in form.host
        # The entry's own link is out of place in a code column, wherever the others lead.
        if host or (holds_code(column.name)):
            yield from _column(view, column, host)


def _column(view: View, column: LinkColumn, host: bool) -> Iterator[Fault]:
    reader = view.document.reader
    urls = column.urls(reader)
    several = column.several(reader)
    more = {url for each in several.values() for url in each}
    outside = column.foreign(reader).union(not_repositories(more))
    if not outside:
        return
    from mdlist.urls.mistyped import mistyped

    foreign = {url for url in outside if "://" in url and not mistyped(url)}
    form = view.contract.links.get(column.name)
    if form is not None and len(form.host) > 1:
        foreign = {url for url in foreign if not leads_to(url, form.host)}
    wrong = {cell for cell, url in urls.items() if url in foreign}
    wrong |= {cell for cell, each in several.items() if not foreign.isdisjoint(each)}
    kept = len(more.union(urls.values())) - len(foreign)
    for place in column.places(wrong):
        for link in place.cell.links:
            if link.url in foreign and (message := _message(view, place, link, host)):
                if message.endswith("no repository") and kept > 1:
                    message += f', as {kept} other links of "{column.name}" are'
                yield Fault(link.span, message, record=view.record_of(place.table, place.row))


def _message(view: View, place: Place, link: Link, host: bool) -> str:
    """What is wrong with a link that does not lead to a repository, "" if that is no fault."""
    listing = view.records.by_table[place.table.line]
    own = listing.urls[place.row] if place.column != listing.link else ""
    if own and link_key(own) == link_key(link.url):
        return f'the code link "{shorten(link.url)}" leads to the entry itself'
    if not host:
        return ""
    if is_owner(link.url):
        return f'"{shorten(link.url)}" is the page of an owner, not of a repository'
    return f'"{shorten(link.url)}" is no repository'
