"""Checking a list: pure, a document and a contract in, diagnostics out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mdlist.lint.diagnostic import Diagnostic
from mdlist.markdown.source import lines_in

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from mdlist.lint.diagnostic import Fault, Severity
    from mdlist.lint.rule import Rule
    from mdlist.lint.view import View
    from mdlist.markdown.source import Span

NOTHING = (0, 0)  # What a fault explains that explains no lines.


class Failure(NamedTuple):
    """A rule that could not be run to its end, and the ``error`` that it ended with."""

    rule: str
    error: Exception


class Checked(NamedTuple):
    """What was found, in order of the file (what stands in its contract comes last), and the rules
    of which nothing is known since they failed."""

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
    explaining: dict[tuple[str, Span], tuple[int, int]] = {}
    view.suppressions.ran.update(wanted)
    for name in sorted(wanted, key=lambda name: _is_last(rules[name])):
        rule = rules[name]
        try:
            faults = list(rule.check(view))
        except Exception as error:
            failures.append(Failure(name, error))
            view.suppressions.ran.discard(name)
            continue
        explaining |= {(name, f.span): f.explains for f in faults if f.explains != NOTHING}
        made = (_diagnostic(name, rule.SEVERITY, fault) for fault in faults)
        found += [diagnostic for diagnostic in made if not view.suppressions.cover(diagnostic)]
    if explaining:
        lines = lines_in(explaining.values())
        source, last = view.document.source, {name for name in wanted if _is_last(rules[name])}
        found = [
            each
            for each in found
            if each.rule in last
            or (each.rule, each.span) in explaining
            or each.line_in(source) not in lines
        ]
    found.sort(key=lambda diagnostic: (diagnostic.file, diagnostic.span, diagnostic.rule))
    return Checked(found, tuple(failures))


def _diagnostic(rule: str, severity: Severity, fault: Fault) -> Diagnostic:
    span, message, related, record, fix, own, _, file = fault
    ref = record.ref if record is not None else None
    return Diagnostic(rule, own or severity, span, message, related, ref, fix, file)


def _is_last(rule: Rule) -> bool:
    return bool(getattr(rule, "LAST", False))
