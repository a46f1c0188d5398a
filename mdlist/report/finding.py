"""Findings as reports show them: places as lines and columns, with the text around them.

A finding no longer needs the file that it was found in, so it may come from another process.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from mdlist.markdown.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mdlist.lint.diagnostic import Diagnostic, Fix, Related
    from mdlist.markdown.source import Span
    from mdlist.records.record import RecordRef

# Code points on either side of a fault that are kept for an excerpt: a line may have megabytes.
AROUND = 300
# Related places that people are shown, and how many more are named by their lines.
SHOWN, NAMED = 3, 20


class Place(NamedTuple):
    """Where something begins and ends: lines and columns from 1, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Excerpt(NamedTuple):
    """A piece of a place's first line. ``start`` and ``end`` are the fault's offsets in ``text``;
    ``cut_left`` and ``cut_right`` say whether the line goes on."""

    text: str
    start: int
    end: int
    cut_left: bool
    cut_right: bool


class Other(NamedTuple):
    """Another place that a finding speaks of; ``path`` is its file, "" where that is the
    finding's."""

    place: Place
    message: str
    excerpt: Excerpt
    path: str = ""

    def line_in(self, path: str) -> str:
        """``line 3`` of the file ``path`` that the finding is in, or ``other.md, line 3``."""
        line = f"line {self.place.line}"
        return f"{self.path}, {line}" if self.path not in ("", path) else line


class Change(NamedTuple):
    """An edit of a fix."""

    place: Place
    replacement: str


class Mend(NamedTuple):
    """A fix; ``safety`` is "safe" or "unsafe". ``changes`` are there where they were
    asked for."""

    title: str
    safety: str
    changes: tuple[Change, ...]


class Finding(NamedTuple):
    """One diagnostic in the file ``path``; ``severity`` is "error", "warning" or "info"."""

    path: str
    rule: str
    severity: str
    message: str
    place: Place
    excerpt: Excerpt
    related: tuple[Other, ...]
    record: RecordRef | None
    fix: Mend | None


def findings(
    path: str,
    source: Source,
    diagnostics: Iterable[Diagnostic],
    with_changes: bool = False,
    texts: Mapping[str, str] | None = None,
) -> list[Finding]:
    """What ``diagnostics`` say of the file ``path``.

    Args:
        with_changes: whether to say what each fix would change, and every related place, of which
            people are shown but some; of a large table that is much.
        texts: those of the other files that diagnostics may speak of, by their names.
    """
    found: list[Finding] = []
    for d in diagnostics:
        file = d.file or path
        own = Source((texts or {})[file]) if d.file else source
        place, excerpt = located(own, d.span)
        others = _others(
            source, texts or {}, d.related if with_changes else d.related[: SHOWN + NAMED + 1]
        )
        mend = _mend(source, d.fix, with_changes) if d.fix is not None else None
        severity = d.severity.value
        found.append(
            Finding(file, d.rule, severity, d.message, place, excerpt, others, d.record, mend)
        )
    return found


def _others(
    source: Source, texts: Mapping[str, str], related: Sequence[Related]
) -> tuple[Other, ...]:
    if not related:
        return ()
    found = []
    for other in related:
        own = Source(texts[other.file]) if other.file else source
        found.append(Other(*_said(other, *located(own, other.span))))
    return tuple(found)


def _said(other: Related, place: Place, excerpt: Excerpt) -> tuple[Place, str, Excerpt, str]:
    return place, other.message, excerpt, other.file


def place_of(source: Source, span: Span) -> Place:
    """The lines and columns of ``span``."""
    starts = source.starts
    line = bisect_right(starts, span.start)
    # Most spans end in the line in which they begin.
    ends = line == len(starts) or span.end < starts[line]
    end_line = line if ends else bisect_right(starts, span.end)
    return Place(
        line, span.start - starts[line - 1] + 1, end_line, span.end - starts[end_line - 1] + 1
    )


def located(source: Source, span: Span) -> tuple[Place, Excerpt]:
    """The place of ``span``, and its first line, cropped far from it."""
    place = place_of(source, span)
    first, last = source.line(place.line)
    start = min(span.start, last)
    end = max(start, min(span.end, last))
    if last - first <= AROUND:
        text = source.text[first:last]
        return place, Excerpt(text, start - first, end - first, False, False)
    left = max(first, start - AROUND)
    right = min(last, max(end, start + AROUND), start + 2 * AROUND)
    text = source.text[left:right]
    return place, Excerpt(text, start - left, min(end, right) - left, left > first, right < last)


def _mend(source: Source, fix: Fix, with_changes: bool) -> Mend:
    edits = fix.edits if with_changes else ()
    changes = tuple(Change(place_of(source, e.span), e.replacement) for e in edits)
    return Mend(fix.title, fix.safety.value, changes)
