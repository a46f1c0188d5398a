"""All cells of the matrix: which fault is tried in which context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .blocks import BLOCKS
from .cells import CELLS
from .contexts import BEFORES, CONTEXTS, FEW
from .judge import Outcome, judge
from .links import LINKS, PLACED
from .plants import SLOT, Context, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

# What would end a code span, a comment, a title or a target.
_SIGNS = frozenset(":`<>[]\\\"'-")
EOLS = ("\n", "\r\n")
EVERYWHERE = [*LINKS, *CELLS, *BLOCKS]
FAULTS = [*EVERYWHERE, *PLACED]


def cells(faults: list[Fault] = FAULTS) -> Iterator[tuple[Fault, str, Outcome]]:
    """Each fault, where it stands, and what becomes of it."""
    for fault in faults:
        for eol in EOLS:
            for context, name, before in places(fault):
                where = f"{name} in {context.name}" if name else context.name
                where += "" if eol == "\n" else " CRLF"
                yield fault, where, judge(fault, context, before, eol)


def places(fault: Fault) -> Iterator[tuple[Context, str, str]]:
    """The contexts of a fault, and what stands before it there, by name and as text."""
    everywhere = fault in EVERYWHERE
    for context in CONTEXTS if everywhere else FEW:
        yield context, "", ""
    if SLOT in fault.bad:
        for context in FEW if everywhere else FEW[:1]:
            for name, before in BEFORES.items():
                if not (fault.verbatim and not _SIGNS.isdisjoint(before)):
                    yield context, name, before
