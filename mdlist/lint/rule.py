"""What a rule is, and how rules share what they read off a list."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mdlist.lint.diagnostic import Fault, Severity
    from mdlist.lint.view import View

Fact = TypeVar("Fact")


class Rule(Protocol):
    """A module of :mod:`mdlist.checks`. One that looks at what the others found, such as comments
    that cover nothing, has a true ``LAST`` and comes after them."""

    ID: str
    SEVERITY: Severity

    def check(self, view: View) -> Iterator[Fault]:
        """The faults of this kind, in order of the file."""
        ...


def fact(read: Callable[[View], Fact]) -> Callable[[View], Fact]:
    """``read``, whose reading is made once a view, however many rules ask for it."""

    @wraps(read)
    def made(view: View) -> Fact:
        if read not in view.facts:
            view.facts[read] = read(view)
        return cast("Fact", view.facts[read])

    return made
