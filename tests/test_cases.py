"""Every rule is held to lists written by hand: line, rule and exact covered text of each finding.

A case is ``tests/cases/<rule>/<scenario>.md``. It may begin with its contract in a ``toml`` fence
and says what is due in comments, ``<!-- expect LINE rule `covered text` -->``. A case under a
rule's folder runs that rule alone; one under ``all/`` or ``seed/`` runs every rule.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mdlist.checks import RULES
from mdlist.contract import Contract
from mdlist.engine import check
from mdlist.infer import complete
from mdlist.parse import parse
from mdlist.rule import View
from mdlist.rulesfile import read_text
from mdlist.text import Source

CASES = Path(__file__).parent / "cases"
EXPECT = re.compile(r"<!-- expect (\d+) ([a-z-]+) (`+)(.*?)\3 -->", re.DOTALL)
CONTRACT = re.compile(r"\A```toml\n(.*?)^```\n", re.DOTALL | re.MULTILINE)


def case_files() -> list[Path]:
    files = [path for path in CASES.glob("*/*.md") if not path.name.endswith(".fixed.md")]
    return sorted(files)


def contract_of(path: Path, text: str) -> Contract:
    beside = path.parent / "contract.toml"
    if beside.exists():
        return read_text(beside.read_text("utf-8"), str(beside))
    match = CONTRACT.match(text)
    return read_text(match.group(1), "contract") if match else Contract()


def found(text: str, contract: Contract, folder: str) -> list[tuple[int, str, str]]:
    source = Source(text)
    document = parse(source)
    view = View(document, complete(document, contract))
    select = (folder,) if folder in RULES else ()
    return [(source.position(d.span.start)[0], d.rule, source[d.span]) for d in check(view, select)]


@pytest.mark.parametrize("path", case_files(), ids=lambda p: f"{p.parent.name}/{p.stem}")
@pytest.mark.parametrize("eol", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_case(path: Path, eol: str) -> None:
    text = path.read_bytes().decode("utf-8")
    contract = contract_of(path, text)
    expected = [(int(n), rule, covered) for n, rule, _, covered in EXPECT.findall(text)]
    got = found(text.replace("\n", eol), contract, path.parent.name)
    assert sorted((n, rule, covered.replace(eol, "\n")) for n, rule, covered in got) == sorted(
        expected
    )


def test_every_rule_has_its_cases() -> None:
    for rule in RULES:
        cases = [path for path in case_files() if path.parent.name == rule]
        silent = [path for path in cases if not EXPECT.search(path.read_text("utf-8"))]
        assert len(cases) >= 6, f"{rule}: {len(cases)} cases"
        assert len(silent) >= 2, f"{rule}: {len(silent)} silent cases"
