"""What a run imports and compiles: a list without faults pays for no finding."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

CLEAN = """# Ants

- [Small](#small)
- [Large](#large)
- [Winged](#winged)

## Small

| Title | Code | Year |
| :-- | :-: | :-: |
| [Ants of the north](https://example.org/north) | [code](https://github.com/ant/north) | 2018 |
| [Ants of the south](https://example.org/south) | [code](https://github.com/ant/south) | 2019 |

## Large

| Title | Code | Year |
| :-- | :-: | :-: |
| [Ants of the west](https://example.org/west) | [code](https://github.com/ant/west) | 2019 |

## Winged

| Title | Code | Year |
| :-- | :-: | :-: |
| [Ants of the east](https://example.org/east) | [code](https://github.com/ant/east) | 2020 |
"""
FAULTY = CLEAN.replace("[Ants of the west](", "[Ants of the west] (").replace("| 2020 |", "|")

# Runs the command, and then says what it has imported and whether cycles were looked for.
PROGRAM = """
import atexit, gc, sys
atexit.register(lambda: print(gc.isenabled(), gc.get_freeze_count() > 0, *sys.modules))
from mdlist.cli import main
main()
"""
# What only some lists need: readers of TOML, measures of texts, and what follows from a finding.
COSTLY = (
    "difflib",
    "heapq",
    "json",
    "mdlist.urls.mistyped",
    "mdlist.checks.links.syntax.patterns",
    "mdlist.checks.tables.broken.row_shape",
    "mdlist.words.title_match",
    "mdlist.report.finding",
    "mdlist.report.text",
    "msgspec",
    "rapidfuzz",
    "tomllib",
    "wcwidth",
)


def run(folder: Path, text: str) -> tuple[bool, bool, set[str]]:
    (folder / "README.md").write_text(text, encoding="utf-8")
    call = [sys.executable, "-c", PROGRAM, "check", "README.md", "--isolated"]
    done = subprocess.run(call, cwd=folder, capture_output=True, text=True, check=False)
    enabled, frozen, *modules = done.stdout.splitlines()[-1].split()
    return enabled == "True", frozen == "True", set(modules)


def test_a_list_without_faults_imports_nothing_for_findings(tmp_path: Path) -> None:
    _, _, modules = run(tmp_path, CLEAN)
    assert "mdlist.lint.engine" in modules
    assert modules.isdisjoint(COSTLY)


@pytest.mark.parametrize("module", ["mdlist.checks.links.syntax.patterns", "mdlist.report.text"])
def test_a_list_with_faults_imports_what_they_need(tmp_path: Path, module: str) -> None:
    _, _, modules = run(tmp_path, FAULTY)
    assert module in modules


def test_no_cycles_are_looked_for_in_a_run_nor_at_its_end(tmp_path: Path) -> None:
    enabled, frozen, _ = run(tmp_path, CLEAN)
    assert not enabled
    assert frozen
