"""Writing to the terminal or to whatever stands in its place."""

from __future__ import annotations

import os
import sys

import click

# How wide an excerpt is where no terminal says it.
WIDTH = 100


def emit(text: str) -> None:
    """Write ``text``, which may hold colours, to standard output in its encoding."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    click.echo(text.encode(encoding, "backslashreplace"), nl=False)


def emit_data(text: str) -> None:
    """Write ``text``, meant for another program, to standard output in UTF-8."""
    click.echo(text.encode("utf-8", "replace"), nl=False)


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
