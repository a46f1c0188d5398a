"""A list of papers: ten sections, types that name them, cross-listings, a table of counts.

No fault is planted here: what a checker says about this list is a false alarm or an opinion.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from shapes.papers import CODES, Paper, Taken, paper
from shapes.tables import Column, Section, outline_line, table_lines
from shapes.words import Vocabulary, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TITLE = "A Paper List of Architecture Search"
COUNTS = "High Citation Papers"
COLUMNS = (
    Column("Title", ":--"),
    Column("Venue", ":-:"),
    Column("Type", ":-:"),
    Column("Code", ":-:"),
    Column("Year", ":-:"),
)
PREAMBLE = """\
We list papers on architecture search and sort them by topic, with the code where there is some.

*Italic in code links indicates that the code is not by the authors of the paper.*

*Bold in titles means that a paper is widely cited:*

- *papers published from 2023 on are cited by 20 papers or more;*
- *papers published from 2020 to 2022 are cited by 100 papers or more;*
- *papers published before 2020 are cited by 500 papers or more.*
"""


def sample(rows: int, seed: int, layout: str = "compact") -> str:
    """Return a list with exactly `rows` body rows over all its tables."""
    rng = random.Random(seed)
    return "\n".join(document(sections(papers(rng, vocabulary(), rows)), layout))


def papers(rng: random.Random, vocab: Vocabulary, rows: int) -> list[Paper]:
    """Return papers that fill `rows` rows: one for each type, one more for a bold paper."""
    taken, found, left = Taken(set(), set()), list[Paper](), rows
    while left > 0:
        entry = paper(rng, vocab, taken, _types(rng))
        if rows_of(entry) > left:
            entry = entry._replace(types=entry.types[:1], citations=0)
        left -= rows_of(entry)
        found.append(entry)
    return found


def rows_of(entry: Paper) -> int:
    """Return in how many rows a paper stands."""
    return len(entry.types) + entry.bold


def _types(rng: random.Random) -> tuple[str, ...]:
    """Return one type, for one paper in eight two, in the order of the sections."""
    count = 1 if rng.random() < 0.87 else 2
    picked = rng.sample(range(len(CODES)), count)
    names = list(CODES)
    return tuple(names[at] for at in sorted(picked))


def cells(entry: Paper) -> list[str]:
    """Return the cells of a paper's row."""
    name = f"**{entry.title}**" if entry.bold else entry.title
    types = "/".join(entry.types)
    return [f"[{name}]({entry.url})", entry.venue, types, entry.code, str(entry.year)]


def sections(entries: Iterable[Paper]) -> list[Section]:
    """Return a section a type, each ordered by year, and the table of counts at the end."""
    ordered = sorted(entries, key=lambda entry: entry.year)
    by_code: dict[str, list[list[str]]] = {code: [] for code in CODES}
    for entry in ordered:
        for code in entry.types:
            by_code[code].append(cells(entry))
    found = [Section(CODES[code], COLUMNS, rows) for code, rows in by_code.items() if rows]
    cited = sorted((e for e in ordered if e.bold), key=lambda e: -e.citations)
    if cited:
        counted = [[*cells(entry), str(entry.citations)] for entry in cited]
        found.append(Section(COUNTS, (*COLUMNS, Column("Citations", ":-:")), counted))
    return found


def document(found: Iterable[Section], layout: str) -> Iterator[str]:
    """Yield the lines of the whole list, an empty one at the end."""
    found = list(found)
    yield from opening([section.heading for section in found])
    for section in found:
        yield from ("", f"### {section.heading}", "")
        yield from table_lines(section.columns, section.rows, layout)
    yield ""


def opening(headings: Iterable[str]) -> Iterator[str]:
    """Yield everything above the first section."""
    yield from (f"# {TITLE}", "", "## Outline", "")
    yield outline_line(TITLE, 0)
    yield outline_line("A Long List", 1)
    yield from (outline_line(heading, 2) for heading in headings)
    yield from ("", *PREAMBLE.splitlines(), "", "## A Long List")
