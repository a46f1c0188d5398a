"""All cells of the matrix: which fault is tried in which context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .blocks import BLOCKS
from .cells import CELLS
from .contexts import BEFORES, CONTEXTS, FEW
from .judge import Outcome, judge
from .links import LINKS, PLACED
from .plants import SLOT, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

# What would end a code span, a comment, a title or a target.
_SIGNS = frozenset("`<>[]\\\"'-")
EOLS = ("\n", "\r\n")
EVERYWHERE = [*LINKS, *CELLS, *BLOCKS]
FAULTS = [*EVERYWHERE, *PLACED]


def cells(faults: list[Fault] = FAULTS) -> Iterator[tuple[Fault, str, Outcome]]:
    """Each fault, where it stands, and what becomes of it."""
    for fault in faults:
        for eol in EOLS:
            yield from row(fault, eol)


def row(fault: Fault, eol: str) -> Iterator[tuple[Fault, str, Outcome]]:
    """What becomes of one fault in lines that end in ``eol``."""
    everywhere = fault in EVERYWHERE
    end = "" if eol == "\n" else " CRLF"
    for context in CONTEXTS if everywhere else FEW:
        yield fault, context.name + end, judge(fault, context, eol=eol)
    if SLOT in fault.bad:
        for context in FEW if everywhere else FEW[:1]:
            for name, before in BEFORES.items():
                if fault.verbatim and not _SIGNS.isdisjoint(before):
                    continue
                yield fault, f"{name} in {context.name}{end}", judge(fault, context, before, eol)
