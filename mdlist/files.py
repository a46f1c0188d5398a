"""Reading files, and writing one so that nothing is lost."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mdlist.text import decode

if TYPE_CHECKING:
    from mdlist.text import Source


class FileError(Exception):
    """A file that cannot be read or written; the message says which and why."""


class Target(NamedTuple):
    """A file to work on: ``path`` as reports name it, ``place`` where it is on disk (for standard
    input: where a file of that name would be), ``stdin`` whether its text comes from there."""

    path: str
    place: Path
    stdin: bool = False


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


def write_file(path: Path, before: bytes, after: bytes, name: str = "") -> None:
    """Put ``after`` in the place of ``before``, the bytes that ``path`` held when it was read.

    The file is replaced in one step: whoever reads it, and whatever happens meanwhile, finds the
    old bytes or the new ones. Its mode is kept, its owner where we may; a symbolic link stays one.

    Args:
        name: what messages call the file, ``path`` if it is empty.

    Raises:
        FileError: the file no longer holds ``before``, is read-only or is no ordinary file, or its
            folder cannot be written. Nothing is changed then.
    """
    # Only a write needs it.
    from tempfile import mkstemp

    name = name or str(path)
    real = Path(os.path.realpath(path))
    made: Path | None = None
    try:
        status = real.stat()
        if not stat.S_ISREG(status.st_mode):
            raise FileError(f"{name}: not an ordinary file; nothing is written")
        if not status.st_mode & 0o222 or not os.access(real, os.W_OK):
            raise FileError(f"{name}: read-only; nothing is written")
        descriptor, temporary = mkstemp(
            prefix=f".{real.name[:60]}.", suffix=".tmp", dir=real.parent
        )
        made = Path(temporary)
        with os.fdopen(descriptor, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(descriptor)
        _dress(made, status)
        if real.read_bytes() != before:
            raise FileError(f"{name}: changed while mdlist was at work; nothing is written")
        made.replace(real)
        made = None
    except OSError as error:
        raise FileError(f"{name}: cannot be written: {error.strerror or error}") from None
    finally:
        if made is not None:
            with suppress(OSError):
                made.unlink()


def write_new(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``, over what may stand there; its folder is made if it is missing.

    Raises:
        FileError: it cannot be written; what stood there is whole.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            write_file(path, path.read_bytes(), data)
            return
        with path.open("xb") as file:
            file.write(data)
    except OSError as error:
        raise FileError(f"{path}: cannot be written: {error.strerror or error}") from None


def _dress(made: Path, status: os.stat_result) -> None:
    """Give the new file the old one's owner, where we may, and its mode."""
    if hasattr(os, "chown"):
        mine = made.stat()
        if (mine.st_uid, mine.st_gid) != (status.st_uid, status.st_gid):
            with suppress(OSError):
                os.chown(made, status.st_uid, status.st_gid)
    made.chmod(stat.S_IMODE(status.st_mode))
