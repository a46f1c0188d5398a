"""A cell does not hold the link that its column promises.

In a column of links a reader looks for one in every row. What is promised is a contract's `form`,
"link" or "link or missing", with "link and badges" for images beside the link, and the `host` that
it leads to; or the habit of the column, which speaks only of cells that have no link at all, and of
what was left beside one by a slip.

```toml
[links.Code]
form = "link or missing"
```

```md bad
| Title | Code |
| :-- | :-: |
| DARTS | [github](https://github.com/quark0/darts) |
| SNAS | on request |
| ENAS | [one](https://github.com/a/enas), [two](https://github.com/b/enas) |
```

```md good
| Title | Code |
| :-- | :-: |
| DARTS | [github](https://github.com/quark0/darts) |
| SNAS | - |
| ENAS | [*github*](https://github.com/a/enas) |
```
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mdlist.checks.links.link_hosts import wrong_hosts
from mdlist.contract import keys
from mdlist.contract.model import REPOSITORY
from mdlist.lint.diagnostic import Fault, Fix, Safety, Severity
from mdlist.markdown.source import Edit, shorten
from mdlist.records.link_columns import is_link_with_badges
from mdlist.records.names import IMAGE
from mdlist.words.regex import Regex
from mdlist.words.values import is_missing, is_other_marker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.contract.model import LinkForm
    from mdlist.lint.view import View
    from mdlist.records.link_columns import LinkColumn, Place

ID = "link-form"
SEVERITY = Severity.WARNING

# What is left beside a link by a slip: a few letters, a comma.
SLIP = Regex(r"[\w,;.]{1,3}")


def check(view: View) -> Iterator[Fault]:
    """A finding for each cell that is not what its column promises."""
    for column in view.link_columns:
        form = view.contract.links.get(column.name)
        if form is not None and form.form:
            yield from _column(view, column, form)
        if form is not None and form.host and REPOSITORY not in form.host:
            yield from wrong_hosts(view, column, form.host)


def _column(view: View, column: LinkColumn, form: LinkForm) -> Iterator[Fault]:
    inferred = view.contract.infers(keys.link_form(column.name))
    others = column.without_link(view.document.reader)
    if form.may_have_badges:
        others = [text for text in others if not is_link_with_badges(text, view.document.reader)]
    kept = column.total - sum(map(column.odd.__getitem__, others))
    wrong: dict[str, str] = {}
    for text in others:
        if not _is_missing(text, view, form):
            message = _habit(text, view, column, form, kept) if inferred else _promise(text, view)
            if message:
                wrong[text] = message
    site = _site(column, view) if inferred and wrong else ""
    for place in column.places(wrong) if wrong else ():
        path = view.records.by_table[place.table.line].path
        if _is_missing(place.cell.raw, view, form, path):
            continue
        if site and _is_linked_beside(place, site, view):
            continue
        if place.table.is_whole(place.row):
            text, span = place.cell.raw, place.cell.content
            fix = None
            if slip := _slip(text, view):
                edit = Edit(span, text.removeprefix(slip).removesuffix(slip), text)
                fix = Fix(f'Take out "{slip}"', (edit,), Safety.UNSAFE)
            record = view.record_of(place.table, place.row)
            yield Fault(span, wrong[text], record=record, fix=fix)


def _site(column: LinkColumn, view: View) -> str:
    """The beginning of the addresses that most links of a column have."""
    begins = Counter(
        url[: url.find("/", 8) + 1] for url in column.urls(view.document.reader).values()
    )
    return next((begin for begin, _ in begins.most_common(1)), "")


def _is_linked_beside(place: Place, site: str, view: View) -> bool:
    """Whether a cell without a link has one of the column's kind beside it in its row: an entry of
    several parts links each of them there."""
    if place.cell.links:
        return False
    others = (cell for cell in place.table.cells[place.row + 1] if site in cell)
    return any(
        link.url.startswith(site) for cell in others for link in view.document.reader(cell).links
    )


def _is_missing(text: str, view: View, form: LinkForm, path: Sequence[str] = ()) -> bool:
    """Whether a cell, in the section ``path``, says that there is no link, where it may; an empty
    cell in a list with a marker, and another marker than that, are for missing-value to say."""
    missing = view.promises.missing(path)
    if text == "" and missing is not None:
        return True
    stated = view.promises.has_own_missing(path) or not view.contract.infers(keys.MISSING)
    if stated and is_other_marker(text, missing):
        return True
    if not form.may_miss:
        return False
    return text == missing or (missing is None and is_missing(text))


def _promise(text: str, view: View) -> str:
    """What a contract has against a cell."""
    links = view.document.reader(text).links
    shown = IMAGE.compiled.sub("", text) if "![" in text else text
    meant = "](" in shown.replace(" ", "") or ("://" in shown and not links)
    if meant and all(link.form == "bare" for link in links):
        return ""  # link-syntax says what is wrong with it.
    if len(links) > 1:
        return f"{len(links)} links stand where one is due"
    if links:
        start, end = links[0].span
        return f'"{shorten(f"{text[:start]} {text[end:]}")}" stands beside the link'
    return f'"{shorten(text)}" stands where a link is due' if text else "a link is due here"


def _habit(text: str, view: View, column: LinkColumn, form: LinkForm, kept: int) -> str:
    """What a habit, which ``kept`` cells keep, has against a cell."""
    if slip := _slip(text, view):
        return f'"{slip}" stands beside the link'
    if any(sign in text for sign in ("](", "://", "<")) or is_missing(text):
        return ""
    if not any(map(str.isalnum, text)):
        return ""  # A sign for "none" that the list has.
    if not form.may_miss:
        return f'"{shorten(text)}" is no link, as {kept} other cells of "{column.name}" are'
    # Who writes [Soon]() has no link there either.
    others = column.labels[text] - column.cells[f"[{text}]()"]
    return f'"{text}" is no link, as it is in {others} other rows' if others > 2 else ""


def _slip(text: str, view: View) -> str:
    """What a slip left beside the one link of a cell."""
    links = view.document.reader(text).links if "](" in text else ()
    if len(links) != 1:
        return ""
    start, end = links[0].span
    beside = text[:start] + text[end:]
    return beside if SLIP.compiled.fullmatch(beside) else ""
