"""Writing to the terminal or to whatever stands in its place."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from mdlist.report.style import WIDTH
from mdlist.words.escape import escape, escape_commands, escape_lines

if TYPE_CHECKING:
    from typing import TextIO

# A message that is longer is cut in its middle.
LONGEST = 1000
# What the runners set that read commands from what a program writes.
RUNNERS = ("GITHUB_ACTIONS", "TF_BUILD")


class OutputError(Exception):
    """Standard output that cannot be written; the message says why."""


def emit(text: str) -> None:
    """Write ``text``, for people, to standard output in its encoding. It may hold colours; what it
    quotes is escaped already.

    Raises:
        OutputError: it cannot be written.
    """
    _write(_for_people(text, sys.stdout))


def emit_data(text: str) -> None:
    """Write ``text``, meant for another program, to standard output in UTF-8; it has no control
    characters.

    Raises:
        OutputError: it cannot be written.
    """
    _write(text.encode("utf-8", "replace"))


def emit_exactly(data: bytes) -> None:
    """Write ``data``, which may be text of a list, to standard output: to a terminal escaped, to
    anything else byte by byte.

    Raises:
        OutputError: it cannot be written.
    """
    if sys.stdout.isatty():
        emit(escape_lines(data.decode("utf-8", "replace")))
    else:
        _write(data)


def say(text: str) -> None:
    """Write the line ``text`` to standard error, where that can be written."""
    say_lines(escape(text) + "\n")


def say_lines(text: str) -> None:
    """Write ``text`` to standard error, where that can be written."""
    try:
        click.echo(_for_people(escape_lines(text), sys.stderr), nl=False, err=True)
    except (OSError, ValueError):
        # There is nowhere left to say so; the exit status still tells.
        let_go(sys.stderr)


def complain(message: object) -> None:
    """Say on standard error what is wrong or worth knowing."""
    text = f"mdlist: {message}"
    if len(text) > LONGEST:
        # A name may be long; what is wrong with it stands at the end.
        text = f"{text[: LONGEST // 2]}…{text[-LONGEST // 2 :]}"
    say(text)


def let_go(stream: TextIO | None) -> None:
    """Lose what ``stream`` could not write; Python would try, and fail, again when it ends."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())  # type: ignore[union-attr]
        os.close(nowhere)


def use_colour(choice: str) -> bool:
    """Whether to use colour, by ``--color`` ("auto", "always" or "never"), by NO_COLOR and
    FORCE_COLOR (no-color.org, force-color.org), or by whether a terminal reads it."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def terminal_width() -> int:
    """How many columns there are for an excerpt."""
    if not sys.stdout.isatty():
        return WIDTH
    import shutil

    return max(40, min(160, shutil.get_terminal_size((WIDTH, 24)).columns))


def _for_people(text: str, stream: TextIO | None) -> bytes:
    if any(map(os.environ.get, RUNNERS)):
        text = escape_commands(text)
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace")


def _write(data: bytes) -> None:
    try:
        click.echo(data, nl=False)
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        let_go(sys.stdout)
        said = getattr(error, "strerror", None) or error
        raise OutputError(f"standard output cannot be written: {said}") from None
