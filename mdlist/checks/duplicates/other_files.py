"""Entries that another file of the same list holds already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.lint.diagnostic import Fault, Related, Severity
from mdlist.records.entries import Entries
from mdlist.words.habit import is_common

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.lint.view import View


def in_other_files(view: View) -> Iterator[Fault]:
    """A finding for each entry that stands in a file before this one too, at its first record here;
    none where the list's entries stand in several files by habit."""
    before = [(each, file) for file in view.elsewhere for each in file.records.listings]
    both = Entries([*(listing for listing, _ in before), *view.listings], view.contract.key)
    files = {id(listing): file.path for listing, file in before}
    first = sum(len(listing) for listing, _ in before)
    found = []
    for group in both.copies:
        here = next((number for number in group if number >= first), None)
        if here is None:
            continue
        there = (number for number in group if number < first and both.are_one(number, here))
        if (number := next(there, None)) is not None:
            found.append((both[here], both[number]))
    if is_common(len(found), len(view.entries)):
        return
    for record, other in found:
        path = files[id(other.listing)]
        yield Fault(
            record.entry_span,
            f'"{record.title}" is listed already, in {path}, line {other.line}',
            (Related(other.entry_span, f'"{other.title}"', path),),
            record,
            severity=Severity.WARNING,
        )
