"""Standard streams that are closed, full or read no further, a working directory that is gone, and
what a locale cannot write: a line on standard error, and nothing lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mdlist.cli import failures, output

LIST = (
    "| Tool | Kind |\n| --- | --- |\n"
    "| [black](https://example.org/black) | formatter |\n"
    "| [Black](https://example.org/black) | formatter |\n"
)
FULL = Path("/dev/full")  # Linux and FreeBSD have it.
NO_SPACE = "mdlist: standard output cannot be written: No space left on device\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "README.md").write_text(LIST, "utf-8")
    return tmp_path


def run(folder: Path, *args: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run mdlist with the fixture's list as standard input, unless ``options`` say otherwise."""
    command = [sys.executable, "-m", "mdlist", *args]
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "cwd": folder, **options}
    options["env"] = {**os.environ, "PYTHONSAFEPATH": "1", **options.get("env", {})}
    for name in ("MDLIST_DEBUG", "PYTHONUNBUFFERED"):
        # Python itself fails on what a stream still holds when it ends.
        options["env"].pop(name, None)
    if "stdin" not in options and "preexec_fn" not in options:
        options["input"] = LIST
    return subprocess.run(command, text=True, **options)


@pytest.mark.parametrize("command", [["check", "-"], ["records", "-"], ["fix", "-"]])
def test_closed_standard_input(folder: Path, command: list[str]) -> None:
    done = run(folder, *command, preexec_fn=lambda: os.close(0))
    assert done.returncode == 2
    said = "mdlist: -: standard input is closed, so there is nothing to read\n"
    assert done.stderr.startswith(said)


@pytest.mark.parametrize(
    "command",
    [
        ["check", "README.md"],
        ["records"],
        ["fix", "README.md", "--unsafe-fixes"],
        ["explain"],
        ["init"],
        ["--help"],
    ],
)
def test_closed_standard_output(folder: Path, command: list[str]) -> None:
    done = run(folder, *command, preexec_fn=lambda: os.close(1))
    said = "mdlist: standard output is closed; >/dev/null is right where nobody reads\n"
    assert (done.returncode, done.stderr) == (2, said)
    # Nothing is done of which nothing could be told.
    assert [path.name for path in folder.iterdir()] == ["README.md"]
    assert (folder / "README.md").read_text("utf-8") == LIST


@pytest.mark.parametrize(
    "command",
    [
        *(["check", "--output-format", shape] for shape in ("text", "concise", "json", "github")),
        *(["check", "--output-format", shape] for shape in ("gitlab", "sarif")),
        ["check", "--statistics"],
        ["check", "--show-contract"],
        *(["records", "--format", shape] for shape in ("json", "jsonl", "csv")),
        ["fix", "-"],
        ["fix"],
        ["fix", "--diff", "--unsafe-fixes"],
        ["init", "--dry-run"],
        ["explain"],
        ["explain", "outline"],
        ["--help"],
        ["check", "--help"],
        ["--version"],
    ],
)
def test_full_standard_output(folder: Path, command: list[str]) -> None:
    with FULL.open("wb") as full:
        done = run(folder, *command, stdout=full)
    assert done.returncode == 2
    assert done.stderr.startswith(NO_SPACE)
    # What follows is the usual closing line.
    assert done.stderr.count("\n") <= 2
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


def test_init_says_that_it_has_written_though_it_cannot_say_what(folder: Path) -> None:
    with FULL.open("wb") as full:
        done = run(folder, "init", stdout=full)
    assert (done.returncode, done.stderr) == (2, f"{NO_SPACE[:-1]}; rules/list.toml is written\n")
    assert (folder / "rules" / "list.toml").is_file()


@pytest.mark.parametrize(("file", "status"), [("README.md", 1), ("none.md", 2)])
def test_full_standard_error_changes_no_exit_status(folder: Path, file: str, status: int) -> None:
    with FULL.open("wb") as full:
        assert run(folder, "check", file, stderr=full).returncode == status


def test_closed_standard_error(folder: Path) -> None:
    (folder / "x.md").write_text(LIST, "utf-8")
    done = run(folder, "check", "README.md", "x.md", preexec_fn=lambda: os.close(2))
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("README.md:4:3: ")


@pytest.mark.parametrize(
    "command", [["check"], ["explain"], ["records"], ["fix", "-"], ["init"], ["--help"]]
)
def test_reader_that_has_gone(folder: Path, command: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = run(folder, *command, stdout=writer)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.parametrize(
    "command",
    [["check"], ["check", "-"], ["fix"], ["records"], ["init"], ["check", "/etc/README.md"]],
)
def test_working_directory_that_is_gone(folder: Path, command: list[str]) -> None:
    gone = folder / "gone"
    gone.mkdir()
    done = run(gone, *command, preexec_fn=gone.rmdir)
    said = "mdlist: the working directory is gone; change into one that is there\n"
    assert (done.returncode, done.stderr) == (2, said)


def test_explain_needs_no_working_directory(folder: Path) -> None:
    gone = folder / "gone"
    gone.mkdir()
    done = run(gone, "explain", "outline", preexec_fn=gone.rmdir)
    assert (done.returncode, done.stderr) == (0, "")


PLAIN = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}


def test_locale_that_can_write_ascii_only(folder: Path) -> None:
    rows = "".join(f"| [läck {n}](https://example.org/{n}) | 字 |\n" for n in range(30))
    name = "läste.md"
    (folder / name).write_text(LIST.replace("lack", "läck") + rows, "utf-8")
    done = run(folder, "check", name, "--output-format", "concise", env=PLAIN)
    assert done.returncode == 1
    assert done.stdout.startswith('l\\xe4ste.md:4:3: error duplicate-entry: "Bl\\xe4ck" is listed')
    done = run(folder, "init", name, env=PLAIN)
    assert done.returncode == 0
    assert 'files = ["läste.md"]' in (folder / "rules" / "list.toml").read_text("utf-8")
    # What another program reads is UTF-8 everywhere.
    done = run(folder, "check", name, "--show-contract", env=PLAIN)
    assert done.stdout.startswith("# läste.md: from rules/ and what the list itself does\n")
    (folder / "mdlist.toml").write_text('files = ["läste.md"]\n', "utf-8")
    assert "l\\xe4ste.md:4:3: " in run(folder, "check", env=PLAIN).stdout


def test_an_unforeseen_failure_is_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("MDLIST_DEBUG", raising=False)
    for error, said in (
        (OSError(5, "Input/output error", "a\nb"), "a\\nb: Input/output error"),
        (OSError(5, "Input/output error"), "Input/output error"),
        (MemoryError(), "there is not enough memory"),
        (KeyError("x\x1b"), "mdlist failed: KeyError: 'x\\x1b'. This is a fault of mdlist; please"),
    ):
        with pytest.raises(SystemExit) as ended, failures.told():
            raise error
        assert ended.value.code == 2
        assert capsys.readouterr().err.startswith(f"mdlist: {said}")
    monkeypatch.setenv("MDLIST_DEBUG", "1")
    with pytest.raises(KeyError), failures.told():
        raise KeyError("x")


def test_a_long_message_is_cut_in_its_middle(capsys: pytest.CaptureFixture[str]) -> None:
    output.complain("a" * 5000 + ": no such file")
    said = capsys.readouterr().err
    assert said.startswith("mdlist: aaa")
    assert said.endswith("aaa: no such file\n")
    assert len(said) == output.LONGEST + 2
