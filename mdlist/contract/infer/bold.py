"""What bold means, where a list sets in bold what it counts in a table of its own."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mdlist.contract import keys
from mdlist.contract.model import Bold, Habit
from mdlist.words.dates import YEAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mdlist.contract.model import Contract
    from mdlist.markdown.table import Table
    from mdlist.records.records import Records

# So many cells show what a column holds.
SAMPLE = 200
# So many entries are counted, in so large a part of them bold says so, and so many are neither.
SUPPORT, MOSTLY, PLAIN = 10, 0.9, 10


class _Part(NamedTuple):
    """A table, the name of the column of its entries, and those as written."""

    table: Table
    names: Sequence[str]
    name: str
    entries: Sequence[str]


def infer_bold(records: Records, contract: Contract) -> Contract:
    """``contract`` with what bold means by the list's habit, where it does not say."""
    if contract.bold is not None:
        return contract
    parts = list(_parts(records))
    best = max(_found(parts), key=lambda found: found[1].kept, default=None)
    return contract if best is None else contract.inferring((best[1],), bold=best[0])


def _parts(records: Records) -> Iterator[_Part]:
    for listing in records.listings:
        if (table := listing.table) is not None:
            names, entry = table.names, listing.entry
            yield _Part(table, names, names[entry], table.columns[entry])


def _found(parts: Sequence[_Part]) -> Iterator[tuple[Bold, Habit]]:
    having: dict[str, dict[int, int]] = {}
    for number, part in enumerate(parts):
        for position, name in enumerate(part.names):
            if name:
                having.setdefault(name, {}).setdefault(number, position)
    told: dict[str, _Told] = {}
    for name, places in sorted(having.items()):
        if len(places) == len(parts):
            continue
        counted = [parts[number] for number, at in places.items() if _counts(parts[number], at)]
        if not counted:
            continue
        column = counted[0].name
        if all(part.name == column for part in counted) and _are_bold(counted):
            if column not in told:
                told[column] = _Told(part.entries for part in parts if part.name == column)
            own = [parts[number] for number in places if parts[number].name == column]
            habit = _habit(name, counted, told[column], _Told(part.entries for part in own))
            if habit is not None:
                yield Bold(column, name), habit


class _Told:
    """How often each entry stands in some tables, and how often it is bold there."""

    def __init__(self, entries: Iterable[Sequence[str]]) -> None:
        self.all = Counter(entry for each in entries for entry in each)
        self.bold: Counter[str] = Counter()
        for entry, count in self.all.items():
            if "**" in entry:
                self.bold[entry.replace("**", "")] += count
        self.entries, self.bolds = self.all.total(), self.bold.total()


def _counts(part: _Part, position: int) -> bool:
    """Whether a table's column holds numbers that are no years, by its first cells."""
    cells = part.table.columns[position][:SAMPLE]
    numbers = [cell for cell in cells if cell.replace(",", "").isdecimal()]
    if all(YEAR.compiled.fullmatch(number) for number in numbers):
        return False
    return len(numbers) >= MOSTLY * len(cells)


def _are_bold(counted: Sequence[_Part]) -> bool:
    """Whether there are enough entries that are counted, and nearly all are bold."""
    listed = sum(len(part.entries) for part in counted)
    bold = sum("**" in entry for part in counted for entry in part.entries)
    return listed >= SUPPORT and bold >= MOSTLY * listed


def _habit(name: str, counted: Sequence[_Part], every: _Told, own: _Told) -> Habit | None:
    """The habit that the entries which are counted are bold, and of the others none.

    The others are those that ``every`` table with such entries tells of, without those that the
    tables with the column have as their ``own``.
    """
    listed = [entry for part in counted for entry in part.entries]
    bold_here = sum("**" in entry for entry in listed)
    titles = {entry.replace("**", "") for entry in listed}
    bold = every.bolds - own.bolds
    plain = every.entries - own.entries - bold
    both = sum(every.bold[title] - own.bold[title] for title in titles)
    forgotten = sum(every.all[title] - own.all[title] for title in titles)
    if plain - forgotten < PLAIN or both < MOSTLY * max(bold, both + forgotten, 1):
        return None
    kept, total = bold_here + both, len(listed) + bold + forgotten
    return Habit(keys.BOLD, f"the entries with {name}", kept, total)
