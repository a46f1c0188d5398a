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

from typing import TYPE_CHECKING

from mdlist.diagnostic import Diagnostic, Fix, Related, Safety, Severity
from mdlist.ordering import Key, is_alphabetical, keys, misplaced, texts
from mdlist.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.records import Listing
    from mdlist.rule import View

ID = "row-order"
SEVERITY = Severity.WARNING

# Where the order is only a habit, a section that breaks it more often than this has another one.
SELDOM = 0.12


def check(view: View) -> Iterator[Diagnostic]:
    """A finding for each record that must move, the fewest of them."""
    for listing in view.listings:
        order, stated = _order_of(view, listing)
        for name in order[:1]:
            yield from _findings(view, listing, name, order[1:], stated)


def _order_of(view: View, listing: Listing) -> tuple[Sequence[str], bool]:
    """The order that holds for ``listing``, and whether it was written down."""
    contract = view.contract
    if listing.kind == "bullet":
        return contract.bullet_order, "list.bullet-order" not in contract.inferred
    heading = listing.path[-1] if listing.path else ""
    own = f"list.sections.{heading}.order" in contract.inferred
    stated = not own and "list.order" not in contract.inferred
    return contract.order_of(heading), stated


def _findings(
    view: View, listing: Listing, name: str, then: Sequence[str], stated: bool
) -> Iterator[Diagnostic]:
    falling, column = name[:1] == "-", name.removeprefix("-")
    values = texts(listing, column)
    if values is None or len(values) < 2:
        return
    alphabetical = is_alphabetical(values[:200])
    moved = misplaced(values, falling, alphabetical)
    if not moved or (not stated and len(moved) > max(1, SELDOM * len(values))):
        return
    sort_keys = next(keys(values, alphabetical))
    for index in moved:
        yield _finding(view, listing, index, values, (sort_keys, set(moved)), falling)


def _finding(
    view: View,
    listing: Listing,
    index: int,
    values: Sequence[str],
    order: tuple[Sequence[Key], set[int]],
    falling: bool,
) -> Diagnostic:
    sort_keys, moved = order
    target, after = _place(index, sort_keys, moved, falling)
    line, sign = listing.line(target), ">" if falling != after else "<"
    where = f"belongs {'after' if after else 'before'} line {line}"
    message = f'"{listing.titles[index]}" {where} ("{values[index]}" {sign} "{values[target]}")'
    return Diagnostic(
        ID,
        SEVERITY,
        listing.entry_span(index),
        message,
        (Related(listing.entry_span(target), f'"{listing.titles[target]}"'),),
        listing.ref(index),
        _move(view, listing, index, target, after),
    )


def _place(
    index: int, sort_keys: Sequence[Key], moved: set[int], falling: bool
) -> tuple[int, bool]:
    """The record that ``index`` belongs before (or after, if it is the last), among those in
    order."""
    key = sort_keys[index]
    last = index
    for other, there in enumerate(sort_keys):
        if other in moved or there is None:
            continue
        if (there < key) if falling else (there > key):  # type: ignore[operator]
            return other, False
        last = other
    return last, True


def _move(view: View, listing: Listing, index: int, target: int, after: bool) -> Fix | None:
    """Takes the record's lines out and puts them in at the other's; None where lines are shared."""
    source = view.document.source
    here, there = _lines(listing, index), _lines(listing, target)
    starts = source.starts
    if here is None or there is None or max(here[1], there[1]) > len(starts):
        return None
    taken = Span(starts[here[0] - 1], starts[here[1] - 1])
    at = starts[(there[1] if after else there[0]) - 1]
    edits = (Edit(taken, ""), Edit(Span(at, at), source[taken]))
    title = f"Move line {here[0]} {'after' if after else 'before'} line {there[0]}"
    return Fix(title, edits, Safety.UNSAFE)


def _lines(listing: Listing, index: int) -> tuple[int, int] | None:
    """The first line of a record and the line after its last; None for a bullet with others under
    it or around it."""
    line = listing.line(index)
    if listing.table is not None:
        return line, line + 1
    prose = listing.bullets[index].prose
    end = line + len(prose.starts)
    following = listing.line(index + 1) if index + 1 < len(listing) else end
    return (line, end) if following == end else None
