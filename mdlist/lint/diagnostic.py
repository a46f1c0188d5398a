"""Findings and what would mend them."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from mdlist.markdown.source import Edit, Source, Span
    from mdlist.records.record import Record, RecordRef


Changes = Literal["layout", "text", "blocks"]


class Severity(Enum):
    """How much a finding matters: errors and warnings make ``check`` fail, infos do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Safety(Enum):
    """``safe``: layout, or spelling that has one answer; ``unsafe``: moves or drops a row, or
    changes a value or a target."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class Related(NamedTuple):
    """Another place that a finding speaks of, and what stands there; ``file`` is the path of the
    file that ``span`` is of, where it is another one of the same list."""

    span: Span
    message: str
    file: str = ""


class Fix(NamedTuple):
    """Edits that remove a fault. ``title`` says what they do, in the imperative.

    ``changes`` is what the edits may change, which the safety net holds them to: "layout" (blanks
    and dashes of a table, no cell), "text" (what the edited spans hold; rows may go or move) or
    "blocks" (lines that were text become rows, a heading, a list item).

    ``stacks`` says that the one edit only puts lines beside the text that it covers, and that
    others which do so at the same place may be made with it, in order of their findings.
    """

    title: str
    edits: tuple[Edit, ...]
    safety: Safety
    changes: Changes = "text"
    stacks: bool = False


class Fault(NamedTuple):
    """What a rule finds at one place; :func:`mdlist.lint.engine.check` says by which rule.

    ``severity`` is the rule's own where it is None. ``explains`` are the lines (first, end) whose
    cells are none because of it: what other rules find there is no fault of its own. ``file`` names
    the file that ``span`` is of, where it is no part of the list: one of its contract.
    """

    span: Span
    message: str
    related: tuple[Related, ...] = ()
    record: Record | None = None
    fix: Fix | None = None
    severity: Severity | None = None
    explains: tuple[int, int] = (0, 0)
    file: str = ""


class Diagnostic(NamedTuple):
    """A fault as reports have it, with the rule that found it; the rest as in :class:`Fault`."""

    rule: str
    severity: Severity
    span: Span
    message: str
    related: tuple[Related, ...] = ()
    record: RecordRef | None = None
    fix: Fix | None = None
    file: str = ""

    def line_in(self, source: Source) -> int:
        """The line of the list ``source`` that it is about; the first, where it stands in another
        file."""
        return 1 if self.file else source.position(self.span.start)[0]
