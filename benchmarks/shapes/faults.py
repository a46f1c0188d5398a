"""The sample with faults of every kind at a known rate, and a note of what stands where."""

from __future__ import annotations

import random
from typing import NamedTuple

from shapes.field import SPARED, Field, Row
from shapes.papers import CODES, threshold
from shapes.plants import PLANTS
from shapes.sample import COLUMNS, COUNTS, opening, papers
from shapes.tables import Column, row_line
from shapes.words import vocabulary

EMPTY_SECTION = "Open Problems"
_RENAMED, _PADDED = SPARED
_SPLIT, _UNLISTED = "HW", "PD"


class Planted(NamedTuple):
    """One planted fault.

    Attributes:
        rule: the rule that names this kind of fault.
        line: where it stands, from 1; 0 where it stands in the contract.
        note: what was done.
        needs: ``contract`` where no habit of the list gives the fault away, else ``nothing``.
    """

    rule: str
    line: int
    note: str
    needs: str


class Page:
    """The lines written so far and the faults in them."""

    __slots__ = ("lines", "planted")

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.planted: list[Planted] = []

    def write(self, *lines: str) -> None:
        """Add lines."""
        self.lines.extend(lines)

    def plant(self, line: str, rule: str, note: str, needs: str = "nothing") -> None:
        """Add a line that is at fault."""
        self.lines.append(line)
        self.planted.append(Planted(rule, len(self.lines), note, needs))


def faults(rows: int, seed: int, rate: float) -> tuple[str, list[Planted]]:
    """Return a list of about `rows` rows and what was planted in it, by line.

    Args:
        rows: rows before the faults; some faults add one.
        seed: of the random numbers.
        rate: faults a row, over all kinds; each kind is planted at least once where it fits.
    """
    rng, vocab = random.Random(seed), vocabulary()
    field = Field(rng, vocab, papers(rng, vocab, rows))
    for _ in range(max(1, round(rows * rate / len(PLANTS)))):
        _plant_each(field)
    page = Page()
    _write_opening(page)
    for code, found in field.sections.items():
        _write_section(page, code, found)
    _write_counts(page, field.counts)
    _write_closing(page)
    page.planted.append(Planted("stale-contract", 0, "an allow that matches nothing", "contract"))
    return "\n".join([*page.lines, ""]), sorted(page.planted, key=lambda p: p.line)


def _plant_each(field: Field) -> None:
    for plant in PLANTS:
        try:
            plant(field)
        except LookupError:
            continue


def _write_opening(page: Page) -> None:
    """Write the preamble; its outline lacks one section."""
    listed = [heading for code, heading in CODES.items() if code != _UNLISTED]
    page.write(*opening([*listed, COUNTS, EMPTY_SECTION]))


def _write_section(page: Page, code: str, rows: list[Row]) -> None:
    page.write("")
    if code == _UNLISTED:
        page.plant(f"### {CODES[code]}", "outline", "heading that the outline lacks")
    else:
        page.write(f"### {CODES[code]}")
    text = f"More in [the appendix](#appendix-{code.lower()}), which is not there."
    page.write("")
    page.plant(text, "broken-anchor", f"#appendix-{code.lower()}")
    page.write("")
    _write_header(page, code)
    for row in rows[:-1]:
        _write_row(page, row, padded=code == _PADDED)
    if code == _SPLIT and rows and not rows[-1].rule:
        page.write("")
        rows[-1].blame("broken-table", "blank line before the last row")
    for row in rows[-1:]:
        _write_row(page, row, padded=code == _PADDED)


def _write_header(page: Page, code: str) -> None:
    """Write a header and its delimiter row; one header has another name, one is padded."""
    names = [column.name for column in COLUMNS]
    if code == _RENAMED:
        names[3] = "Codes"
        page.plant(row_line(names), "unknown-column", "Codes for Code")
    elif code == _PADDED:
        names[0] = names[0].ljust(40)
        page.plant(row_line(names), "table-layout", "padded among compact tables", "contract")
    else:
        page.write(row_line(names))
    page.write(row_line(column.delimiter for column in COLUMNS))


def _write_row(page: Page, row: Row, *, padded: bool = False) -> None:
    found = [cell.center(12) for cell in row.cells] if padded else row.cells
    first, *rest = row.lines or [row_line(found)]
    if row.rule:
        page.plant(first, row.rule, row.note, row.needs)
    else:
        page.write(first)
    page.write(*rest)


def _write_counts(page: Page, rows: list[Row]) -> None:
    columns = (*COLUMNS, Column("Citations", ":-:"))
    page.write("", f"### {COUNTS}", "", row_line(column.name for column in columns))
    page.write(row_line(column.delimiter for column in columns))
    for row in rows:
        _write_row(page, row)


def _write_closing(page: Page) -> None:
    page.write("")
    page.plant(f"### {EMPTY_SECTION}", "empty-section", "nothing under the heading")
    page.write("", "## Contributing", "", "Open an issue.", "")
    page.plant("##Licence", "broken-heading", "no space after the marks")
    page.write("", "Public domain.")


def contract() -> str:
    """Return the ``list.toml`` that the list promises to keep, with one entry gone stale."""
    codes = "\n".join(f'{code} = "{heading}"' for code, heading in CODES.items())
    bold = "\n".join(
        f"[[bold.at-least]]\nfrom = {year}\ncount = {threshold(year)}\n"
        for year in (2023, 2020, 2016)
    )
    return _CONTRACT.format(codes=codes, bold=bold, counts=COUNTS)


_CONTRACT = """\
[list]
under = "A Long List"
missing = "-"
layout = "compact"
order = ["Year"]

[list.columns]
Title = {{ role = "entry" }}
Year = {{ type = "year", from = 2016, to = 2024 }}
Citations = {{ type = "integer" }}

[[list.sections]]
heading = "{counts}"
order = ["-Citations"]

[types]
column = "Type"
separator = "/"

[types.codes]
{codes}

[links.Title]
form = "link"

[links.Code]
form = "link or missing"
labels = ["github", "*github*"]
host = "repository"

[bold]
column = "Title"
count = "Citations"

{bold}
[[allow]]
rule = "duplicate-entry"
entry = "A Paper That the List Does Not Have"
reason = "it is here to go stale"
"""
