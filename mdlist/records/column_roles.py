"""Which column of a table is what, by the look of its cells, and reading a column at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdlist.markdown.inline import PLAIN_LINK
from mdlist.words.column_headers import is_link, rank
from mdlist.words.link_labels import names_kind
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from mdlist.markdown.inline import Reader
    from mdlist.markdown.table import Table

# How many cells are looked at to tell what a column holds.
SAMPLE = 200
_LABEL = Regex(r"(?<!!)\[(?!<img)([^\[\]]++)\]\(")
# Each line of a text that is a plain link, or else the whole of it.
_LINES = Regex(rf"^(?:{PLAIN_LINK.pattern}|(.*))$", re.MULTILINE)
_BREAK = Regex(r"\s*<br\s*/?>", re.IGNORECASE)


def table_roles(
    tables: Sequence[Table], entry_columns: Collection[str] = ()
) -> list[tuple[int, int | None]]:
    """The positions of the entry's column and of its link's, for each table.

    Tables with the same header are looked at as one: a table of one row says too little.

    Args:
        tables: the tables of a list.
        entry_columns: the headers that are known to name the entry.
    """
    sisters: dict[tuple[str, ...], list[Table]] = {}
    for table in tables:
        sisters.setdefault(tuple(table.header), []).append(table)
    roles: dict[tuple[str, ...], tuple[int, int | None]] = {}
    for header, group in sisters.items():
        columns = _sample(group, len(header))
        entry = entry_column(group[0].names, columns, entry_columns)
        roles[header] = entry, link_column(group[0].names, columns, entry)
    return [roles[tuple(table.header)] for table in tables]


def _sample(tables: Iterable[Table], width: int) -> list[list[str]]:
    """Some cells of each of ``width`` columns, from rows that differ: a cross-listing says no more
    than its first row."""
    rows: dict[tuple[str, ...], None] = {}
    for table in tables:
        rows.update(dict.fromkeys(map(tuple, table.cells[1 : SAMPLE + 1])))
        if len(rows) >= SAMPLE:
            break
    return [[row[n] if n < len(row) else "" for row in rows] for n in range(width)]


def entry_column(
    names: Sequence[str], columns: Sequence[Sequence[str]], entry_columns: Collection[str] = ()
) -> int:
    """The position of the column that names the entry.

    It is one of ``entry_columns``; else a column of which most cells are a link or a text and
    differ: the one whose header promises most, at equality the first; else the first of all.

    Args:
        names: the rendered texts of the header's cells.
        columns: some cells of each column, as written.
        entry_columns: the headers that are known to name the entry.
    """
    best, entry = -1, 0
    for position, (name, cells) in enumerate(zip(names, columns, strict=True)):
        if name in entry_columns:
            return position
        if (promised := rank(name, position)) > best and _tells(cells):
            best, entry = promised, position
    return entry


def _tells(cells: Sequence[str]) -> bool:
    """Whether most cells are a link or a text, and those differ."""
    labels = [match[1] for cell in cells if (match := _LABEL.compiled.search(cell))]
    if _differ(labels, len(cells), links=True):
        return True
    texts = [cell for cell in cells if "](" not in cell and any(map(str.isalpha, cell))]
    return _differ(texts, len(cells))


def _differ(texts: list[str], total: int, links: bool = False) -> bool:
    """Whether most of ``total`` cells have such a text, and the texts differ."""
    if links and texts and all(map(names_kind, texts[:20])):
        return False
    return 2 * len(texts) > total and _are_many(texts)


def _are_many(texts: list[str]) -> bool:
    """Whether texts name many things, each in a section or two, and not a few things often."""
    return 3 * len(set(texts)) > len(texts)


def link_column(names: Sequence[str], columns: Sequence[Sequence[str]], entry: int) -> int | None:
    """The column with the entry's link: its own, or the first of which most cells hold a link."""
    order = [entry, *(n for n in range(len(columns)) if n != entry)]
    for position in order:
        cells = columns[position]
        linked = [cell for cell in cells if "](" in cell or "://" in cell]
        if 2 * len(linked) > len(cells) and (_are_many(linked) or is_link(names[position])):
            return position
    return None


def read_column(cells: Sequence[str], reader: Reader) -> tuple[list[str], list[str], list[bool]]:
    """Of each cell: rendered text of its first line, URL of its first link ("" without one), and
    whether it is bold."""
    if not cells:
        return [], [], []
    lines = _LINES.compiled.findall("\n".join(cells))
    marks, texts, urls, others = map(list, zip(*lines, strict=True))
    bold = [mark == "**" for mark in marks]
    for number, cell in enumerate(others):
        if cell:
            texts[number], urls[number], bold[number] = _read_cell(cell, reader)
    return texts, urls, bold


def _read_cell(cell: str, reader: Reader) -> tuple[str, str, bool]:
    inline = reader(cell)
    links = inline.links
    if "<" in cell and (found := _BREAK.compiled.search(cell)):
        first = reader(cell[: found.start()])
        if any(map(str.isalnum, first.text)):
            url = links[0].url if links else ""
            return first.text, url, first.bold
    if links:
        named = next((link for link in links if link.text), links[0])
        return inline.text or named.text, links[0].url, inline.bold
    return inline.text, "", inline.bold
