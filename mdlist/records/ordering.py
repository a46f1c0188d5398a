"""By what the rows of a listing are ordered, and which of them stand in the wrong place."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from mdlist.records.alphabets import alphabetical_keys, letters
from mdlist.records.column_roles import SAMPLE
from mdlist.words.dates import parse_date
from mdlist.words.habit import SURE, is_habit
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from mdlist.markdown.inline import Reader
    from mdlist.records.listing import Listing


class Sortable(Protocol):
    """What sorts a record: a number, a text or a tuple of such. All keys of one order are of one
    kind, and compare with that alone."""

    def __lt__(self, other: Any, /) -> bool: ...

    def __le__(self, other: Any, /) -> bool: ...

    def __hash__(self) -> int: ...


# What a record sorts by; None for one that has no place in the order.
SortKey = Sortable | None

NUMBER = Regex(r"-?\d[\d,]*(?:\.\d+)?\Z")
TITLE = "title"


@lru_cache(1024)
def number_key(text: str) -> float | None:
    """A number, thousands separated by commas or not, None for anything else."""
    return float(text.replace(",", "")) if NUMBER.compiled.match(text) else None


def is_value(text: str) -> bool:
    """Whether a text is a date or a number."""
    return parse_date(text) is not None or number_key(text) is not None


def texts(listing: Listing, name: str, most: int | None = None) -> Sequence[str] | None:
    """What the records, the first ``most`` of them or all, hold in column ``name``, or their
    titles; None without such a column."""
    if name == TITLE:
        return listing.titles[:most]
    table = listing.table
    if table is None:
        return None
    position = table.column(name)
    if position is None:
        return None
    if position == listing.entry:
        return listing.titles[:most]
    return rendered(table.columns[position][:most], table.reader)


def rendered(column: Sequence[str], reader: Reader) -> list[str]:
    """The rendered texts of a column's cells, each different one read once."""
    known = {
        # Letters and digits alone are no markup.
        cell: cell if cell.isalnum() else reader(cell).text
        for cell in set(column)
    }
    return [known[cell] for cell in column]


def sort_keys(
    values: Sequence[str], alphabetical: bool, capitals: bool = False
) -> Iterator[Sequence[SortKey]]:
    """The keys of ``values``, for each way to sort them; with ``capitals``, capitals may all stand
    before small letters."""
    if alphabetical:
        yield from alphabetical_keys(values, capitals)
        return
    different = set(values)
    dates = {value: date for value in different if (date := parse_date(value)) is not None}
    # 2098 is a year among years and a count among counts.
    if any(value not in dates and NUMBER.compiled.match(value) for value in different):
        yield [number_key(value) for value in values]
        return
    # A month has no place among days: dates count that say as much as most.
    exact = {value: date.count(None) for value, date in dates.items()}
    counts = Counter(exact[value] for value in values[:SAMPLE] if value in exact)
    usual = max(counts, key=counts.__getitem__) if counts else 0
    alike = {value: date for value, date in dates.items() if exact[value] == usual}
    yield [alike.get(value) for value in values]


def is_alphabetical(values: Iterable[str]) -> bool:
    """Whether ``values`` sort as text: most of them are no dates and no numbers."""
    counts = Counter(values)
    told = sum(count for value, count in counts.items() if is_value(value))
    return 2 * told < counts.total()


class Disorder(NamedTuple):
    """What is out of order: the records that must ``move``, by index; the keys, by the way to sort
    them that suits most; and the records that are in order by that, the first of them first."""

    move: Sequence[int]
    ranked: Sequence[SortKey]
    kept: Sequence[int]


def misplaced(
    values: Sequence[str], falling: bool, alphabetical: bool, capitals: bool = False
) -> Disorder | None:
    """The fewest records that must move so that ``values`` are in order, None where none must.

    In an alphabetical order only those that every usual alphabet moves, and that do not stand
    where their second word belongs: ``GNU Nano`` may be sought under N.
    """
    found = _misplaced(values, falling, alphabetical, capitals)
    if found is None or not alphabetical:
        return found
    seconds = [*values]
    for index in found.move:
        rest = values[index].partition(" ")[2]
        initials = {letters(value)[:1] for value in values[max(index - 1, 0) : index + 2]}
        if letters(rest)[:1] in initials - {""}:
            seconds[index] = rest
    again = found if seconds == [*values] else _misplaced(seconds, falling, alphabetical, capitals)
    move = sorted({*found.move}.intersection(again.move if again else ()))
    return found._replace(move=move) if move else None


def has_capitals_first(groups: Collection[Sequence[str]]) -> bool:
    """Whether fewer of the values, each group for itself, are out of alphabetical order where all
    capitals stand before small letters."""
    found = (misplaced(values, False, True) for values in groups)
    least = sum(len(each.move) for each in found if each is not None)
    for values in groups if least else ():
        keys: list[SortKey] = [value if letters(value) else None for value in values]
        least -= len(out_of_order(keys, False))
        if least <= 0:
            break
    return least > 0


def _misplaced(
    values: Sequence[str], falling: bool, alphabetical: bool, capitals: bool
) -> Disorder | None:
    found: set[int] | None = None
    best: tuple[Sequence[SortKey], set[int]] | None = None
    for ranked in sort_keys(values, alphabetical, capitals):
        moved = set(out_of_order(ranked, falling))
        found = moved if found is None else found & moved
        if not found:
            return None
        if best is None or len(moved) < len(best[1]):
            best = ranked, moved
    if best is None or not found:
        return None
    keys, moved = best
    return _disorder(found, moved, keys)


def misplaced_by(keys: Sequence[SortKey], falling: bool) -> Disorder | None:
    """The fewest records that must move so that their ``keys`` are in order, None where none
    must."""
    moved = set(out_of_order(keys, falling))
    return _disorder(moved, moved, keys) if moved else None


def _disorder(found: set[int], moved: set[int], keys: Sequence[SortKey]) -> Disorder:
    kept = [n for n, key in enumerate(keys) if key is not None and n not in moved]
    return Disorder(sorted(found), keys, kept)


def is_broken(wrong: int, total: int) -> bool:
    """Whether so many of ``total`` records are in the wrong place that the others are in no order
    by habit."""
    return is_habit(wrong, total, 1 - SURE)


def out_of_order(ranked: Sequence[SortKey], falling: bool) -> list[int]:
    """Indices outside a longest run that never falls (or never rises); a key of None is no part of
    the order."""
    placed = [n for n, key in enumerate(ranked) if key is not None]
    ordered = placed[::-1] if falling else placed
    chosen = [key for n in ordered if (key := ranked[n]) is not None]
    if all(a <= b for a, b in pairwise(chosen)):
        return []
    tails: list[Sortable] = []
    ends: list[int] = []
    before = [-1] * len(ordered)
    for at, key in enumerate(chosen):
        place = bisect_right(tails, key)
        before[at] = ends[place - 1] if place else -1
        tails[place : place + 1] = [key]
        ends[place : place + 1] = [at]
    kept, at = set[int](), ends[-1]
    while at >= 0:
        kept.add(ordered[at])
        at = before[at]
    return [n for n in placed if n not in kept]
