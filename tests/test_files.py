"""Reading, and writing so that nothing is lost."""

from __future__ import annotations

import os
import signal
import stat
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from mdlist import files
from mdlist.files import FileError, Target, decode_target, read_target, write_file
from mdlist.targets import find_targets, readme_in, shown

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


def write_and_die(path: Path, lines: int) -> bool:
    """Write in a process of its own that is killed after so many lines of code, those of the
    standard library's modules among them; whether there were as many."""
    child = os.fork()
    if child == 0:
        left = lines

        def count(frame: object, event: str, arg: object) -> object:
            nonlocal left
            left -= event == "line"
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return count

        sys.settrace(count)
        try:
            write_file(path, OLD, NEW)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def test_killed_at_any_moment(readme: Path) -> None:
    held = []
    while write_and_die(readme, len(held)):
        held.append(readme.read_bytes())
        readme.write_bytes(OLD)
    assert len(held) > 30
    assert set(held) == {OLD, NEW}


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
