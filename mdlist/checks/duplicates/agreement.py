"""In which fields the copies of an entry agree, and where one of them does not.

A field has to agree when nearly all copies of the list agree in it: a year does, a note that is
written for each section does not.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mdlist.checks.duplicates.field_values import classes_of, grouped, said
from mdlist.checks.duplicates.repeats import MANY, TELLING, are_parts
from mdlist.checks.duplicates.repeats import said as said_of
from mdlist.records.same_entry import archive, forge, is_paper_title
from mdlist.urls.publication import key_facts
from mdlist.words.column_headers import is_fact
from mdlist.words.values import is_missing

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from mdlist.contract.model import Contract
    from mdlist.markdown.document import Document
    from mdlist.markdown.inline import Reader
    from mdlist.records.entries import Entries

# How often the copies agree in a field for each time that they do not.
RATIO = 10
BOLD, LINK = "bold", "link"


class Conflict(NamedTuple):
    """Copies of an entry that disagree: the column's name, or :data:`BOLD` or :data:`LINK`, and the
    records with each value, those of the value that most have first, else of the one that stands
    first."""

    field: str
    values: list[list[int]]


def conflicts(
    document: Document,
    entries: Entries,
    contract: Contract,
    repeated: Sequence[Sequence[int]],
    bold: bool,
) -> list[Conflict]:
    """Where copies of one entry in several sections disagree in a field that has to agree.

    Args:
        document: the list.
        entries: its records.
        contract: what it promises.
        repeated: records that repeat each other in one section
            (:func:`mdlist.checks.duplicates.repeats.repeats`).
        bold: whether it counts that a title is bold.
    """
    found = (
        [*_numbers(document, entries), *_moved(document, entries)] if "title" in entries.key else []
    )
    if not entries.copies:
        return found
    dropped = {number for group in repeated for number in group[1:]}
    alike: list[list[int]] = []
    unlike: list[list[int]] = []
    for group in entries.copies:
        numbers = [number for number in group if number not in dropped] if dropped else group
        if len({entries.titles[number] for number in numbers}) > 1:
            first = numbers[0]
            numbers = [n for n in numbers if not are_parts(document, entries, first, n)]
        if 1 < len(numbers) <= MANY:
            (alike if _are_alike(entries, numbers) else unlike).append(numbers)
    agreed = _agreed(entries, alike, contract.missing)
    # Where nothing is bold, as in news, a plain name says nothing.
    plain = {id(each) for each in entries.listings if each.table is None and True not in each.bold}
    for numbers in unlike:
        fields = [*_fields(entries, numbers, contract, document.reader)]
        for field, values in (*fields, *_bold(entries, numbers, plain)) if bold else fields:
            classes = classes_of(values)
            agreed[field] = agreed.get(field, 0) + len(classes[0]) - 1
            if len(classes) > 1:
                found.append(Conflict(field, classes))
    against: dict[str, int] = {}
    for conflict in found:
        against[conflict.field] = against.get(conflict.field, 0) + len(conflict.values) - 1
    return [
        conflict
        for conflict in found
        if conflict.field == LINK
        or _must_agree(conflict.field, agreed[conflict.field], against[conflict.field])
    ]


def _are_alike(entries: Entries, numbers: list[int]) -> bool:
    """Whether records are rows of tables with one header, and the same in all."""
    first, *others = (entries[number] for number in numbers)
    header = first.listing.scope[-1]
    return first.table is not None and all(
        other.table is not None and other.listing.scope[-1] == header and other.cells == first.cells
        for other in others
    )


def _agreed(entries: Entries, groups: list[list[int]], missing: str | None) -> dict[str, int]:
    """How often copies that are the same in all agree in each field."""
    agreed: dict[str, int] = {}
    rows: dict[tuple[str, ...], list[list[str]]] = {}
    names: dict[tuple[str, ...], list[str]] = {}
    for group in groups:
        record, more = entries[group[0]], len(group) - 1
        if record.table is not None:
            header = record.listing.scope[-1]
            if header not in rows:
                rows[header], names[header] = [], record.table.names
            rows[header] += [record.cells] * more
            agreed[BOLD] = agreed.get(BOLD, 0) + more * record.bold
    for header, cells in rows.items():
        for name, column in zip(names[header], zip(*cells, strict=False), strict=False):
            told = sum(n for cell, n in Counter(column).items() if not is_missing(cell, missing))
            agreed[name] = agreed.get(name, 0) + told
    return agreed


def _numbers(document: Document, entries: Entries) -> Iterator[Conflict]:
    """Papers of one title with several numbers in arXiv, where a paper keeps its number; what came
    out anew in another year, and says so, is another paper."""
    keys = entries.links
    for group in entries.several_links:
        links = {number: keys[number] for number in group if archive(keys[number]) == "arxiv"}
        if len(set(links.values())) > 1 and is_paper_title(entries.titles[group[0]]):
            years = {key_facts(link).year for link in links.values()}
            told = all(_tells_year(document, entries, number) for number in links)
            if len(years) == 1 or not told:
                yield Conflict(LINK, grouped(links))


def _tells_year(document: Document, entries: Entries, number: int) -> bool:
    """Whether a record says the year that its link has."""
    text = document.reader(entries[number].source_text).text
    return str(key_facts(entries.links[number]).year) in text


def _moved(document: Document, entries: Entries) -> Iterator[Conflict]:
    """Repositories of one name and one description in several sections, where only the owner is
    another: one of them has moved."""
    for group in entries.several_links:
        links = {number: entries.links[number] for number in group}
        forges = {forge(link) for link in links.values()}
        names = {link.rpartition("/")[2] for link in links.values()}
        depths = {link.count("/") for link in links.values()}
        if len(forges) != 1 or "" in forges or len(names) != 1 or depths != {2}:
            continue
        texts = {said_of(document, entries, number) for number in group}
        apart = len({entries.scopes[number] for number in group}) == len(group)
        if apart and len(texts) == 1 and texts.pop().count(" ") + 1 >= TELLING:
            yield Conflict(LINK, grouped(links))


def _must_agree(field: str, agreed: int, against: int) -> bool:
    # A year or a venue is a fact about the entry, so that less says enough.
    if field != BOLD and is_fact(field):
        return agreed > against
    return agreed >= RATIO * against


def _fields(
    entries: Entries, numbers: list[int], contract: Contract, reader: Reader
) -> Iterator[tuple[str, dict[int, str]]]:
    """Each field that two or more of the records have, and what they say in it."""
    # The rules of types speak of their column.
    types = contract.types.column if contract.types is not None else ""
    for name, cells in _columns(entries, numbers).items():
        if name == types or len(cells) < 2:
            continue
        if len(set(cells.values())) == 1:
            told = {} if is_missing(next(iter(cells.values())), contract.missing) else cells
        else:
            there = {n: cell for n, cell in cells.items() if not is_missing(cell, contract.missing)}
            same = len(set(there.values())) == 1
            told = there if same else said(there, name, contract, reader)
        if len(told) > 1:
            yield name, told


def _bold(
    entries: Entries, numbers: list[int], plain: Container[int]
) -> Iterator[tuple[str, dict[int, str]]]:
    """Which of the records are bold, but for those of the listings that are ``plain``, by id."""
    first = entries.titles[numbers[0]]
    marks = {
        number: str(record.bold)
        for number in numbers
        if entries.titles[number] == first and id((record := entries[number]).listing) not in plain
    }
    # Copies that are all plain say nothing of what bold means.
    if len(marks) > 1 and "True" in marks.values():
        yield BOLD, marks


def _columns(entries: Entries, numbers: list[int]) -> dict[str, dict[int, str]]:
    """The cells of whole rows, by column and record; without those of the title and the link."""
    columns: dict[str, dict[int, str]] = {}
    for number in numbers:
        record = entries[number]
        if record.table is None or not record.table.is_whole(record.at):
            continue
        listing, names = record.listing, record.table.names
        skipped = names[listing.entry], names[listing.link or listing.entry]
        for name, cell in zip(names, record.cells, strict=False):
            if name not in skipped:
                columns.setdefault(name, {})[number] = cell
    return columns
