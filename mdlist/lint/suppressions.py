"""The comments that switch rules off, and which lines they cover.

``<!-- mdlist-disable RULE… -->`` holds until ``<!-- mdlist-enable RULE… -->`` or the end of the
file, ``mdlist-disable-next-line`` for the next line, ``mdlist-disable-file`` for the file, and
``mdlist-disable-line``, inside the last cell of a row, for its own line. Without a rule's name a
comment speaks for all rules. Comments in code are text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from mdlist.lint.allowances import Allowances
from mdlist.markdown.source import Span
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from mdlist.contract.model import Allow, Contract
    from mdlist.lint.diagnostic import Diagnostic
    from mdlist.markdown.document import Document

OPEN = Regex(r"<!--[ \t]*mdlist-(disable-next-line|disable-line|disable-file|disable|enable)\b")


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
        # Of each rule, the lines of the findings that were covered.
        self._covered: dict[str, list[int]] = {}

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether a comment switches this finding off."""
        if not self.all:
            return False
        line = diagnostic.line_in(self.document.source)
        covered = self._named.reaches(diagnostic.rule, line) or (
            _is_meant_by_all(diagnostic.rule) and self._named.reaches("", line)
        )
        if covered:
            self._covered.setdefault(diagnostic.rule, []).append(line)
        return covered

    def unused(self, wanted: Collection[str], known: Collection[str]) -> tuple[Directive, ...]:
        """Comments that have covered nothing, though all the rules that they speak for were run.

        Args:
            wanted: the rules that were run.
            known: all rules, for which a comment without a name speaks.
        """
        run = set(wanted)
        whole = run.issuperset(known)
        lines = {rule: sorted(found) for rule, found in self._covered.items()}
        lines[""] = sorted(
            line for rule, found in lines.items() if _is_meant_by_all(rule) for line in found
        )
        return tuple(
            d
            for d in self.all
            if (run >= d.rules if d.rules else whole)
            and not any(_has(lines.get(rule, ()), d.first, d.last) for rule in d.rules or ("",))
        )

    @cached_property
    def _named(self) -> _Reach:
        return _Reach(self.all)


class _Reach:
    """How far the comments that name each rule reach; "" stands for those that name none."""

    def __init__(self, directives: Iterable[Directive]) -> None:
        self._firsts: dict[str, list[int]] = {}
        self._lasts: dict[str, list[int]] = {}
        for directive in sorted(directives, key=lambda each: each.first):
            for rule in directive.rules or ("",):
                self._firsts.setdefault(rule, []).append(directive.first)
                lasts = self._lasts.setdefault(rule, [0])
                lasts.append(max(lasts[-1], directive.last))

    def reaches(self, rule: str, line: int) -> bool:
        """Whether a comment that names ``rule`` covers ``line``."""
        if rule not in self._firsts:
            return False
        return self._lasts[rule][bisect_right(self._firsts[rule], line)] >= line


def _has(lines: Sequence[int], first: int, last: int) -> bool:
    """Whether one of ``lines``, which rise, is from ``first`` to ``last``."""
    at = bisect_left(lines, first)
    return at < len(lines) and lines[at] <= last


def _is_meant_by_all(rule: str) -> bool:
    """Whether a comment without names speaks for ``rule``; it does not hide that it is unused."""
    return rule != "unused-disable"


class Suppressions:
    """What switches findings off: comments and the contract's allowances.

    Args:
        document: the list with its comments.
        contract: what is allowed.
        rules: the names of all rules there are.
    """

    def __init__(self, document: Document, contract: Contract, rules: Collection[str]) -> None:
        self.comments, self.rules = Directives(document), rules
        self.allowances = Allowances(document, contract.allow)
        self.ran: set[str] = set()  # The rules whose findings all have been held to them.

    def cover(self, diagnostic: Diagnostic) -> bool:
        """Whether this finding is switched off."""
        return self.comments.covers(diagnostic) or self.allowances.covers(diagnostic)

    def unused_comments(self) -> tuple[Directive, ...]:
        """The comments that have covered nothing."""
        return self.comments.unused(self.ran, self.rules)

    def unused_allowances(self) -> tuple[Allow, ...]:
        """The allowances that have matched nothing."""
        return self.allowances.unused(self.ran)


def _directives(document: Document) -> Iterator[Directive]:
    source = document.source
    last_line = len(source.starts)
    still = _Open()
    for kind, rules, line, span in _comments(document):
        if kind == "disable":
            still.add(rules, line, span)
        elif kind == "enable":
            yield from still.ended(rules, line)
        elif kind == "disable-file":
            yield Directive(rules, 1, last_line, span)
        else:
            at = line + (kind == "disable-next-line")
            yield Directive(rules, at, at, span)
    yield from still.ended(frozenset(), last_line)


class _Open:
    """The ``disable`` comments that no ``enable`` has ended yet."""

    def __init__(self) -> None:
        self._open: dict[int, tuple[frozenset[str], int, Span]] = {}
        self._naming: dict[str, list[int]] = {}

    def add(self, rules: frozenset[str], line: int, span: Span) -> None:
        for rule in rules:
            self._naming.setdefault(rule, []).append(span.start)
        self._open[span.start] = rules, line, span

    def ended(self, rules: frozenset[str], line: int) -> Iterator[Directive]:
        """Those that name one of ``rules`` (none: all), ended in ``line``."""
        if rules:
            named = {at for rule in rules for at in self._naming.pop(rule, ())}
        else:
            named = set(self._open)
        for at in sorted(named):
            if at in self._open:
                disabled, first, span = self._open.pop(at)
                yield Directive(disabled, first, line, span)


def _comments(document: Document) -> Iterator[tuple[str, frozenset[str], int, Span]]:
    """The kind, rules, line and span of each comment that no code and no other comment holds."""
    source, text = document.source, document.source.text
    html = {(html.line, html.line + len(html.starts)) for html in document.html}
    code = sorted(span for span in document.opaque if span not in html)
    done, close, read = 0, 0, (0, 0, False)
    for match in OPEN.compiled.finditer(text):
        start = match.start()
        if start < done:
            continue
        if close < match.end():
            close = text.find(">", match.end())
            if close < 0:
                return
        if close < match.end() + 2 or text[close - 2 : close] != "--":
            continue
        done = close + 1
        line, _ = source.position(start)
        at = bisect_right(code, (line + 1,)) - 1
        if at >= 0 and line < code[at][1]:
            continue
        # What is open in a line is known up to where it was read last.
        until, inside = (read[1], read[2]) if read[0] == line else (source.starts[line - 1], False)
        opened, closed = text.rfind("<!--", until, start), text.rfind("-->", until, start)
        inside = opened > closed if opened != closed else inside
        read = line, start, inside
        if not inside:
            rules = frozenset(text[match.end() : close - 2].replace(",", " ").split())
            yield match[1], rules, line, Span(start, done)
