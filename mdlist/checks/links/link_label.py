"""A link has a label that the list does not use.

Labels say what a link leads to, and the list's own legend may say what they mean: italics for code
that others wrote. A contract names the labels of a column; without one, a rare label that differs
from a frequent one by case or by a letter is a slip.

```toml
[links.Code]
labels = ["github", "*github*"]
```

```md bad
| Title | Code |
| :-- | :-: |
| DARTS | [GitHub](https://github.com/quark0/darts) |
| SNAS | [*githb*](https://github.com/SNAS-Series/SNAS-Series) |
```

```md fixed
| Title | Code |
| :-- | :-: |
| DARTS | [github](https://github.com/quark0/darts) |
| SNAS | [*github*](https://github.com/SNAS-Series/SNAS-Series) |
```

```md good
| Title | Code |
| :-- | :-: |
| DARTS | [github](https://github.com/quark0/darts) |
| SNAS | [*github*](https://github.com/SNAS-Series/SNAS-Series) |
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.contract import keys
from mdlist.lint.diagnostic import Fault, Fix, Safety, Severity
from mdlist.markdown.source import Edit, Span
from mdlist.records.link_columns import label_of
from mdlist.words.spelling import is_typo

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.lint.view import View
    from mdlist.records.link_columns import LinkColumn, Place

ID = "link-label"
SEVERITY = Severity.WARNING

# A slip stands once for so many labels that are right, and in so many cells at most.
TIMES, SLIPS = 10, 2


def check(view: View) -> Iterator[Fault]:
    """A finding for each label that is not one of its column's."""
    for column in view.link_columns:
        form = view.contract.links.get(column.name)
        if form is not None and form.labels:
            yield from _column(view, column, form.labels)


def _column(view: View, column: LinkColumn, labels: Sequence[str]) -> Iterator[Fault]:
    inferred = view.contract.infers(keys.link_labels(column.name))
    meant: dict[str, str] = {}
    for label, count in column.labels.items():
        if label not in labels:
            near = _near(label, labels)
            slip = near and count <= SLIPS and column.labels[near] >= TIMES * count
            if slip or not inferred:
                meant[label] = near
    if not meant:
        return
    for place in column.places({cell for cell in column.cells if label_of(cell) in meant}):
        label = label_of(place.cell.raw)
        near = meant[label]
        if not _is_link(view, place):
            continue
        if inferred:
            others = column.labels[near]
            message = f'the label "{label}" is "{near}" in {others} other rows of "{column.name}"'
        else:
            allowed = f'"{near}"' if near else " or ".join(f'"{label}"' for label in labels)
            message = f'"{label}" is no label of "{column.name}", as {allowed} would be'
        yield _finding(view, place, message, near, Safety.UNSAFE if inferred else Safety.SAFE)


def _is_link(view: View, place: Place) -> bool:
    """Whether a cell that looks like a link is one: in ``[a](https://b.example c)`` only the
    address is."""
    links = place.cell.links
    return len(links) == 1 and view.text[links[0].span.start] == "["


def _finding(view: View, place: Place, message: str, near: str, safety: Safety) -> Fault:
    span = place.cell.links[0].label
    fix = None
    if near:
        mark, text = _parts(view.document.source[span])
        inner = Span(span.start + len(mark), span.start + len(mark) + len(text))
        fix = Fix(f'Write "{near}"', (Edit(inner, _parts(near)[1], text),), safety)
    record = view.records.by_table[place.table.line].ref(place.row)
    return Fault(span, message, record=record, fix=fix)


def _near(label: str, labels: Sequence[str]) -> str:
    """The one of ``labels`` that ``label`` was meant to be, emphasised as it is; "" if none was."""
    mark, text = _parts(label)
    alike = [other for other in labels if _parts(other)[0] == mark]
    text = text.strip().casefold()
    same = [other for other in alike if _parts(other)[1].casefold() == text]
    if not same:
        same = [
            other
            for other in alike
            if _parts(other)[1].casefold().rstrip("s") != text.rstrip("s")
            and is_typo(text, _parts(other)[1].casefold())
        ]
    return same[0] if len(same) == 1 else ""


def _parts(label: str) -> tuple[str, str]:
    """The signs of emphasis around a label, and the label without them."""
    mark = label[: len(label) - len(label.lstrip("*_"))]
    return mark, label[len(mark) : len(label) - len(mark)]
