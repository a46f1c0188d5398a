"""Which repeats are one fault: a block of records that was pasted twice, and what a section says
in a list and in a table that is made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.records.entries import Entries

# Records of one entry each, in groups of two or more; the groups of one block are in order of the
# records that come last.
Block = list[list[int]]


def together(entries: Entries, groups: Sequence[list[int]]) -> Iterator[list[Block]]:
    """``groups`` of records that repeat each other, as blocks; blocks of one section that say the
    same in several listings stand together.

    Args:
        entries: the records of the list.
        groups: records of one entry, in order of the file.
    """
    found: dict[tuple[object, ...], list[Block]] = {}
    for block in _blocks(entries, sorted(groups, key=lambda group: group[-1])):
        firsts = [group[0] for group in block]
        listing = entries[firsts[0]].listing
        named = tuple((entries.titles[n], entries.links[n]) for n in firsts)
        copies = found.setdefault((listing.path, listing.parent, named), [])
        copies.append(block)
    for copies in found.values():
        scopes = [entries.scopes[block[0][0]] for block in copies]
        if len(set(scopes)) == len(scopes):
            yield copies
        else:
            yield from ([block] for block in copies)


def _blocks(entries: Entries, groups: Sequence[list[int]]) -> Iterator[Block]:
    """Pairs of which the later records follow each other, and the earlier ones stand before, in
    the same order."""
    block: Block = []
    for group in groups:
        if block and not _goes_on(entries, block, group):
            yield from _parts(block)
            block = []
        block.append(group)
    yield from _parts(block)


def _parts(block: Block) -> Iterator[Block]:
    """A pasted block as it is; two repeats side by side are two slips."""
    if len(block) > 2:
        yield block
    else:
        yield from ([group] for group in block)


def _goes_on(entries: Entries, block: Block, group: list[int]) -> bool:
    if any(len(pair) != 2 for pair in (block[0], group)):
        return False
    (first, begin), (last, end) = block[0], block[-1]
    one, other = group
    if other != end + 1 or not last < one < begin:
        return False
    listings = [entries[number].listing for number in (first, one, begin, other)]
    return listings[0] is listings[1] and listings[2] is listings[3]
