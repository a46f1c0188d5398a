"""Which fixes are made in one round, and the edits that they come to."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mdlist.lint.diagnostic import Diagnostic
    from mdlist.markdown.source import Edit, Span


def apart(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Those whose edits touch no edit of an earlier one, but for such as stack on it: a fix is made
    whole or not yet."""
    taken: list[Span] = []
    stacks: set[tuple[Span, bool]] = set()
    for diagnostic in diagnostics:
        edits = edits_of([diagnostic])
        stacking = diagnostic.fix is not None and diagnostic.fix.stacks
        sides = {(edit.span, _goes_below(edit)) for edit in edits} if stacking else set()
        if (stacking and sides <= stacks) or not any(_touches(edit.span, taken) for edit in edits):
            for edit in edits:
                insort(taken, edit.span)
            stacks |= sides
            yield diagnostic


def edits_of(diagnostics: Iterable[Diagnostic]) -> list[Edit]:
    """What the fixes of ``diagnostics`` change, in order of the file."""
    fixes = [d.fix for d in diagnostics if d.fix is not None]
    stacked: dict[Span, Edit] = {}
    for edit in (edit for fix in fixes if fix.stacks for edit in fix.edits):
        below = stacked.get(edit.span)
        stacked[edit.span] = _stacked(below, edit) if below is not None else edit
    edits = [edit for fix in fixes if not fix.stacks for edit in fix.edits]
    return sorted((*edits, *stacked.values()))


def _stacked(one: Edit, other: Edit) -> Edit:
    """What puts the lines of ``one`` and below them those of ``other`` beside the same text."""
    size = len(other.seen)
    if _goes_below(other):
        return one._replace(replacement=one.replacement + other.replacement[size:])
    return one._replace(replacement=one.replacement[:-size] + other.replacement)


def _goes_below(edit: Edit) -> bool:
    """Whether an edit that stacks puts its lines below the text that it covers."""
    return edit.replacement.startswith(edit.seen)


def _touches(span: Span, taken: Sequence[Span]) -> bool:
    """Whether ``span`` overlaps one of ``taken``, which are in order, or begins or ends with it."""
    at = bisect_left(taken, span)
    # Two that end where this one ends may stand before it: one of them is empty.
    for number in range(max(0, at - 2), len(taken)):
        start, end = taken[number]
        if start > span.end:
            break
        if (span.start < end and start < span.end) or start == span.start or end == span.end:
            return True
    return False
