"""What the columns with links hold by habit: their form, their labels, repositories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mdlist.contract import keys
from mdlist.contract.model import REPOSITORY, Habit, LinkForm
from mdlist.records.link_columns import LinkColumn, holds_code, label_of
from mdlist.words.habit import SURE, is_habit
from mdlist.words.values import is_missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.contract.model import Contract
    from mdlist.markdown.inline import Reader
    from mdlist.records.records import Records

    Found = Iterator[tuple[Habit, LinkForm]]

# A label that is in use stands in three cells; a column with more than eight has no labels.
USED, LABELS = 3, 8


def infer_links(records: Records, contract: Contract) -> Contract:
    """``contract`` with the links of its columns completed by the list's habits."""
    links, habits = dict(contract.links), list[Habit]()
    for column in records.link_columns:
        if not (column.linked or column.name in contract.links):
            continue
        given = links.get(column.name, LinkForm())
        for habit, form in _habits(column, contract, records.document.reader):
            merged = LinkForm(
                given.form or form.form,
                given.labels or form.labels,
                given.host or form.host,
                given.canonical,
            )
            if merged != given:
                given = links[column.name] = merged
                habits.append(habit)
    return contract.inferring(habits, links=links)


def _habits(column: LinkColumn, contract: Contract, reader: Reader) -> Found:
    total = column.total
    # So few cells show no habit, whatever they hold, and need not be read.
    if not is_habit(total, total, SURE):
        return
    count = column.odd.__getitem__
    others = set(column.without_link(reader))
    blank = {cell for cell in others if is_missing(cell, contract.missing)}
    linked = total - sum(map(count, others))
    kept = linked + sum(map(count, blank))
    if not is_habit(kept, total, SURE):
        return
    form: Literal["link", "link or missing"] = "link"
    if not is_habit(linked, total, SURE):
        form, linked, others = "link or missing", kept, others - blank
    yield (
        Habit(keys.link_form(column.name), form, linked, total, column.lines(others)),
        LinkForm(form),
    )
    yield from _labels(column)
    if not column.link or (holds_code(column.name) and not column.entry):
        yield from _host(column, reader)


def _labels(column: LinkColumn) -> Found:
    # Of all labels those in use are few, and the others stand in few cells.
    if not column.has_labels(LABELS + int((1 - SURE) * column.total)):
        return
    total = column.labels.total()
    often = (label for label, n in column.labels.items() if n >= USED)
    used = tuple(sorted(often, key=column.labels.__getitem__, reverse=True)[: LABELS + 1])
    kept = sum(column.labels[label] for label in used)
    if 0 < len(used) <= LABELS and is_habit(kept, total, SURE):
        unusual = column.labels.keys() - set(used)
        odd = {cell for cell in column.cells if unusual and label_of(cell) in unusual}
        yield (
            Habit(keys.link_labels(column.name), ", ".join(used), kept, total, column.lines(odd)),
            LinkForm(labels=used),
        )


def _host(column: LinkColumn, reader: Reader) -> Found:
    urls = column.urls(reader)
    foreign = column.foreign(reader)
    outside = {cell for cell, url in urls.items() if url in foreign} if foreign else set()
    total = sum(column.cells[cell] for cell in urls)
    kept = total - sum(column.cells[cell] for cell in outside)
    if is_habit(kept, total, SURE):
        habit = Habit(keys.link_host(column.name), REPOSITORY, kept, total, column.lines(outside))
        yield habit, LinkForm(host=(REPOSITORY,))
