"""The contract that the habits of lists make, such that holding them to it finds nothing new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from mdlist.contract.model import Contract, Habit
from mdlist.contract.writer import Offer, contract_text, habit_text
from mdlist.markdown.layout import is_canonical
from mdlist.markdown.layout_ignore import exempt
from mdlist.run.proposals.offers import offers
from mdlist.run.proposals.steps import Step, steps
from mdlist.run.proposals.trial import Listed, Trial
from mdlist.words.escape import escape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mdlist.lint.engine import Failure
    from mdlist.markdown.document import Document
    from mdlist.markdown.layout import Layout

HEAD = """\
#:schema ./contract.schema.json
# What this list promises. `mdlist check` holds the list to it, `mdlist explain contract` says how.
# mdlist init wrote it from what the list does already; change it as you like. What is left out is
# still inferred from the list. A line that begins with # and no blank is a promise that the list
# keeps throughout: take the # away to make it.
"""
LEFT_OUT = """
# The list does this too, but for some places. As a promise it would be held more strictly than as
# a habit, with findings that are none now; so it is only noted here.
"""


class Proposal(NamedTuple):
    """The contract to write, the habits it rests on, those that it leaves out, the rules that
    failed, by which no habit was judged, and what it offers besides."""

    contract: Contract
    kept: tuple[Habit, ...]
    left_out: tuple[Habit, ...]
    failures: tuple[Failure, ...] = ()
    offers: tuple[Offer, ...] = ()


def propose(
    document: Document,
    file: str = "README.md",
    path: str = "",
    exists: Callable[[str], bool] | None = None,
) -> Proposal:
    """What to write down of the habits of one list; its arguments are the fields of
    :class:`~mdlist.run.proposals.trial.Listed`."""
    return propose_all([Listed(document, file, path, exists)])


def propose_all(lists: Sequence[Listed]) -> Proposal:
    """What to write down of the habits that lists have in common.

    Each list is checked once as it is. A habit is left out where the rules that would hold a list
    to it then find anything else.
    """
    trials = [Trial(each) for each in lists]
    contract = Contract(files=tuple(each.file for each in lists))
    kept: dict[Any, Habit] = {}
    left_out: dict[Any, Habit] = {}
    fulls = [trial.full for trial in trials]
    for step in _common(fulls, _written_layout([each.document for each in lists], fulls)):
        candidate = step.wider(contract)
        same = all(trial.finds_the_same(candidate, step.rules) for trial in trials)
        contract = candidate if same else contract
        for habit in step.habits:
            (kept if same else left_out)[habit.key] = habit
    told = [
        tuple(_over_all(habit, fulls) for habit in habits.values()) for habits in (kept, left_out)
    ]
    failures = {failure.rule: failure for trial in trials for failure in trial.failures}
    offered = tuple(offers(trials, contract))
    return Proposal(contract, told[0], told[1], tuple(failures.values()), offered)


def proposal_text(proposal: Proposal) -> str:
    """The text of ``rules/list.toml``."""
    contract = proposal.contract._replace(habits=proposal.kept)
    text = f"{HEAD}\n{contract_text(contract, proposal.offers)}"
    if proposal.left_out:
        text += LEFT_OUT
        for habit in proposal.left_out:
            said = f"{habit.key}: {habit.value.replace(' = ', ' is ')}: {habit_text(habit)}"
            text += f"# {escape(' '.join(said.split()))}\n"
    return text


def _common(fulls: Sequence[Contract], layout: Layout | Literal[""]) -> Iterable[Step]:
    """The steps of all lists, each once: what two say otherwise, the first one says."""
    done: set[tuple[str, ...]] = set()
    for full in fulls:
        for step in steps(full, layout):
            if step.name not in done:
                done.add(step.name)
                yield step


def _over_all(habit: Habit, fulls: Sequence[Contract]) -> Habit:
    """A habit with how well all lists keep it; lines are named where there is one list."""
    if len(fulls) == 1:
        return habit
    same = [
        each
        for full in fulls
        for each in full.habits
        if (each.key, each.value) == (habit.key, habit.value)
    ]
    return Habit(habit.key, habit.value, sum(h.kept for h in same), sum(h.total for h in same))


def _written_layout(
    documents: Sequence[Document], fulls: Sequence[Contract]
) -> Layout | Literal[""]:
    """The layout that every table has, "keep" where they differ, "" without tables."""
    tables = []
    for document in documents:
        alone = exempt(document)
        tables += [table for table in document.tables if table.line not in alone]
    if not any(document.tables for document in documents):
        return ""
    usual = {full.layout for full in fulls if full.layout}
    layout: Layout = "aligned" if usual == {"aligned"} else "compact"
    return layout if all(is_canonical(table, layout) for table in tables) else "keep"
