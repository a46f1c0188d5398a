"""What bold means, where a list sets in bold what it counts in a table of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mdlist.contract import Bold, Habit
from mdlist.records import listings
from mdlist.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.contract import Contract
    from mdlist.document import Document
    from mdlist.table import Table

# So many cells show what a column holds.
SAMPLE = 200
# So many entries are counted, in so large a part of them bold says so, and so many are neither.
SUPPORT, MOSTLY, PLAIN = 10, 0.9, 10
YEAR = Regex(r"(?:19|20)\d\d")


class _Part(NamedTuple):
    """A table, the name of the column of its entries, and those as written."""

    table: Table
    names: Sequence[str]
    name: str
    entries: Sequence[str]


def infer_bold(document: Document, contract: Contract) -> Contract:
    """``contract`` with what bold means by the list's habit, where it does not say."""
    if contract.bold is not None:
        return contract
    parts = list(_parts(document, contract))
    best = max(_found(parts), key=lambda found: found[1].kept, default=None)
    return contract if best is None else contract.inferring((best[1],), bold=best[0])


def _parts(document: Document, contract: Contract) -> Iterator[_Part]:
    for listing in listings(document, contract):
        if (table := listing.table) is not None:
            names, entry = table.names, listing.entry
            yield _Part(table, names, names[entry], table.columns[entry])


def _found(parts: Sequence[_Part]) -> Iterator[tuple[Bold, Habit]]:
    having = {name for part in parts for name in part.names if name}
    for name in sorted(having):
        others = [part for part in parts if name not in part.names]
        counted = [part for part in parts if others and _counts(part, name)]
        if not counted:
            continue
        column = counted[0].name
        if all(part.name == column for part in counted):
            habit = _habit(name, counted, [part for part in others if part.name == column])
            if habit is not None:
                yield Bold(column, name), habit


def _counts(part: _Part, name: str) -> bool:
    """Whether a table's column of this name holds numbers that are no years, by its first cells."""
    if name not in part.names:
        return False
    cells = part.table.columns[part.names.index(name)][:SAMPLE]
    numbers = [cell for cell in cells if cell.replace(",", "").isdecimal()]
    if all(YEAR.compiled.fullmatch(number) for number in numbers):
        return False
    return len(numbers) >= MOSTLY * len(cells)


def _habit(name: str, counted: Sequence[_Part], others: Sequence[_Part]) -> Habit | None:
    """The habit that the entries which are counted are bold, and of the others none."""
    listed = [entry for part in counted for entry in part.entries]
    bold_here = sum("**" in entry for entry in listed)
    if len(listed) < SUPPORT or bold_here < MOSTLY * len(listed):
        return None
    titles = {entry.replace("**", "") for entry in listed}
    elsewhere = [entry for part in others for entry in part.entries]
    bold = [entry for entry in elsewhere if "**" in entry]
    plain = len(elsewhere) - len(bold)
    both = sum(entry.replace("**", "") in titles for entry in bold)
    forgotten = sum(map(titles.__contains__, elsewhere))
    if plain - forgotten < PLAIN or both < MOSTLY * max(len(bold), both + forgotten, 1):
        return None
    kept, total = bold_here + both, len(listed) + len(bold) + forgotten
    return Habit("bold", f"the entries with {name}", kept, total)
