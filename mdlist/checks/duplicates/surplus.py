"""Which of the records of one entry say nothing that another of them does not say."""

from __future__ import annotations

from collections import Counter
from itertools import zip_longest
from typing import TYPE_CHECKING

from mdlist.records.names import IMAGE
from mdlist.urls.identity import link_key, title_key
from mdlist.words.link_labels import names_kind
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
            and _says_no_more(parts[number], parts[kept], view.document.reader, view)
        ]
        said = sum(len([*_things(part, view.document.reader)]) for part in parts[kept])
        if len(dropped) > len(best[1]) or (len(dropped) == len(best[1]) and said > fullest):
            best, fullest = (kept, dropped), said
    return best


def _parts(view: View, number: int) -> list[str]:
    """The cells of a row, without the number that the table gives it; or a bullet's content."""
    listing, index = view.entries.place(number)
    table = listing.table
    if table is None:
        return [" ".join(listing.source_text(index).split())]
    cells = table.cells[index + 1][: len(table.header)]
    return [
        "" if cell.strip().isdecimal() and _counts(table.columns[position], index) else cell.strip()
        for position, cell in enumerate(cells)
    ]


def _counts(column: Sequence[str], index: int) -> bool:
    """Whether a cell is the number of its row: one more than in the row above, and one less than
    in the row below."""
    beside = [cell.strip() for cell in column[max(index - 1, 0) : index + 2]]
    if len(beside) < 2 or not all(map(str.isdecimal, beside)):
        return False
    return all(int(cell) == int(beside[0]) + at for at, cell in enumerate(beside))


def _says_no_more(here: Sequence[str], there: Sequence[str], reader: Reader, view: View) -> bool:
    return all(
        one == other or is_missing(one, view.contract.missing) or _is_within(one, other, reader)
        for one, other in zip_longest(here, there, fillvalue="")
    )


def _is_within(one: str, other: str, reader: Reader) -> bool:
    """Whether all words, links and pictures of one content stand in another."""
    if Counter(_things(one, reader)) - Counter(_things(other, reader)):
        return False
    return "<!--" not in one


def _things(content: str, reader: Reader) -> Iterator[str]:
    inline = reader(content)
    words = Counter(title_key(inline.text).split())
    for link in inline.links:
        if names_kind(link.text):
            words.subtract(title_key(link.text).split())
    yield from words.elements()
    yield from {"](" + link_key(link.url) for link in inline.links}
    yield from IMAGE.compiled.findall(content)
