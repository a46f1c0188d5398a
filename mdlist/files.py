"""Which files are meant, and reading them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mdlist.text import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mdlist.text import Source

READMES = ("readme.md", "readme.markdown")
STDIN = "-"


class FileError(Exception):
    """A file that cannot be read or written; the message says which and why."""


class Target(NamedTuple):
    """A file to work on: ``path`` as reports name it, ``place`` where it is on disk (for standard
    input: where a file of that name would be), ``stdin`` whether its text comes from there."""

    path: str
    place: Path
    stdin: bool = False


def find_targets(names: Iterable[str], stdin_name: str = "") -> Iterator[Target | FileError]:
    """The files that ``names`` stand for, each once: a folder stands for its README.

    Args:
        names: paths, or "-" for standard input.
        stdin_name: the path that reports give to standard input.
    """
    seen: set[str] = set()
    for name in names:
        target = _target(name, stdin_name)
        if isinstance(target, FileError) or target.path not in seen:
            if isinstance(target, Target):
                seen.add(target.path)
            yield target


def _target(name: str, stdin_name: str) -> Target | FileError:
    if name == STDIN:
        return Target(stdin_name or STDIN, absolute(stdin_name or "README.md"), stdin=True)
    path = Path(name)
    if path.is_dir():
        readme = readme_in(path)
        if readme is None:
            return FileError(f"{shown(path)}: this folder holds no README.md")
        path = readme
    return Target(shown(path), absolute(path))


def readme_in(folder: Path) -> Path | None:
    """The README of ``folder``, in whatever case it is written; ``README.md`` before others."""
    try:
        names = [name for name in os.listdir(folder) if name.lower() in READMES]
    except OSError:
        return None
    files = [folder / name for name in names if (folder / name).is_file()]
    return min(files, key=lambda path: (READMES.index(path.name.lower()), path.name), default=None)


def absolute(path: str | Path) -> Path:
    """``path`` from the root, without ``..``; links are not followed."""
    return Path(os.path.abspath(path))


def shown(path: Path) -> str:
    """``path`` as reports write it: with slashes, and as text even where the name is not UTF-8."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def read_target(target: Target) -> bytes:
    """The bytes of ``target``.

    Raises:
        FileError: there is no such file, or it cannot be read.
    """
    try:
        if target.stdin:
            return sys.stdin.buffer.read()
        return target.place.read_bytes()
    except FileNotFoundError:
        raise FileError(f"{target.path}: no such file") from None
    except OSError as error:
        raise FileError(f"{target.path}: cannot be read: {error.strerror or error}") from None


def decode_target(target: Target, data: bytes) -> Source:
    """The text in ``data``, the bytes of ``target``.

    Raises:
        FileError: they are not UTF-8.
    """
    try:
        return decode(data)
    except UnicodeDecodeError as error:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            raise FileError(f"{target.path}: this is UTF-16; mdlist reads UTF-8") from None
        before = data[: error.start]
        line = before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n") + 1
        raise FileError(
            f"{target.path}: not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start},"
            f" line {line}"
        ) from None
