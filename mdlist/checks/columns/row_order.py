"""A row or bullet stands in the wrong place.

Who looks for an entry looks where it ought to be, and who adds one copies the disorder. Only the
fewest entries that must move are named, each with the place where it belongs. The order is the
contract's, or the one that nearly all of the list is in.

```toml
[list]
order = ["Year"]
```

```md bad
| Title | Year |
| --- | :-: |
| Ant | 2018 |
| Bee | 2021 |
| Cat | 2019 |
| Dog | 2020 |
```

```md good
| Title | Year |
| --- | :-: |
| Ant | 2018 |
| Cat | 2019 |
| Dog | 2020 |
| Bee | 2021 |
```

```md fixed
| Title | Year |
| --- | :-: |
| Ant | 2018 |
| Cat | 2019 |
| Dog | 2020 |
| Bee | 2021 |
```
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from mdlist.checks.columns.record_moves import moved
from mdlist.checks.links.link_facts import wrong_dates
from mdlist.contract import keys
from mdlist.lint.diagnostic import Fault, Related, Severity
from mdlist.lint.rule import fact
from mdlist.records.ordering import (
    TITLE,
    Disorder,
    Sortable,
    SortKey,
    has_capitals_first,
    is_alphabetical,
    is_broken,
    misplaced,
    misplaced_by,
    sort_keys,
    texts,
)
from mdlist.urls.normalise import without_tracking
from mdlist.words.column_headers import date_and_venue
from mdlist.words.habit import CHANCE, SAMPLE, SURE, is_in_order
from mdlist.words.titles import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from mdlist.lint.view import View
    from mdlist.records.listing import Listing

ID = "row-order"
SEVERITY = Severity.WARNING


def check(view: View) -> Iterator[Fault]:
    """A finding for each record that must move, the fewest of them."""
    for listing, start in zip(view.listings, view.entries.starts, strict=True):
        order, stated = _order_of(view, listing)
        if order:
            rows: Sequence[int] = range(len(listing))
            if repeated := _repeated(view):
                rows = [row for row in rows if start + row not in repeated]
            if wrong := _misdated(view, listing, order[0].removeprefix("-")):
                rows = [row for row in rows if row not in wrong]
            yield from _findings(view, listing, order, stated, rows)


@fact
def _repeated(view: View) -> set[int]:
    """The records that a listing holds twice, by number: which of them goes is to be decided before
    where they belong."""
    entries, found = view.entries, set[int]()
    for group in entries.copies:
        listings = Counter(id(entries[number].listing) for number in group)
        found.update(n for n in group if listings[id(entries[n].listing)] > 1)
    return found


def _misdated(view: View, listing: Listing, column: str) -> Collection[int]:
    """The rows of a table in order of ``column`` whose place is not known, as their dates are wrong
    by their links; that is one finding already."""
    table = listing.table
    if table is None or not (wrong := wrong_dates(view).get(table.line)):
        return ()
    date = date_and_venue(table.names)[0]
    return wrong if date is not None and table.names[date] == column else ()


def _order_of(view: View, listing: Listing) -> tuple[Sequence[str], bool]:
    """The order that holds for ``listing``, and whether it was written down."""
    contract = view.contract
    general, key = contract.order, keys.ORDER
    if listing.kind == "bullet":
        general, key = contract.bullet_order, keys.BULLET_ORDER
    heading = listing.path[-1] if listing.path else ""
    own = contract.infers(keys.section_order(heading))
    return view.promises.order(heading, general), not own and not contract.infers(key)


def _findings(
    view: View, listing: Listing, order: Sequence[str], stated: bool, rows: Sequence[int]
) -> Iterator[Fault]:
    """Findings on ``rows`` of the listing, by the first column of ``order``; those that are equal
    there are held to the columns after it."""
    falling, column = order[0][:1] == "-", order[0].removeprefix("-")
    whole = texts(listing, column)
    if whole is None or len(rows) < 2:
        return
    values = whole if len(rows) == len(whole) else [whole[row] for row in rows]
    places = _places(view, listing, column)
    alphabetical = not places and is_alphabetical(whole[:SAMPLE])
    if places:
        found = misplaced_by([places.get(value) for value in values], falling)
    else:
        found = misplaced(values, falling, alphabetical)
    if found is not None and alphabetical and not stated and _capitals_first(view):
        found = misplaced(values, falling, alphabetical, capitals=True)
    if found is None and order[1:]:
        keys_of = [places.get(v) for v in values] if places else _first_keys(values, alphabetical)
        found = Disorder((), keys_of, [n for n, key in enumerate(keys_of) if key is not None])
    if found is None or not (stated or _is_shown(found)):
        return
    _, ranked, kept = found
    rising = reversed(kept) if falling else kept
    ranks = [key for n in rising if (key := ranked[n]) is not None]
    pinned = -1 if stated else _pinned(listing, found.move)
    for index in found.move:
        key = ranked[index]
        if index > pinned and key is not None:
            target, after = _place(kept, ranks, key, falling, index)
            yield _finding(view, listing, (rows[index], rows[target], after), whole, falling)
    if order[1:]:
        equal: dict[SortKey, list[int]] = {}
        for index in kept:
            equal.setdefault(ranked[index], []).append(rows[index])
        for group in equal.values():
            yield from _findings(view, listing, order[1:], stated, group)


def _places(view: View, listing: Listing, column: str) -> Mapping[str, int]:
    """The places of the values of ``column``, where the contract puts those in order."""
    told = view.promises.columns(listing.path).get(column)
    return {value: at for at, value in enumerate(told.order)} if told is not None else {}


def _first_keys(values: Sequence[str], alphabetical: bool) -> Sequence[SortKey]:
    return next(sort_keys(values, alphabetical))


@fact
def _capitals_first(view: View) -> bool:
    """Whether the list sorts as programs do: ``CSS``, ``Canvas``, ``cells``."""
    return has_capitals_first(
        [each.titles for each in view.listings if _order_of(view, each)[0][:1] == (TITLE,)]
    )


def _is_shown(found: Disorder) -> bool:
    """Whether a section keeps a habit of the list's but for slips: one that breaks it too often
    has another, and the order of few records may be chance, though it is expected there."""
    keys, wrong = [found.ranked[n] for n in found.kept], len(found.move)
    expected = CHANCE / (1 - SURE)
    return not is_broken(wrong, wrong + len(keys)) and is_in_order(keys, wrong, expected)


def _pinned(listing: Listing, moved: Sequence[int]) -> int:
    """The last of the records at a section's top that are out of order and pay to be there: their
    addresses tell a site who sent the visitor. -1 where there is none."""
    last = -1
    for index in moved:
        _, _, query = listing.urls[index].partition("?")
        if index != last + 1 or without_tracking(query) == query:
            break
        last = index
    return last


def _finding(
    view: View,
    listing: Listing,
    move: tuple[int, int, bool],
    values: Sequence[str],
    falling: bool,
) -> Fault:
    """The finding that a record belongs before, or after, another one: ``move`` has both."""
    index, target, after = move
    record, beside = listing[index], listing[target]
    sign = ">" if falling != after else "<"
    if values[index] == values[target]:
        sign = "="
    where = f"belongs {'after' if after else 'before'} line {beside.line}"
    message = f'"{record.title}" {where} ("{values[index]}" {sign} "{values[target]}")'
    return Fault(
        record.entry_span,
        message,
        (Related(beside.entry_span, f'"{beside.title}"'),),
        record,
        moved(view, listing, index, target, after),
        Severity.INFO if _is_near(values, index, target) else None,
    )


def _is_near(values: Sequence[str], index: int, target: int) -> bool:
    """Whether a record only passes others that begin with its first word, not all of which do:
    who looks for it finds it among them."""
    word = _first_word(values[index])
    passed = values[index + 1 : target + 1] if index < target else values[target:index]
    near = [*map(_first_word, passed)]
    return bool(word) and {*near} == {word} and any(_first_word(text) != word for text in values)


def _first_word(text: str) -> str:
    word = text.split(maxsplit=1)[0].casefold() if " " in text else ""
    return "" if word in FUNCTION_WORDS else word


def _place(
    kept: Sequence[int], ranks: Sequence[Sortable], key: Sortable, falling: bool, index: int
) -> tuple[int, bool]:
    """The record that ``index``, one of ``key``, belongs before if it moves up, or after if it
    moves down, among those that are ``kept`` where they are; ``ranks`` are their keys, the least
    first."""
    above = len(ranks) - bisect_left(ranks, key)
    at = above if falling else bisect_right(ranks, key)
    up = not at or (at < len(kept) and kept[at] < index)
    return (kept[at], False) if up else (kept[at - 1], True)
