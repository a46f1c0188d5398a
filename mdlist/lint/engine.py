"""Checking a list: pure, a document and a contract in, diagnostics out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mdlist.checks import RULES
from mdlist.lint.suppressions import Directives

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from mdlist.contract.model import Allow
    from mdlist.lint.diagnostic import Diagnostic
    from mdlist.lint.view import View

# These look at what the other rules found, so they come last.
LAST = ("stale-contract", "unused-disable")


class Failure(NamedTuple):
    """A rule that could not be run to its end, and the ``error`` that it ended with."""

    rule: str
    error: Exception


class Checked(NamedTuple):
    """What was found, in order of the file, and the rules of which nothing is known since they
    failed."""

    diagnostics: list[Diagnostic]
    failures: tuple[Failure, ...] = ()


def check(view: View, select: Collection[str] = ()) -> Checked:
    """What the rules in ``select`` (all, if it is empty) find.

    Findings that a comment switches off or that the contract allows are left out; comments and
    allowances that match nothing are findings of their own. A rule that fails finds nothing, and
    what rests on its findings is left open: a comment that names it is not called unused.
    """
    wanted = [name for name in RULES if not select or name in select]
    directives = Directives(view.document)
    view.rules, view.directives = tuple(RULES), tuple(directives.all)
    allows = _Allows(view)
    found: list[Diagnostic] = []
    failures: list[Failure] = []
    ran = list(wanted)
    for name in (*(n for n in wanted if n not in LAST), *(n for n in LAST if n in wanted)):
        if name == "unused-disable":
            view.unused_directives = directives.unused(ran, RULES)
        elif name == "stale-contract":
            view.unused_allows = allows.unused(ran)
        try:
            diagnostics = RULES[name].check(view)
            found += [d for d in diagnostics if not directives.covers(d) and not allows.covers(d)]
        except Exception as error:
            failures.append(Failure(name, error))
            ran.remove(name)
    if "broken-table" in ran and view.broken:
        found = [d for d in found if not _explained(d, view)]
    found.sort(key=lambda diagnostic: (diagnostic.span, diagnostic.rule))
    return Checked(found, tuple(failures))


def _explained(diagnostic: Diagnostic, view: View) -> bool:
    """Whether a finding speaks of cells that are none: broken-table says what is wrong there."""
    if diagnostic.rule in ("broken-table", *LAST):
        return False
    line, _ = view.document.source.position(diagnostic.span.start)
    return line in view.broken_lines


class _Allows:
    """The contract's allowances, and which of them have matched."""

    def __init__(self, view: View) -> None:
        self.allows = view.contract.allow
        self.used: set[Allow] = set()

    def covers(self, diagnostic: Diagnostic) -> bool:
        for allow in self.allows:
            if allow.rule == diagnostic.rule and _names(allow, diagnostic):
                self.used.add(allow)
                return True
        return False

    def unused(self, wanted: Iterable[str]) -> tuple[Allow, ...]:
        chosen = set(wanted)
        return tuple(a for a in self.allows if a not in self.used and a.rule in chosen)


def _names(allow: Allow, diagnostic: Diagnostic) -> bool:
    record = diagnostic.record
    if record is None or (allow.section and allow.section not in record.section):
        return False
    from mdlist.urls.identity import title_key

    return title_key(allow.entry) == title_key(record.title)
