"""A list that is checked once by its habits, and then by the rules that a promise would call on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mdlist.checks import RULES
from mdlist.contract.infer import complete
from mdlist.contract.model import Contract
from mdlist.lint.engine import Failure
from mdlist.lint.suppressions import Suppressions
from mdlist.lint.view import View
from mdlist.records.records import Records

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mdlist.lint.diagnostic import Fault
    from mdlist.markdown.document import Document


class Listed(NamedTuple):
    """A list: ``file`` is its name as seen from the folder that ``rules/`` is put into, ``path``
    its path, for the rules that ask for it; ``exists`` says whether a path leads somewhere from the
    file (None where there is no file)."""

    document: Document
    file: str = "README.md"
    path: str = ""
    exists: Callable[[str], bool] | None = None


class Trial:
    """A list, read once; ``full`` is its contract by habit alone, and ``failures`` are the rules
    that fail on it.

    Args:
        listed: the list.
    """

    def __init__(self, listed: Listed) -> None:
        self.listed = listed
        self.records = Records(listed.document)
        self.full = complete(self.records, Contract())
        self.failures: list[Failure] = []
        view = self._view(self.full)
        self.faults = {name: self._faults(view, name) for name in RULES}

    def finds_the_same(self, contract: Contract, rules: Sequence[str]) -> bool:
        """Whether ``rules`` find by ``contract``, completed by the list's habits, what they find by
        those alone."""
        view = self._view(complete(self.records, contract))
        return all(_places(self._faults(view, r)) == _places(self.faults[r]) for r in rules)

    def _view(self, contract: Contract) -> View:
        document, _, path, exists = self.listed
        suppressions = Suppressions(document, contract, RULES)
        return View(self.records, contract, suppressions, path, exists)

    def _faults(self, view: View, rule: str) -> list[Fault] | None:
        """What ``rule`` finds, None if it fails."""
        try:
            return list(RULES[rule].check(view))
        except Exception as error:
            if rule not in [failure.rule for failure in self.failures]:
                self.failures.append(Failure(rule, error))
            return None


def _places(faults: Sequence[Fault] | None) -> object:
    return (
        None if faults is None else sorted((fault.span, fault.severity is None) for fault in faults)
    )
