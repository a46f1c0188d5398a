"""What ends the program before its time is said in a line, with the exit status that is usual."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mdlist.cli.output import OutputError, complain, let_go, say_lines
from mdlist.run.files import FileError
from mdlist.words.escape import escape

if TYPE_CHECKING:
    from collections.abc import Iterator

# What a shell gives a program that a signal has ended (128 and its number): click's 1 would mean
# findings.
INTERRUPTED = 128 + signal.SIGINT
# Windows has no such signal; a reader may go away there too.
BROKEN_PIPE = 128 + getattr(signal, "SIGPIPE", 13)


@contextmanager
def told() -> Iterator[None]:
    """End the program with a line on standard error for whatever goes wrong in the block; with none
    where nobody reads on. MDLIST_DEBUG shows the traceback."""
    try:
        if sys.stdout is None:
            raise OutputError("standard output is closed; >/dev/null is right where nobody reads")
        yield
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
    except BrokenPipeError:
        let_go(sys.stdout)
        raise SystemExit(BROKEN_PIPE) from None
    except (click.exceptions.Exit, click.Abort):
        raise
    except click.ClickException as error:
        _show(error)
        raise SystemExit(error.exit_code) from None
    except (FileError, OutputError) as error:
        complain(error)
        raise SystemExit(2) from None
    except Exception as error:
        if os.environ.get("MDLIST_DEBUG"):
            raise
        let_go(sys.stdout)
        complain(_unforeseen(error))
        raise SystemExit(2) from None


def _show(error: click.ClickException) -> None:
    """What click says of a mistake in the arguments, which are quoted."""
    from io import StringIO

    said, message = StringIO(), error.format_message()
    if message.startswith("Usage: "):
        # A call without arguments is told the whole help.
        say_lines(f"{message}\n")
        return
    click.UsageError(escape(message), getattr(error, "ctx", None)).show(said)
    say_lines(said.getvalue())


def _unforeseen(error: Exception) -> str:
    if isinstance(error, OSError):
        said = error.strerror or str(error)
        if error.filename is not None:
            return f"{error.filename}: {said}"
        # Of what we write ourselves it has been said already.
        help_or_version = _raised_in(error).endswith("click/utils.py")
        return f"standard output cannot be written: {said}" if help_or_version else said
    if isinstance(error, MemoryError):
        return "there is not enough memory"
    said = f"{type(error).__name__}: {error}"[:200]
    return f"mdlist failed: {said}. This is a fault of mdlist; please report it" + (
        " (MDLIST_DEBUG=1 shows more)"
    )


def _raised_in(error: Exception) -> str:
    """The file with the code that ``error`` comes from."""
    traceback = error.__traceback__
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    return Path(traceback.tb_frame.f_code.co_filename).as_posix() if traceback else ""
