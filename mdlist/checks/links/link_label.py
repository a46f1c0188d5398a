"""A link has a label that the list does not use.

Labels say what a link leads to, and the list's own legend may say what they mean: italics for code
that others wrote. A contract names the labels of a column; without one, a rare label that differs
from a frequent one of its column, or of the whole list, by case or by a letter is a slip.

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

from collections import Counter
from typing import TYPE_CHECKING

from mdlist.contract import keys
from mdlist.lint.diagnostic import Fault, Fix, Safety, Severity
from mdlist.markdown.source import Edit, Span
from mdlist.records.link_columns import label_of
from mdlist.words.habit import SURE, is_habit, usual
from mdlist.words.link_labels import names_kind
from mdlist.words.regex import Regex
from mdlist.words.spelling import Neighbours, has_same_ends, is_typo, sharing_a_half

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mdlist.lint.view import View
    from mdlist.markdown.document import Prose
    from mdlist.markdown.source import Source
    from mdlist.records.link_columns import LinkColumn, Place
    from mdlist.records.record import Record

ID = "link-label"
SEVERITY = Severity.WARNING

# The label of a link, without brackets of its own.
LABEL = Regex(r"\[([^\[\]\n]{2,30})\]++\(")


def check(view: View) -> Iterator[Fault]:
    """A finding for each label that is not one of its column's, or a slip of one of the list's."""
    done: set[int] = set()
    for column in view.link_columns:
        form = view.contract.links.get(column.name)
        if form is not None and form.labels:
            for fault in _column(view, column, form.labels):
                done.add(fault.span.start)
                yield fault
    slips = slipped_labels(view.text)
    if slips:
        yield from (fault for fault in _slips(view, slips) if fault.span.start not in done)


def _column(view: View, column: LinkColumn, labels: Sequence[str]) -> Iterator[Fault]:
    inferred = view.contract.infers(keys.link_labels(column.name))
    meant: dict[str, str] = {}
    for label, count in column.labels.items():
        if label not in labels:
            near = _near(label, labels)
            slip = near and is_habit(column.labels[near], column.labels[near] + count)
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
        fault = _finding(view, place, message, near, Safety.UNSAFE if inferred else Safety.SAFE)
        taste = inferred and _differs_by_taste(label, near)
        yield fault._replace(severity=Severity.INFO) if taste else fault


def _differs_by_taste(label: str, right: str) -> bool:
    """Whether two labels differ in case alone, as GitHub and Github do; gitHub is a slip."""
    odd = label[:1].islower() and not label.islower()
    return label.casefold() == right.casefold() and not odd


def _slips(view: View, slips: Mapping[str, str]) -> Iterator[Fault]:
    """A finding for each link whose label is one of ``slips``, wherever it stands; what names an
    entry is no label."""
    from mdlist.markdown.literal_text import passages

    names = {title for listing in view.listings for title in listing.titles}
    wrong = slips.keys() - names
    places = (match.start(1) for match in LABEL.compiled.finditer(view.text) if match[1] in wrong)
    for prose, table in passages(view.document, places):
        record = view.record_in(prose, table)
        if record is None:
            continue  # A sentence has its own words.
        for link in view.document.reader(prose.content).links:
            label = prose.content[slice(*link.label)].strip("[]")
            if label in wrong:
                start = prose.content.index(label, link.label.start)
                span = Span(start, start + len(label))
                yield _slip(view.document.source, prose, span, slips[label], record)


def _slip(source: Source, prose: Prose, span: Span, right: str, record: Record | None) -> Fault:
    """The finding on the label that stands at ``span`` of a content."""
    label = prose.content[slice(*span)]
    edit = prose.edit(source, span, right)
    fix = Fix(f'Write "{right}"', (edit,), Safety.UNSAFE) if edit is not None else None
    message = f'the label "{label}" is "{right}" elsewhere in the list'
    # Case is a matter of taste.
    severity = Severity.INFO if label.casefold() == right.casefold() else SEVERITY
    return Fault(prose.span(span), message, record=record, fix=fix, severity=severity)


def slipped_labels(text: str) -> dict[str, str]:
    """Labels of links that are a slip away from one that the list has again and again, and that
    says what kind of thing it leads to; and that one."""
    counts = Counter(LABEL.compiled.findall(text))
    # Of two that differ in case the more frequent one stays.
    small = {word.casefold(): word for word in reversed(usual(counts)) if names_kind(word)}
    if not small:
        return {}
    neighbours, found = Neighbours(small), dict[str, str]()
    likely = {*sharing_a_half(map(str.casefold, counts), small)}
    for label, count in counts.items():
        low = label.casefold()
        if low not in likely:
            continue
        near = (
            {low} if low in small else {word for word in neighbours.of(low) if _is_slip(low, word)}
        )
        meant = [small[word] for word in near if small[word] != label]
        if len(meant) == 1 and is_habit(counts[meant[0]], counts[meant[0]] + count, SURE):
            found[label] = meant[0]
    return found


def _is_slip(label: str, right: str) -> bool:
    """Whether ``label``, which names no kind of thing, is a letter away from one that does."""
    return has_same_ends(label, right) and label.isalpha() and not names_kind(label)


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
    record = view.record_of(place.table, place.row)
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
