"""What may never happen, tried on lists, contracts, settings and baselines that nobody wrote.

A short, seeded part of ``python -m tests.fuzz``: the same oracles, on lines and pieces of the same
grammar, in any order.
"""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, NoReturn
from unittest.mock import patch

import pytest
from contracts import read_text
from fuzz.failure import failure_of
from fuzz.grammar import FAMILIES, JSON, MARKDOWN, SETTINGS, TOML, Dialect
from fuzz.oracles import PART
from fuzz.reduce import reduced
from fuzz.targets import TARGETS
from hypothesis import given, settings
from hypothesis import strategies as st

from mdlist.checks import RULES
from mdlist.lint.diagnostic import Fault, Fix, Safety
from mdlist.lint.fixer import Fixed
from mdlist.markdown.source import Edit, Source, Span
from mdlist.run.settings_reader import SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable

    from mdlist.lint.view import View

DIALECTS = {"contract": TOML, "settings": SETTINGS, "baseline": JSON}
EXAMPLES = {"contract": 300, "settings": 300, "baseline": 300, "held": 120}


def texts(dialect: Dialect, most: int) -> st.SearchStrategy[str]:
    """Lines of a language, some of them with a piece put in."""
    line, piece = st.sampled_from(dialect.lines), st.sampled_from(dialect.pieces)
    spliced = st.builds(
        lambda one, other, at: one[:at] + other + one[at:], line, piece, st.integers(0, 30)
    )
    end = st.sampled_from(["\n"] * 8 + ["\r\n", "\r"])
    lines = st.lists(st.one_of(line, line, line, spliced), min_size=1, max_size=most)
    return st.builds(lambda lines, end: end.join((*lines, "")), lines, end)


CONTRACTS = st.tuples(*(st.sampled_from(("", *family)) for family in FAMILIES)).map("\n".join)


def inputs(target: str) -> st.SearchStrategy[bytes]:
    if target in DIALECTS:
        return texts(DIALECTS[target], 4).map(str.encode)
    lists = texts(MARKDOWN, 20).map(str.encode)
    if target == "held":
        return st.builds(lambda held, text: held.encode() + b"\n" + PART + text, CONTRACTS, lists)
    return lists


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_happens_that_may_not(name: str) -> None:
    @settings(max_examples=EXAMPLES.get(name, 60), deadline=None, derandomize=True, database=None)
    @given(inputs(name))
    def hold(data: bytes) -> None:
        assert failure_of(TARGETS[name], data) is None

    hold()


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(CONTRACTS)
def test_contracts_of_the_grammar_are_read(text: str) -> None:
    read_text(text, "rules/list.toml", RULES)


LIST = b"|Title|Year|\n|---|---|\n|Ants|2018|\n|Bees|2019|\n"
HELD = b'[list]\nmissing = "-"\n'


def failing(*_: object) -> NoReturn:
    raise IndexError


def finding(span: Span, *edits: Edit, changes: str = "text") -> Callable[[View], list[Fault]]:
    """What a rule finds that always finds this."""
    fix = Fix("mend it", edits, Safety.SAFE, changes)
    return lambda _: [Fault(span, "wrong", fix=fix)]


def renaming(name: str, changes: str) -> Callable[[View], list[Fault]]:
    """What a rule finds that wants "Ants" to be another name."""

    def check(view: View) -> list[Fault]:
        at = view.text.find("Ants")
        edit = Edit(Span(at, at + 4), name, "Ants")
        return finding(edit.span, edit, changes=changes)(view) if at >= 0 else []

    return check


def longer(source: Source, *_: object) -> Fixed:
    return Fixed(Source(source.text + "x"), [], 1)


HERE, FAR = Span(0, 1), Span(3, 999)
RULE, FIX = "mdlist.checks.tables.table_layout.check", "mdlist.lint.fixer.fix"
BROKEN = {
    "IndexError mdlist.checks.tables.broken.find.broken:": (
        "check",
        LIST,
        {"mdlist.checks.tables.broken.find.find_broken": failing},
    ),
    "span table-layout, itself": ("check", LIST, {RULE: finding(FAR)}),
    "span table-layout, edit": ("check", LIST, {RULE: finding(HERE, Edit(FAR, "", "x"))}),
    "overlapping edits table-layout": (
        *("check", LIST),
        {RULE: finding(HERE, Edit(HERE, "", "|"), Edit(HERE, "", "|"))},
    ),
    "edit seen table-layout": ("check", LIST, {RULE: finding(HERE, Edit(HERE, "", "x"))}),
    "own fault the fixes do not come": (
        "fix",
        LIST,
        {RULE: finding(HERE, Edit(HERE, "|", "|"))},
    ),
    "own fault table-layout: line N would": (
        "fix",
        LIST,
        {RULE: finding(HERE, Edit(HERE, "# ", "|"))},
    ),
    "html": (
        "layout",
        LIST,
        {RULE: renaming("Elks", "layout"), "mdlist.lint.fixer.objection": lambda *_: ""},
    ),
    "bytes no edit explains the text": ("fix", LIST, {FIX: longer}),
    "twice": ("fix", LIST, {FIX: longer, "fuzz.oracles.hold_trail": lambda *_: None}),
    "bytes line ends": ("fix", LIST, {RULE: renaming("A|\r\n|B", "blocks")}),
    "records csv": ("records", LIST, {"mdlist.report.records.csv": lambda _: "a\n"}),
    "proposal cannot be read": (
        "init",
        LIST,
        {"mdlist.run.proposal.contract_text": lambda *_: "[x]\n"},
    ),
    "round trip contract, missing": (
        *("contract", HELD),
        {"mdlist.contract.writer._pairs": lambda *_: ()},
    ),
    "message SettingsError": (
        *("settings", b"x = 1"),
        {"mdlist.run.settings_reader.SettingsError": lambda _: SettingsError("")},
    ),
}


@pytest.mark.parametrize("key", BROKEN)
def test_what_is_broken_is_seen(key: str) -> None:
    target, data, patches = BROKEN[key]
    assert failure_of(TARGETS[target], data) is None
    with ExitStack() as stack:
        for name, wrong in patches.items():
            stack.enter_context(patch(name, wrong))
        failure = failure_of(TARGETS[target], data)
    assert failure is not None
    assert failure.key.startswith(key)


def test_what_fails_is_made_small() -> None:
    data = "# Ants\n\n| é | b |\r\nx | y\n".encode()
    assert reduced(data, lambda made: "é".encode() in made and b"y" in made, 60) == "éy".encode()
