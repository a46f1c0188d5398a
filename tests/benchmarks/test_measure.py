"""The measuring of the benchmarks: a program that crashes has no time."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(autouse=True)
def harness(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))


def failure_of(program: str, folder: Path) -> str:
    from harness.measure import run

    return run([sys.executable, "-c", program], folder, 60, os.environ).failure


@pytest.mark.parametrize(
    "program",
    [
        "",
        "raise SystemExit(1)",
        "import sys; sys.stderr.write('list.md:3 at a place'); sys.exit(1)",
    ],
)
def test_what_ends_with_0_or_1_counts(tmp_path: Path, program: str) -> None:
    assert failure_of(program, tmp_path) == ""


@pytest.mark.parametrize(
    ("program", "failure"),
    [
        ("1 / 0", "crashed after "),
        (
            "import sys; sys.stderr.write('Error: x\\n    at y.js:1:2'); sys.exit(1)",
            "crashed after ",
        ),
        ("raise SystemExit(2)", "exit 2 after "),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "signal 9 after "),
    ],
)
def test_what_crashes_does_not_count(tmp_path: Path, program: str, failure: str) -> None:
    assert failure_of(program, tmp_path).startswith(failure)
