"""Nothing is quadratic: ten times the text is not much more than ten times the work.

Work is counted, since seconds depend on the machine: what is executed of mdlist's own code, and the
calls of all other functions that are written in Python. ``benchmarks/growth.py`` shows seconds, and
so what a C function does to a long text.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from shapes.blocks import BLOCKS, WHOLE
from shapes.grids import GRIDS
from shapes.pathological import KINDS, pathological

from mdlist.checks import RULES
from mdlist.contract.model import Contract
from mdlist.lint.engine import check
from mdlist.lint.fixer import fix
from mdlist.lint.view import read
from mdlist.markdown.source import Source
from mdlist.report.finding import findings
from mdlist.report.text import render

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

# What is looked at anew for each of many shows beside the rest of the work only in the larger, and
# the smaller may have too few of something for a rule to speak: both are asked.
SIZES = (400, 1200)
MOST = 15


def find(text: str) -> None:
    source = Source(text)
    view = read(source, Contract(), RULES, "README.md")
    found = check(view, RULES).diagnostics
    render(findings("README.md", source, found, with_changes=True))


def mend(text: str) -> None:
    fix(Source(text), Contract(), RULES, (), True, "compact", "README.md")


def work_of(run: Callable[[str], None], text: str) -> int:
    work = 0

    def opcode(_frame: FrameType, event: str, _arg: object) -> Callable[..., object]:
        nonlocal work
        work += 1
        return opcode

    def call(frame: FrameType, event: str, _arg: object) -> Callable[..., object] | None:
        nonlocal work
        work += 1
        if not str(frame.f_globals.get("__name__")).startswith("mdlist."):
            return None
        frame.f_trace_lines, frame.f_trace_opcodes = False, True
        return opcode

    before = sys.gettrace()
    sys.settrace(call)
    try:
        run(text)
    finally:
        sys.settrace(before)
    return work


def growth(run: Callable[[str], None], kind: str, size: int) -> float:
    few, many = pathological(kind, size), pathological(kind, 10 * size)
    run(few)  # What is imported and compiled but once is no work of a text.
    return work_of(run, many) / work_of(run, few)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "long-line"])
def test_to_check_ten_times_the_text_is_ten_times_the_work(kind: str, size: int) -> None:
    assert growth(find, kind, size) <= MOST


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", [*BLOCKS, *GRIDS, *WHOLE])
def test_to_fix_ten_times_the_text_is_ten_times_the_work(kind: str, size: int) -> None:
    assert growth(mend, kind, size) <= MOST
