"""Reading files, and writing one so that nothing is lost."""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mdlist.markdown.source import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.markdown.source import Source

KINDS = {
    stat.S_IFIFO: "a FIFO",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


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
    if not target.stdin:
        return read_file(target.place, target.path, "; its text can come in by standard input, -")
    if sys.stdin is None:
        raise FileError(f"{target.path}: standard input is closed, so there is nothing to read")
    try:
        return sys.stdin.buffer.read()
    except (OSError, ValueError, MemoryError) as error:
        raise FileError(f"{target.path}: standard input {why(error)}") from None


def read_file(path: Path, name: str, hint: str = "") -> bytes:
    """The bytes of the file ``path``.

    What is no ordinary file is not even opened: it may block, have no end, or act on it.

    Args:
        name: what messages call the file.
        hint: what to say further where it is no ordinary file.

    Raises:
        FileError: there is no such file, it is no ordinary one, or it cannot be read.
    """
    try:
        _refuse_odd(path.stat(), name, hint)
        # What has come into its place meanwhile does not block either.
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
        with os.fdopen(os.open(path, flags), "rb") as file:
            _refuse_odd(os.fstat(file.fileno()), name, hint)
            return file.read()
    except FileNotFoundError:
        said = "a link that leads nowhere" if leads_nowhere(path) else "no such file"
        raise FileError(f"{name}: {said}") from None
    except (OSError, ValueError, MemoryError) as error:
        raise FileError(f"{name}: {why(error)}") from None


def why(error: Exception, done: str = "read") -> str:
    """``cannot be read: Permission denied``, by what the system says."""
    if isinstance(error, OSError):
        said = error.strerror or str(error)
    elif isinstance(error, UnicodeEncodeError):
        said = f"the file system's encoding, {error.encoding}, cannot write such a name"
    elif isinstance(error, MemoryError):
        said = "it does not fit into the memory"
    else:
        said = "no file can have such a name"
    return f"cannot be {done}: {said}"


def exists(path: Path) -> bool:
    """Whether ``path`` leads somewhere; False where that cannot be told."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def is_folder(path: Path) -> bool:
    """Whether ``path`` leads to a folder; False where that cannot be told."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_there(path: Path) -> bool:
    """Whether something stands at ``path``, be it a link that leads nowhere; also if that cannot be
    told, for whoever reads it will say why."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError as error:
        return error.errno != errno.ENAMETOOLONG
    return True


def leads_nowhere(path: Path) -> bool:
    """Whether ``path`` is a link to what is not there."""
    return is_there(path) and path.is_symlink() and not exists(path)


def _refuse_odd(status: os.stat_result, name: str, hint: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    kind = KINDS.get(stat.S_IFMT(status.st_mode))
    if kind:
        raise FileError(f"{name}: this is {kind}; mdlist reads ordinary files{hint}")


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
    name = name or str(path)
    real = Path(os.path.realpath(path))
    try:
        status = real.stat()
        if not stat.S_ISREG(status.st_mode):
            raise FileError(f"{name}: not an ordinary file; nothing is written")
        if not status.st_mode & 0o222 or not os.access(real, os.W_OK):
            raise FileError(f"{name}: read-only; nothing is written")
        with _beside(real, after, 0o600) as made:
            _dress(made, status)
            if real.read_bytes() != before:
                raise FileError(f"{name}: changed while mdlist was at work; nothing is written")
            made.replace(real)
    except (OSError, ValueError) as error:
        raise FileError(f"{name}: {why(error, 'written')}") from None


def write_new(path: Path, data: bytes, name: str = "") -> None:
    """Make the file ``path``, which comes to be in one step and whole.

    Args:
        name: what messages call the file, ``path`` if it is empty.

    Raises:
        FileError: something stands there already, or it cannot be written.
    """
    name = name or str(path)
    try:
        with _beside(path, data, 0o666) as made:
            if is_there(path):
                raise FileError(f"{name}: is there already; nothing is written")
            made.replace(path)
    except (OSError, ValueError) as error:
        raise FileError(f"{name}: {why(error, 'written')}") from None


@contextmanager
def _beside(path: Path, data: bytes, mode: int) -> Iterator[Path]:
    """A file with ``data`` in the folder of ``path``, on the disk, that is gone afterwards unless
    it was put into the place of another. ``mode`` is what the umask takes from."""
    # A name has at most 255 bytes, and a character up to four.
    made = path.with_name(f".{path.name[:40]}.{os.urandom(6).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with _uninterrupted():
        descriptor = os.open(made, flags, mode)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(descriptor)
            yield made
        finally:
            with suppress(OSError):
                made.unlink()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let a signal that would end the program wait until the block is done."""
    # Only a write needs it, and it takes time to import.
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    waiting = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, waiting)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _dress(made: Path, status: os.stat_result) -> None:
    """Give the new file the old one's owner, where we may, and its mode."""
    if hasattr(os, "chown"):
        mine = made.stat()
        if (mine.st_uid, mine.st_gid) != (status.st_uid, status.st_gid):
            with suppress(OSError):
                os.chown(made, status.st_uid, status.st_gid)
    made.chmod(stat.S_IMODE(status.st_mode))
