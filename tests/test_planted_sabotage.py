"""A fix whose edits stand a character off is refused: nothing is written at a guessed place."""

from __future__ import annotations

from itertools import product
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from planted.contexts import FEW
from planted.grid import EOLS, EVERYWHERE
from planted.judge import is_shown, mended
from planted.plants import plant

from mdlist.checks import RULES
from mdlist.markdown.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planted.plants import Fault

    from mdlist.lint.diagnostic import Fault as Found
    from mdlist.lint.diagnostic import Fix
    from mdlist.lint.view import Rule, View

SHIFTS = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1))


def shifted(fix: Fix, index: int, shift: tuple[int, int]) -> Fix:
    """``fix`` with the span of one of its edits moved and what it saw left as it was."""
    edits = list(fix.edits)
    edit = edits[index % len(edits)]
    span = Span(edit.span.start + shift[0], edit.span.end + shift[1])
    edits[index % len(edits)] = edit._replace(span=span)
    return fix._replace(edits=tuple(edits))


def spoilt(rule: Rule, index: int, shift: tuple[int, int]) -> SimpleNamespace:
    """``rule`` with every fix of it shifted."""

    def check(view: View) -> Iterator[Found]:
        for diagnostic in rule.check(view):
            fix = diagnostic.fix and shifted(diagnostic.fix, index, shift)
            yield diagnostic._replace(fix=fix)

    return SimpleNamespace(ID=rule.ID, SEVERITY=rule.SEVERITY, check=check)


@pytest.mark.parametrize("fault", EVERYWHERE, ids=lambda fault: fault.name)
def test_a_shifted_fix_is_refused(fault: Fault) -> None:
    wrong, tried = [], 0
    for context, eol in product(FEW, EOLS):
        planted = plant(fault, context, eol=eol)
        if not is_shown(fault, planted):
            continue
        for index, shift in product((0, -1), SHIFTS):
            rule = spoilt(RULES[fault.rule], index, shift)
            text, said = mended(planted.bad, fault, True, {fault.rule: rule})
            tried += 1
            # Where blanks stand side by side it does not matter which of them goes.
            if text not in (planted.bad.text, planted.good.text):
                wrong.append(f"edit {index} shifted by {shift} makes {text!r}: {said}")
    assert tried
    assert not wrong, "\n".join(wrong[:5])
