"""``mdlist fix`` as a command: what is written where. What is mended, the fixer's tests say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from mdlist.cli.commands import main
from mdlist.lint.diagnostic import Diagnostic, Fix, Safety, Severity
from mdlist.lint.fixer import Fixed
from mdlist.markdown.source import Source, Span

if TYPE_CHECKING:
    from pathlib import Path

    from mdlist.contract.model import Contract


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fixer that writes "b" for each "a", and finds each "c"."""

    def mend(
        source: Source,
        contract: Contract,
        rules: object,
        select: object,
        unsafe: bool,
        layout: str,
        *_: object,
    ) -> Fixed:
        assert layout in ("", "compact")
        if "broken" in source.text:
            raise ValueError("broken")
        found = [at for at, char in enumerate(source.text) if char == "c"]
        mended = source.text.replace("a", "b")
        left = [
            Diagnostic(
                "odd-value",
                Severity.WARNING,
                Span(at, at + 1),
                "this is a c",
                fix=Fix("Drop it", (), Safety.UNSAFE),
            )
            for at in found
            if not unsafe
        ]
        if unsafe:
            mended = mended.replace("c", "")
        return Fixed(Source(mended, source.bom), left, source.text.count("a"))

    monkeypatch.setattr("mdlist.run.fixing.fix", mend)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def fix(*args: str, stdin: str | bytes = "") -> Result:
    result = CliRunner().invoke(main, ["fix", *args], input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def test_all_is_mended(folder: Path) -> None:
    (folder / "README.md").write_bytes(b"\xef\xbb\xbfa\r\nx")
    result = fix()
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "1 finding fixed\n")
    assert (folder / "README.md").read_bytes() == b"\xef\xbb\xbfb\r\nx"


def test_some_remain(folder: Path) -> None:
    (folder / "README.md").write_bytes(b"aac\n")
    result = fix()
    assert result.exit_code == 1
    assert result.stdout.startswith("README.md:1:3: warning odd-value: this is a c\n   1 | bbc\n")
    assert result.stderr == "2 findings fixed, 1 remains; 1 fixable with --unsafe-fixes\n"
    assert fix("--unsafe-fixes", "-q").output == ""
    assert (folder / "README.md").read_bytes() == b"bb\n"


def test_nothing_to_write(folder: Path) -> None:
    (folder / "README.md").write_bytes(b"b\n")
    before = (folder / "README.md").stat().st_ino
    assert fix("--layout", "compact").exit_code == 0
    assert (folder / "README.md").stat().st_ino == before


def test_diff(folder: Path) -> None:
    (folder / "README.md").write_bytes("x\r\na\r\ny\r\nx\u2028a".encode())
    result = fix("--diff")
    assert result.exit_code == 1
    assert result.stdout_bytes.decode("utf-8").split("\n") == [
        *("--- README.md", "+++ README.md", "@@ -1,4 +1,4 @@"),
        *(" x\r", "-a\r", "+b\r", " y\r"),
        *("-x\u2028a", "\\ No newline at end of file"),
        *("+x\u2028b", "\\ No newline at end of file", ""),
    ]
    assert result.stderr == "2 findings would be fixed\n"
    assert b"a" in (folder / "README.md").read_bytes()
    (folder / "README.md").write_bytes(b"b")
    result = fix("--diff")
    assert (result.exit_code, result.stdout) == (0, "")


def test_standard_input(folder: Path) -> None:
    result = fix("-", stdin=b"ac\r\n")
    assert (result.exit_code, result.stdout_bytes) == (1, b"bc\r\n")
    assert result.stderr == "1 finding fixed, 1 remains; 1 fixable with --unsafe-fixes\n"


def test_standard_input_that_is_excluded_comes_out_as_it_went_in(folder: Path) -> None:
    options = ("--stdin-filename", "old/list.md", "--exclude", "old")
    result = fix("-", *options, stdin=b"ac\r\n\xff")
    assert (result.exit_code, result.stdout_bytes) == (0, b"ac\r\n\xff")
    assert result.stderr.startswith("mdlist: all files are excluded\n")
    assert fix("-", *options, "--diff", stdin=b"ac\r\n").stdout_bytes == b""


def test_fix_sees_the_same_paths_as_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in "abc":
        (tmp_path / f"{name}.md").write_text("x\n")
    links = "".join(f"- [{name}]({name}.md)\n" for name in "abcd")
    (tmp_path / "README.md").write_text(f"# List\n\n{links}")
    found = CliRunner().invoke(main, ["check", "--output-format", "concise"])
    left = fix()
    assert "broken-anchor" in found.stdout
    assert "broken-anchor" in left.stdout
    assert (found.exit_code, left.exit_code) == (1, 1)


def test_what_cannot_be_mended(folder: Path) -> None:
    (folder / "broken.md").write_bytes(b"broken a")
    (folder / "good.md").write_bytes(b"a")
    (folder / "locked.md").write_bytes(b"a")
    (folder / "locked.md").chmod(0o444)
    result = fix("none.md", "broken.md", "locked.md", "good.md")
    assert result.exit_code == 2
    said = result.stderr.split("\n")
    assert said[0] == "mdlist: none.md: no such file"
    assert said[1].startswith("mdlist: broken.md: mdlist failed: ValueError: broken (")
    assert said[2] == "mdlist: locked.md: read-only; nothing is written"
    assert (folder / "broken.md").read_bytes() == b"broken a"
    assert (folder / "locked.md").read_bytes() == b"a"
    assert (folder / "good.md").read_bytes() == b"b"
