"""The order that a list's rows and bullets have."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from mdlist.contract import keys
from mdlist.contract.model import Habit, Section
from mdlist.records.ordering import (
    TITLE,
    is_alphabetical,
    is_broken,
    out_of_order,
    sort_keys,
    texts,
)
from mdlist.words.habit import (
    CHANCE,
    SAMPLE,
    SURE,
    is_common,
    is_habit,
    is_in_order,
    sample,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mdlist.contract.model import Contract
    from mdlist.records.listing import Listing
    from mdlist.records.ordering import SortKey
    from mdlist.records.records import Records

T = TypeVar("T")


class Trial(NamedTuple):
    """How well a listing keeps an order: ``order`` as in the contract, records that keep it and
    that could, the lines of those that do not, and whether they stand so by more than chance."""

    order: str
    kept: int
    total: int
    exceptions: tuple[int, ...]
    shown: bool = True


def infer_order(records: Records, contract: Contract) -> Contract:
    """``contract`` with the orders that rows and bullets have, where it states none."""
    habits: list[Habit] = []
    found = [each for each in records.listings if len(each) > 1]
    rows = [each for each in found if each.kind == "row"]
    bullets = [each for each in found if each.kind == "bullet"]
    order, sections = contract.order, contract.sections
    bare = not order and not any(section.order for section in sections)
    # The more sections are tried, the likelier one is in order by chance.
    chance = CHANCE / max(1, len(found))
    if bare:
        trials = {id(each): _trials(each, chance) for each in rows}
        best = _general(rows, list(trials.values()))
        own = list(_own(rows, trials, best))
        if best is not None:
            order = (best.order,)
            habits.append(_support(best.order, rows, trials, {s.heading for s, _ in own}))
        sections = (*sections, *(section for section, _ in own))
        habits += (habit for _, habit in own)
    bullet_order = contract.bullet_order
    if not bullet_order:
        trials = {id(each): _trials(each, chance) for each in bullets}
        best = _general(bullets, list(trials.values()))
        if best is not None:
            bullet_order = (best.order,)
            key = keys.BULLET_ORDER
            habits.append(Habit(key, best.order, best.kept, best.total, best.exceptions))
        elif bare:
            # Only what stands right under a heading can be named by it.
            named = {section.heading for section in sections}
            heads = [b for b in bullets if not b.parent and b.path and b.path[-1] not in named]
            own = list(_own(heads, trials, None))
            sections = (*sections, *(section for section, _ in own))
            habits += (habit for _, habit in own)
    return contract.inferring(habits, order=order, sections=sections, bullet_order=bullet_order)


def _support(
    order: str, rows: Sequence[Listing], trials: dict[int, list[Trial]], own: set[str]
) -> Habit:
    """How well the sections keep the general order, those with one of their own left out."""
    kept = [
        trial
        for listing in rows
        if (listing.path[-1] if listing.path else "") not in own
        for trial in trials[id(listing)]
        if trial.order == order
    ]
    exceptions = tuple(line for trial in kept for line in trial.exceptions)
    total = sum(trial.total for trial in kept)
    return Habit(keys.ORDER, order, sum(trial.kept for trial in kept), total, exceptions)


def _trials(listing: Listing, chance: float) -> list[Trial]:
    """The orders that a listing keeps but for slips; ``chance`` is what it may keep one by."""
    names = [] if listing.table is None else listing.table.names
    found: list[Trial | None] = []
    for name in (TITLE, *(name for n, name in enumerate(names) if n != listing.entry and name)):
        first = texts(listing, name, SAMPLE)
        alphabetical = is_alphabetical(first or ())
        # A column of texts other than the title is in order by chance or by what it groups.
        if first is None or (alphabetical and name != TITLE):
            continue
        values = first if len(listing) <= SAMPLE else texts(listing, name) or ()
        if len(set(values)) < 2:
            continue
        if alphabetical:
            some, ways = _alphabetical(values)
            found.append(_trial(listing, name, some, ways, chance))
        elif not _is_serial(known := next(sort_keys(values, False))):
            for order in (name, f"-{name}"):
                found.append(_trial(listing, order, _samples(known), [known], chance))
    return [trial for trial in found if trial is not None]


def _trial(
    listing: Listing,
    order: str,
    some: Iterable[Sequence[SortKey]],
    ways: Iterable[Sequence[SortKey]],
    chance: float,
) -> Trial | None:
    """How well a listing keeps ``order`` in that of ``ways`` to sort it that suits it best; None
    where it does not, as ``some`` of its keys may show at once."""
    falling = order[:1] == "-"
    known: tuple[Sequence[SortKey], Sequence[int]] = ((), ())
    for part in some:
        known = part, out_of_order(part, falling)
        if is_broken(len(known[1]), len(part)):
            return None
    tried = []
    for ranked in ways:
        placed = [key for key in ranked if key is not None]
        if is_common(len(ranked) - len(placed), len(ranked)) or len(set(placed)) < 2:
            continue
        wrong = known[1] if ranked is known[0] else out_of_order(ranked, falling)
        if not is_broken(len(wrong), len(placed)):
            without = set(wrong)
            left = (key for n, key in enumerate(ranked) if key is not None and n not in without)
            lines = tuple(listing[n].line for n in wrong)
            kept = len(placed) - len(wrong)
            shown = is_in_order(left, len(wrong), chance)
            tried.append(Trial(order, kept, len(placed), lines, shown))
        if not wrong:
            break
    return max(tried, key=lambda trial: trial.kept - trial.total, default=None)


def _alphabetical(
    values: Sequence[str],
) -> tuple[Iterable[Sequence[SortKey]], Iterable[Sequence[SortKey]]]:
    """The keys of some of ``values``, and those of all of them for each way to sort them."""
    ways = sort_keys(values, True)
    if len(values) > SAMPLE:
        return (next(sort_keys(part, True)) for part in _samples(values)), ways
    first = next(ways)
    return (first,), chain((first,), ways)


def _is_serial(ranked: Sequence[SortKey]) -> bool:
    """Whether numbers only count the rows: they follow from the order, and do not make it."""
    numbers = [key for key in ranked if isinstance(key, float)]
    return is_habit(sum(abs(b - a) == 1 for a, b in pairwise(numbers)), max(0, len(numbers) - 1))


def _samples(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The first values, and of many some from everywhere: what is in order is so in any part."""
    yield values if len(values) <= SAMPLE else values[:SAMPLE]
    if len(values) > SAMPLE * SAMPLE:
        yield sample(values)


def _general(listings: Sequence[Listing], trials: Iterable[Sequence[Trial]]) -> Trial | None:
    """The order of the list, None where it has none: most of its records stand in sections that
    keep it, and surely keep it there."""
    by_order: dict[str, list[Trial]] = {}
    for found in trials:
        for trial in found:
            by_order.setdefault(trial.order, []).append(trial)
    everything = sum(map(len, listings)) - len(listings)
    best: Trial | None = None
    for order, group in by_order.items():
        kept, total = sum(t.kept for t in group), sum(t.total for t in group)
        if 2 * (total - len(group)) <= everything or not _is_sure(kept, total, len(group)):
            continue
        exceptions = tuple(line for t in group for line in t.exceptions)
        if best is None or (kept, -len(order)) > (best.kept, -len(best.order)):
            best = Trial(order, kept, total, exceptions)
    return best


def _is_sure(kept: int, total: int, sections: int = 1) -> bool:
    """Whether an order is a habit, by the records of one section or of several.

    The first record of each shows nothing. One in the wrong place parts two others, so that of
    neighbours twice as many are wrong.
    """
    places = total - sections
    return is_habit(kept - sections, places, SURE) and not is_broken(2 * (total - kept), places)


def _own(
    rows: Sequence[Listing], trials: dict[int, list[Trial]], general: Trial | None
) -> Iterable[tuple[Section, Habit]]:
    """Sections in an order of their own, or in none where the others have one: they break the
    general order, and fewer of them another, or none, which is no chance.

    What breaks an order of its own is only a fault where the sections in it, all together, surely
    keep it: a list whose sections are loosely sorted has left them so.
    """
    own: list[tuple[str, Trial]] = []
    for listing in rows:
        found = trials[id(listing)]
        heading = listing.path[-1] if listing.path else ""
        usual = next((t for t in found if general is not None and t.order == general.order), None)
        least = usual.total - usual.kept if usual is not None else len(listing)
        better = [t for t in found if t.shown and t.total - t.kept < least]
        best = max(better, key=lambda trial: (trial.kept - trial.total, trial.kept), default=None)
        if best is not None:
            own.append((heading, best))
        elif general is not None and usual is None:
            habit = Habit(keys.section_order(heading), "", len(listing), len(listing))
            yield Section(heading, ()), habit
    for heading, best in own:
        group = [trial for _, trial in own if trial.order == best.order]
        kept, total = sum(t.kept for t in group), sum(t.total for t in group)
        if best.kept == best.total or _is_sure(kept, total, len(group)):
            key = keys.section_order(heading)
            habit = Habit(key, best.order, best.kept, best.total, best.exceptions)
            yield Section(heading, (best.order,)), habit
