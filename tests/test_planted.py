"""A fault whose right form is known is found and mended so wherever GitHub shows it.

Faults and contexts are data in :mod:`planted`; ``python -m tests.planted`` tries all of them and
prints a table. Here each fault is tried in a share of the contexts, another one for each line end,
so that all faults of a kind together meet them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from planted.contexts import SHOWN
from planted.grid import EOLS, EVERYWHERE, FAULTS, places
from planted.judge import judge
from planted.reasons import reason

if TYPE_CHECKING:
    from planted.plants import Fault

# Each fault meets so small a share of the contexts; those in WHOLE meet all.
SHARE = 10
WHOLE = ("spaced in text", "line break", "outline")
KINDS: dict[str, list[Fault]] = {}
for _fault in FAULTS:
    KINDS.setdefault(_fault.name.partition(" in ")[0], []).append(_fault)


@pytest.mark.parametrize("eol", EOLS, ids=["lf", "crlf"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_fault_is_mended_where_it_is_shown(kind: str, eol: str) -> None:
    wrong = []
    for fault in KINDS[kind]:
        share = 1 if fault.name in WHOLE else SHARE
        first = (FAULTS.index(fault) + 3 * EOLS.index(eol)) % share
        for context, name, before in [*places(fault)][first::share]:
            outcome = judge(fault, context, before, eol)
            if not reason(outcome.kind, fault.name, fault.rule):
                said = f"{outcome.kind}: {outcome.why or 'for no reason that is known'}"
                wrong.append(f"{fault.name}, {name or 'nothing'} before, {context.name}: {said}")
    assert not wrong, f"{len(wrong)} places:\n" + "\n".join(wrong[:5])


@pytest.mark.parametrize("fault", EVERYWHERE, ids=lambda fault: fault.name)
def test_a_fault_is_mended_in_plain_text(fault: Fault) -> None:
    outcome = judge(fault, SHOWN[0])
    assert outcome.kind == "right", outcome.why
