"""Which files are meant."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from mdlist.run.files import FileError, Target, is_folder, why

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
    seen: set[tuple[Path, bool]] = set()
    for name in names:
        try:
            target = _target(name, stdin_name)
        except FileError as error:
            yield error
            continue
        if (target.place, target.stdin) not in seen:
            seen.add((target.place, target.stdin))
            yield target


def _target(name: str, stdin_name: str) -> Target:
    if name == STDIN:
        return Target(stdin_name or STDIN, absolute(stdin_name or "README.md"), stdin=True)
    path = Path(name)
    if is_folder(path):
        readme = readme_in(path)
        if readme is None:
            where = "here" if name == "." else f"in {shown(path)}"
            raise FileError(f"there is no README.md {where}")
        path = readme
    try:
        path.lstat()
    except PermissionError as error:
        # Its settings could not be looked for either.
        raise FileError(f"{shown(path)}: {why(error)}") from None
    except (OSError, ValueError):
        # Reading it says why.
        pass
    return Target(shown(path), absolute(path))


def readme_in(folder: Path) -> Path | None:
    """The README of ``folder``, in whatever case it is written; ``README.md`` before others.

    Raises:
        FileError: the folder cannot be read.
    """
    try:
        files = [path for path in folder.iterdir() if path.name.lower() in READMES]
    except OSError as error:
        raise FileError(f"{shown(folder)}: {why(error)}") from None
    files = [path for path in files if not is_folder(path)]
    return min(files, key=lambda path: (READMES.index(path.name.lower()), path.name), default=None)


def working_folder() -> Path:
    """The working directory.

    Raises:
        FileError: it is gone, or may not be looked at.
    """
    try:
        return Path.cwd()
    except FileNotFoundError:
        raise FileError("the working directory is gone; change into one that is there") from None
    except OSError as error:
        raise FileError(f"the working directory {why(error)}") from None


def absolute(path: str | Path) -> Path:
    """``path`` from the root, without ``..``; links are not followed.

    Raises:
        FileError: there is no working directory that it could start at.
    """
    return Path(os.path.normpath(working_folder() / path))


def shown(path: Path) -> str:
    r"""``path`` as reports write it: with slashes, a byte that is not UTF-8 as ``\xff``."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
