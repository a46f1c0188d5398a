"""A rule that fails costs its own findings and nothing else, whatever the command."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from mdlist.checks import RULES
from mdlist.cli.commands import main
from mdlist.contract.model import Allow, Contract
from mdlist.lint.diagnostic import Fault, Severity
from mdlist.lint.engine import check
from mdlist.lint.view import read
from mdlist.markdown.parse import parse
from mdlist.markdown.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mdlist.lint.view import View

# A row twice, an empty link, and a table to lay out.
LIST = """\
# Tools

|Tool|Kind|
|---|---|
|[black](https://example.org/black)|formatter|
|[ruff](https://example.org/ruff)|linter|
|[black](https://example.org/black)|formatter|

See [this]().
"""
NONE = Contract()


def failing(name: str, *found: Fault) -> SimpleNamespace:
    """A rule that yields what it found, and then fails."""

    def fail(view: View) -> Iterator[Fault]:
        yield from found
        raise IndexError("list index\nout of range")

    return SimpleNamespace(ID=name, SEVERITY=Severity.ERROR, check=fail, __doc__="A fault.")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two lists, and a rule that fails on both."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MDLIST_DEBUG", raising=False)
    for name in ("README.md", "other.md"):
        (tmp_path / name).write_text(LIST, "utf-8")
    fail(monkeypatch, "near-duplicate")
    return tmp_path


def fail(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Make rules fail after a finding that is none."""
    for name in names:
        wrong = Fault(Span(0, 1), "this is no fault")
        monkeypatch.setitem(RULES, name, failing(name, wrong))  # type: ignore[arg-type]


def mdlist(*args: str) -> Result:
    result = CliRunner().invoke(main, args)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def said(path: str, rules: str) -> str:
    return f"mdlist: {path}: mdlist failed in the {rules}: IndexError: list index out of range ("


def found(contract: Contract = NONE, text: str = LIST) -> list[tuple[str, int]]:
    document = parse(Source(text))
    checked = check(read(document.source, contract, RULES), RULES)
    lines = document.source.position
    return [(each.rule, lines(each.span.start)[0]) for each in checked.diagnostics]


def test_check_goes_on(folder: Path) -> None:
    result = mdlist("check", "README.md", "other.md", "--output-format", "json")
    assert result.exit_code == 2
    expected = [
        (path, rule)
        for path in ("README.md", "other.md")
        for rule in ("duplicate-entry", "empty-link")
    ]
    assert [(each["path"], each["rule"]) for each in json.loads(result.stdout)] == expected
    first, second = [line for line in result.stderr.splitlines() if "failed" in line]
    assert first.startswith(said("README.md", "rule near-duplicate"))
    assert second.startswith(said("other.md", "rule near-duplicate"))
    assert "(mdlist.lint.engine, line " in first


def test_the_text_report_goes_on(folder: Path) -> None:
    result = mdlist("check", "--output-format", "concise", "--exit-zero")
    assert result.exit_code == 2
    assert [line.split()[2].rstrip(":") for line in result.stdout.splitlines()] == [
        "duplicate-entry",
        "empty-link",
    ]


def test_the_rules_of_one_fault_are_told_together(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail(monkeypatch, "empty-link", "ragged-row")
    result = mdlist("check", "--output-format", "json")
    assert result.exit_code == 2
    assert result.stderr.count("mdlist failed") == 1
    rules = "rules ragged-row, near-duplicate and empty-link"
    assert said("README.md", rules) in result.stderr


def test_nothing_is_run_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[View] = []

    def count(view: View) -> Iterator[Fault]:
        runs.append(view)
        return iter(())

    counted = SimpleNamespace(ID="ragged-row", SEVERITY=Severity.ERROR, check=count)
    monkeypatch.setitem(RULES, "ragged-row", counted)  # type: ignore[arg-type]
    fail(monkeypatch, "broken-table", "empty-link", "unused-disable")
    assert mdlist("check").exit_code == 2
    assert len(runs) == 1


def test_fix_mends_the_rest(folder: Path) -> None:
    result = mdlist("fix", "README.md", "other.md", "--unsafe-fixes")
    assert result.exit_code == 2
    mended = LIST.replace("|[black](https://example.org/black)|formatter|\n\n", "\n")
    for name in ("README.md", "other.md"):
        text = (folder / name).read_text("utf-8")
        assert text.startswith("# Tools\n\n| Tool | Kind |\n| --- | --- |\n| [black](")
        assert text.count("\n") == mended.count("\n")
        assert result.stderr.count(said(name, "rule near-duplicate")) == 1
    assert "README.md:8:" in result.stdout and "empty-link" in result.stdout


def test_fix_writes_what_it_can_to_standard_output(folder: Path) -> None:
    result = CliRunner().invoke(main, ["fix", "-"], input=LIST)
    assert result.exit_code == 2
    assert result.stdout.startswith("# Tools\n\n| Tool | Kind |\n")
    assert "mdlist failed in the rule near-duplicate" in result.stderr
    result = mdlist("fix", "--diff")
    assert (result.exit_code, "+| Tool | Kind |\n" in result.stdout) == (2, True)


def test_a_rule_that_fails_in_one_round_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_once(view: View) -> Iterator[Fault]:
        if "|---|" in view.text:
            raise ValueError("narrow")
        return iter(())

    once = SimpleNamespace(ID="near-duplicate", SEVERITY=Severity.ERROR, check=fail_once)
    monkeypatch.setitem(RULES, "near-duplicate", once)  # type: ignore[arg-type]
    result = mdlist("fix")
    assert result.exit_code == 2
    assert "mdlist failed in the rule near-duplicate: ValueError: narrow (" in result.stderr


def test_init_writes_what_it_can(folder: Path) -> None:
    result = mdlist("init")
    assert result.exit_code == 2
    assert said("README.md", "rule near-duplicate") in result.stderr
    assert 'layout = "keep"' in (folder / "rules" / "list.toml").read_text("utf-8")


def test_records_runs_no_rule(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail(monkeypatch, *RULES)
    result = mdlist("records")
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(json.loads(result.stdout)) == 3


def test_all_rules_may_fail(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail(monkeypatch, *RULES)
    assert (mdlist("check").exit_code, mdlist("check").stdout) == (2, "")
    assert mdlist("fix").exit_code == 2
    assert (folder / "README.md").read_text("utf-8") == LIST


@pytest.mark.parametrize("command", ["check", "fix", "init"])
def test_debugging_shows_the_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("MDLIST_DEBUG", "1")
    assert isinstance(CliRunner().invoke(main, [command]).exception, IndexError)


@pytest.mark.parametrize("rules", ["near-duplicate", "near-duplicate ragged-row", ""])
def test_a_comment_is_not_unused_since_its_rule_failed(
    monkeypatch: pytest.MonkeyPatch, rules: str
) -> None:
    text = LIST.replace("|Tool|", f"<!-- mdlist-disable-next-line {rules} -->\n|Tool|", 1)
    assert ("unused-disable", 3) in found(text=text)
    fail(monkeypatch, "near-duplicate")
    assert "unused-disable" not in [rule for rule, _ in found(text=text)]


def test_a_comment_for_a_failed_last_rule_is_not_unused(monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"<!-- mdlist-disable-next-line stale-contract -->\n{LIST}"
    assert ("unused-disable", 1) in found(text=text)
    fail(monkeypatch, "stale-contract")
    assert "unused-disable" not in [rule for rule, _ in found(text=text)]


def test_an_allowance_is_not_stale_since_its_rule_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    allow = Allow("near-duplicate", "they are two", "ruff")
    contract = Contract(allow=(allow,), places={"allow": "rules/list.toml"})
    assert "stale-contract" in [rule for rule, _ in found(contract)]
    fail(monkeypatch, "near-duplicate")
    assert "stale-contract" not in [rule for rule, _ in found(contract)]


def test_what_could_not_be_checked_is_not_gone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only = ("--select", "empty-link", "--baseline")
    assert mdlist("check", "--select", "empty-link", "--write-baseline").exit_code == 0
    (folder / "README.md").write_text(LIST.replace("See [this]().", "See."), "utf-8")
    assert "no longer there" in mdlist("check", *only).stderr
    fail(monkeypatch, "empty-link")
    result = mdlist("check", *only)
    assert (result.exit_code, "no longer there" in result.stderr) == (2, False)


def test_no_rules_mend_nothing(folder: Path) -> None:
    result = mdlist("fix", "--ignore", ",".join(RULES))
    assert (result.exit_code, result.stderr) == (0, "0 findings fixed\n")
    assert (folder / "README.md").read_text("utf-8") == LIST
