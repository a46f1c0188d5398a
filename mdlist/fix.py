"""Mending a list: pure, a source and a contract in, a source and what remains out."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING, NamedTuple

from mdlist.diagnostic import Diagnostic, Fix, Safety
from mdlist.engine import check
from mdlist.infer import complete
from mdlist.parse import parse
from mdlist.rule import View
from mdlist.safety import objection
from mdlist.text import Source, apply_edits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mdlist.contract import Contract
    from mdlist.document import Document
    from mdlist.engine import Failure
    from mdlist.text import Span

# Fixes open the way for others, such as a value put right that puts a row out of order.
ROUNDS = 20
# So often the habits of what has become of a list are looked for.
AGAIN = 3


class Fixed(NamedTuple):
    """A mended ``source``, the ``diagnostics`` that remain in it, how many findings were
    ``fixed``, ``faults``: fixes that mdlist itself got wrong and did not make, and ``failures``:
    rules that failed, whose faults are not mended."""

    source: Source
    diagnostics: list[Diagnostic]
    fixed: int
    faults: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()


def fix(
    source: Source, contract: Contract, wanted: Sequence[str], unsafe: bool, layout: str, path: str
) -> Fixed:
    """Make the fixes for ``source`` until none is left to make.

    Args:
        source: the list as it is.
        contract: what the list promises; its habits complete it.
        wanted: the rules whose faults are mended.
        unsafe: whether to make fixes that move or drop a row or change a value.
        layout: "compact", "aligned", "keep", or "" for what the contract or the list's habit say.
        path: the file's name, for the rules that ask for it.
    """
    fixed, again, changed = 0, 0, False
    refused: dict[str, str] = {}
    failed: list[Failure] = []
    document = parse(source)
    held = _contract(document, contract, layout)
    for _ in range(ROUNDS):
        diagnostics, failures = check(View(document, held, path), wanted)
        failed += failures
        fixes = [d for d in diagnostics if _may(d, unsafe) and _key(d) not in refused]
        chosen = list(apart(_first_kind(fixes)))
        if not chosen:
            if not changed or again >= AGAIN:
                break
            # A list that was mended shows habits that it kept too seldom before.
            now = _contract(document, contract, held.layout)
            again, changed = again + 1, False
            if now == held:
                break
            held = now
            continue
        after, made = _make(document, chosen, held.layout, refused)
        fixed += len(made)
        if after is not None:
            if (
                not changed
                and len(made) == len(diagnostics)
                and _is_layout(made)
                and _say_the_same(document, after)
            ):
                # All that was found is mended, and blanks give nothing else to find.
                return Fixed(after.source, [], fixed, _said(refused), tuple(failed))
            document = after
            changed = changed or not _is_layout(made)
    else:
        refused[""] = f"the fixes do not come to an end after {ROUNDS} rounds"
        left = check(View(parse(source), held, path), wanted).diagnostics
        return Fixed(source, left, 0, _said(refused), tuple(failed))
    return Fixed(document.source, diagnostics, fixed, _said(refused), tuple(failed))


def _contract(document: Document, contract: Contract, layout: str) -> Contract:
    """The completed contract, whose layout is stated even where it is only the list's habit."""
    completed = complete(document, contract)
    return completed._replace(
        layout=layout or completed.layout, inferred=completed.inferred - {"list.layout"}
    )


def _may(diagnostic: Diagnostic, unsafe: bool) -> bool:
    return diagnostic.fix is not None and (unsafe or diagnostic.fix.safety is Safety.SAFE)


def _key(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.rule}: {diagnostic.message}"


def _first_kind(fixes: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The fixes that are made first: of blocks, then of texts; a table is laid out when its cells
    are right."""
    for kind in ("blocks", "text", "layout"):
        if found := [d for d in fixes if d.fix is not None and d.fix.changes == kind]:
            return found
    return []


def apart(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Those whose edits touch no edit of an earlier one: a fix is made whole or not yet."""
    taken: list[Span] = []
    for diagnostic in diagnostics:
        spans = [edit.span for edit in diagnostic.fix.edits] if diagnostic.fix is not None else []
        if not any(_touches(span, taken) for span in spans):
            for span in spans:
                insort(taken, span)
            yield diagnostic


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


def _make(
    document: Document, chosen: Sequence[Diagnostic], layout: str, refused: dict[str, str]
) -> tuple[Document | None, Sequence[Diagnostic]]:
    """The document with the fixes of ``chosen`` made, all of them or those that the safety net
    lets pass one by one; the others are put into ``refused``."""
    tried, wrong = _try(document, chosen, layout)
    if not wrong:
        return tried, chosen
    if len(chosen) == 1:
        refused[_key(chosen[0])] = wrong
        return None, ()
    middle = len(chosen) // 2
    for half in (chosen[:middle], chosen[middle:]):
        after, made = _make(document, half, layout, refused)
        if after is not None:
            return after, made
    return None, ()


def _try(document: Document, chosen: Sequence[Diagnostic], layout: str) -> tuple[Document, str]:
    fixes: list[Fix] = [d.fix for d in chosen if d.fix is not None]
    edits = [edit for fix in fixes for edit in fix.edits]
    text = apply_edits(document.source.text, edits)
    after = parse(Source(text, document.source.bom))
    return after, objection(document, after, edits, fixes[0].changes, layout)


def _is_layout(made: Iterable[Diagnostic]) -> bool:
    return all(each.fix is not None and each.fix.changes == "layout" for each in made)


def _say_the_same(before: Document, after: Document) -> bool:
    """Whether two documents, of which one is laid out otherwise, have the same cells."""
    return all(
        one.cells == other.cells for one, other in zip(before.tables, after.tables, strict=True)
    )


def _said(refused: dict[str, str]) -> tuple[str, ...]:
    return tuple(
        f"{what}{': ' if what else ''}{why}; this fix was not made, which is a fault of mdlist"
        for what, why in refused.items()
    )
