"""Which of the records of one entry say nothing that another of them does not say."""

from __future__ import annotations

from collections import Counter
from itertools import zip_longest
from typing import TYPE_CHECKING

from mdlist.records.names import IMAGE
from mdlist.urls.identity import link_key, title_key
from mdlist.words.link_labels import names_kind
from mdlist.words.title_match import letters
from mdlist.words.values import is_missing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.lint.view import View
    from mdlist.markdown.inline import Reader


def surplus(view: View, numbers: Sequence[int]) -> tuple[int, list[int]]:
    """The record to keep, and those of the others that may be dropped, as it says all they say.

    The one to keep makes most of the others surplus; of two such it is the fuller one, then the
    first.
    """
    parts = {number: _parts(view, number) for number in numbers}
    if all(there == parts[numbers[0]] for there in parts.values()):
        return numbers[0], list(numbers[1:])
    best: tuple[int, list[int]] = numbers[0], []
    fullest = 0
    for kept in numbers:
        dropped = [
            number
            for number in numbers
            if number != kept
            and all(
                _is_said(view, pair, (number, kept), position)
                for position, pair in enumerate(
                    zip_longest(parts[number], parts[kept], fillvalue="")
                )
            )
        ]
        said = sum(len([*_things(part, view.document.reader)]) for part in parts[kept])
        if len(dropped) > len(best[1]) or (len(dropped) == len(best[1]) and said > fullest):
            best, fullest = (kept, dropped), said
    return best


def _parts(view: View, number: int) -> list[str]:
    """The cells of a row, or a bullet's content."""
    record = view.entries[number]
    if record.table is None:
        return [" ".join(record.source_text.split())]
    return [cell.strip() for cell in record.cells[: len(record.table.header)]]


def _count_rows(view: View, one: int, other: int, position: int) -> bool:
    """Whether two records have the numbers of their rows in a column."""
    return all(
        record.table is not None and _counts(record.table.columns[position], record.at)
        for record in (view.entries[one], view.entries[other])
    )


def _counts(column: Sequence[str], index: int) -> bool:
    """Whether a cell is the number of its row: one more than in the row above, and one less than
    in the row below."""
    beside = [cell.strip() for cell in column[max(index - 1, 0) : index + 2]]
    if len(beside) < 2 or not all(map(str.isdecimal, beside)):
        return False
    return all(int(cell) == int(beside[0]) + at for at, cell in enumerate(beside))


def _is_said(view: View, cells: tuple[str, str], numbers: tuple[int, int], position: int) -> bool:
    """Whether the second of two cells says what the first one does."""
    one, other = cells
    if one == other or is_missing(one, view.contract.missing):
        return True
    if one.isdecimal() and other.isdecimal():
        return _count_rows(view, *numbers, position)
    return _is_within(one, other, view.document.reader)


def _is_within(one: str, other: str, reader: Reader) -> bool:
    """Whether all words, links and pictures of one content stand in another, and no link has a
    kind of thing for its label that has another one there: "Code (soon)" is older than "Code"."""
    if Counter(_things(one, reader)) - Counter(_things(other, reader)):
        return False
    plain = {link_key(link.url) for link in reader(one).links if names_kind(link.text)}
    odd = {link_key(link.url) for link in reader(other).links if not names_kind(link.text)}
    return "<!--" not in one and plain.isdisjoint(odd)


def _things(content: str, reader: Reader) -> Iterator[str]:
    inline = reader(content)
    words = Counter(map(letters, title_key(inline.text).split()))
    for link in inline.links:
        if names_kind(link.text):
            words.subtract(map(letters, title_key(link.text).split()))
    yield from words.elements()
    yield from {"](" + link_key(link.url) for link in inline.links}
    yield from IMAGE.compiled.findall(content)
