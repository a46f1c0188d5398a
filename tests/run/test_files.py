"""Reading, and writing so that nothing is lost."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from mdlist.run import files
from mdlist.run.files import FileError, Target, decode_target, read_target, write_file, write_new
from mdlist.run.targets import find_targets, readme_in, shown

OLD = b"| a |\n| - |\n"
NEW = b"| a |\n| --- |\n"


@pytest.fixture
def readme(tmp_path: Path) -> Path:
    path = tmp_path / "README.md"
    path.write_bytes(OLD)
    return path


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def target(path: Path) -> Target:
    return Target(path.name, path)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"^a\.md: no such file$"):
        read_target(target(tmp_path / "a.md"))


def test_folder_in_the_place_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="cannot be read: Is a directory"):
        read_target(target(tmp_path))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"a\nb\xff", r"not UTF-8: byte 0xff at offset 3, line 2"),
        (b"\xef\xbb\xbfa\r\n\r\n\xe9", r"not UTF-8: byte 0xe9 at offset 8, line 3"),
        ("| a |".encode("utf-16"), "UTF-16"),
    ],
)
def test_bytes_that_are_not_utf_8(data: bytes, said: str) -> None:
    with pytest.raises(FileError, match=said):
        decode_target(Target("a.md", Path("a.md")), data)


def test_write(readme: Path) -> None:
    readme.chmod(0o640)
    write_file(readme, OLD, NEW)
    assert readme.read_bytes() == NEW
    assert stat.S_IMODE(readme.stat().st_mode) == 0o640
    assert names_in(readme.parent) == ["README.md"]


def test_owner_is_kept_where_we_may(readme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def chown(*args: object) -> None:
        asked.append(args[1:])
        raise PermissionError(1, "Operation not permitted")

    real = readme.stat()
    other = SimpleNamespace(st_mode=real.st_mode, st_uid=1234, st_gid=real.st_gid)
    monkeypatch.setattr(files.os, "chown", chown)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", lambda path: other if path == readme else real)
        write_file(readme, OLD, NEW)
    assert readme.read_bytes() == NEW
    assert asked == [(1234, real.st_gid)]


def test_symbolic_link_stays_one(readme: Path, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    link = tmp_path / "docs" / "index.md"
    link.symlink_to("../README.md")
    write_file(link, OLD, NEW)
    assert link.is_symlink()
    assert readme.read_bytes() == NEW


def test_changed_meanwhile(readme: Path) -> None:
    readme.write_bytes(b"from an editor")
    with pytest.raises(FileError, match="changed while mdlist was at work"):
        write_file(readme, OLD, NEW)
    assert readme.read_bytes() == b"from an editor"
    assert names_in(readme.parent) == ["README.md"]


def test_gone_meanwhile(readme: Path) -> None:
    readme.unlink()
    with pytest.raises(FileError, match="cannot be written"):
        write_file(readme, OLD, NEW)
    assert names_in(readme.parent) == []


def test_read_only(readme: Path) -> None:
    readme.chmod(0o444)
    with pytest.raises(FileError, match="read-only"):
        write_file(readme, OLD, NEW)
    assert readme.read_bytes() == OLD


def test_no_ordinary_file(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="not an ordinary file"):
        write_file(tmp_path, OLD, NEW)


@pytest.mark.parametrize("failing", ["fsync", "chmod", "replace"])
def test_full_disk(readme: Path, monkeypatch: pytest.MonkeyPatch, failing: str) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    if failing == "fsync":
        monkeypatch.setattr(files.os, "fsync", full)
    elif failing == "chmod":
        monkeypatch.setattr(Path, "chmod", full)
    else:
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(FileError, match="No space left on device"):
        write_file(readme, OLD, NEW)
    assert readme.read_bytes() == OLD
    assert names_in(readme.parent) == ["README.md"]


def write_and_end(path: Path, lines: int, number: signal.Signals, new: bool = False) -> int:
    """Write in a process of its own that is sent a signal after so many lines of code, those of
    the standard library's modules among them; what ended it, 0 if there were not as many lines."""
    child = os.fork()
    if child == 0:
        left = lines

        def count(frame: object, event: str, arg: object) -> object:
            nonlocal left
            left -= event == "line"
            if left == -1:
                os.kill(os.getpid(), number)
            return count

        status = 1
        sys.settrace(count)
        try:
            if new:
                write_new(path, NEW)
            else:
                write_file(path, OLD, NEW)
            status = 0
        except KeyboardInterrupt:
            os.kill(os.getpid(), signal.SIGKILL)
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_killed_at_any_moment(readme: Path) -> None:
    held = []
    while write_and_end(readme, len(held), signal.SIGKILL):
        held.append(readme.read_bytes())
        readme.write_bytes(OLD)
    assert len(held) > 30
    assert set(held) == {OLD, NEW}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
@pytest.mark.parametrize("new", [False, True])
def test_nothing_is_left_behind_whenever_it_is_ended(
    readme: Path, number: signal.Signals, new: bool
) -> None:
    path = readme.with_name("new.md") if new else readme
    held = []
    while ended := write_and_end(path, len(held), number, new):
        assert ended == (-signal.SIGKILL if number == signal.SIGINT else -number)
        held.append(path.read_bytes() if path.exists() else b"")
        assert set(names_in(readme.parent)) <= {"README.md", "new.md"}
        if new:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(OLD)
    assert len(held) > 30
    assert set(held) == ({b"", NEW} if new else {OLD, NEW})


def test_a_new_file_has_the_mode_that_the_umask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_new(tmp_path / ("字" * 80), NEW)
    finally:
        os.umask(before)
    (made,) = tmp_path.iterdir()
    assert (made.read_bytes(), stat.S_IMODE(made.stat().st_mode)) == (NEW, 0o640)


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_full_disk_under_a_new_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*((files.os, "fsync") if failing == "fsync" else (Path, "replace")), full)
    with pytest.raises(FileError, match="No space left on device"):
        write_new(tmp_path / "new.md", NEW)
    assert names_in(tmp_path) == []


# The command is sent the signal when all is written but for the last step.
PROGRAM = """
import os, signal, sys
fsync = os.fsync
def ended(descriptor):
    fsync(descriptor)
    os.kill(os.getpid(), number)
number = getattr(signal, sys.argv.pop(1))
os.fsync = ended
from mdlist.cli import main
main()
"""


@pytest.mark.parametrize(("name", "status"), [("SIGTERM", 143), ("SIGINT", 130), ("SIGHUP", 129)])
@pytest.mark.parametrize("command", ["fix", "init", "check --write-baseline"])
def test_commands_that_are_ended_leave_nothing_behind(
    readme: Path, command: str, name: str, status: int
) -> None:
    call = [sys.executable, "-c", PROGRAM, name, *command.split(), "README.md"]
    shell = ["sh", "-c", '"$@"; exit $?', "sh", *call]
    done = subprocess.run(shell, cwd=readme.parent, capture_output=True, check=False)
    assert done.returncode == status
    assert b"Traceback" not in done.stderr
    left = {path.name for path in readme.parent.rglob("*") if path.is_file()}
    assert not [each for each in left if each.endswith(".tmp")]
    assert readme.read_bytes() == (NEW if command == "fix" else OLD)


def test_targets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "sub/readme.MD", "sub/README.markdown", "empty/x.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "empty" / "README.md").mkdir()
    found = list(find_targets(["a.md", "sub", "./a.md", "empty", "-"], "docs/list.md"))
    assert [each.path if isinstance(each, Target) else str(each) for each in found] == [
        "a.md",
        "sub/readme.MD",
        "there is no README.md in empty",
        "docs/list.md",
    ]
    assert found[-1] == Target("docs/list.md", tmp_path / "docs" / "list.md", stdin=True)


def test_the_usual_readme_comes_first(tmp_path: Path) -> None:
    for name in ("readme.md", "README.md"):
        (tmp_path / name).write_bytes(b"")
    assert readme_in(tmp_path) == tmp_path / "README.md"
    (tmp_path / "none").mkdir()
    assert readme_in(tmp_path / "none") is None


def test_a_name_that_is_no_text() -> None:
    assert shown(Path(os.fsdecode(b"a\xff.md"))) == "a\\xff.md"
