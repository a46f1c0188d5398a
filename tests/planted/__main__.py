"""Print what becomes of every fault in every context."""

from __future__ import annotations

import sys
from collections import Counter

from .grid import cells

KINDS = ("right", "alike", "told", "refused", "silent", "missed", "other", "wrong")


def main() -> None:
    counts: dict[str, Counter[str]] = {}
    for fault, where, outcome in cells():
        counts.setdefault(fault.name, Counter())[outcome.kind] += 1
        if outcome.kind in sys.argv[1:]:
            print(f"{outcome.kind}: {fault.name} / {where}: {outcome.why}")
    print(f"{'':40}", *(f"{kind:>8}" for kind in KINDS))
    total: Counter[str] = sum(counts.values(), Counter())
    for name, count in (*counts.items(), ("all", total)):
        print(f"{name:40}", *(f"{count[kind]:8}" for kind in KINDS))


main()
