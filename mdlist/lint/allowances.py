"""The findings that a contract allows, and which of its allowances have matched one."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mdlist.contract.model import Allow
    from mdlist.lint.diagnostic import Diagnostic
    from mdlist.markdown.document import Document
    from mdlist.markdown.heading import Heading


class Allowances:
    """The contract's allowances, and which of them have matched.

    Args:
        document: the list that the findings are on.
        allows: what is allowed.
    """

    def __init__(self, document: Document, allows: Sequence[Allow]) -> None:
        self.document, self.allows = document, allows
        self.used: set[Allow] = set()

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether the contract allows this finding."""
        for allow in self.allows:
            if allow.rule == diagnostic.rule and self._names(allow, diagnostic):
                self.used.add(allow)
                return True
        return False

    def unused(self, wanted: Iterable[str]) -> tuple[Allow, ...]:
        """Allowances of the rules ``wanted`` that have matched nothing."""
        chosen = set(wanted)
        return tuple(a for a in self.allows if a not in self.used and a.rule in chosen)

    def _names(self, allow: Allow, diagnostic: Diagnostic) -> bool:
        if diagnostic.file:
            return False
        if allow.section and allow.section not in self._section(diagnostic):
            return False
        if allow.value and allow.value != self.document.source[diagnostic.span]:
            return False
        if not allow.entry:
            return True
        if diagnostic.record is None:
            return False
        from mdlist.urls.identity import title_key

        return title_key(allow.entry) == title_key(diagnostic.record.title)

    def _section(self, diagnostic: Diagnostic) -> Sequence[str]:
        """The headings that a finding stands under, or is on."""
        if diagnostic.record is not None:
            return diagnostic.record.section
        line, _ = self.document.source.position(diagnostic.span.start)
        at = bisect_right(self._paths, line, key=itemgetter(0))
        return self._paths[at - 1][1] if at else ()

    @cached_property
    def _paths(self) -> list[tuple[int, tuple[str, ...]]]:
        """The headings that each heading stands under, itself the last one, by its line."""
        found: list[tuple[int, tuple[str, ...]]] = []
        path: list[Heading] = []
        for heading in self.document.headings:
            path = [*(above for above in path if above.level < heading.level), heading]
            found.append((heading.line, tuple(each.text for each in path)))
        return found
