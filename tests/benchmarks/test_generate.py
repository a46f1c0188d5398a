"""The made-up lists of ``benchmarks/generate.py`` are what its notes say they are."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

GENERATE = Path(__file__).parents[2] / "benchmarks" / "generate.py"
LABELS = {"github", "*github*"}


def run(*options: str) -> bytes:
    """Return what the generator writes to standard output."""
    call = [sys.executable, str(GENERATE), *options]
    return subprocess.run(call, check=True, capture_output=True).stdout


def body_rows(text: str) -> list[str]:
    """Return the table rows that are neither headers nor delimiter rows."""
    rows = [line for line in text.split("\n") if line.startswith("| [")]
    return [row for row in rows if not row.startswith("| [a]")]


@pytest.mark.parametrize("shape", ["sample", "bullets", "faults", "one", "many"])
def test_same_seed_same_bytes(shape: str) -> None:
    first = run(shape, "--rows", "60", "--seed", "7")
    assert run(shape, "--rows", "60", "--seed", "7") == first
    assert run(shape, "--rows", "60", "--seed", "8") != first


@pytest.mark.parametrize("shape", ["sample", "one", "many"])
@pytest.mark.parametrize("layout", ["compact", "hand"])
def test_as_many_rows_as_asked(shape: str, layout: str) -> None:
    text = run(shape, "--rows", "333", "--layout", layout).decode()
    assert len(body_rows(text)) == 333


def test_as_many_bullets_as_asked() -> None:
    text = run("bullets", "--rows", "250").decode()
    below = text.partition("\n## Contents\n")[2].partition("\n## ")[2]
    assert len(re.findall(r"^ *- \[", below, re.MULTILINE)) == 250


def test_layouts_differ_in_blanks_and_dashes_only() -> None:
    compact, hand = (run("sample", "--layout", name).decode() for name in ("compact", "hand"))
    assert compact != hand
    assert re.sub("[ -]+", "", compact) == re.sub("[ -]+", "", hand)


def test_small_tables_have_five_rows() -> None:
    text = run("many", "--rows", "50").decode()
    assert text.count("| :-- |") == 10


def test_cross_listings_stand_in_the_sections_of_their_types() -> None:
    text = run("sample", "--rows", "400").decode()
    places = Counter[str]()
    sections = text.split("\n### ")[1:]
    assert sections.pop().startswith("High Citation Papers\n")
    for section in sections:
        code = section.partition("\n")[0].rpartition(" - ")[2]
        for row in body_rows(section):
            places[row] += 1
            assert code in row.split(" | ")[2].split("/")
    assert all(count == len(row.split(" | ")[2].split("/")) for row, count in places.items())
    assert max(places.values()) == 2


def test_a_pathological_cell_is_as_long_as_asked() -> None:
    text = run("pathological", "--kind", "backslashes", "--size", "1000").decode()
    assert f"| {chr(92) * 1000} |" in text


class Planted(NamedTuple):
    """What the sidecar says of one line, and the line."""

    rule: str
    note: str
    text: str
    at: int
    lines: list[str]

    @property
    def cells(self) -> list[str]:
        return [cell.strip() for cell in self.text.strip("| ").split(" | ")]

    @property
    def link(self) -> str:
        found = re.search(r"\]\((\S+?)\)", self.cells[0])
        return found[1] if found else ""

    @property
    def title(self) -> str:
        found = re.search(r"\[\**(.*?)\**\]", self.cells[0])
        return found[1] if found else self.cells[0]

    @property
    def section(self) -> list[str]:
        """The rows of the section that the line stands in."""
        start = max(n for n in range(self.at) if self.lines[n].startswith("### "))
        ends = (n for n in range(self.at, len(self.lines)) if self.lines[n].startswith("### "))
        return self.lines[start : next(ends, len(self.lines))]

    def rows_with(self, text: str) -> int:
        """Return how many rows of the file hold a text."""
        return sum(text in line for line in self.lines if line.startswith("|"))


def near_is_there(fault: Planted) -> bool:
    """Say whether the note's title stands in the section, as long as the row's, but not in it."""
    others = [row for row in fault.section if f"[{fault.note}]" in row]
    same = sum(a == b for a, b in zip(fault.title, fault.note, strict=True))
    return len(others) == 1 and others[0] != fault.text and same == len(fault.title) - 2


def odd_is_there(fault: Planted) -> bool:
    """Say whether the row's venue is rare and made of the letters of a frequent one."""
    odd, _, right = fault.note.partition(" for ")
    often, seldom = fault.rows_with(f"| {right} |"), fault.rows_with(f"| {odd} |")
    return fault.cells[1] == odd != right and sorted(odd) == sorted(right) and often > 10 * seldom


HOLDS: dict[str, Callable[[Planted], object]] = {
    "ragged-row": lambda f: f.text.count("|") != 6,
    "broken-table": lambda f: "｜" in f.text or f.text.count("|") < 6 or not f.lines[f.at - 1],
    "table-layout": lambda f: f.text.startswith("| Title     "),
    "missing-value": lambda f: f.cells[3] == "",
    "unknown-column": lambda f: f.cells == ["Title", "Venue", "Type", "Codes", "Year"],
    "bad-value": lambda f: not re.fullmatch(r"\d{4}", f.cells[4]),
    "odd-value": odd_is_there,
    "row-order": lambda f: f.cells[4] == "2024" and "2016 |" in "".join(f.lines[f.at :][:5]),
    "outline": lambda f: f"[{f.text[4:]}]" not in "\n".join(f.lines),
    "broken-anchor": lambda f: f"]({f.note})" in f.text,
    "broken-heading": lambda f: re.match(r"##\w", f.text),
    "empty-section": lambda f: f.lines[f.at + 2].startswith("## "),
    "duplicate-entry": lambda f: f.section.count(f.text) == 2,
    "near-duplicate": near_is_there,
    "shared-link": lambda f: f.rows_with(f"({f.link})") == 2 and f.rows_with(f.title) == 1,
    "conflicting-entry": lambda f: f.rows_with(f.title) == 2 and f.rows_with(f.text) == 1,
    "unknown-type": lambda f: f.cells[2] == "QX",
    "type-section": lambda f: not f.section[0].endswith(f" - {f.cells[2]}"),
    "unlisted-type": lambda f: len(f.cells[2].split("/")) > f.rows_with(f.title),
    "type-order": lambda f: f.rows_with("/".join(f.cells[2].split("/")[::-1])) > 1,
    "link-syntax": lambda f: not re.match(r"\[[^]]+\]\(https://\S+\)$", f.cells[0]),
    "link-form": lambda f: "[" not in f.cells[0],
    "empty-link": lambda f: f.cells[3].endswith("()"),
    "canonical-link": lambda f: re.search(r"/pdf/|v2$|^http:", f.link),
    "code-link": lambda f: re.match(r"\[github\]\((?!https://github\.com/[^/]+/)", f.cells[3]),
    "link-label": lambda f: f.cells[3].partition("]")[0][1:] not in LABELS,
    "link-facts": lambda f: int(f.link.split("/")[-1][:2]) > int(f.cells[4]) % 100,
    "bold-criteria": lambda f: "[**" in f.text and f.cells[5] == "3",
    "bold-agreement": lambda f: "[**" in f.text and f.rows_with(f.title) == 1,
}


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> list[Planted]:
    """A list with faults: what the sidecar says, and the lines that it names."""
    path = tmp_path_factory.mktemp("faults") / "list.md"
    rules = path.parent / "rules"
    run("faults", "--rows", "2500", "--rate", "0.04", "-o", str(path), "--contract", str(rules))
    lines = path.read_text(encoding="utf-8").split("\n")
    notes = path.with_name("list.md.faults.jsonl").read_text(encoding="utf-8").splitlines()
    found = [json.loads(note) for note in notes]
    stale = [note for note in found if note["line"] == 0]
    assert [note["rule"] for note in stale] == ["stale-contract"]
    contract = tomllib.loads((rules / "list.toml").read_text(encoding="utf-8"))
    assert contract["allow"][0]["entry"] not in "\n".join(lines)
    rest = [note for note in found if note["line"]]
    return [Planted(n["rule"], n["note"], lines[n["line"] - 1], n["line"] - 1, lines) for n in rest]


def test_every_kind_of_fault_is_planted(planted: list[Planted]) -> None:
    assert {fault.rule for fault in planted} == set(HOLDS)


@pytest.mark.parametrize("rule", HOLDS)
def test_the_line_holds_the_fault(planted: list[Planted], rule: str) -> None:
    wrong = [(f.at + 1, f.text) for f in planted if f.rule == rule and not HOLDS[rule](f)]
    assert wrong == []


def test_no_line_holds_two_faults(planted: list[Planted]) -> None:
    assert max(Counter(fault.at for fault in planted).values()) == 1


def test_faults_come_at_the_rate_asked(planted: list[Planted]) -> None:
    in_rows = [f for f in planted if f.text.startswith("|")]
    assert abs(len(in_rows) - 2500 * 0.04) < 15
