"""Checking a list: pure, a document and a contract in, diagnostics out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mdlist.markdown.source import lines_in

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from mdlist.lint.diagnostic import Diagnostic
    from mdlist.lint.rule import Rule
    from mdlist.lint.view import View


class Failure(NamedTuple):
    """A rule that could not be run to its end, and the ``error`` that it ended with."""

    rule: str
    error: Exception


class Checked(NamedTuple):
    """What was found, in order of the file, and the rules of which nothing is known since they
    failed."""

    diagnostics: list[Diagnostic]
    failures: tuple[Failure, ...] = ()


def check(view: View, rules: Mapping[str, Rule], select: Collection[str] = ()) -> Checked:
    """What the rules in ``select`` (all of ``rules``, if it is empty) find.

    Findings that a comment switches off or that the contract allows are left out; comments and
    allowances that match nothing are findings of their own. A rule that fails finds nothing, and
    what rests on its findings is left open: a comment that names it is not called unused.
    """
    wanted = [name for name in rules if not select or name in select]
    found: list[Diagnostic] = []
    failures: list[Failure] = []
    explains: list[tuple[int, int]] = []
    view.suppressions.ran.update(wanted)
    for name in sorted(wanted, key=lambda name: _is_last(rules[name])):
        try:
            diagnostics = list(rules[name].check(view))
        except Exception as error:
            failures.append(Failure(name, error))
            view.suppressions.ran.discard(name)
            continue
        explains += [d.explains for d in diagnostics if d.explains is not None]
        found += [d for d in diagnostics if not view.suppressions.cover(d)]
    if explains:
        explained = lines_in(explains)
        last = {name for name in wanted if _is_last(rules[name])}
        found = [d for d in found if d.rule in last or not _is_explained(d, explained, view)]
    found.sort(key=lambda diagnostic: (diagnostic.span, diagnostic.rule))
    return Checked(found, tuple(failures))


def _is_last(rule: Rule) -> bool:
    return bool(getattr(rule, "LAST", False))


def _is_explained(diagnostic: Diagnostic, lines: set[int], view: View) -> bool:
    """Whether a finding speaks of cells that are none: another says what is wrong there."""
    line, _ = view.document.source.position(diagnostic.span.start)
    return diagnostic.explains is None and line in lines
