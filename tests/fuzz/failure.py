"""What goes wrong in a run, and how one fault is told from another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType

Target = Callable[[bytes], None]


class Failure(Exception):
    """A broken promise: its ``kind``; ``where``, which with the kind tells one fault from another;
    and ``what``, for people."""

    def __init__(self, kind: str, where: str, what: str = "") -> None:
        super().__init__(f"{kind} at {where}: {what}")
        self.kind, self.where, self.what = kind, where, what

    @property
    def key(self) -> str:
        """What two failures of one fault have in common."""
        return f"{self.kind} {self.where}"


class TooSlow(BaseException):
    """Raised by whoever watches the clock; no ``except Exception`` of mdlist may swallow it."""


def failure_of(target: Target, data: bytes) -> Failure | None:
    """What goes wrong when ``target`` is run on ``data``; None if nothing does."""
    try:
        target(data)
    except Failure as failure:
        return failure
    except (TooSlow, RecursionError, MemoryError) as error:
        # Where time, stack or memory ran out is chance: the function is near enough.
        return Failure(type(error).__name__, innermost(error.__traceback__, False))
    except Exception as error:
        said = " ".join(str(error).split())[:200]
        return Failure(type(error).__name__, innermost(error.__traceback__), said)
    return None


def innermost(traceback: TracebackType | None, with_line: bool = True) -> str:
    """The last function of mdlist, and its line, that an exception went through."""
    place = "outside mdlist"
    while traceback is not None:
        module = str(traceback.tb_frame.f_globals.get("__name__"))
        if module.startswith("mdlist."):
            place = f"{module}.{traceback.tb_frame.f_code.co_qualname}"
            place += f":{traceback.tb_lineno}" if with_line else ""
        traceback = traceback.tb_next
    return place
