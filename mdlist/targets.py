"""Which files are meant."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from mdlist.files import FileError, Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

READMES = ("readme.md", "readme.markdown")
STDIN = "-"


def find_targets(names: Iterable[str], stdin_name: str = "") -> Iterator[Target | FileError]:
    """The files that ``names`` stand for, each once: a folder stands for its README.

    Args:
        names: paths, or "-" for standard input.
        stdin_name: the path that reports give to standard input.
    """
    seen: set[str] = set()
    for name in names:
        target = _target(name, stdin_name)
        if isinstance(target, FileError):
            yield target
        elif target.path not in seen:
            seen.add(target.path)
            yield target


def _target(name: str, stdin_name: str) -> Target | FileError:
    if name == STDIN:
        return Target(stdin_name or STDIN, absolute(stdin_name or "README.md"), stdin=True)
    path = Path(name)
    if path.is_dir():
        readme = readme_in(path)
        if readme is None:
            where = "here" if name == "." else f"in {shown(path)}"
            return FileError(f"there is no README.md {where}")
        path = readme
    return Target(shown(path), absolute(path))


def readme_in(folder: Path) -> Path | None:
    """The README of ``folder``, in whatever case it is written; ``README.md`` before others."""
    try:
        files = [path for path in folder.iterdir() if path.name.lower() in READMES]
    except OSError:
        return None
    files = [path for path in files if path.is_file()]
    return min(files, key=lambda path: (READMES.index(path.name.lower()), path.name), default=None)


def absolute(path: str | Path) -> Path:
    """``path`` from the root, without ``..``; links are not followed."""
    return Path(os.path.normpath(Path.cwd() / path))


def shown(path: Path) -> str:
    """``path`` as reports write it: with slashes, and as text even where the name is not UTF-8."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
