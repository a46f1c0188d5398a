"""Tables with nothing around them: one huge table, and ten thousand small ones."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from shapes.papers import CODES, Taken, paper
from shapes.sample import COLUMNS, cells
from shapes.tables import table_lines
from shapes.words import Vocabulary, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

_SMALL = 5
"""Rows of a small table."""
_GROUP = 100
"""Small tables under one heading of the second level."""


def one(rows: int, seed: int, layout: str = "compact") -> str:
    """Return a list that is one table of `rows` rows, ordered by year."""
    rng = random.Random(seed)
    body = _rows(rng, vocabulary(), Taken(set(), set()), rows)
    body.sort(key=lambda row: row[-1])
    return "\n".join(["# One Table", "", *table_lines(COLUMNS, body, layout), ""])


def many(rows: int, seed: int, layout: str = "compact") -> str:
    """Return tables of five rows, each under its own heading: 10,000 tables at 50,000 rows."""
    rng = random.Random(seed)
    return "\n".join(["# Many Tables", *_small_tables(rng, vocabulary(), rows, layout), ""])


def _small_tables(rng: random.Random, vocab: Vocabulary, rows: int, layout: str) -> Iterator[str]:
    """Yield the small tables, each below its heading."""
    taken, headings = Taken(set(), set()), set[str]()
    for number, start in enumerate(range(0, rows, _SMALL)):
        if number % _GROUP == 0:
            yield from ("", f"## {_heading(rng, vocab, headings)}")
        yield from ("", f"### {_heading(rng, vocab, headings)}", "")
        body = _rows(rng, vocab, taken, min(_SMALL, rows - start))
        body.sort(key=lambda row: row[-1])
        yield from table_lines(COLUMNS, body, layout)


def _heading(rng: random.Random, vocab: Vocabulary, taken: set[str]) -> str:
    """Return a heading that is new."""
    while True:
        found = " ".join(vocab.words_of(rng, 3))
        if found not in taken:
            taken.add(found)
            return found


def _rows(rng: random.Random, vocab: Vocabulary, taken: Taken, count: int) -> list[list[str]]:
    """Return the rows of `count` papers, each of one type, none of them bold."""
    codes = list(CODES)
    found = (paper(rng, vocab, taken, (rng.choice(codes),)) for _ in range(count))
    return [cells(entry._replace(citations=0)) for entry in found]
