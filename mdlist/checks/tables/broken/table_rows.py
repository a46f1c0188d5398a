"""Lines that GitHub reads as rows of a table, and that are something else."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from mdlist.checks.tables.broken.row_shape import (
    Habits,
    line_of,
    meant_delimiter,
    with_pipes,
)
from mdlist.lint.diagnostic import Fault, Fix, Related, Safety
from mdlist.markdown.row_syntax import LOOKALIKES, split_row
from mdlist.markdown.source import Edit, Span, shorten

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from mdlist.markdown.table import Table

# A row is wrapped over a few lines, not over a page.
LONGEST = 8


def broken_rows(table: Table, explained: Collection[int], lookalikes: bool) -> Iterator[Fault]:
    """Faults inside ``table``; ``explained`` are lines that need no finding, ``lookalikes`` says
    whether the file has characters that look like pipes."""
    width = len(table.header)
    yield from _second_headers(table)
    if width < 2:
        return
    rows = _Rows(table, explained)
    if lookalikes:
        yield from rows.edges()
    if set(map(len, table.cells)) == {width}:
        return
    uneven = [n for n, cells in enumerate(table.cells) if n and len(cells) < width]
    done = 0
    for number in (table.line + 1 + n for n in uneven):
        if number < done or number in explained:
            continue
        broken = rows.wrapped(number, done)
        if broken is None and lookalikes:
            broken = rows.lookalike(number)
        broken = broken or rows.prose(number)
        if broken is not None:
            _, done = broken.explains
            yield broken


class _Rows:
    """The rows of one table."""

    def __init__(self, table: Table, explained: Collection[int]) -> None:
        self.table, self.explained = table, explained
        # The last line of the rows without a pipe that were looked at last.
        self._bare = 0
        self._lines: dict[int, str] = {}

    @cached_property
    def habits(self) -> Habits:
        return Habits(self.table)

    def line(self, number: int) -> str:
        if number not in self._lines:
            self._lines[number] = line_of(self.table, number)
        return self._lines[number]

    def count(self, number: int) -> int:
        return len(self.table.cells[number - self.table.line - 1])

    def wrapped(self, number: int, done: int) -> Fault | None:
        """One row over several lines, of which ``number`` is the first that is short."""
        starts, text = self.table.source.starts, self.table.source.text
        beyond = min(number + LONGEST, self.table.end)
        before = starts[max(number - 1, self.table.line + 2) - 1]
        if text.find("|", before, starts[beyond - 1] if beyond <= len(starts) else None) < 0:
            return None  # Without a pipe no lines make a whole row.
        for first in (number - 1, number):
            if (
                first <= self.table.line + 1
                or first < done
                or self.count(first) > self.habits.width
            ):
                continue
            if first < number and self.line(first).endswith("|"):
                continue
            text = self.line(first)
            for last in range(first + 1, min(first + LONGEST, self.table.end)):
                line = self.line(last)
                if self.count(last) > self.habits.width or not self._goes_on(text, line):
                    break
                text += line if text.endswith("|") and line.startswith("|") else f" {line}"
                cells = split_row(text)
                if len(cells) > self.habits.width:
                    break
                further = last + 1 < self.table.end and self._goes_on(text, self.line(last + 1))
                if len(cells) == self.habits.width and not (
                    further and self.count(last + 1) == 1 and not text.endswith("|")
                ):
                    return self._joined(first, last, text)
        return None

    def _goes_on(self, text: str, line: str) -> bool:
        """Whether ``line`` continues the row that ``text`` begins: the list's other rows do not
        begin or end so."""
        if self.habits.leads and not line.startswith("|"):
            return "|" in line or not text.endswith("|")
        if self.habits.ends != text.endswith("|"):
            return True
        return not self.habits.leads and line[:1].islower()

    def _joined(self, first: int, last: int, text: str) -> Fault:
        span = Span(self.table.row_span(first).start, self.table.row_span(last).end)
        fix = Fix("Join the lines", (self.table.source.edit(span, text),), Safety.UNSAFE)
        message = f"one row is wrapped over {last - first + 1} lines, and each is read as a row"
        return Fault(span, message, fix=fix, explains=(first, last + 1))

    def lookalike(self, number: int) -> Fault | None:
        """A row in which other characters stand for pipes."""
        span = self.table.row_span(number)
        row = self.table.source[span]
        right = with_pipes(row)
        if right == row or len(split_row(right)) != self.habits.width:
            return None
        found = sorted(set(row).intersection(LOOKALIKES))[0]
        fix = Fix(f'Write "|" for "{found}"', (Edit(span, right, row),), Safety.UNSAFE)
        message = f'"{found}" is no pipe'
        if self.count(number) != self.habits.width:
            cells = "1 cell" if self.count(number) == 1 else f"{self.count(number)} cells"
            message += f": this row has {cells}, not {self.habits.width}"
        return Fault(span, message, fix=fix, explains=(number, number + 1))

    def edges(self) -> Iterator[Fault]:
        """Rows that have all their cells, and another character in the place of an outer pipe."""
        columns = self.table.columns
        for index, (first, last) in enumerate(zip(columns[0], columns[-1], strict=True)):
            number = self.table.row_line(index)
            odd = (first and first[0] in LOOKALIKES) or (last and last[-1] in LOOKALIKES)
            if odd and self.count(number) == len(columns):
                broken = self.lookalike(number)
                if broken is not None and number not in self.explained:
                    yield broken

    def prose(self, number: int) -> Fault | None:
        """Text that GitHub reads as a row because no blank line stands above it, or that lost its
        pipes."""
        line = self.line(number)
        if "|" in line:
            return None
        span = self.table.row_span(number)
        last = max(number, self._bare)
        while last + 1 < self.table.end and "|" not in self.line(last + 1):
            last += 1
        self._bare = last
        if last + 1 < self.table.end and line[:1] in "*_" and line[-1:] in "*_":
            return None  # A label that stands over the rows below it.
        message = f'GitHub reads "{shorten(line)}" as a row of the table'
        fix = None
        row_like = self.habits.kinds and self.habits.kinds[0]["link"] and line.startswith("[")
        if last + 1 == self.table.end and not row_like:
            message += "; a blank line is missing above it"
            fix = self._parted(number, last)
        else:
            message += f" of one cell: it has no pipe, and the header has {self.habits.width} cells"
        return Fault(span, message, fix=fix, explains=(number, last + 1))

    def _parted(self, number: int, last: int) -> Fix | None:
        table, source = self.table, self.table.source
        if last < len(source.starts) and source[source.line(last + 1)].strip("> \t"):
            return None  # It might be read on into the text.
        skip = table.prefixes[number - table.line] if table.prefixes is not None else 0
        start = source.starts[number - 1]
        prefix = source.text[start : start + skip]
        above = prefix.rstrip() if not prefix.strip(" \t>") else ""
        span = Span(start, source.line(last).end)
        edit = source.edit(span, f"{above}{source.eol_above(number)}{source[span]}")
        return Fix("Insert a blank line", (edit,), Safety.UNSAFE)


def _second_headers(table: Table) -> Iterator[Fault]:
    """Delimiter rows among the rows: two tables without a blank line between, or rows of dashes
    that GitHub shows, of which those that follow each other are one finding."""
    if not table.size:
        return
    dashed = [n for n, cell in enumerate(table.columns[0]) if _is_dashed(table, n, cell)]
    at = 0
    while at < len(dashed):
        first = at
        while at + 1 < len(dashed) and dashed[at + 1] == dashed[at] + 1:
            at += 1
        yield _dashes(table, dashed[first], dashed[at])
        at += 1


def _is_dashed(table: Table, index: int, cell: str) -> bool:
    if cell[:2] not in ("--", ":-") or cell.strip(":-"):
        return False
    return meant_delimiter(line_of(table, table.row_line(index))) is not None


def _dashes(table: Table, first: int, last: int) -> Fault:
    """The finding on the rows of dashes from ``first`` to ``last``."""
    number, end = table.row_line(first), table.row_line(last) + 1
    span = Span(table.row_span(number).start, table.row_span(end - 1).end)
    if first == last and first and table.cells[first] == table.header:
        span = table.row_span(number - 1)
        message = "the header stands here again, and GitHub reads it as a row"
    elif first == last:
        message = "GitHub shows this delimiter row as a row of dashes"
    else:
        message = f"GitHub shows these {end - number} delimiter rows as rows of dashes"
    related = Related(table.row_span(table.line), "the table begins here")
    return Fault(span, message, (related,), explains=(number - 1, end))
