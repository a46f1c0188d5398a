"""Promises that lists keep throughout, though nobody may mean them: offered, not made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.contract.writer import Offer
from mdlist.words.habit import SURE, is_habit
from mdlist.words.values import is_missing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.contract.model import Contract
    from mdlist.markdown.table import Table
    from mdlist.records.vocabulary import Vocabulary
    from mdlist.run.proposals.trial import Trial

# A column with more values has no list of them that somebody would keep.
MOST = 20


def offers(trials: Sequence[Trial], contract: Contract) -> Iterator[Offer]:
    """What could be promised besides ``contract`` without a finding."""
    tables = [each.table for trial in trials for each in trial.records.listings if each.table]
    headers = {tuple(table.names) for table in tables}
    if len(headers) == 1 and all(header := next(iter(headers))):
        yield Offer("list", "", "header", header)
    seen: dict[str, list[tuple[Table, int]]] = {}
    for table in tables:
        for position, name in enumerate(table.names):
            seen.setdefault(name, []).append((table, position))
    values = {
        each.name: each for trial in trials for each in trial.records.vocabularies if each.repeats
    }
    slips = any(trial.faults["odd-value"] is None or trial.faults["odd-value"] for trial in trials)
    for name, parts in seen.items():
        if not name or any(table.names.count(name) > 1 for table, _ in parts):
            continue
        if _is_filled(parts, contract.missing):
            yield Offer("list.columns", name, "required", True)
        column = contract.columns.get(name)
        bare = column is None or not column.bounds
        if (
            bare
            and not slips
            and len(trials) == 1
            and name in values
            and name not in contract.links
        ):
            found = _values(values[name], contract)
            if 1 < len(found) <= MOST:
                yield Offer("list.columns", name, "values", found)


def _is_filled(parts: Sequence[tuple[Table, int]], marker: str | None) -> bool:
    """Whether a column has a value in each row, of so many that this is no chance."""
    total = 0
    for table, position in parts:
        column = table.columns[position]
        total += len(column)
        if any(is_missing(cell, marker) for cell in set(column)):
            return False
    return is_habit(total, total, SURE)


def _values(vocabulary: Vocabulary, contract: Contract) -> tuple[str, ...]:
    """The values of a column as they are shown, in alphabetical order."""
    reader = vocabulary.columns[0][0].reader
    texts = {reader(cell).text for cell in vocabulary.counts}
    return tuple(sorted(text for text in texts if text and text != contract.missing))
