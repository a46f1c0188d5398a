"""A list of papers that faults can be planted into: rows that remember what was done to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shapes.papers import CODES, Paper
from shapes.sample import cells

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterable

    from shapes.words import Vocabulary

SPARED = ("B", "O")
"""Sections whose header or layout is at fault; no row of theirs is."""
TITLE, VENUE, TYPE, CODE, YEAR = range(5)


class Row:
    """A row of a table, its paper, and the fault that was planted in it, if any.

    `lines` is what stands in the file instead of the cells, where a fault needs that; the fault
    then stands in the first of them.
    """

    __slots__ = ("cells", "code", "lines", "needs", "note", "paper", "rule")

    def __init__(self, paper: Paper, code: str) -> None:
        self.paper = paper
        self.code = code
        self.cells = cells(paper)
        self.lines: list[str] = []
        self.rule = ""
        self.note = ""
        self.needs = "nothing"

    def blame(self, rule: str, note: str, needs: str = "nothing") -> None:
        """Note which fault was planted here; `needs` says ``contract`` where a rule needs one."""
        self.rule, self.note, self.needs = rule, note, needs


class Field:
    """The rows of all sections, and the papers that no fault has touched yet."""

    def __init__(self, rng: random.Random, vocab: Vocabulary, papers: Iterable[Paper]) -> None:
        self.rng = rng
        self.vocab = vocab
        self.sections: dict[str, list[Row]] = {code: [] for code in CODES}
        self.counts: list[Row] = []
        self._free: list[Row] = []
        self._pairs: list[tuple[Row, Row]] = []
        for paper in sorted(papers, key=lambda paper: paper.year):
            self._add(paper)
        self.counts.sort(key=lambda row: -row.paper.citations)
        rng.shuffle(self._free)
        rng.shuffle(self._pairs)

    def _add(self, paper: Paper) -> None:
        rows = [Row(paper, code) for code in paper.types]
        for row in rows:
            self.sections[row.code].append(row)
        if paper.bold:
            self.counts.append(self.counted(paper))
        elif not any(code in SPARED for code in paper.types):
            if len(rows) == 1:
                self._free.append(rows[0])
            else:
                self._pairs.append((rows[0], rows[1]))

    @staticmethod
    def counted(paper: Paper) -> Row:
        """Return the row of a paper in the table of counts."""
        row = Row(paper, "")
        row.cells.append(str(paper.citations))
        return row

    def take(self, fits: Callable[[Row], bool] = lambda row: True) -> Row:
        """Return a row of an untouched paper that stands in one section only and is not bold.

        Raises:
            LookupError: no row is left that fits.
        """
        for at in range(len(self._free) - 1, -1, -1):
            if fits(self._free[at]):
                return self._free.pop(at)
        raise LookupError

    def take_pair(self) -> tuple[Row, Row]:
        """Return both rows of an untouched paper that stands in two sections.

        Raises:
            LookupError: no such paper is left.
        """
        if not self._pairs:
            raise LookupError
        return self._pairs.pop()

    def insert(self, row: Row, code: str) -> None:
        """Put a row into a section after the last row of the same year or an earlier one."""
        rows = self.sections[code]
        at = next((n for n, r in enumerate(rows) if r.paper.year > row.paper.year), len(rows))
        rows.insert(at, row)

    def other_code(self, code: str) -> str:
        """Return the code of another section that takes faults."""
        return self.rng.choice([c for c in CODES if c != code and c not in SPARED])
