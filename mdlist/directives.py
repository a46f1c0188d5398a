"""The comments that switch rules off, and which lines they cover.

``<!-- mdlist-disable RULE… -->`` holds until ``<!-- mdlist-enable RULE… -->`` or the end of the
file, ``mdlist-disable-next-line`` for the next line, ``mdlist-disable-file`` for the file, and
``mdlist-disable-line``, inside the last cell of a row, for its own line. Without a rule's name a
comment speaks for all rules. Comments in code are text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mdlist.regex import Regex
from mdlist.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from mdlist.diagnostic import Diagnostic
    from mdlist.document import Document

COMMENT = Regex(
    r"<!--[ \t]*mdlist-(disable-next-line|disable-line|disable-file|disable|enable)\b([^>]*?)-->"
)


class Directive(NamedTuple):
    """One comment: the rules it names (none: all), the lines it covers, and where it stands."""

    rules: frozenset[str]
    first: int
    last: int
    span: Span


class Directives:
    """The comments of one file, and which of them have covered a finding."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.all = list(_directives(document)) if "mdlist-" in document.source.text else []
        self.used: set[Directive] = set()

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether a comment switches this finding off."""
        if not self.all:
            return False
        line, _ = self.document.source.position(diagnostic.span.start)
        covering = [
            d for d in self.all if d.first <= line <= d.last and _speaks_for(d, diagnostic.rule)
        ]
        self.used.update(covering)
        return bool(covering)

    def unused(self, wanted: Collection[str], known: Collection[str]) -> tuple[Directive, ...]:
        """Comments that have covered nothing, though all the rules that they speak for were run.

        Args:
            wanted: the rules that were run.
            known: all rules, for which a comment without a name speaks.
        """
        run = set(wanted)
        return tuple(d for d in self.all if d not in self.used and run >= (d.rules or {*known}))


def _speaks_for(directive: Directive, rule: str) -> bool:
    """Whether a comment names a rule, or all; one without names does not hide that it is unused."""
    return rule in directive.rules or (not directive.rules and rule != "unused-disable")


def _directives(document: Document) -> Iterator[Directive]:
    source = document.source
    code = [span for span in document.opaque if span not in _html_ranges(document)]
    last_line = len(source.starts)
    open_: list[tuple[frozenset[str], int, Span]] = []
    for match in COMMENT.compiled.finditer(source.text):
        line, _ = source.position(match.start())
        if any(first <= line < end for first, end in code):
            continue
        before = source.text[source.starts[line - 1] : match.start()]
        if before.rfind("<!--") > before.rfind("-->"):
            continue
        rules = frozenset(match.group(2).replace(",", " ").split())
        kind, span = match.group(1), Span(*match.span())
        if kind == "disable":
            open_.append((rules, line, span))
        elif kind == "enable":
            for disabled, first, where in [o for o in open_ if not rules or o[0] & rules]:
                yield Directive(disabled, first, line, where)
                open_.remove((disabled, first, where))
        elif kind == "disable-file":
            yield Directive(rules, 1, last_line, span)
        else:
            at = line + (kind == "disable-next-line")
            yield Directive(rules, at, at, span)
    for disabled, first, where in open_:
        yield Directive(disabled, first, last_line, where)


def _html_ranges(document: Document) -> set[tuple[int, int]]:
    return {(html.line, html.line + len(html.starts)) for html in document.html}
