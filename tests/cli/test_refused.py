"""What cannot be read is refused at once, with one line that says what and where: files that are
none, patterns, TOML and baselines that are wrong. A contract that cannot be read is an error, never
none."""

from __future__ import annotations

import os
import socket
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from mdlist.cli.commands import main
from mdlist.contract.toml_text import PARTS, TomlError, parse_toml
from mdlist.run.files import FileError, exists, is_folder, read_file, why, write_new
from mdlist.words.path_patterns import PatternError, check_pattern, matches, plain_stars

if TYPE_CHECKING:
    from collections.abc import Iterator

LIST = "| Tool |\n| --- |\n| [black](https://example.org/black) |\n"
COMMANDS = (["check"], ["fix"], ["records"])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MDLIST_DEBUG", raising=False)
    (tmp_path / "README.md").write_text(LIST, "utf-8")
    return tmp_path


def mdlist(*args: str) -> Result:
    result = CliRunner().invoke(main, args)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def refused(*args: str) -> str:
    """The one line in which mdlist says why it does not do what ``args`` ask for."""
    result = mdlist(*args)
    assert result.exit_code == 2
    line, _, closing = result.stderr.partition("\n")
    # fix and check with a baseline have a closing line.
    assert closing in ("", "0 findings fixed\n", "1 record, clean\n", "no records, clean\n")
    return line.removeprefix("mdlist: ")


def put(path: Path, data: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)


# Files that are none. A FIFO has no writer here: whoever opened it would wait for ever.


def make_fifo(path: Path) -> None:
    os.mkfifo(path)


def make_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)


KINDS = ((make_fifo, "a FIFO"), (make_socket, "a socket"))


@pytest.mark.parametrize(("make", "kind"), KINDS)
@pytest.mark.parametrize("command", [*COMMANDS, ["init"], ["check", "--show-contract"]])
def test_list_that_is_no_file(folder: Path, make: object, kind: str, command: list[str]) -> None:
    make(folder / "x.md")  # type: ignore[operator]
    said = f"x.md: this is {kind}; mdlist reads ordinary files; its text can come in by standard"
    assert refused(*command, "x.md").startswith(said)


def test_devices() -> None:
    for name in ("/dev/null", "/dev/zero"):
        assert refused("check", "--isolated", name).startswith(f"{name}: this is a device; ")


@pytest.mark.parametrize(("make", "kind"), KINDS)
@pytest.mark.parametrize("name", ["mdlist.toml", ".mdlist.toml", "pyproject.toml"])
def test_settings_that_are_no_file(folder: Path, make: object, kind: str, name: str) -> None:
    make(folder / name)  # type: ignore[operator]
    assert refused("check") == f"{name}: this is {kind}; mdlist reads ordinary files"
    assert mdlist("check", "--isolated").exit_code == 0


def test_what_comes_between_look_and_open_does_not_block(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = (folder / "README.md").stat()
    os.mkfifo(folder / "x.md")
    monkeypatch.setattr(Path, "stat", lambda path, **_: file)
    with pytest.raises(FileError, match="this is a FIFO"):
        read_file(folder / "x.md", "x.md")


def link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def link_to_nothing(path: Path) -> None:
    path.symlink_to("nowhere")


UNREADABLE = (
    (make_fifo, "this is a FIFO; mdlist reads ordinary files"),
    (Path.mkdir, "cannot be read: Is a directory"),
    (link_to_itself, "cannot be read: Too many levels of symbolic links"),
    (link_to_nothing, "a link that leads nowhere"),
)


@pytest.mark.parametrize(("make", "said"), UNREADABLE)
@pytest.mark.parametrize("command", COMMANDS)
def test_contract_that_cannot_be_read(
    folder: Path, make: object, said: str, command: list[str]
) -> None:
    (folder / "rules").mkdir()
    make(folder / "rules" / "list.toml")  # type: ignore[operator]
    assert refused(*command) == f"rules/list.toml: {said}"
    (folder / "rules" / "list.toml").rename(folder / "rules" / "more.toml")
    if make is not link_to_itself:
        put(folder / "rules" / "list.toml", "[list]\n")
        assert refused(*command) == f"rules/more.toml: {said}"


@pytest.mark.parametrize(("make", "said"), UNREADABLE)
def test_init_writes_over_nothing_odd(folder: Path, make: object, said: str) -> None:
    (folder / "rules").mkdir()
    make(folder / "rules" / "list.toml")  # type: ignore[operator]
    assert refused("init", "--force") == f"rules/list.toml: {said}"
    assert [path.name for path in (folder / "rules").iterdir()] == ["list.toml"]


def test_rules_that_are_no_folder(folder: Path) -> None:
    rules = folder / "rules"
    rules.symlink_to("nowhere")
    assert refused("check") == "rules: a link that leads nowhere"
    assert refused("init") == "rules: a link that leads nowhere, no folder"
    rules.unlink()
    rules.symlink_to("rules")
    assert refused("check") == "rules/list.toml: cannot be read: Too many levels of symbolic links"
    rules.unlink()
    # A file of this name is none of ours, unless it is named.
    put(rules, "")
    assert mdlist("check").exit_code == 0
    assert refused("init") == "rules: cannot be read: Not a directory"
    said = "rules: not a folder; a contract is the .toml files of one"
    assert refused("check", "--rules", "rules") == said


@pytest.fixture
def public(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder into which everybody may look, with a contract and a list in ``docs``, too."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        folder.chmod(0o755)
        put(folder / "docs" / "README.md", LIST)
        put(folder / "README.md", LIST)
        put(folder / "rules" / "list.toml", "[list]\n")
        monkeypatch.chdir(folder)
        for command in COMMANDS:
            # What they import may be out of reach for nobody.
            assert mdlist(*command).exit_code == 0
        yield folder
        for path in (folder / "docs", folder / "rules"):
            path.chmod(0o755)
        monkeypatch.undo()


@contextmanager
def unprivileged() -> Iterator[None]:
    """Root, whom nothing is forbidden, is nobody for a while."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("locked", "mode", "named"),
    [
        ("rules/list.toml", 0, "rules/list.toml"),
        ("rules", 0, "rules/list.toml"),
        # Its files may be read, but not which there are.
        ("rules", 0o111, "rules"),
    ],
)
def test_contract_that_may_not_be_read(
    public: Path, command: list[str], locked: str, mode: int, named: str
) -> None:
    (public / locked).chmod(mode)
    with unprivileged():
        assert refused(*command) == f"{named}: cannot be read: Permission denied"


def test_folder_that_may_not_be_read(public: Path) -> None:
    (public / "docs").chmod(0)
    with unprivileged():
        assert refused("check", "docs") == "docs: cannot be read: Permission denied"
        said = "docs/README.md: cannot be read: Permission denied"
        assert refused("check", "docs/README.md") == said


# Names.


def test_names_that_no_file_can_have(folder: Path) -> None:
    long = "a" * 300
    said = "cannot be read: File name too long"
    for command in (*COMMANDS, ["init"]):
        assert refused(*command, long) == f"{long}: {said}"
    assert refused("check", "--rules", long) == f"{long}: {said}"
    as_named = ("check", "-", "--stdin-filename", f"{long}/x.md", "--output-format", "github")
    result = CliRunner().invoke(main, as_named, input=LIST.replace("](", "] ("))
    assert result.exit_code == 1
    assert result.stdout.startswith("::error ")
    said = "a\\x00: cannot be read: no file can have such a name"
    for command in (*COMMANDS, ["init"], ["check", "--rules"]):
        assert refused(*command, "a\0") == said
    put(folder / "mdlist.toml", 'files = ["a\\u0000"]')
    assert refused("check") == said
    assert why(UnicodeEncodeError("ascii", "ä", 0, 1, "")).endswith(
        "ascii, cannot write such a name"
    )


def test_links_in_a_circle(folder: Path) -> None:
    (folder / "x.md").symlink_to("x.md")
    for command in (*COMMANDS, ["init"]):
        said = "x.md: cannot be read: Too many levels of symbolic links"
        assert refused(*command, "x.md") == said


def test_looking_never_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object, **__: object) -> os.stat_result:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", locked)
    assert not exists(Path("x"))
    assert not is_folder(Path("x"))


def test_names_that_are_no_text_are_files_of_their_own(folder: Path) -> None:
    for byte in (b"\xfe", b"\xff"):
        Path(os.fsdecode(b"a" + byte + b".md")).write_text(LIST, "utf-8")
    result = mdlist("check", *(os.fsdecode(b"a" + byte + b".md") for byte in (b"\xfe", b"\xff")))
    assert (result.exit_code, result.stderr) == (0, "2 records in 2 files, clean\n")
    said = r"a\xff.md: TOML cannot write this name; rename the file"
    assert refused("init", os.fsdecode(b"a\xff.md")) == said


# Patterns.


@pytest.mark.parametrize("pattern", ["[z-a]", "x/[!z-a].md", "a[bz-a]", "[a-a9-0]"])
def test_ranges_that_run_backwards(folder: Path, pattern: str) -> None:
    with pytest.raises(PatternError, match=r"the range .-. runs backwards; .-. would be right"):
        check_pattern(pattern)
    assert "'--exclude': " in mdlist("check", "--exclude", pattern).stderr
    for key in ("files", "exclude"):
        put(folder / "mdlist.toml", f'{key} = ["a", "{pattern}"]')
        assert refused("check").startswith(f'mdlist.toml: {key}: "{pattern}": the range ')
    put(folder / "mdlist.toml", f'[per-file-ignores]\n"{pattern}" = ["outline"]')
    assert refused("check").startswith(f'mdlist.toml: per-file-ignores: "{pattern}": the range ')
    (folder / "mdlist.toml").unlink()
    put(folder / "rules" / "list.toml", f'[list]\nfiles = ["{pattern}"]')
    assert refused("check").startswith(f'rules/list.toml: list.files: "{pattern}": the range ')


@pytest.mark.parametrize(
    "pattern", ["[a-z]", "[-a]", "[a-]", "[]-a]", "[!-]", "[", "[]", "[[:alpha:]]", "", "**x/*.md"]
)
def test_patterns_that_are_odd_and_right(folder: Path, pattern: str) -> None:
    check_pattern(pattern)
    assert mdlist("check", "--exclude", pattern, "README.md").exit_code == 0
    put(folder / "rules" / "list.toml", f'[list]\nfiles = ["{pattern}"]')
    assert mdlist("check").exit_code == 0


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("**x/*.md", "abx/c.md", True),
        ("**x/*.md", "a/x/c.md", False),
        ("a/**/**/b.md", "a/b.md", True),
        ("a/**", "a", False),
        ("**", "a/b.md", True),
        ("[^a].md", "b.md", True),
        ("[^a].md", "a.md", False),
        ("[&&a].md", "&.md", True),
        ("/etc/*.md", "etc/x.md", True),
        ("d/a[1].md", "d/a[1].md", True),
        # A pattern that is tried in all ways takes years for this name.
        ("*a" * 30 + "*b", "a" * 250, False),
        ("**/" * 30 + "b", "a/" * 250 + "c", False),
    ],
)
def test_more_patterns(pattern: str, path: str, expected: bool) -> None:
    base = Path("/project")
    assert matches(pattern, base / path, base) is expected


def test_files_of_settings_by_pattern(folder: Path) -> None:
    for name in ("docs/a.md", "bigdocs/b.md"):
        put(folder / name, LIST)
    for pattern in ("**docs/*.md", f"{folder.as_posix()}/*/*.md"):
        put(folder / "mdlist.toml", f'files = ["{pattern}"]')
        assert mdlist("check").stderr == "2 records in 2 files, clean\n"
    put(folder / "mdlist.toml", 'files = ["/nowhere/*.md"]')
    assert refused("check") == "/nowhere/*.md: no such file"
    put(folder / "mdlist.toml", 'files = ["*\\u0000"]')
    assert refused("check") == "*\\x00: cannot be read: no file can have such a name"
    assert plain_stars("a**/**/***b") == "a*/**/*b"


# TOML.

DEEP = (
    "x = " + "[" * 100_000,
    "x = " + "{a=" * 100_000,
)
LONG = (
    ".".join("a" * 20_000) + " = 1",
    f"[{'.'.join('a' * 20_000)}]",
    " . ".join(["'a'", '"b"'] * 10_000) + " = 1",
)


@pytest.mark.parametrize("name", ["mdlist.toml", "pyproject.toml", "rules/list.toml"])
def test_toml_that_is_nested_too_deeply(folder: Path, name: str) -> None:
    head = "[list]\n[tool.mdlist]\n" if name != "mdlist.toml" else "\n\n"
    for text in DEEP:
        put(folder / name, head + text)
        assert refused("check") == f"{name}: nested too deeply; four levels are enough"
    for text in LONG:
        put(folder / name, head + text)
        said = f"{name}: line 3: a key with more than {PARTS} parts is not read"
        assert refused("check") == said


def test_toml_that_is_long_but_no_key() -> None:
    assert parse_toml('x = "' + "." * 5000 + '"\n' + f"{'a' * 5000} = 1", "x.toml")
    assert parse_toml(".".join("a" * PARTS) + " = 1", "x.toml")
    with pytest.raises(TomlError, match=r"^x\.toml: a number has too many digits$"):
        parse_toml("x = " + "1" * 5000, "x.toml")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tool = 3 # [tool.mdlist]", "tool: expected a table, as in [tool.mdlist]"),
        ("tool.mdlist = 3", "tool.mdlist: expected a table, as in [tool.mdlist]"),
        ("[tool]\nmdlist = [1]", "tool.mdlist: expected a table, as in [tool.mdlist]"),
        (
            "[tool]\nmdlist.files = 3",
            "tool.mdlist.files: expected an array, not a whole number",
        ),
        ('tool = {"mdlist" = {x = 3}}', "tool.mdlist.x: unknown key; allowed: "),
    ],
)
def test_our_table_in_other_shapes(folder: Path, text: str, said: str) -> None:
    put(folder / "pyproject.toml", text)
    assert refused("check").startswith(f"pyproject.toml: {said}")


@pytest.mark.parametrize(
    "text",
    [
        '[project]\ndependencies = ["mdlist==0.1"]\nx = [',
        '[tool.poetry.dependencies]\nmdlist = "1"',
    ],
)
def test_a_requirement_is_no_settings(folder: Path, text: str) -> None:
    put(folder / "pyproject.toml", text)
    assert mdlist("check").exit_code == 0


# Baselines.


def baseline(**changed: str) -> str:
    item = {"path": '"a"', "rule": '"b"', "entry": '""', "covers": '"x"', "count": "1", **changed}
    said = ", ".join(f'"{key}": {value}' for key, value in item.items())
    return f'{{"version": 1, "findings": [{{{said}}}]}}'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (baseline(count="1e999"), "not JSON: Number out of range"),
        (baseline(count="0"), "findings[1].count: "),
        (baseline(count="true"), "findings[1].count: expected a whole number, not true or false"),
        (baseline(count='"1"'), "findings[1].count: expected a whole number, not a string"),
        (baseline(covers='"\\ud800"'), "not JSON: "),
        (baseline(covers='"\\ud800 and more"'), "not JSON: "),
        (baseline(path="3"), "findings[1].path: expected a string, not a whole number"),
        (baseline(note="3"), "findings[1].note: unknown key; allowed: count, "),
        ('{"version": 1, "findings": 3}', "findings: expected an array, not a whole number"),
        ('{"version": 1}', 'the key "findings" is missing'),
        ('{"version": 1, "findings": [[]]}', "findings[1]: expected a table, not an array"),
        ('{"version": [1]}', "version: expected a whole number, not an array"),
        ("[" * 100_000, "nested too deeply"),
        ("null", "expected a table, not nothing"),
        ("", "not JSON: "),
        (b"\xff", "not JSON: "),
        (baseline(covers='"y"').encode().replace(b"y", b"\xff"), "not UTF-8"),
    ],
)
def test_baseline_that_is_none(folder: Path, data: str | bytes, said: str) -> None:
    put(folder / "x.json", data)
    before = (folder / "x.json").read_bytes()
    for option in ("--baseline", "--write-baseline"):
        line = refused("check", option, "x.json")
        assert line.startswith(f"x.json: this is no baseline of mdlist: {said}")
    assert (folder / "x.json").read_bytes() == before


@pytest.mark.parametrize(("make", "said"), UNREADABLE)
def test_baseline_that_cannot_be_read(folder: Path, make: object, said: str) -> None:
    make(folder / "x.json")  # type: ignore[operator]
    for option in ("--baseline", "--write-baseline"):
        assert refused("check", option, "x.json") == f"x.json: {said}"


def test_baseline_that_cannot_be_written(folder: Path) -> None:
    said = "no/x.json: cannot be written: No such file or directory"
    assert refused("check", "--write-baseline", "no/x.json") == said
    long = f"{'a' * 300}.json"
    said = f"{long}: cannot be written: File name too long"
    assert refused("check", "--write-baseline", long) == said
    with pytest.raises(FileError, match=r"README\.md: is there already; nothing is written"):
        write_new(folder / "README.md", b"")
    assert [path.name for path in folder.iterdir()] == ["README.md"]
