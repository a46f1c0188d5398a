"""What was changed, as a unified diff, in time that grows with the text and not with its square.

Lines that stand once in either text part both (as in a patience diff); what stands between two of
them is compared line by line where it is short, and else is one change.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Opcode = tuple[str, int, int, int, int]

# Pairs of lines that are compared between two lines that part the texts.
PAIRS = 10_000
CONTEXT = 3


def unified(before: Sequence[str], after: Sequence[str], name: str) -> Iterator[str]:
    """The lines of the diff of a file ``name``; nothing where nothing was changed.

    Args:
        before: its lines, each with its end.
        after: those that take their place.
    """
    for number, group in enumerate(_groups(opcodes(before, after))):
        if not number:
            yield f"--- {name}\n"
            yield f"+++ {name}\n"
        _, old, _, new, _ = group[0]
        _, _, old_end, _, new_end = group[-1]
        yield f"@@ -{_range(old, old_end)} +{_range(new, new_end)} @@\n"
        for tag, a, b, c, d in group:
            if tag == "equal":
                yield from (f" {line}" for line in before[a:b])
            else:
                yield from (f"-{line}" for line in before[a:b])
                yield from (f"+{line}" for line in after[c:d])


def _groups(changes: Iterable[Opcode]) -> Iterator[list[Opcode]]:
    """The changes that stand near each other, with what is equal around them."""
    group: list[Opcode] = []
    for tag, a, b, c, d in changes:
        if tag != "equal":
            group.append((tag, a, b, c, d))
            continue
        if group:
            near = min(CONTEXT, b - a)
            if b - a <= 2 * CONTEXT:
                group.append((tag, a, b, c, d))
                continue
            yield [*group, (tag, a, a + near, c, c + near)]
        first = max(0, b - a - CONTEXT)
        group = [(tag, a + first, b, c + first, d)]
    if group and group[-1][0] == "equal":
        tag, a, b, c, d = group.pop()
        near = min(CONTEXT, b - a)
        group.append((tag, a, a + near, c, c + near))
    if len(group) > 1 or (group and group[0][0] != "equal"):
        yield group


def _range(start: int, end: int) -> str:
    length = end - start
    if length == 1:
        return str(start + 1)
    return f"{start + (length > 0)},{length}"


def opcodes(before: Sequence[str], after: Sequence[str]) -> list[Opcode]:
    """What makes ``after`` of ``before``, as :class:`difflib.SequenceMatcher` says it."""
    found: list[Opcode] = []
    for opcode in _parts(before, after):
        if found and found[-1][0] == opcode[0]:
            tag, a, _, c, _ = found.pop()
            opcode = tag, a, opcode[2], c, opcode[4]
        found.append(opcode)
    return found


def _parts(before: Sequence[str], after: Sequence[str]) -> Iterator[Opcode]:
    a = c = 0
    for old, new in ((0, 0), *_anchors(before, after), (len(before), len(after))):
        if old < a or new < c:
            continue  # It is in what is alike around the one before.
        b, d = old, new
        while b > a and d > c and before[b - 1] == after[d - 1]:
            b, d = b - 1, d - 1
        yield from _between(before, after, (a, b, c, d))
        end, to = old, new
        while end < len(before) and to < len(after) and before[end] == after[to]:
            end, to = end + 1, to + 1
        if end > b:
            yield "equal", b, end, d, to
        a, c = end, to


def _between(
    before: Sequence[str], after: Sequence[str], place: tuple[int, int, int, int]
) -> Iterator[Opcode]:
    a, b, c, d = place
    if a == b and c == d:
        return
    if a == b or c == d or (b - a) * (d - c) > PAIRS:
        yield ("insert" if a == b else "delete" if c == d else "replace"), a, b, c, d
        return
    for tag, *moved in SequenceMatcher(None, before[a:b], after[c:d], False).get_opcodes():
        yield tag, a + moved[0], a + moved[1], c + moved[2], c + moved[3]


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """The places of the most lines that stand once in either text and in one order in both."""
    once = _once(before).keys() & (places := _once(after)).keys()
    pairs = [(old, places[line]) for old, line in enumerate(before) if line in once]
    tails, ends, above = list[int](), list[int](), list[int]()
    for number, (_, new) in enumerate(pairs):
        at = bisect_left(tails, new)
        tails[at : at + 1] = [new]
        ends[at : at + 1] = [number]
        above.append(ends[at - 1] if at else -1)
    kept, number = list[tuple[int, int]](), ends[-1] if ends else -1
    while number >= 0:
        kept.append(pairs[number])
        number = above[number]
    return kept[::-1]


def _once(lines: Iterable[str]) -> dict[str, int]:
    lines = list(lines)
    counts = Counter(lines)
    return {line: at for at, line in enumerate(lines) if counts[line] == 1}
