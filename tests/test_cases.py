"""Every rule is held to lists written by hand: line, rule and exact covered text of each finding.

A case is ``tests/cases/<rule>/<scenario>.md``. It may begin with its contract in a ``toml`` fence
and says what is due in comments, ``<!-- expect LINE rule `covered text` -->``, with the message
behind the text where that is held too: ``<!-- expect LINE rule `covered text`: message -->``. A
hint is expected as one: ``<!-- expect LINE hint rule `covered text` -->``. A
case under a rule's folder runs that rule alone, but for those that look at what other rules found;
one under another folder runs every rule. Exactly where a fix is due, ``<scenario>.fixed.md`` holds
what all fixes, unsafe ones too, make of the case.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from contracts import read_text

from mdlist.checks import RULES
from mdlist.contract.model import Contract
from mdlist.lint.diagnostic import Diagnostic, Severity
from mdlist.lint.engine import check
from mdlist.lint.fixer import fix
from mdlist.lint.view import read
from mdlist.markdown.source import Source

CASES = Path(__file__).parent / "cases"
EXPECT = re.compile(r"<!-- expect (\d+ (?:hint )?)([a-z-]+) (`+)(.*?)\3(?:: (.*?))? -->", re.DOTALL)
CONTRACT = re.compile(r"\A```toml\n(.*?)^```\n", re.DOTALL | re.MULTILINE)

every_case = pytest.mark.parametrize(
    "path",
    sorted(p for p in CASES.glob("*/*.md") if not p.name.endswith(".fixed.md")),
    ids=lambda path: f"{path.parent.name}/{path.stem}",
)
every_line_end = pytest.mark.parametrize("eol", ["\n", "\r\n"], ids=["lf", "crlf"])


def contract_of(path: Path, text: str) -> Contract:
    beside = path.parent / "contract.toml"
    if beside.exists():
        return read_text(beside.read_text("utf-8"), str(beside))
    match = CONTRACT.match(text)
    return read_text(match.group(1), "contract") if match else Contract()


def rules_of(path: Path) -> tuple[str, ...]:
    # Rules that look at what others found run with those.
    alone = path.parent.name in RULES and not getattr(RULES[path.parent.name], "LAST", False)
    return (path.parent.name,) if alone else tuple(RULES)


@every_case
@every_line_end
def test_findings(path: Path, eol: str) -> None:
    text = path.read_bytes().decode("utf-8")
    source = Source(text.replace("\n", eol))
    view = read(source, contract_of(path, text), RULES)
    diagnostics, failures = check(view, RULES, rules_of(path))
    assert failures == ()
    toml = {name: Source(text) for name, text in view.contract.texts.items()}
    found = sorted(
        (place(own, d), d.rule, own[d.span].replace(eol, "\n"), d.message)
        for d in diagnostics
        for own in (toml[d.file] if d.file else source,)
    )
    expected = sorted(
        (where, rule, covered, said) for where, rule, _, covered, said in EXPECT.findall(text)
    )
    assert [each[:3] for each in found] == [each[:3] for each in expected]
    for one, other in zip(found, expected, strict=True):
        assert other[3] in ("", one[3])


def place(source: Source, diagnostic: Diagnostic) -> str:
    """Where an expectation says that a finding is, and that it is a hint."""
    hint = "hint " if diagnostic.severity is Severity.INFO else ""
    line, _ = source.position(diagnostic.span.start)
    # A contract stands below the line that opens its fence.
    return f"{line + bool(diagnostic.file)} {hint}"


@every_case
@every_line_end
def test_fixes(path: Path, eol: str) -> None:
    text = path.read_bytes().decode("utf-8")
    contract = contract_of(path, text)
    done = fix(Source(text.replace("\n", eol)), contract, RULES, rules_of(path), True, "", "")
    assert (done.faults, done.failures) == ((), ())
    fixed = path.with_suffix(".fixed.md")
    due = fixed.read_bytes().decode("utf-8") if fixed.exists() else text
    assert done.source.text == due.replace("\n", eol)
    assert not fixed.exists() or due != text, f"{fixed.name} repeats the case"
    again = fix(done.source, contract, RULES, rules_of(path), True, "", "")
    assert again.source.text == done.source.text


def test_every_rule_has_its_cases() -> None:
    for rule in RULES:
        cases = [p for p in (CASES / rule).glob("*.md") if not p.name.endswith(".fixed.md")]
        silent = [path for path in cases if not EXPECT.search(path.read_text("utf-8"))]
        assert len(cases) >= 6, f"{rule}: {len(cases)} cases"
        assert len(silent) >= 2, f"{rule}: {len(silent)} silent cases"


def test_every_rule_has_a_message_that_is_held() -> None:
    held = {
        rule
        for path in CASES.glob("*/*.md")
        for _, rule, _, _, said in EXPECT.findall(path.read_text("utf-8"))
        if said
    }
    assert held == set(RULES)
