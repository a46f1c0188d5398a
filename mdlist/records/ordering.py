"""By what the rows of a listing are ordered, and which of them stand in the wrong place."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from mdlist.records.listing import Listing

# What sorts a record; None for one that has no place in the order.
SortKey = float | str | tuple[object, ...] | None

DATE = Regex(r"((?:19|20)\d\d)(?:[-./](\d{1,2}))?(?:[-./](\d{1,2}))?\Z")
# ``Jan 2019``, ``12 March 2019``, ``March 12, 2019``, ``2019 Mar``.
NAMED = Regex(r"(?:(\d{1,2})[ -])?([A-Za-z]{3,9})\.?(?:[ -](\d{1,2}),?|,)?[ -]((?:19|20)\d\d)\Z")
YEAR_FIRST = Regex(r"((?:19|20)\d\d)[ -]([A-Za-z]{3,9})\.?\Z")
MONTH_NAMES = """
    january, february, march, april, may, june, july, august, september, october, november, december
"""
MONTHS = tuple(each.strip() for each in MONTH_NAMES.split(","))
PARTS = Regex(r"\d+|[A-Za-z]+")
NUMBER = Regex(r"-?\d[\d,]*(?:\.\d+)?\Z")
TITLE = "title"


@lru_cache(1024)
def date_key(text: str) -> float | None:
    """A year, a month or a day as a number that grows with time, None for anything else."""
    if match := DATE.compiled.match(text):
        year, month, day = (int(part or 0) for part in match.groups())
        return year * 10_000 + month * 100 + day if month <= 12 and day <= 31 else None
    return _named_date(text) if "19" in text or "20" in text else None


def _named_date(text: str) -> float | None:
    """The same for a date whose month has its name, whole or short, in English."""
    if match := NAMED.compiled.match(text):
        before, name, after, year = match.groups()
    elif match := YEAR_FIRST.compiled.match(text):
        (year, name), before, after = match.groups(), None, None
    else:
        return None
    month = next((n for n, m in enumerate(MONTHS, 1) if m.startswith(name.lower())), 0)
    day = int(before or after or 0)
    return int(year) * 10_000 + month * 100 + day if month and day <= 31 else None


@lru_cache(1024)
def number_key(text: str) -> float | None:
    """A number, thousands separated by commas or not, None for anything else."""
    return float(text.replace(",", "")) if NUMBER.compiled.match(text) else None


def value_key(text: str) -> float | None:
    """A date or a number, None for what has no place in an order of those."""
    if text[:1].isalpha() and "19" not in text and "20" not in text:
        return None
    key = date_key(text)
    return number_key(text) if key is None else key


def _letters(text: str) -> str:
    """``text`` as alphabets read it, "" where it begins with no letter or digit that they know."""
    folded = text.casefold()
    if not folded.isascii():
        plain = unicodedata.normalize("NFKD", folded)
        folded = "".join(char for char in plain if not unicodedata.combining(char))
    folded = folded.lstrip(" \t.@#'\"`([{*_~:-–—/\\!?&+$")
    return folded if _known(folded) else ""


def _known(folded: str) -> bool:
    return bool(folded) and (folded[0].isdigit() or "a" <= folded[0] <= "z")


# The orders that people call alphabetical, of letters as `_letters` leaves them. A row is out of
# place where all of them say so.
def _by_letters(folded: str) -> SortKey:
    return "".join(filter(str.isalnum, folded))


def _by_words(folded: str) -> SortKey:
    return tuple(re.findall(r"\w+", folded))


def _by_article(folded: str) -> SortKey:
    bare = re.sub(r"\A(?:the|an?)\s+", "", folded)
    return "".join(filter(str.isalnum, bare)) if _known(bare) else None


def _by_number(folded: str) -> SortKey:
    parts = re.findall(r"\d+|[^\W\d]+", folded)
    # A number sorts by its length first: int() reads no more than 4,300 digits.
    return tuple(
        [
            (0, len(d := p.lstrip("0")), d) if p.isdigit() and p.isascii() else (1, 0, p)
            for p in parts
        ]
    )


def _by_text(folded: str) -> SortKey:
    return folded


ALPHABETS: tuple[Callable[[str], SortKey], ...] = (
    _by_text,
    _by_letters,
    _by_words,
    _by_article,
    _by_number,
)


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


def rendered(column: Sequence[str], reader: Callable[[str], object]) -> list[str]:
    """The rendered texts of a column's cells, each different one read once."""
    known = {
        # Letters and digits alone are no markup.
        cell: cell if cell.isalnum() else str(getattr(reader(cell), "text", cell))
        for cell in set(column)
    }
    return [known[cell] for cell in column]


def sort_keys(values: Sequence[str], alphabetical: bool) -> Iterator[list[SortKey]]:
    """The keys of ``values``, for each way to sort them."""
    if alphabetical:
        letters = [*map(_letters, values)]
        for alphabet in ALPHABETS:
            yield [alphabet(folded) if folded else None for folded in letters]
        return
    different = set(values)
    # 2098 is a year among years and a count among counts.
    counts = any(
        NUMBER.compiled.match(value) and not DATE.compiled.match(value) for value in different
    )
    key = number_key if counts else date_key
    known = {value: key(value) for value in (different if counts else _alike(values, different))}
    yield [known.get(value) for value in values]


def _alike(values: Sequence[str], different: set[str]) -> Iterable[str]:
    """The different values that are written like most: a month has no place among days."""
    parts = PARTS.compiled.findall
    sizes = Counter(len(parts(value)) for value in values[:200] if value)
    usual = max(sizes, key=sizes.__getitem__) if sizes else 0
    return (value for value in different if len(parts(value)) == usual)


def is_alphabetical(values: Iterable[str]) -> bool:
    """Whether ``values`` sort as text: most of them are no dates and no numbers."""
    counts = Counter(values)
    told = sum(count for value, count in counts.items() if value_key(value) is not None)
    return 2 * told < counts.total()


def misplaced(values: Sequence[str], falling: bool, alphabetical: bool) -> list[int]:
    """The fewest records that must move so that ``values`` are in order, by index.

    In an alphabetical order only those that every usual alphabet moves.
    """
    found: set[int] | None = None
    for ranked in sort_keys(values, alphabetical):
        moved = set(out_of_order(ranked, falling))
        found = moved if found is None else found & moved
        if not found:
            return []
    return sorted(found or ())


def out_of_order(ranked: Sequence[SortKey], falling: bool) -> list[int]:
    """Indices outside a longest run that never falls (or never rises); a key of None is no part of
    the order."""
    placed = [n for n, key in enumerate(ranked) if key is not None]
    ordered = placed[::-1] if falling else placed
    chosen: list[Any] = [ranked[n] for n in ordered]
    if all(a <= b for a, b in pairwise(chosen)):
        return []
    tails: list[Any] = []
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
