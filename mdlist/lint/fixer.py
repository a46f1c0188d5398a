"""Mending a list: pure, a source and a contract in, a source and what remains out."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, NamedTuple

from mdlist.contract import keys
from mdlist.contract.infer import complete
from mdlist.lint.diagnostic import Diagnostic, Safety, Severity
from mdlist.lint.engine import check
from mdlist.lint.fix_safety import misplaced, objection
from mdlist.lint.together import apart, edits_of
from mdlist.lint.view import records_of, view_by
from mdlist.markdown.parse import parse
from mdlist.markdown.source import Source, apply_edits

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from mdlist.contract.model import Contract
    from mdlist.lint.engine import Failure
    from mdlist.lint.rule import Rule
    from mdlist.markdown.document import Document
    from mdlist.markdown.layout import Layout
    from mdlist.markdown.source import Edit
    from mdlist.records.elsewhere import Elsewhere

# Fixes open the way for others, such as a value put right that puts a row out of order: so many
# rounds more than there were fixes at first.
ROUNDS = 20
# So often the habits of what has become of a list are looked for.
AGAIN = 3
# So many texts are read to tell the fixes that go wrong from the others.
TRIES = 200

Key = tuple[str, int, int]  # A finding by its rule and its place.


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
    source: Source,
    contract: Contract,
    rules: Mapping[str, Rule],
    select: Collection[str],
    unsafe: bool,
    layout: Layout | Literal[""],
    path: str,
    exists: Callable[[str], bool] | None = None,
    hints: bool = True,
    elsewhere: Sequence[Elsewhere] = (),
) -> Fixed:
    """Make the fixes for ``source`` until none is left to make.

    Args:
        source: the list as it is.
        contract: what the list promises; its habits complete it.
        rules: all rules there are, by their names.
        select: those whose faults are mended; all, if it is empty.
        unsafe: whether to make fixes that move or drop a row or change a value.
        layout: "compact", "aligned", "keep", or "" for what the contract or the list's habit say.
        path: the file's name, for the rules that ask for it.
        exists: whether a path leads somewhere from the file; None where there is no file.
        hints: whether to make unsafe fixes of hints (findings of severity info) too.
        elsewhere: the files of the same list that come before this one.
    """
    fixed, again, changed, rounds, tries = 0, 0, False, 0, TRIES
    refused: dict[Key, str] = {}
    failed: list[Failure] = []
    document = parse(source)
    held = _contract(document, contract, layout)
    texts = {source.text}
    while True:
        view = view_by(held, document, rules, path, exists, elsewhere)
        diagnostics, failures = check(view, rules, select)
        failed += failures
        fixes = [d for d in diagnostics if _may(d, unsafe, hints) and _key(d) not in refused]
        rounds = rounds or ROUNDS + len(fixes)
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
        tried = _make(document, chosen, held.layout or "keep", tries)
        fixed, tries = fixed + len(tried.made), tries - tried.tries
        refused |= {_key(d): _fault(document, d, why) for d, why in tried.refused}
        if tried.after is None:
            continue
        if (
            not changed
            and len(tried.made) == len(diagnostics)
            and _is_layout(tried.made)
            and _say_the_same(document, tried.after)
        ):
            # All that was found is mended, and blanks give nothing else to find.
            return Fixed(tried.after.source, [], fixed, (*refused.values(),), tuple(failed))
        rounds -= 1
        if not rounds or tried.after.source.text in texts:
            endless = "the fixes do not come to an end; nothing was fixed"
            view = view_by(held, parse(source), rules, path, exists, elsewhere)
            left = check(view, rules, select).diagnostics
            return Fixed(source, left, 0, (*refused.values(), endless), tuple(failed))
        refused = _moved(refused, edits_of(tried.made))
        document = tried.after
        texts.add(document.source.text)
        changed = changed or not _is_layout(tried.made)
    return Fixed(document.source, diagnostics, fixed, (*refused.values(),), tuple(failed))


def _contract(document: Document, contract: Contract, layout: Layout | Literal[""]) -> Contract:
    """The completed contract, whose layout is stated even where it is only the list's habit."""
    completed = complete(records_of(document, contract), contract)
    return completed._replace(
        layout=layout or completed.layout, inferred=completed.inferred - {keys.LAYOUT}
    )


def _may(diagnostic: Diagnostic, unsafe: bool, hints: bool) -> bool:
    if diagnostic.fix is None:
        return False
    wanted = unsafe and (hints or diagnostic.severity is not Severity.INFO)
    return wanted or diagnostic.fix.safety is Safety.SAFE


def _key(diagnostic: Diagnostic) -> Key:
    return diagnostic.rule, *diagnostic.span


def _moved(refused: Mapping[Key, str], edits: Sequence[Edit]) -> dict[Key, str]:
    """``refused`` by the places that its findings have after ``edits``; those whose text has
    changed may be tried again."""
    if not refused:
        return {}
    ends = [edit.span.end for edit in edits]
    grown = list(accumulate((len(e.replacement) - len(e.seen) for e in edits), initial=0))
    kept: dict[Key, str] = {}
    for (rule, start, end), why in refused.items():
        first, last = bisect_right(ends, start), bisect_right(ends, end)
        if first == last and (last == len(edits) or edits[last].span.start >= end):
            kept[rule, start + grown[first], end + grown[first]] = why
    return kept


def _first_kind(fixes: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The fixes that are made first: of blocks, then of texts; a table is laid out when its cells
    are right."""
    for kind in ("blocks", "text", "layout"):
        if found := [d for d in fixes if d.fix is not None and d.fix.changes == kind]:
            return found
    return []


class _Tried(NamedTuple):
    """Which of some fixes were ``made``, what became ``after`` them (None: none was made), which
    the safety net ``refused`` and why, and how many texts were read to find out."""

    made: Sequence[Diagnostic]
    after: Document | None
    refused: Sequence[tuple[Diagnostic, str]]
    tries: int


def _make(document: Document, chosen: Sequence[Diagnostic], layout: Layout, tries: int) -> _Tried:
    """Make the fixes of ``chosen``, all of them or those that the safety net lets pass."""
    after, wrong = _try(document, chosen, layout)
    if not wrong:
        return _Tried(chosen, after, (), 1)
    if len(chosen) == 1 or tries <= 1:
        return _Tried((), None, [(diagnostic, wrong) for diagnostic in chosen], 1)
    middle = len(chosen) // 2
    one = _make(document, chosen[:middle], layout, tries - 1)
    other = _make(document, chosen[middle:], layout, tries - 1 - one.tries)
    refused = (*one.refused, *other.refused)
    spent = 1 + one.tries + other.tries
    if one.made and other.made:
        both = (*one.made, *other.made)
        after, wrong = _try(document, both, layout)
        if not wrong:
            return _Tried(both, after, refused, spent + 1)
    # What does not go together with the first half is made in the next round.
    made = one if one.made else other
    return _Tried(made.made, made.after, refused, spent)


def _try(document: Document, chosen: Sequence[Diagnostic], layout: Layout) -> tuple[Document, str]:
    """The document with the fixes of ``chosen`` made, and why it may not be taken, "" if it may."""
    edits, first = edits_of(chosen), chosen[0].fix
    if wrong := misplaced(document.source, edits):
        return document, wrong
    after = parse(Source(apply_edits(document.source.text, edits), document.source.bom))
    changes = first.changes if first is not None else "text"
    return after, objection(document, after, edits, changes, layout)


def _is_layout(made: Iterable[Diagnostic]) -> bool:
    return all(each.fix is not None and each.fix.changes == "layout" for each in made)


def _say_the_same(before: Document, after: Document) -> bool:
    """Whether two documents, of which one is laid out otherwise, have the same cells."""
    return all(
        one.cells == other.cells for one, other in zip(before.tables, after.tables, strict=True)
    )


def _fault(document: Document, diagnostic: Diagnostic, why: str) -> str:
    line, _ = document.source.position(diagnostic.span.start)
    what = f"line {line}: {diagnostic.rule}: {diagnostic.message}"
    return f"{what}: {why}; this fix was not made, which is a fault of mdlist"
