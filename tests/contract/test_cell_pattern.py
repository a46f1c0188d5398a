"""The patterns of a contract: RE2's, refused with a reason where they cannot be used."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from contracts import read_text
from hypothesis import given, settings
from hypothesis import strategies as st

from mdlist.cli.commands import main
from mdlist.contract.cell_pattern import LONGEST, PatternError, matcher
from mdlist.contract.reader import RulesError

if TYPE_CHECKING:
    from pathlib import Path

REFUSED = [
    (r"a(?=b)", "look-around, (?=, is not supported"),
    (r"a(?!b)", "look-around, (?!, is not supported"),
    (r"(?<=a)b", "look-around, (?<=, is not supported"),
    (r"(?<!a)b", "look-around, (?<!, is not supported"),
    (r"(a)\1", r"a backreference, \1, is not supported"),
    (r"(?P<n>a)(?P=n)", "a backreference, (?P=, is not supported"),
    (r"(?>a)", "(?> is not supported"),
    (r"a++", "++ is not supported"),
    (r"(?x) a", "(?x is not supported"),
    (r"(?u)\w", "(?u is not supported"),
    (r"a\Z", r"\Z is not supported; write \z"),
    (r"\u00e9", r"\u is not supported"),
    (r"a{1001}", "{1001} is not supported: repetitions end at 1,000"),
    (r"(a{100}){100}", "{100} is not supported: repetitions end at 1,000"),
    (r"\d{,3}", "{,3} is not supported; write {0,3}"),
    (r"\\{,3}", "{,3} is not supported; write {0,3}"),
    (r"[a]{,3}", "{,3} is not supported; write {0,3}"),
    (r"{,a}b{,3}", "{,3} is not supported; write {0,3}"),
    (r"[\pL]{1000}", "it is too large"),
    ("a" * (LONGEST + 1), "it is longer than 10,000 characters"),
    ("(", "missing ): ("),
    ("é[", "missing ]: ["),
    ("*", "no argument for repetition operator: *"),
]
# A pattern, a text that fits it and one that does not.
TAKEN = [
    (r"(?P<year>\d{4})(?:-\d\d)?", "2020-01", "2020-1"),
    (r"(?<year>\d{4})", "2020", "20200"),
    (r"a|ab", "ab", "abc"),
    (r"(?i)é+", "Éé", "e"),
    (r"[A-Z][\p{L} ]+", "Mile", "émile"),
    (r"\p{L}+", "日本", "日 本"),
    (r"^\Aa.b\z$", "a★b", "a\nb"),
    (r"\{,3}", "{,3}", "aaa"),
    (r"[{,3}]+", "3{,}", "a"),
    (r"[]{,3}]+", "]{,3}", "a"),
    (r"[^\]{,3}]+", "abc", "a3"),
    (r"a{2,3}", "aa", "a"),
    ("(" * 4000 + "a" + ")" * 4000, "a", "b"),
    ("|".join(f"Venue {n}" for n in range(800)), "Venue 799", "Venue 800"),
]


def contract(pattern: str) -> str:
    return f"[list.columns]\nVenue = {{ pattern = {_toml(pattern)} }}\n"


def _toml(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@pytest.mark.parametrize(("pattern", "why"), REFUSED)
def test_what_cannot_be_used_is_refused(pattern: str, why: str) -> None:
    shown = pattern if len(pattern) < 100 else pattern[:100] + "…"
    said = f'"{shown}" cannot be used: {why}; patterns are written as for RE2'
    with pytest.raises(PatternError) as error:
        matcher(pattern)
    assert str(error.value) == said
    with pytest.raises(RulesError) as refused:
        read_text(contract(pattern), "rules/list.toml")
    assert str(refused.value) == f"rules/list.toml: list.columns.Venue.pattern: {said}"


@pytest.mark.parametrize(("pattern", "fits", "other"), TAKEN)
def test_what_can_be_used_is_matched_whole(pattern: str, fits: str, other: str) -> None:
    assert read_text(contract(pattern), "c").columns["Venue"].pattern == pattern
    assert matcher(pattern)(fits)
    assert not matcher(pattern)(other)


# Of what both engines know.
SIMPLE = st.lists(
    st.sampled_from(
        ["a", "b", "1", ".", "[ab]", "[^a]", r"\d", r"\w", r"\s", r"\.", "é", "(?:a|b1)"]
    ),
    max_size=6,
).flatmap(
    lambda atoms: st.tuples(
        *(
            st.sampled_from(["", "*", "+", "?", "{2}", "{1,2}", "*?"]).map(atom.__add__)
            for atom in atoms
        )
    ).map("".join)
)


@given(SIMPLE, st.text("ab1é. _", max_size=8))
@settings(max_examples=500, deadline=None, derandomize=True)
def test_simple_patterns_mean_what_they_mean_in_python(pattern: str, text: str) -> None:
    expected = re.fullmatch(pattern, text, re.ASCII) is not None
    assert matcher(pattern)(text) is expected


def test_a_pattern_that_backtracks_without_end_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rows = [f"| {'a' * 40}! | {number} |\n" for number in range(100)]
    (tmp_path / "README.md").write_text("| Venue | N |\n| --- | --- |\n" + "".join(rows), "utf-8")
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "list.toml").write_text("[list]\n" + contract("(a+)+$"), "utf-8")
    args = ["check", "--select", "bad-value", "--output-format", "concise"]
    result = CliRunner().invoke(main, args)
    assert result.exit_code == 1
    assert result.stdout.count('does not match the pattern of "Venue", (a+)+$') == 100
    (tmp_path / "rules" / "list.toml").write_text("[list]\n" + contract("(a+)+(?=b)"), "utf-8")
    refused = CliRunner().invoke(main, args)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert refused.stderr.startswith(
        "mdlist: rules/list.toml: list.columns.Venue.pattern:"
        ' "(a+)+(?=b)" cannot be used: look-around, (?=, is not supported'
    )


def test_only_a_pattern_imports_what_matches_it() -> None:
    code = """
import sys
from mdlist.contract.reader import read_texts
read_texts([("c", '[list.columns]\\nA = { type = "year" }\\nB = { pattern = "" }')], "")
print("re2" in sys.modules)
read_texts([("c", '[list.columns]\\nA = { pattern = "a" }')], "")
print("re2" in sys.modules)
"""
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["False", "True"]
    assert said.stderr == ""
