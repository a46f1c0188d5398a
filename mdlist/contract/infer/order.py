"""The order that a list's rows and bullets have."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from mdlist.contract import keys
from mdlist.contract.model import Habit, Section
from mdlist.records.ordering import TITLE, is_alphabetical, out_of_order, sort_keys, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mdlist.contract.model import Contract
    from mdlist.records.listing import Listing
    from mdlist.records.ordering import SortKey
    from mdlist.records.records import Records

T = TypeVar("T")

# A listing shows an order from so many records on; fewer are in order by chance.
SHOWN = 3
# An order holds for a whole list when so many records keep it, in so large a part of its places...
RECORDS, KEPT = 25, 0.95
# ... and when so large a part of its sections keeps it without exception.
SECTIONS = 0.5
# The first records show at once where there is no order, and what a column holds.
SAMPLE, FIRST = 60, 200
# A section has an order of its own when it is long and breaks it this seldom.
LONG, SELDOM = 15, 0.96
# So many different rows are not in order by chance with one exception.
TELLING = 10
# A shorter one, too, that keeps another order without exception, and not that of the list.
WHOLE = 8


class Trial(NamedTuple):
    """How well a listing keeps an order: ``order`` as in the contract, records that keep it and
    that could, the lines of those that do not, and how many different keys there are."""

    order: str
    kept: int
    total: int
    exceptions: tuple[int, ...]
    different: int = 0


def infer_order(records: Records, contract: Contract) -> Contract:
    """``contract`` with the orders that rows and bullets have, where it states none."""
    habits: list[Habit] = []
    found = [each for each in records.listings if len(each) >= SHOWN]
    rows = [each for each in found if each.kind == "row"]
    bullets = [each for each in found if each.kind == "bullet"]
    order, sections = contract.order, contract.sections
    if not order and not any(section.order for section in sections):
        trials = {id(each): _trials(each) for each in rows}
        best = _general(list(trials.values()))
        own = list(_own(rows, trials, best))
        if best is not None:
            order = (best.order,)
            habits.append(_support(best.order, rows, trials, {s.heading for s, _ in own}))
        sections = (*sections, *(section for section, _ in own))
        habits += (habit for _, habit in own)
    bullet_order = contract.bullet_order
    if not bullet_order:
        best = _general([_trials(each) for each in bullets])
        if best is not None:
            bullet_order = (best.order,)
            key = keys.BULLET_ORDER
            habits.append(Habit(key, best.order, best.kept, best.total, best.exceptions))
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


def _trials(listing: Listing) -> list[Trial]:
    names = [] if listing.table is None else listing.table.names
    found: list[Trial | None] = []
    for name in (TITLE, *(name for n, name in enumerate(names) if n != listing.entry and name)):
        first = texts(listing, name, FIRST)
        alphabetical = is_alphabetical(first or ())
        # A column of texts other than the title is in order by chance or by what it groups.
        if first is None or (alphabetical and name != TITLE):
            continue
        values = first if len(listing) <= FIRST else texts(listing, name) or ()
        if len(set(values)) < SHOWN - 1:
            continue
        if alphabetical:
            some = (next(sort_keys(part, True)) for part in _samples(values))
            found.append(_trial(listing, name, some, sort_keys(values, True)))
        else:
            known = [*sort_keys(values, False)]
            found += (_trial(listing, n, _samples(known[0]), known) for n in (name, f"-{name}"))
    return [trial for trial in found if trial is not None]


def _trial(
    listing: Listing,
    order: str,
    some: Iterable[Sequence[SortKey]],
    ways: Iterable[Sequence[SortKey]],
) -> Trial | None:
    """How well a listing keeps ``order`` in that of ``ways`` to sort it that suits it best, if
    ``some`` of its keys do not show that it has none."""
    falling = order[:1] == "-"
    if any(3 * len(out_of_order(part, falling)) > len(part) for part in some):
        return None
    tried = []
    for ranked in ways:
        total = sum(key is not None for key in ranked)
        if total < SHOWN or 10 * total < 8 * len(ranked) or len(set(ranked) - {None}) < 2:
            continue
        wrong = out_of_order(ranked, falling)
        lines = tuple(listing.line(n) for n in wrong)
        different = len(set(ranked) - {None})
        tried.append(Trial(order, total - len(wrong), total, lines, different))
        if not wrong:
            break
    return max(tried, key=lambda trial: trial.kept - trial.total, default=None)


def _samples(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The first values, and of many some from everywhere: what is in order is so in any part."""
    yield values[:SAMPLE]
    if len(values) > SAMPLE * SAMPLE:
        yield values[:: len(values) // SAMPLE]


def _general(trials: Iterable[Sequence[Trial]]) -> Trial | None:
    """The order that most listings keep, by and large; None where there is none."""
    by_order: dict[str, list[Trial]] = {}
    for listing in trials:
        for trial in listing:
            by_order.setdefault(trial.order, []).append(trial)
    everything = sum(max((t.total for t in listing), default=0) for listing in trials)
    best: Trial | None = None
    for order, group in by_order.items():
        near = [t for t in group if t.kept >= 0.7 * t.total]
        kept, total = sum(t.kept for t in near), sum(t.total for t in near)
        whole = sum(1 for t in near if t.kept == t.total)
        # One long listing shows an order by itself.
        shown = whole >= SECTIONS * len(near) or (len(near) == 1 and total >= 2 * RECORDS)
        if total < max(RECORDS, 0.8 * everything) or kept < KEPT * total or not shown:
            continue
        exceptions = tuple(line for t in near for line in t.exceptions)
        found = Trial(order, kept, total, exceptions)
        if best is None or (found.kept, -len(order)) > (best.kept, -len(best.order)):
            best = found
    return best


def _is_kept(trial: Trial) -> bool:
    """Whether a section is in an order of its own, but for a few of its rows."""
    once = trial.total - trial.kept == 1 and trial.different >= TELLING
    return once or (trial.total >= LONG and trial.kept >= SELDOM * trial.total)


def _own(
    rows: Sequence[Listing], trials: dict[int, list[Trial]], general: Trial | None
) -> Iterable[tuple[Section, Habit]]:
    """Sections whose rows are in an order of their own, or in none where the others have one."""
    for listing in rows:
        found = trials[id(listing)]
        heading = listing.path[-1] if listing.path else ""
        usual = [t for t in found if general is not None and t.order == general.order]
        broken = bool(usual) and usual[0].kept < usual[0].total
        whole = [t for t in found if t.total >= WHOLE and t.kept == t.total]
        if usual and not (broken and whole) and usual[0].kept >= 0.7 * usual[0].total:
            continue
        kept = whole or [t for t in found if _is_kept(t)]
        best = max(kept, key=lambda trial: trial.kept, default=None)
        if best is not None:
            key = keys.section_order(heading)
            yield (
                Section(heading, (best.order,)),
                Habit(key, best.order, best.kept, best.total, best.exceptions),
            )
        elif general is not None:
            yield (
                Section(heading, ()),
                Habit(keys.section_order(heading), "", len(listing), len(listing)),
            )
