"""The command line: options, what goes where, exit codes; bad input never ends in a traceback."""

from __future__ import annotations

import inspect
import json
import os
import runpy
import subprocess
import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from contracts import promises, read_text

from mdlist import __version__
from mdlist.checks import RULES
from mdlist.checks.duplicates import duplicate_entry
from mdlist.cli.commands import COMMANDS, main
from mdlist.cli.output import terminal_width, use_colour
from mdlist.cli.reports import FORMATS
from mdlist.contract import keys
from mdlist.contract.model import Contract, Habit
from mdlist.contract.reference.options import OPTIONS
from mdlist.contract.writer import contract_text
from mdlist.lint.diagnostic import Severity
from mdlist.lint.view import view_by
from mdlist.markdown.parse import parse
from mdlist.markdown.source import Source
from mdlist.run.checking import notes_on

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """# Tools

| Tool | Kind |
| --- | --- |
| [black](https://example.org/black) | formatter |
| [ruff](https://example.org/ruff) | linter |
"""
BAD = GOOD + "| [Black](https://example.org/black) | formatter |\n"
ONE = ["--select", "duplicate-entry"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "MDLIST_DEBUG", "MDLIST_OUTPUT_FORMAT"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "README.md").write_text(BAD, "utf-8")
    (tmp_path / "good.md").write_text(GOOD, "utf-8")
    return tmp_path


def mdlist(*args: str, stdin: str | bytes = "") -> Result:
    result = CliRunner().invoke(main, args, input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def check(*args: str, stdin: str | bytes = "") -> Result:
    return mdlist("check", *ONE, *args, stdin=stdin)


def test_version_and_help() -> None:
    assert mdlist("--version").stdout == f"mdlist {__version__}\n"
    said = mdlist("--help").stdout
    assert all(f"\n  {name} " in said for name in COMMANDS)
    for name in COMMANDS:
        assert mdlist(name, "--help").exit_code == 0
    assert mdlist("chek").exit_code == 2


def test_findings(folder: Path) -> None:
    result = check()
    assert result.exit_code == 1
    assert result.stdout.startswith(
        'README.md:7:3: error duplicate-entry: "Black" is listed already, in line 5'
    )
    assert (
        "\n   7 | | [Black](https://example.org/black) | formatter |\n     |   ^^^^^"
    ) in result.stdout
    assert result.stderr.startswith("1 finding")
    assert result.stderr.count("\n") == 1


def test_clean(folder: Path) -> None:
    result = check("good.md")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "2 records, clean\n")


def test_quiet_and_exit_zero(folder: Path) -> None:
    assert check("good.md", "-q").output == ""
    result = check("--quiet", "--exit-zero", "--output-format", "concise")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.count("\n") == 1
    assert check("none.md", "--exit-zero", "-q").exit_code == 2


def test_json(folder: Path) -> None:
    result = check("--output-format", "json", "good.md", "README.md")
    (finding,) = json.loads(result.stdout)
    assert (finding["path"], finding["line"], finding["rule"]) == ("README.md", 7, ONE[1])
    assert (result.exit_code, result.stderr) == (1, "")
    assert json.loads(check("good.md", "--output-format=json").stdout) == []


def test_format_of_the_environment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MDLIST_OUTPUT_FORMAT", "json")
    assert len(json.loads(check().stdout)) == 1


def test_github_paths_start_at_the_repository(folder: Path) -> None:
    (folder / "docs").mkdir()
    (folder / "README.md").rename(folder / "docs" / "README.md")
    os.chdir(folder / "docs")
    assert "file=README.md," in check("--output-format", "github").stdout
    (folder / ".git").mkdir()
    assert "file=docs/README.md," in check("--output-format", "github").stdout


def test_github_summary(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = folder / "summary"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    check("--output-format", "github")
    check("--output-format", "github")
    assert summary.read_text("utf-8").count("| README.md:7:3 | duplicate-entry |") == 2
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder))
    assert check("--output-format", "github").exit_code == 1


def test_formats_for_other_programs(folder: Path) -> None:
    (run,) = json.loads(check("--output-format", "sarif").stdout)["runs"]
    assert [each["ruleId"] for each in run["results"]] == ["duplicate-entry"]
    (issue,) = json.loads(check("--output-format", "gitlab").stdout)
    assert (issue["check_name"], issue["location"]["path"]) == ("duplicate-entry", "README.md")


def test_statistics(folder: Path) -> None:
    assert check("--statistics").stdout.startswith("1  duplicate-entry")
    (counts,) = json.loads(check("--statistics", "--output-format", "json").stdout)
    assert (counts["rule"], counts["count"]) == ("duplicate-entry", 1)
    assert check("--statistics").exit_code == 1


def test_infos_do_not_fail(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duplicate_entry, "SEVERITY", Severity.INFO)
    result = check()
    assert result.exit_code == 0
    assert result.stderr.endswith("clean; 1 hint, shown with --hints\n")
    assert check("--hints").stderr.startswith("1 finding")


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_unknown_rule(folder: Path, option: str) -> None:
    result = mdlist("check", option, "duplicat-entry")
    assert result.exit_code == 2
    assert "duplicat-entry" in result.stderr
    assert 'did you mean "duplicate-entry"?' in result.stderr.replace("\n", " ")
    assert '"mdlist explain" lists all' in mdlist("check", option, "x").stderr


def test_select_and_ignore(folder: Path) -> None:
    assert check("--ignore", "duplicate-entry").exit_code == 0
    assert mdlist("check", "--ignore", ",".join(RULES)).exit_code == 0
    assert check("--select", " duplicate-entry , ").exit_code == 1


def test_standard_input_is_held_to_what_holds_at_its_place(folder: Path) -> None:
    contract = '[list]\nfiles = ["*.md"]\n[[allow]]\nrule = "duplicate-entry"\nreason = "two"\n'
    for name, entry in (("here", "Black"), ("docs", "Ruff")):
        place = folder if name == "here" else folder / name
        (place / "rules").mkdir(parents=True)
        (place / "rules" / "list.toml").write_text(f'{contract}entry = "{entry}"\n', "utf-8")
    assert check("-", stdin=BAD).exit_code == 0
    assert check("-", "--stdin-filename", "new.md", stdin=BAD).exit_code == 0
    assert check("-", "--stdin-filename", "docs/new.md", stdin=BAD).exit_code == 1
    told = " ".join(mdlist("check", "--help").stdout.split())
    assert "its place says which rules/ and settings hold. Without it: README.md here" in told


def test_a_name_for_standard_input_means_that_it_is_read(folder: Path) -> None:
    assert check("--stdin-filename", "new.md", stdin=GOOD).exit_code == 0
    assert check("--stdin-filename", "new.md", stdin=BAD).stdout.startswith("new.md:7:3: ")
    result = check("--stdin-filename", "new.md", "good.md", stdin=BAD)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("mdlist: --stdin-filename names standard input, and - is not")


def test_standard_input(folder: Path) -> None:
    assert check("-", stdin=BAD).stdout.startswith("-:7:3: error")
    said = check("-", "--stdin-filename", "docs/a.md", stdin=BAD).stdout
    assert said.startswith("docs/a.md:7:3: ")
    assert check("-", "--stdin-filename", "a.md", "--exclude", "a.md", stdin=BAD).exit_code == 0
    result = check("-", stdin=b"a\nb\xff")
    assert result.exit_code == 2
    assert result.stderr == "mdlist: -: not UTF-8: byte 0xff at offset 3, line 2\n"


def test_folder_stands_for_its_readme(folder: Path) -> None:
    (folder / "docs").mkdir()
    assert check(str(folder)).exit_code == 1
    result = check("docs", ".")
    assert result.exit_code == 2
    assert "mdlist: there is no README.md in docs\n" in result.stderr
    assert result.stdout.startswith("README.md:7:3: ")


def test_nothing_here(folder: Path) -> None:
    (folder / "README.md").unlink()
    result = check()
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "mdlist: there is no README.md here\n"


def test_everything_excluded(folder: Path) -> None:
    result = check("--exclude", "*.md")
    assert (result.exit_code, result.stderr) == (
        0,
        "mdlist: all files are excluded\nno records, clean\n",
    )


def test_one_unreadable_file_among_several(folder: Path) -> None:
    (folder / "binary.md").write_bytes(b"\xff\xfe|\x00")
    result = check("none.md", "binary.md", "README.md", "--output-format", "json")
    assert result.exit_code == 2
    assert [finding["path"] for finding in json.loads(result.stdout)] == ["README.md"]
    assert result.stderr == (
        "mdlist: none.md: no such file\nmdlist: binary.md: this is UTF-16; mdlist reads UTF-8\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "\ufeff",
        "no table here\n",
        "| a |\n| - |\n",
        "| a\x00b |\n| - |\n| \x00 |\n",
        "> " * 300 + "| a |\n",
        "x" * 2_000_000,
        "[" * 100_000,
        "| a |\n| - |\n| " + "[a](" * 20_000 + " |\n",
        "- " * 500 + "[a](b)\n",
    ],
    ids=["empty", "line", "bom", "prose", "no-rows", "nul", "quotes", "long", *"abc"],
)
def test_odd_files_are_read(folder: Path, text: str) -> None:
    (folder / "odd.md").write_text(text, "utf-8", newline="")
    assert mdlist("check", "odd.md", "--output-format", "json").exit_code in (0, 1)
    assert mdlist("records", "odd.md").exit_code == 0


def test_bad_contract(folder: Path) -> None:
    (folder / "rules").mkdir()
    (folder / "rules" / "list.toml").write_text('[list]\nmising = "-"\n', "utf-8")
    result = check("--output-format", "json")
    assert (result.exit_code, result.stdout) == (2, "[]\n")
    assert result.stderr == (
        'mdlist: rules/list.toml: list.mising: unknown key; did you mean "missing"?\n'
    )
    assert check("--isolated").exit_code == 1
    assert check("--rules", "nowhere").exit_code == 2


@pytest.mark.parametrize("shape", FORMATS)
def test_what_is_stale_stands_in_the_contract(folder: Path, shape: str) -> None:
    (folder / "rules").mkdir()
    text = '# Ours.\n[list]\norder = ["Yaer"]\nunder = ""\n'
    (folder / "rules" / "list.toml").write_text(text, "utf-8")
    said = check("--select", "stale-contract", "--output-format", shape).stdout
    place = {
        "text": "rules/list.toml:3:10: warning stale-contract: ",
        "concise": "rules/list.toml:3:10: warning stale-contract: ",
        "json": '"path": "rules/list.toml", "rule": "stale-contract"',
        "github": "file=rules/list.toml,line=3,col=10,endLine=3,endColumn=16::",
        "gitlab": '"path": "rules/list.toml",\n      "lines": {\n        "begin": 3',
        "sarif": '"uri": "rules/list.toml"',
    }[shape]
    assert place.replace("\n      ", "") in said.replace("\n      ", "")
    if shape == "text":
        assert '3 | order = ["Yaer"]\n     |          ^^^^^^' in said


def test_what_is_stale_can_be_known_and_fixed_by_hand(folder: Path) -> None:
    (folder / "rules").mkdir()
    place = folder / "rules" / "list.toml"
    place.write_text('[list]\norder = ["Yaer"]\n', "utf-8")
    assert check("--select", "stale-contract", "--write-baseline").exit_code == 0
    assert check("--select", "stale-contract", "--baseline").exit_code == 0
    assert '"path": "rules/list.toml"' in (folder / ".mdlist-baseline.json").read_text("utf-8")
    place.write_text("[list]\n", "utf-8")
    assert check("--select", "stale-contract", "--write-baseline").exit_code == 0
    assert "list.toml" not in (folder / ".mdlist-baseline.json").read_text("utf-8")


def test_note_on_rules_of_another_tool(folder: Path) -> None:
    (folder / "rules").mkdir()
    (folder / "rules" / "list.toml").write_text("[other]\n", "utf-8")
    assert check().stderr.startswith("mdlist: rules/list.toml has no table of a contract")
    assert "rules/" not in check("-q").stderr


def test_html_tables_are_told(folder: Path) -> None:
    (folder / "html.md").write_text(f"{GOOD}\n<table><tr><td>a</td></tr></table>\n", "utf-8")
    result = check("html.md")
    assert result.exit_code == 0
    assert "html.md: 1 HTML table is not read" in result.stderr


def test_layout_of_the_rest_is_told() -> None:
    text = f"{GOOD}\n## More\n\n|Tool|\n|---|\n|mypy|\n"
    contract = Contract(layout="compact", inferred=frozenset([keys.LAYOUT]))
    view = view_by(contract, parse(Source(text)), RULES, "a.md")
    assert list(notes_on(view, ["table-layout"])) == [
        "a.md: 1 table is not canonical; mdlist fix writes it compact"
    ]
    assert list(notes_on(view, ["outline"])) == []
    stated = view_by(Contract(layout="compact"), parse(Source(text)), RULES, "a.md")
    assert list(notes_on(stated, ["table-layout"])) == []
    ignored = view_by(
        contract, parse(Source(text.replace("|T", "<!-- prettier-ignore -->\n|T"))), RULES
    )
    assert list(notes_on(ignored, ["table-layout"])) == []


def test_own_fault_names_the_rule(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("by\nzero")

    monkeypatch.setattr(duplicate_entry, "Fault", broken)
    source = inspect.getsource(duplicate_entry).splitlines()
    line = next(n for n, text in enumerate(source, 1) if " Fault(" in text)
    result = check("README.md", "good.md", "--output-format", "json")
    assert (result.exit_code, json.loads(result.stdout)) == (2, [])
    assert result.stderr == (
        "mdlist: README.md: mdlist failed in the rule duplicate-entry: ZeroDivisionError: by zero"
        f" (mdlist.checks.duplicates.duplicate_entry, line {line})."
        " This is a fault of mdlist; please report it (MDLIST_DEBUG=1 shows more)\n"
    )
    monkeypatch.setenv("MDLIST_DEBUG", "1")
    debugged = CliRunner().invoke(main, ["check", *ONE])
    assert isinstance(debugged.exception, ZeroDivisionError)


@pytest.mark.parametrize("command", ["check", "records", "init"])
def test_own_fault_in_reading(folder: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    def broken(*_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("mdlist.lint.view.parse", broken)
    monkeypatch.setattr("mdlist.markdown.parse.parse", broken)
    result = mdlist(command, "README.md")
    assert result.exit_code == 2
    assert "README.md: mdlist failed: RecursionError: too deep (mdlist." in result.stderr


def test_own_fault_under_many_rules_is_told_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("odd")

    monkeypatch.setattr("mdlist.lint.view.Entries", broken)
    result = mdlist("check", "README.md", "--output-format", "json")
    assert result.exit_code == 2
    assert result.stderr.count("ValueError: odd") == 1
    assert "mdlist failed in the rules " in result.stderr
    assert " duplicate-entry, " in result.stderr
    assert mdlist("check", "--select", "table-layout").exit_code == 2


def test_own_fault_outside_the_rules(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError("odd")

    monkeypatch.setattr("mdlist.run.checking.check", broken)
    result = check()
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(
        "mdlist: README.md: mdlist failed: ValueError: odd (mdlist.run.checking, "
    )


BROKEN = """
from mdlist.contract.model import Contract, Habit
from mdlist.contract.reference.options import OPTIONS
from mdlist.contract.writer import contract_text
from mdlist.lint.diagnostic import Severity
from mdlist.markdown.parse import parse
from mdlist.lint.view import read, view_by
from contracts import promises, read_text
from mdlist.markdown.source import Source

ID = "broken"
SEVERITY = Severity.ERROR


def check(view):
    yield from view.there_is_no_such_thing
"""


def test_other_rules_are_still_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = ModuleType("mdlist.checks.broken")
    exec(BROKEN, broken.__dict__)
    monkeypatch.setitem(RULES, "broken", broken)  # type: ignore[arg-type]
    result = mdlist("check", "--select", "broken,duplicate-entry")
    assert result.exit_code == 2
    assert "mdlist failed in the rule broken: AttributeError: " in result.stderr
    assert result.stdout.startswith("README.md:7:3: error duplicate-entry")


def test_baseline(folder: Path) -> None:
    assert check("--baseline").exit_code == 2
    result = check("--write-baseline")
    assert (result.exit_code, result.stdout) == (0, "")
    assert ".mdlist-baseline.json: holds 1 finding now" in result.stderr
    (folder / "README.md").write_text(f"new\n\n{BAD}", "utf-8")
    result = check("--baseline")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "3 records, clean but for 1 known finding\n"
    (folder / "README.md").write_text(
        f"{BAD}| [Ruff](https://example.org/ruff) | linter |\n", "utf-8"
    )
    result = check("--baseline=.mdlist-baseline.json", "--output-format", "concise")
    assert result.exit_code == 1
    assert result.stdout.startswith("README.md:8:3: ")
    assert result.stdout.count("\n") == 1


def test_a_list_is_no_baseline(folder: Path) -> None:
    assert check("--write-baseline", "README.md").exit_code == 0
    assert (folder / "README.md").read_text("utf-8") == BAD
    assert check("--baseline", "README.md").exit_code == 0
    assert check("--baseline", "none.md").exit_code == 2


def test_baseline_is_not_written_when_a_file_cannot_be_read(folder: Path) -> None:
    assert check("--write-baseline", "x.json", ".", "none.md").exit_code == 2
    assert not (folder / "x.json").exists()


@pytest.mark.parametrize(
    ("choice", "environment", "terminal", "expected"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_when_colour_is_used(
    monkeypatch: pytest.MonkeyPatch,
    choice: str,
    environment: dict[str, str],
    terminal: bool,
    expected: bool,
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert use_colour(choice) is expected


def test_width_of_an_excerpt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
    assert terminal_width() == 100
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    for columns, width in ((10, 40), (77, 77), (500, 160)):
        monkeypatch.setenv("COLUMNS", str(columns))
        assert terminal_width() == width


def test_colour_on_demand(folder: Path) -> None:
    assert "\x1b[31merror\x1b[0m" in check("--color", "always").stdout
    assert "\x1b" not in check().stdout
    assert "\x1b" in mdlist("explain", "--color", "always").stdout


def test_records(folder: Path) -> None:
    for shape, start in (("json", '[\n{"section": ["Tools"]'), ("jsonl", '{"section": ["T')):
        result = mdlist("records", "README.md", "--format", shape)
        assert result.stdout.startswith(start)
        assert (result.exit_code, result.stderr) == (0, "")
    lines = mdlist("records", "README.md", "good.md", *ONE, "--format", "csv").stdout.splitlines()
    assert lines[:2] == [
        "section,line,kind,Tool,Tool url,Kind",
        "Tools,5,row,black,https://example.org/black,formatter",
    ]
    assert len(lines) == 6
    result = mdlist("records", "none.md", "good.md", "--format", "jsonl")
    assert (result.exit_code, result.stdout.count("\n")) == (2, 2)
    assert result.stderr == "mdlist: none.md: no such file\n"


def test_records_say_that_they_run_no_rules(folder: Path) -> None:
    plain = mdlist("records", "README.md")
    for option in ("--select", "--ignore"):
        result = mdlist("records", "README.md", option, "row-order")
        assert (result.exit_code, result.stdout) == (0, plain.stdout)
        assert result.stderr == f"mdlist: {option} chooses rules, and records runs none\n"
        assert mdlist("records", option, "row-oder").exit_code == 2
    assert "choose nothing here" in " ".join(mdlist("records", "--help").stdout.split())


def test_explain(folder: Path) -> None:
    said = mdlist("explain").stdout
    assert said.startswith("rule ")
    assert all(f"\n{name} " in said for name in RULES)
    assert mdlist("explain", "duplicate-entry").stdout.startswith("duplicate-entry (error, ")
    result = mdlist("explain", "duplicate-entri")
    assert result.exit_code == 2
    assert 'did you mean "duplicate-entry"?' in result.stderr


def test_explain_a_contract(folder: Path) -> None:
    said = mdlist("explain", "contract").stdout
    assert all(f"\n{each.key} " in said for each in OPTIONS if not each.repeats)
    columns = mdlist("explain", "list.columns").stdout
    assert columns.startswith("list.columns (a table with a table for each name)\n")
    assert "\nlist.columns.<header>.type " in columns
    assert '    Year = { type = "year" }' in columns
    both = mdlist("explain", "list.columns.type", "bad-value").stdout
    assert both.index("list.columns.<header>.type (") < both.index("bad-value (error")
    assert "per-file-ignores " in mdlist("explain", "settings").stdout
    result = mdlist("explain", "list.columsn")
    assert (result.exit_code, 'did you mean "list.columns"?' in result.stderr) == (2, True)


def test_explain_prints_schemas(folder: Path) -> None:
    for name in ("contract", "settings"):
        schema = json.loads(mdlist("explain", "--schema", name).stdout)
        assert schema["additionalProperties"] is False


def test_show_contract(folder: Path) -> None:
    result = check("--show-contract", "README.md", "none.md")
    assert result.exit_code == 2
    assert result.stdout.startswith("# README.md: from what the list itself does\n")
    assert "\n[list]\n" in result.stdout
    assert result.stderr == "mdlist: none.md: no such file\n"
    assert check("--show-contract").exit_code == 0


SHOWN = """[list]
under = "Tools"
files = ["README.md", "docs/*.md"]
layout = "keep"
order = ["Tool", "-Year"]
missing = ""

[list.columns."The \\"Kind\\""]
role = "entry"
type = "year"
values = ["a"]
pattern = "a+"
from = 1
to = 2

[[list.sections]]
heading = "New"
order = []

[[list.sections]]
heading = "Old"

[types]
column = "Type"
separator = ","
order = ["B", "A"]

[types.codes]
A = "Old"
B = "New"

[duplicates]
key = ["title"]

[links.Code]
form = "link or missing"
labels = ["*code*"]
host = "repository"
canonical = ["version"]

[bold]
column = "Tool"
count = "Stars"

[[bold.at-least]]
count = 5
from = 2020
to = 2021

[[allow]]
rule = "row-order"
entry = "black"
reason = "it came first"
section = "Old"
"""


def test_shown_contract_can_be_read_again() -> None:
    contract = read_text(SHOWN, "x.toml")
    assert promises(read_text(contract_text(contract), "x.toml")) == promises(contract)


def test_shown_contract_tells_the_habits() -> None:
    habits = (
        Habit(keys.MISSING, "-", 9, 10, (7,)),
        Habit(keys.ORDER, "Year", 90, 120, tuple(range(1, 31))),
    )
    assert contract_text(Contract(missing="-", order=("Year",), habits=habits)) == (
        '[list]\nfiles = ["README.md"]\n# 9 of 10 keep it; not line 7\nmissing = "-"\n'
        "# 90 of 120 keep it; not line 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 20 more\n"
        'order = ["Year"]\n'
    )


def run(*args: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "mdlist", *args]
    return subprocess.run(command, capture_output=True, **options)  # type: ignore[call-overload, no-any-return]


def test_as_a_module(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["mdlist", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("mdlist", run_name="__main__")
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"mdlist {__version__}\n"


def test_as_a_program(folder: Path) -> None:
    done = run("check", *ONE)
    assert done.returncode == 1
    assert done.stdout.startswith(b"README.md:7:3: error duplicate-entry: ")
    assert done.stderr.startswith(b"1 finding")


def test_output_that_is_not_utf_8(folder: Path) -> None:
    (folder / "README.md").write_text(BAD.replace("lack]", "läck字]"), "utf-8")
    plain = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = run("check", *ONE, env=plain)
    assert done.returncode == 1
    assert b"Bl\\xe4ck\\u5b57" in done.stdout
    assert json.loads(run("check", *ONE, "--output-format=json", env=plain).stdout)


def test_reader_that_has_seen_enough(folder: Path) -> None:
    rows = [f"| [tool {n}](https://example.org/{n}) | x |\n" for n in range(2000)]
    (folder / "README.md").write_text(GOOD + "".join((*rows, *reversed(rows))), "utf-8")
    command = [sys.executable, "-m", "mdlist", "check", *ONE]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b"README.md:2007:3: ")
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


def test_interrupted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("mdlist.lint.view.parse", interrupt)
    result = check()
    assert (result.exit_code, result.output) == (130, "")
