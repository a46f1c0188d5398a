"""The examples in a rule's docstring are tests: bad is found, good is not, bad becomes fixed."""

from __future__ import annotations

import re

import pytest
from contracts import read_text

from mdlist.checks import RULES
from mdlist.contract.model import Contract
from mdlist.lint.engine import check
from mdlist.lint.fixer import fix
from mdlist.lint.view import read
from mdlist.markdown.source import Source

EXAMPLE = re.compile(
    r"(?:^```toml\n(?P<toml>.*?)^```\n\s*)?"
    r"^(?P<fence>`{3,})md (?P<kind>\w+)\n(?P<text>.*?)^(?P=fence)$",
    re.DOTALL | re.MULTILINE,
)


def examples(rule: str) -> dict[str, tuple[str, Contract]]:
    """The texts of the rule's examples by kind; one contract holds for all that follow it."""
    found: dict[str, tuple[str, Contract]] = {}
    contract = Contract()
    for match in EXAMPLE.finditer(RULES[rule].__doc__ or ""):
        if match["toml"]:
            contract = read_text(match["toml"], rule)
        found.setdefault(match["kind"], (match["text"], contract))
    return found


def findings(rule: str, text: str, contract: Contract) -> int:
    found, failures = check(read(Source(text), contract, RULES), RULES, (rule,))
    assert failures == ()
    return len(found)


@pytest.mark.parametrize("rule", RULES)
def test_examples_behave(rule: str) -> None:
    shown = examples(rule)
    assert {"bad", "good"} <= shown.keys()
    assert findings(rule, *shown["bad"]) >= 1
    assert findings(rule, *shown["good"]) == 0


@pytest.mark.parametrize("rule", RULES)
def test_fixed_is_what_bad_becomes(rule: str) -> None:
    shown = examples(rule)
    text, contract = shown["bad"]
    done = fix(Source(text), contract, RULES, (rule,), True, "", "")
    assert done.source.text == (shown["fixed"][0] if "fixed" in shown else text)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_says_what_it_is(rule: str) -> None:
    first = (RULES[rule].__doc__ or "").partition("\n")[0]
    assert first.endswith("."), "the first line is the fault, in one sentence"
    assert len(first) <= 100
