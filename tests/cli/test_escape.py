"""Text of a list, and names of files, as they are shown: nothing in them is obeyed by a terminal, a
build service or a spreadsheet; data stays exact."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from mdlist.checks import RULES
from mdlist.cli.commands import main
from mdlist.cli.fix import _quoted
from mdlist.cli.output import RUNNERS
from mdlist.contract import keys
from mdlist.contract.model import Contract, Habit
from mdlist.lint.view import read
from mdlist.markdown.source import Source
from mdlist.report import records, text
from mdlist.report.finding import Excerpt, Finding, Mend, Place
from mdlist.run.proposal import Proposal, proposal_text
from mdlist.words.escape import escape, escape_commands, escape_lines, escape_strings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Every character that may not be shown, but for line ends, of which a list has some anyway.
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
C0 = "".join(map(chr, (*range(1, 9), 0x0B, 0x0C, *range(0x0E, 0x20))))
HIDDEN = C0 + "".join(map(chr, range(0x7F, 0xA0))) + "\u2028\u2029" + BIDI
OBEYED = re.compile(f"[{re.escape(HIDDEN)}\t\r\ud800-\udfff]")
OURS = re.compile(r"\x1b\[[0-9;]*m")

ROWS = "".join(
    f"| [tool {n}](https://example.org/{n}) | {kind} | - |\n"
    for n, kind in enumerate(("\x1b]0;x\x07formatter\u202e",) * 30)
)
LIST = f"""# \x1b[31mTools\x9b \u2066

- [\x1b[31mOne](#one)
- [Two\u202e](#tow)
- [Three](#three)

## One

| Tool\x1b | Kind | Year |
| --- | --- | --- |
{ROWS}| [bla{HIDDEN}ck](https://example.org/black) | \x1b[31mformatter | |
| [Bla{HIDDEN}ck](https://example.org/black) | formattr\x1b | \x1b |

## Two

::error::x

| Tool\x1b | Kind | Year |
| --- | --- | --- |
| [a](https://example.org/a) | ##[error]x | ##vso[task.complete] | x |

## Three
"""
NAME = "\x1b[31m\n::error::\u202e.md"
FORMATS = ("text", "concise", "github", "json", "gitlab", "sarif")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("MDLIST_DEBUG", "GITHUB_STEP_SUMMARY", *RUNNERS):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / NAME).write_text(LIST, "utf-8")
    return tmp_path


def mdlist(*args: str, stdin: str = "") -> Result:
    result = CliRunner().invoke(main, args, input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def test_escape() -> None:
    assert escape("a\x1bb") == r"a\x1bb"
    assert escape("\t\r\n\x00\x7f\x9b") == r"\t\r\n\x00\x7f\x9b"
    assert escape("\u2028\u202e\u2069\udcff\ud800") == r"\u2028\u202e\u2069\xff\ud800"
    assert escape("née 字 👩‍💻 ️ \\x1b") == "née 字 👩‍💻 ️ \\x1b"
    assert not OBEYED.search(escape(HIDDEN))
    assert escape_lines("a\tb\r\nc\x1b\u202e") == "a\tb\\r\nc\\x1b\\u202e"


def test_strings_of_data_hold_the_same() -> None:
    said = escape_strings(json.dumps([HIDDEN], ensure_ascii=False))
    assert said.isascii()
    assert json.loads(said) == [HIDDEN]
    assert escape_strings('"née"') == '"née"'


# What reaches a terminal.


@pytest.mark.parametrize("shape", FORMATS)
@pytest.mark.parametrize("colour", ["always", "never"])
def test_findings(folder: Path, shape: str, colour: str) -> None:
    result = mdlist("check", "--output-format", shape, "--color", colour, NAME)
    assert result.exit_code == 1
    assert len(result.stdout) > 900
    assert not OBEYED.search(OURS.sub("", result.stdout) if colour == "always" else result.stdout)
    assert not OBEYED.search(result.stderr)


@pytest.mark.parametrize(
    "command",
    [
        ["check", "--statistics"],
        ["check", "--show-contract"],
        ["records"],
        ["records", "--format", "jsonl"],
        ["init", "--dry-run"],
        ["init"],
        ["check", "--select", "x\x1b\n"],
        ["check", "--x\x1b\n"],
        ["check", "--baseline", "x\x1b\n.json"],
        ["explain", "x\x1b\n"],
        ["check", "--rules", "x\x1b\n"],
        ["check", "--exclude", "[z-a]\x1b\n"],
        ["init", "none"],
        ["fix"],
    ],
)
def test_everything_else(folder: Path, command: list[str]) -> None:
    result = mdlist(*command, NAME)
    assert result.output
    assert not OBEYED.search(result.output)
    for line in result.output.splitlines():
        assert not line.lstrip().startswith("::")


def test_habits_are_told_with_the_names_of_columns(folder: Path) -> None:
    rows = "".join(f"| [a{n}](https://example.org/{n}) | {2000 + n} |\n" for n in range(20))
    (folder / "x.md").write_text(f"| Tool | Year\x1b\u202e |\n| --- | --- |\n{rows}", "utf-8")
    said = mdlist("init", "x.md").stdout
    assert r"order = Year\x1b\u202e: 20 of 20 keep it" in said
    assert not OBEYED.search(said)
    text = (folder / "rules" / "list.toml").read_text("utf-8")
    assert tomllib.loads(text)["list"]["columns"] == {"Year\x1b\u202e": {"type": "year"}}
    assert not OBEYED.search(text)


def test_a_habit_that_is_only_noted_in_a_contract() -> None:
    habit = Habit(keys.column_type("a\x1b\u202e"), "year\x1b", 9, 9)
    said = proposal_text(Proposal(Contract(), (), (habit,)))
    assert r"# list.columns.a\x1b\u202e.type: year\x1b: 9 of 9 keep it" in said
    assert tomllib.loads(said)


def test_the_title_of_a_fix() -> None:
    place = Place(1, 1, 1, 2)
    mend = Mend("Write \x1b\n", "safe", ())
    found = Finding("a", "b", "info", "c", place, Excerpt("d", 0, 1, False, False), (), None, mend)
    assert text.render([found]).endswith(r"= fix: Write \x1b\n" + "\n")


def test_the_name_of_the_program_is_no_exception() -> None:
    for arguments in ([], ["chek"]):
        result = CliRunner().invoke(main, arguments, prog_name="a\x1b")
        assert result.stderr.startswith(r"Usage: a\x1b ")


def test_data_is_exact(folder: Path) -> None:
    found = json.loads(mdlist("check", "--output-format", "json", NAME).stdout)
    assert {finding["path"] for finding in found} == {NAME}
    assert any("\x1b" in finding["message"] for finding in found)
    read = [
        json.loads(line)
        for line in mdlist("records", "--format=jsonl", NAME).stdout.split("\n")[:-1]
    ]
    assert json.loads(mdlist("records", NAME).stdout) == read
    assert read[30]["cells"]["Tool\x1b"]["text"] == f"bla{HIDDEN}ck"
    said = mdlist("records", "--format", "csv", NAME).stdout_bytes.decode()
    rows = list(csv.DictReader(io.StringIO(said, newline="")))
    assert rows[30]["Tool\x1b"] == f"bla{HIDDEN}ck"


def test_contract_is_exact(folder: Path) -> None:
    assert mdlist("init", NAME).exit_code == 0
    text = (folder / "rules" / "list.toml").read_text("utf-8")
    assert not OBEYED.search(text)
    assert tomllib.loads(text)["list"]["files"] == [NAME]
    shown = mdlist("check", "--show-contract", NAME).stdout
    assert tomllib.loads(shown)["list"]["files"] == [NAME]
    assert shown.startswith("# " + escape(NAME))


# What GitHub's runner, or another, takes for a command: a line that begins with two colons, or two
# number signs and a bracket.


def commands(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if line.lstrip().startswith("::"):
            yield line
        yield from re.findall(r"##\w*\[.*", line)


@pytest.mark.parametrize("runner", RUNNERS)
@pytest.mark.parametrize("shape", ["text", "concise"])
def test_no_commands_of_the_list(
    folder: Path, monkeypatch: pytest.MonkeyPatch, runner: str, shape: str
) -> None:
    monkeypatch.setenv(runner, "true")
    names = ["::error::x.md", " ::error::y.md", "##[error]z.md"]
    for name in names:
        (folder / name).write_text(LIST, "utf-8")
    result = mdlist("check", "--output-format", shape, NAME, *names, "##[error]none.md")
    assert "./::error::x.md:" in result.stdout
    assert r"##\x5berror]z.md:" in result.stdout
    assert r"##vso\x5btask" in result.stdout or shape == "concise"
    assert list(commands(result.output)) == []


def test_commands_are_shown_as_they_are_to_people(folder: Path) -> None:
    assert "##[error]x" in mdlist("check", NAME).stdout
    assert escape_commands("## [a] ##a[b] ##[c]") == r"## [a] ##a\x5bb] ##\x5bc]"


def unescaped(text: str, signs: str) -> str:
    """What GitHub's runner makes of a property or of a message."""
    for sign in signs:
        text = text.replace(f"%{ord(sign):02X}", sign)
    return text.replace("%25", "%")


def test_commands_of_github(folder: Path) -> None:
    name = "a,b:c%0A\n::error::.md"
    (folder / name).write_text(LIST, "utf-8")
    said = mdlist("check", "--output-format", "github", name).stdout
    for line in said.splitlines():
        match = re.fullmatch(r"::(?:error|warning|notice) ([^:]*)::(.*)", line)
        assert match is not None
        properties = dict(each.split("=", 1) for each in match.group(1).split(","))
        assert unescaped(properties["file"], "\r\n:,") == name
        assert unescaped(match.group(2), "\r\n").startswith(f"{escape(name)}:")


def test_summary_of_github(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "summary.md"))
    mdlist("check", "--output-format", "github", NAME)
    said = (folder / "summary.md").read_text("utf-8")
    assert said.count("\n") > 8
    assert not OBEYED.search(said)


# fix: byte by byte, but not to a terminal.

ODD = b"\xef\xbb\xbf# Tools\r\n\r\n|Tool|Kind|\r\n|---|---|\r\n| [a\x1b[31m](https://example.org/a)|b|"
MENDED = ODD.replace(b"|Tool|Kind|", b"| Tool | Kind |").replace(b"|---|---|", b"| --- | --- |")
MENDED = MENDED.replace(b"|b|", b" | b |")


def fix(folder: Path, *args: str, **options: object) -> bytes:
    command = [sys.executable, "-m", "mdlist", "fix", "--layout", "compact", *args]
    options = {"stdout": subprocess.PIPE, **options}
    done = subprocess.run(command, cwd=folder, stderr=subprocess.DEVNULL, **options)  # type: ignore[call-overload]
    return bytes(done.stdout or b"")


@pytest.mark.parametrize("name", ["README.md", "a b.md", 'q"\\.md', "a\tb\x1b.md", "läste.md"])
@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
def test_git_takes_a_diff(folder: Path, name: str, end: bytes) -> None:
    file = folder / name
    file.write_bytes(ODD + end)
    diff = fix(folder, "--diff", name)
    assert b"a\x1b[31m" in diff
    subprocess.run(["git", "apply", "-p0", "-"], cwd=folder, input=diff, check=True)
    assert file.read_bytes() == MENDED + end
    assert fix(folder, "-", input=ODD + end) == MENDED + end


def test_names_in_a_diff() -> None:
    assert _quoted("docs/läste mich.md") == "docs/läste mich.md"
    assert _quoted('a\n"\\\x1b\x7f') == r'"a\012\"\\\033\177"'


def on_terminal(folder: Path, *args: str, stdin: bytes = b"") -> str:
    """What a terminal is shown."""
    master, slave = pty.openpty()
    # Less than the terminal holds, or nobody would read on.
    try:
        fix(folder, *args, stdout=slave, input=stdin)
    finally:
        os.close(slave)
    said = b""
    while True:
        try:
            part = os.read(master, 4096)
        except OSError:
            # Linux says so where the other side is closed.
            break
        if not part:
            break
        said += part
    os.close(master)
    return said.decode().replace("\r\n", "\n")


def test_diff_on_a_terminal(folder: Path) -> None:
    (folder / "README.md").write_bytes(ODD)
    said = on_terminal(folder, "--diff", "README.md")
    assert "+| [a\\x1b[31m](https://example.org/a) | b |\n" in said
    assert "-|Tool|Kind|\\r\n" in said
    assert not OBEYED.search(said)


def test_fixed_standard_input_on_a_terminal(folder: Path) -> None:
    said = on_terminal(folder, "-", stdin=ODD)
    assert "| [a\\x1b[31m](https://example.org/a) | b |" in said
    assert not OBEYED.search(said)


# Spreadsheets.


def test_cells_that_a_spreadsheet_would_run() -> None:
    cells = {
        "=1+1": "'=1+1",
        "+1-1": "'+1-1",
        "-1+1": "'-1+1",
        "-a": "'-a",
        "--1": "'--1",
        "@SUM(A1)": "'@SUM(A1)",
        "＝1+1": "'＝1+1",
        "＋1": "'＋1",
        "－1": "'－1",
        "＠a": "'＠a",
        "-3": "-3",
        "+1.5": "+1.5",
        "-1,234.5": "-1,234.5",
        "-.5e-3%": "-.5e-3%",
        "-": "-",
        "--": "--",
        "+": "+",
        "a=1": "a=1",
        "": "",
    }
    rows = "".join(f"| {cell} | x |\n" for cell in cells)
    text = f"## =cmd()\n\n| -2+3 | Kind |\n| --- | --- |\n{rows}"
    items = records.read(read(Source(text), Contract(), RULES))
    plain = list(csv.reader(io.StringIO(records.csv(items))))
    assert [row[3] for row in plain] == ["-2+3", *cells]
    guarded = records.csv(items, spreadsheet=True)
    rows_read = list(csv.reader(io.StringIO(guarded)))
    assert [row[3] for row in rows_read] == ["'-2+3", *cells.values()]
    assert {row[0] for row in rows_read[1:]} == {"'=cmd()"}
    # Another separator makes no cell begin within another.
    assert all(re.fullmatch(r'"[^"]*"(,"[^"]*")*', line) for line in guarded.splitlines())


def test_cells_that_begin_with_what_a_spreadsheet_passes_over() -> None:
    assert records.guarded(["\t=1", "\r=1", "\n=1", "\ta", "\u00a0=1", " -3", " a"]) == [
        *("'\t=1", "'\r=1", "'\n=1", "'\ta", "'\u00a0=1", "' -3", " a"),
    ]


def test_spreadsheet_goes_with_csv_only(folder: Path) -> None:
    for shape in ([], ["--format", "json"], ["--format", "jsonl"]):
        result = mdlist("records", "--spreadsheet", *shape, NAME)
        assert result.exit_code == 2
        assert "--spreadsheet is for --format csv, not json" in result.stderr
    result = mdlist("records", "--spreadsheet", "--format", "csv", NAME)
    assert result.stdout_bytes.startswith(b'"section","line","kind",')
