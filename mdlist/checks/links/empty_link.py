"""A link has no target, or no label.

Without a target a link leads its reader nowhere; without a label nobody sees it. Targets that are
left open on purpose are a habit of a list, and no fault: a label that has none as a rule, or a good
part of a column or of the list.

```md bad
- [DARTS]()
- [](https://arxiv.org/abs/1812.09926)
```

```md good
- [DARTS](https://arxiv.org/abs/1806.09055)
- [Back to the top](#)
```
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mdlist.lint.diagnostic import Fault, Related, Severity
from mdlist.markdown.source import shorten
from mdlist.words.habit import USUAL, is_common, is_habit
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.lint.view import View
    from mdlist.markdown.document import Prose
    from mdlist.markdown.link import Link
    from mdlist.markdown.table import Table
    from mdlist.records.record import Record

ID = "empty-link"
SEVERITY = Severity.WARNING

SUSPECT = Regex(r"\]\((?:[)<\s]|https?:/*\)|(?<=\[\]\()|(?<=\[ \]\()|(?i:url|link|todo|tb[ad])\))")
# An address that was not put in yet, and what stands in its place.
NOWHERE = Regex(r"(?:https?:/*)?|(?i:url|link|todo|tb[ad])")


class Empty(NamedTuple):
    """The links of one cell, bullet or paragraph that have no target."""

    prose: Prose
    table: Table | None
    links: Sequence[Link]


def check(view: View) -> Iterator[Fault]:
    """A finding for each content with empty links, in order of the file."""
    offsets = [match.start() for match in SUSPECT.compiled.finditer(view.text)]
    if not offsets:
        return
    from mdlist.markdown.literal_text import passages

    reader = view.document.reader
    found: list[Empty] = []
    for prose, table in passages(view.document, offsets):
        links = [link for link in reader(prose.content).links if link.form == "inline"]
        for link in links:
            if _is_unseen(prose, link):
                yield _unseen(prose, link, view.record_in(prose, table))
        aimless = [link for link in links if NOWHERE.compiled.fullmatch(link.url)]
        if any(link.url.isalpha() for link in aimless) and not _is_among_others(view, prose):
            continue  # It shows how an entry is written.
        if aimless:
            found.append(Empty(prose, table, aimless))
    for empty in _without_habits(view, found):
        yield _aimless(empty, view.record_in(empty.prose, empty.table))


def _is_among_others(view: View, prose: Prose) -> bool:
    """Whether the line above or below has a link that leads somewhere."""
    source = view.document.source
    lines = (prose.line - 1, prose.line + len(prose.starts))
    return any("](http" in source[source.line(n)] for n in lines if 0 < n <= len(source.starts))


def _is_unseen(prose: Prose, link: Link) -> bool:
    label = prose.content[slice(*link.label)]
    return not link.text.strip() and "![" not in label and "<" not in label and bool(link.url)


def _unseen(prose: Prose, link: Link, record: Record | None) -> Fault:
    message = f'the link to "{shorten(link.url)}" has no label: readers do not see it'
    return Fault(prose.span(link.span), message, record=record)


def _aimless(empty: Empty, record: Record | None) -> Fault:
    first, *others = empty.links
    label = shorten(first.text) or empty.prose.content[slice(*first.label)]
    more = f" (nor have {len(others)} more here)" if others else ""
    return Fault(
        empty.prose.span(first.span),
        f'the link "{label}" has no target{more}',
        tuple(
            Related(empty.prose.span(link.span), f'"{shorten(link.text)}" has no target')
            for link in others
        ),
        record,
    )


def _without_habits(view: View, found: Sequence[Empty]) -> Iterator[Empty]:
    """What of ``found`` is not left open on purpose."""
    # A picture needs no link, so that one without a target is left open for nothing.
    labels = Counter(_label(empty, link) for empty in found for link in empty.links)
    if is_common(labels.total(), view.text.count("](")):
        return
    often = {label: n for label, n in labels.items() if n > 2}
    text = view.text.casefold() if often else ""
    usual = {
        label
        for label, n in often.items()
        if "![" not in label and is_habit(n, text.count(f"[{label}]("), 1 - USUAL)
    }
    for empty in found:
        links = [link for link in empty.links if _label(empty, link) not in usual]
        pictures = any("![" in _label(empty, link) for link in links)
        if links and (pictures or not _is_usual_in_column(empty)):
            yield empty._replace(links=links)


def _label(empty: Empty, link: Link) -> str:
    """The label of a link as written, in any case."""
    return empty.prose.content[slice(*link.label)].casefold()


def _is_usual_in_column(empty: Empty) -> bool:
    table = empty.table
    if table is None:
        return False
    cells = table.row_at(empty.prose.line).cells
    column = next(
        (n for n, cell in enumerate(cells) if cell.content.start == empty.prose.starts[0]), None
    )
    if column is None or column >= len(table.columns):
        return False
    similar = sum("]()" in cell for cell in table.columns[column])
    return is_common(similar, table.size)
