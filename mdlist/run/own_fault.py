"""What to say when mdlist itself is wrong."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mdlist.lint.engine import Failure

# Of an error's message.
LONGEST = 200


def own_faults(path: str, failures: Iterable[Failure]) -> list[str]:
    """What to say of the rules that failed on the file ``path``.

    What many rules stand on fails in each of them: that is one fault, which names them all.
    """
    causes: dict[tuple[str, str], list[Failure]] = {}
    for failure in failures:
        causes.setdefault((_place(failure.error), repr(failure.error)), []).append(failure)
    return [
        own_fault(path, same[0].error, list(dict.fromkeys(failure.rule for failure in same)))
        for same in causes.values()
    ]


def own_fault(path: str, error: Exception, rules: Sequence[str] = ()) -> str:
    """What to say of an ``error`` that no user's mistake explains, on the file ``path``.

    Args:
        rules: those that failed by it; the others were run.

    Raises:
        Exception: ``error``, where the environment has ``MDLIST_DEBUG``.
    """
    if os.environ.get("MDLIST_DEBUG"):
        raise error
    where = f" in the rule{'s' if len(rules) > 1 else ''} {_listed(rules)}" if rules else ""
    said = " ".join(str(error).split())[:LONGEST]
    return (
        f"{path}: mdlist failed{where}: {type(error).__name__}: {said} ({_place(error)})."
        " This is a fault of mdlist; please report it (MDLIST_DEBUG=1 shows more)"
    )


def _listed(names: Sequence[str]) -> str:
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _place(error: Exception) -> str:
    """The line of our code that ``error`` comes from: ``mdlist.words.title_match, line 79``."""
    place, traceback = "", error.__traceback__
    while traceback is not None:
        module = str(traceback.tb_frame.f_globals.get("__name__", ""))
        if not place or module.startswith("mdlist."):
            place = f"{module}, line {traceback.tb_lineno}"
        traceback = traceback.tb_next
    return place or "unknown place"
