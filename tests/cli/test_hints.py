"""Hints are shown where they are asked for, and change nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from mdlist.cli.commands import main

if TYPE_CHECKING:
    from pathlib import Path

# A stray pipe makes an empty cell: a hint, whose fix is unsafe.
HINT = "| Ant | 2019 | |\n"
FAULT = "| Bee | 2020 | lost |\n"
LIST = "| Name | Year |\n| --- | --- |\n| Cat | 2018 |\n" + HINT


@pytest.fixture
def readme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "README.md"
    path.write_text(LIST, "utf-8")
    return path


def mdlist(*args: str) -> Result:
    result = CliRunner().invoke(main, args)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


@pytest.mark.parametrize("shape", ["text", "concise", "github", "gitlab"])
def test_a_hint_is_hidden_and_counted(readme: Path, shape: str) -> None:
    hidden = mdlist("check", "--output-format", shape)
    assert hidden.exit_code == 0 and "ragged-row" not in hidden.stdout
    shown = mdlist("check", "--hints", "--output-format", shape)
    assert shown.exit_code == 0 and "ragged-row" in shown.stdout
    if shape != "gitlab":
        assert hidden.stderr == "2 records, clean; 1 hint, shown with --hints\n"
        assert "--hints" not in shown.stderr


@pytest.mark.parametrize("shape", ["json", "sarif"])
def test_what_programs_read_holds_hints(readme: Path, shape: str) -> None:
    with_hints = mdlist("check", "--output-format", shape, "--hints")
    assert mdlist("check", "--output-format", shape).stdout == with_hints.stdout
    assert "ragged-row" in with_hints.stdout


def test_json_says_what_is_a_hint(readme: Path) -> None:
    (finding,) = json.loads(mdlist("check", "--output-format", "json").stdout)
    assert finding["severity"] == "info"


def test_a_fault_is_counted_apart(readme: Path) -> None:
    readme.write_text(LIST + FAULT, "utf-8")
    result = mdlist("check", "--output-format", "concise")
    assert result.exit_code == 1 and result.stdout.count("\n") == 1
    assert result.stderr.endswith("1 finding; 1 hint, shown with --hints\n")


def test_statistics_count_what_is_shown(readme: Path) -> None:
    assert mdlist("check", "--statistics").stdout == ""
    assert mdlist("check", "--statistics", "--hints").stdout == "1  ragged-row  1 fixable\n"


def test_an_unsafe_fix_of_a_hint_is_made_with_hints_alone(readme: Path) -> None:
    result = mdlist("fix", "--unsafe-fixes")
    assert (result.exit_code, readme.read_text("utf-8")) == (0, LIST)
    assert result.stderr == "0 findings fixed; 1 hint, shown with --hints\n"
    assert mdlist("fix", "--hints").stdout.count("ragged-row") == 1
    assert readme.read_text("utf-8") == LIST
    assert mdlist("fix", "--unsafe-fixes", "--hints").stderr == "1 finding fixed\n"
    assert readme.read_text("utf-8") == LIST.replace(HINT, "| Ant | 2019 |\n")
