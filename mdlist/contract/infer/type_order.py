"""The order in which a list writes the types of one entry."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mdlist.contract import keys
from mdlist.contract.model import Habit
from mdlist.words.habit import is_habit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from mdlist.contract.model import Contract, Types
    from mdlist.records.records import Records

    Pairs = Counter[tuple[str, str]]


def infer_type_order(records: Records, contract: Contract) -> Contract:
    """``contract`` with the order in which most cells write several types, where it states none."""
    types = contract.types
    if types is None or types.order:
        return contract
    pairs = _pairs(records, types)
    total = pairs.total()
    kept = sum(max(pairs[pair], pairs[pair[::-1]]) for pair in {(min(p), max(p)) for p in pairs})
    # Where the first type is the one that matters, both orders are frequent.
    if not is_habit(kept, total):
        return contract
    before = {(one, other) for one, other in pairs if pairs[one, other] > pairs[other, one]}
    order = tuple(_sorted(types.codes, before))
    if not order:
        return contract
    habit = Habit(keys.TYPE_ORDER, ", ".join(order), kept, total)
    return contract.inferring((habit,), types=types._replace(order=order))


def _pairs(records: Records, types: Types) -> Pairs:
    """How often one code stands before another in a cell."""
    texts: Counter[str] = Counter()
    for table in records.document.tables:
        position = table.column(types.column)
        if position is not None:
            texts.update([text for text in table.columns[position] if types.separator in text])
    pairs: Pairs = Counter()
    for text, count in texts.items():
        codes = [code.strip() for code in text.split(types.separator)]
        if types.codes.keys() >= set(codes) and len(set(codes)) == len(codes):
            for at, one in enumerate(codes):
                for other in codes[at + 1 :]:
                    pairs[one, other] += count
    return pairs


def _sorted(codes: Collection[str], before: Collection[tuple[str, str]]) -> Iterator[str]:
    """The codes of the pairs ``before``, each before those that it comes before; none where they
    go round in a circle."""
    rest = [code for code in codes if any(code in pair for pair in before)]
    order: list[str] = []
    while rest:
        first = next((c for c in rest if not any((o, c) in before for o in rest)), None)
        if first is None:
            return
        order.append(first)
        rest.remove(first)
    yield from order
