"""A clock that ends a run that takes too long."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from .failure import Failure, Target, TooSlow, failure_of

if TYPE_CHECKING:
    from types import FrameType

# Seconds of the processor's time that an input of a few kilobytes may take.
LIMIT = 2.0


def watched(target: Target, data: bytes) -> Failure | None:
    """What goes wrong when ``target`` is run on ``data``, and that it takes longer than it may.

    Counts what this process works, not what it waits while others do. Main thread only.
    """
    signal.signal(signal.SIGPROF, _ring)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        return failure_of(target, data)
    except TooSlow as error:
        # The bell rang when all was done.
        return Failure(type(error).__name__, "the very end")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _ring(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlow
