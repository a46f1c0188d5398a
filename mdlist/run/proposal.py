"""The contract that a list's habits make, such that holding it to them finds nothing new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from mdlist.checks import RULES
from mdlist.contract import keys
from mdlist.contract.infer import complete
from mdlist.contract.model import Contract, Habit
from mdlist.contract.writer import contract_text, habit_text
from mdlist.lint.engine import check
from mdlist.lint.view import records_of, view_by
from mdlist.markdown.layout import is_canonical
from mdlist.markdown.layout_ignore import exempt
from mdlist.records.records import Records
from mdlist.words.escape import escape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mdlist.contract.keys import Key
    from mdlist.lint.engine import Failure
    from mdlist.lint.view import View
    from mdlist.markdown.document import Document
    from mdlist.markdown.layout import Layout
    from mdlist.markdown.source import Span

HEAD = """\
# What this list promises. `mdlist check` holds the list to it, `mdlist explain` says how.
# mdlist init wrote it from what the list does already; change it as you like. What is left
# out is still inferred from the list.
"""
LEFT_OUT = """
# The list does this too. As a promise it would be held more strictly than as a habit, with
# findings that are none now; so it is only noted here.
"""


class Proposal(NamedTuple):
    """The contract to write, the habits it rests on, those that it leaves out, and the rules that
    failed, by which no habit was judged."""

    contract: Contract
    kept: tuple[Habit, ...]
    left_out: tuple[Habit, ...]
    failures: tuple[Failure, ...] = ()


def propose(
    document: Document,
    file: str = "README.md",
    path: str = "",
    exists: Callable[[str], bool] | None = None,
) -> Proposal:
    """What to write down of the habits of ``document``.

    A habit is left out where checking by it finds anything else than checking by no contract.

    Args:
        document: the list.
        file: its name as seen from the folder that ``rules/`` is put into.
        path: its path, for the rules that ask for it.
        exists: whether a path leads somewhere from the file; None where there is no file.
    """
    full = complete(Records(document), Contract())
    failures: dict[str, Failure] = {}

    def findings(contract: Contract) -> tuple[list[tuple[str, Span]], list[str]]:
        completed = complete(records_of(document, contract), contract)
        return _findings(view_by(completed, document, RULES, path, exists), failures)

    before = findings(Contract())
    contract = Contract(files=(file,))
    kept: list[Habit] = []
    left_out: list[Habit] = []
    for step in _steps(full, _written_layout(document, full)):
        candidate = step.wider(contract)
        same = findings(candidate) == before
        contract = candidate if same else contract
        (kept if same else left_out).extend(step.habits)
    return Proposal(contract, tuple(kept), tuple(left_out), tuple(failures.values()))


def proposal_text(proposal: Proposal) -> str:
    """The text of ``rules/list.toml``."""
    text = f"{HEAD}\n{contract_text(proposal.contract._replace(habits=proposal.kept))}"
    if proposal.left_out:
        text += LEFT_OUT
        for habit in proposal.left_out:
            said = f"{habit.key} = {habit.value}: {habit_text(habit)}"
            text += f"# {escape(' '.join(said.split()))}\n"
    return text


def _findings(view: View, failures: dict[str, Failure]) -> tuple[list[tuple[str, Span]], list[str]]:
    """What is found, and the rules that fail, which are put into ``failures`` too."""
    found, failed = check(view, RULES)
    failures.update((failure.rule, failure) for failure in failed)
    return [(each.rule, each.span) for each in found], [failure.rule for failure in failed]


def _written_layout(document: Document, full: Contract) -> Layout | Literal[""]:
    """The layout that every table has, "keep" where they differ, "" without tables."""
    if not document.tables:
        return ""
    alone = exempt(document)
    tables = [table for table in document.tables if table.line not in alone]
    layout: Layout = "aligned" if full.layout == "aligned" else "compact"
    return layout if all(is_canonical(table, layout) for table in tables) else "keep"


class _Step(NamedTuple):
    """Fields to set, the mappings among them to join, and the habits that they rest on."""

    habits: tuple[Habit, ...]
    fields: Mapping[str, Any]

    def wider(self, contract: Contract) -> Contract:
        """``contract`` with this too."""
        joined: dict[str, Any] = {
            name: {**getattr(contract, name), **value} if isinstance(value, dict) else value
            for name, value in self.fields.items()
        }
        widened: Contract = contract._replace(**joined)
        return widened


def _steps(full: Contract, layout: Layout | Literal[""]) -> Iterator[_Step]:
    """What is written down, piece by piece, each with the habits that it rests on."""
    told = {habit.key: habit for habit in full.habits}

    def under(*tables: Key) -> tuple[Habit, ...]:
        return tuple(h for k, h in told.items() if any(keys.is_within(k, x) for x in tables))

    if layout:
        same = under(keys.LAYOUT) if layout != "keep" else ()
        yield _Step(same, {"layout": layout})
    if full.missing is not None:
        yield _Step(under(keys.MISSING), {"missing": full.missing})
    if full.order or full.sections:
        habits = under(keys.ORDER, keys.SECTIONS)
        yield _Step(habits, {"order": full.order, "sections": full.sections})
    if full.bullet_order:
        yield _Step(under(keys.BULLET_ORDER), {"bullet_order": full.bullet_order})
    for name, column in full.columns.items():
        yield _Step(under(keys.column(name)), {"columns": {name: column}})
    if full.types is not None:
        yield _Step(under(keys.TYPES), {"types": full.types})
    for name, link in full.links.items():
        yield _Step(under(keys.links(name)), {"links": {name: link}})
    if full.bold is not None:
        yield _Step(under(keys.BOLD), {"bold": full.bold})
