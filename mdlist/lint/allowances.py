"""The findings that a contract allows, and which of its allowances have matched one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mdlist.contract.model import Allow
    from mdlist.lint.diagnostic import Diagnostic


class Allowances:
    """The contract's allowances, and which of them have matched."""

    def __init__(self, allows: Sequence[Allow]) -> None:
        self.allows = allows
        self.used: set[Allow] = set()

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether the contract allows this finding."""
        for allow in self.allows:
            if allow.rule == diagnostic.rule and _names(allow, diagnostic):
                self.used.add(allow)
                return True
        return False

    def unused(self, wanted: Iterable[str]) -> tuple[Allow, ...]:
        """Allowances of the rules ``wanted`` that have matched nothing."""
        chosen = set(wanted)
        return tuple(a for a in self.allows if a not in self.used and a.rule in chosen)


def _names(allow: Allow, diagnostic: Diagnostic) -> bool:
    record = diagnostic.record
    if record is None or (allow.section and allow.section not in record.section):
        return False
    from mdlist.urls.identity import title_key

    return title_key(allow.entry) == title_key(record.title)
