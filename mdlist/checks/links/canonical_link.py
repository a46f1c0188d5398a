"""A link is not in the one form that the list writes.

A version freezes a preprint at a draft, a PDF hides the page with the abstract, a tracking
parameter tells a site where its visitors come from; and a paper that is linked in two forms is
found twice. A contract names what is rewritten in a column: `version` (arXiv's `v2`), `pdf` (where
the paper has a page), `tracking` (`utm_source`, `noteId`), `scheme` (`http://` where the site
serves https) and `host` (an old address that leads to a new one). Without a contract the rule
speaks only where a list links the pages of a site throughout.

```toml
[links.Title]
canonical = ["version", "tracking"]
```

```md bad
| Title |
| :-- |
| [DARTS](https://arxiv.org/abs/1806.09055v2) |
| [PC-DARTS](https://openreview.net/forum?id=BJlS634tPr&noteId=BJlS634tPr) |
```

```md fixed
| Title |
| :-- |
| [DARTS](https://arxiv.org/abs/1806.09055) |
| [PC-DARTS](https://openreview.net/forum?id=BJlS634tPr) |
```

```md good
| Title |
| :-- |
| [DARTS](https://arxiv.org/abs/1806.09055) |
| [Guide](https://example.org/?page=2) |
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mdlist.lint.diagnostic import Fault, Fix, Safety, Severity
from mdlist.markdown.source import Edit, shorten
from mdlist.urls.sites.table import BY_PREFIX
from mdlist.words.habit import SURE, is_habit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.lint.view import View
    from mdlist.markdown.link import Link
    from mdlist.records.entries import Entries
    from mdlist.records.link_columns import LinkColumn
    from mdlist.records.record import Record
    from mdlist.urls.canonical import Canonical

ID = "canonical-link"
SEVERITY = Severity.WARNING

SAID = {
    "tracking": "has a tracking parameter",
    "host": "has an old address",
    "scheme": "has http",
    "version": "has an arXiv version",
    "pdf": "goes to the PDF, not to its page",
}


def check(view: View) -> Iterator[Fault]:
    """A finding for each link that the contract, or the list's habit, would write otherwise."""
    done: set[int] = set()
    for column in view.link_columns:
        form = view.contract.links.get(column.name)
        if form is not None and form.canonical:
            for diagnostic in _column(view, column, form.canonical):
                done.add(diagnostic.span.start)
                yield diagnostic
    yield from (finding for finding in _by_habit(view) if finding.span.start not in done)


def _by_habit(view: View) -> Iterator[Fault]:
    habits = [habit for habit in page_habits(view.entries) if habit.others]
    if not habits:
        return
    from mdlist.urls.canonical import canonical

    urls = [url for listing in view.listings for url in listing.urls]
    for habit in habits:
        why = f", as {habit.kept} other links do not"
        for number in habit.others:
            form = canonical(urls[number])
            record = view.entries[number]
            link = _link(view, record)
            if form.kinds and form.url.startswith(habit.page) and link is not None:
                yield _finding(link, form, record, why, Severity.INFO)


def _column(view: View, column: LinkColumn, kinds: Sequence[str]) -> Iterator[Fault]:
    from mdlist.urls.canonical import rewritten

    reader = view.document.reader
    urls = column.urls(reader)
    several = column.several(reader)
    forms = rewritten({*urls.values(), *(url for each in several.values() for url in each)}, kinds)
    if not forms:
        return
    wrong = {cell for cell, url in urls.items() if url in forms}
    wrong |= {cell for cell, each in several.items() if not forms.keys().isdisjoint(each)}
    for place in column.places(wrong):
        record = view.record_of(place.table, place.row)
        for link in place.cell.links:
            if link.url in forms:
                yield _finding(link, forms[link.url], record, "", SEVERITY)


def _finding(
    link: Link, form: Canonical, record: Record | None, why: str, severity: Severity
) -> Fault:
    said = " and ".join(SAID[kind] for kind in form.kinds)
    message = f'"{shorten(link.url)}" {said}{why}: write "{shorten(form.url, 90)}"'
    fix = None
    if link.target.end - link.target.start == len(link.url):
        edit = Edit(link.target, form.url, link.url)
        fix = Fix(f'Write "{form.url}"', (edit,), Safety.UNSAFE)
    return Fault(link.target, message, record=record, fix=fix, severity=severity)


def _link(view: View, record: Record) -> Link | None:
    """The link of a record, with its spans in the file."""
    listing = record.listing
    links: Sequence[Link]
    if record.table is not None:
        cell = record.cell(listing.link or 0)
        links = cell.links if cell is not None else ()
    else:
        links = [
            link.mapped(bullet.prose.span)
            for bullet in (record.bullet, *listing.below.get(record.at, ()))
            for link in view.document.reader(bullet.prose.content).links
        ]
    return next((link for link in links if link.url == record.url), None)


class Pages(NamedTuple):
    """A habit: ``kept`` entries link the page of a site, which ``page`` and a paper's number make;
    the records ``others`` do not."""

    page: str
    kept: int
    others: tuple[int, ...]


def page_habits(entries: Entries) -> Iterator[Pages]:
    """The sites whose pages a list links, and not PDFs or versions, but for a few."""
    urls = [url for listing in entries.listings for url in listing.urls]
    pages = {prefix: site.page for prefix, site in BY_PREFIX.items() if site.page}
    by_prefix: dict[str, list[int]] = {prefix: [] for prefix in pages}
    for number, key in enumerate(entries.links):
        if (numbers := by_prefix.get(key[: key.find(":")])) is not None:
            numbers.append(number)
    for prefix, page in pages.items():
        numbers, length = by_prefix[prefix], len(prefix) + 1
        others = tuple(n for n in numbers if urls[n] != page + entries.links[n][length:])
        others = tuple(
            n
            for n in others
            if urls[n].rstrip("/").lower() != page + entries.links[n][length:].lower()
        )
        kept = len(numbers) - len(others)
        if is_habit(kept, len(numbers), SURE):
            yield Pages(page, kept, others)
