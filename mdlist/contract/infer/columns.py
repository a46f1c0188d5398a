"""What the cells of a list's columns hold, and what they say where there is nothing to say."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING

from mdlist.contract import keys
from mdlist.contract.model import Column, Habit
from mdlist.records.vocabulary import Vocabulary, places
from mdlist.words.dates import YEAR, is_dated
from mdlist.words.habit import is_habit
from mdlist.words.regex import Regex
from mdlist.words.values import is_missing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mdlist.contract.model import ColumnType, Contract
    from mdlist.records.records import Records

INTEGER = Regex(r"-?\d[\d,]*\Z")
KINDS: tuple[tuple[ColumnType, Callable[[str], object]], ...] = (
    ("year", lambda text: YEAR.compiled.match(text)),
    ("date", is_dated),
    ("integer", lambda text: INTEGER.compiled.match(text)),
)


def infer_columns(records: Records, contract: Contract) -> Contract:
    """``contract`` with the types of columns and the marker for a missing value."""
    columns: dict[str, Column] = dict(contract.columns)
    habits: list[Habit] = []
    missing = contract.missing
    found = records.vocabularies
    for vocabulary in found:
        given = columns.get(vocabulary.name, Column())
        if given.type or given.values or given.pattern:
            continue
        if found_type := _type(vocabulary):
            kind, habit = found_type
            columns[vocabulary.name] = given._replace(type=kind)
            habits.append(habit)
    if missing is None and (marker := _marker(found)):
        missing = marker.value
        habits.append(marker)
    return contract.inferring(habits, columns=columns, missing=missing)


def _type(vocabulary: Vocabulary) -> tuple[ColumnType, Habit] | None:
    if _has_few_cells(vocabulary):
        return None
    told: Mapping[str, int] = {c: n for c, n in vocabulary.counts.items() if not is_missing(c)}
    total = sum(told.values())
    for kind, is_one in KINDS:
        odd = [cell for cell in told if not is_one(cell)]
        kept = total - sum(told[cell] for cell in odd)
        if is_habit(kept, total):
            lines = tuple(sorted(_lines(vocabulary, odd)))
            return kind, Habit(keys.column_type(vocabulary.name), kind, kept, total, lines)
    return None


def _has_few_cells(vocabulary: Vocabulary) -> bool:
    """Whether the cells are too few to show a habit, whatever they hold."""
    total = vocabulary.counts.total()
    return not is_habit(total, total)


def _lines(vocabulary: Vocabulary, cells: list[str]) -> Iterator[int]:
    for found in places(vocabulary, cells).values():
        for table, index, _ in found:
            yield table.row_line(index)


def _marker(found: list[Vocabulary]) -> Habit | None:
    """The marker that columns hold where others of their cells would be empty."""
    markers: Counter[str] = Counter()
    empty: list[tuple[Vocabulary, int]] = []
    for vocabulary in found:
        if _has_few_cells(vocabulary):
            continue
        here = Counter({m: n for m, n in vocabulary.counts.items() if m and is_missing(m)})
        if here and is_habit(here.total(), here.total() + vocabulary.counts[""]):
            markers += here
            empty.append((vocabulary, vocabulary.counts[""]))
    if not markers:
        return None
    marker, kept = max(markers.items(), key=itemgetter(1))
    bare = sum(count for _, count in empty)
    if not is_habit(kept, kept + bare) or not is_habit(kept, markers.total()):
        return None
    lines = tuple(sorted(line for vocabulary, _ in empty for line in _lines(vocabulary, [""])))
    return Habit(keys.MISSING, marker, kept, kept + bare, lines)
