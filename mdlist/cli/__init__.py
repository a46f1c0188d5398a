"""The command line: the only door to click and to exit codes."""

from __future__ import annotations

import atexit
import gc


def main() -> None:
    """The command ``mdlist``: does what the arguments say, and ends the program."""
    # A run is short and makes few cycles, and looking for them takes a third of its time. When
    # Python ends it looks once more, a tenth of a small list's time: not at what is frozen.
    gc.disable()
    atexit.register(gc.freeze)
    try:
        # Importing click makes many objects, too.
        from mdlist.cli.commands import main as commands

        commands()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
