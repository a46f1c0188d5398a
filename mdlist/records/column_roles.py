"""Which column of a table is what, by the look of its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.records.names import IMAGE, alternative
from mdlist.words.column_headers import is_link, rank
from mdlist.words.ditto import is_ditto
from mdlist.words.link_labels import names_kind, names_page
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from mdlist.markdown.table import Table

# How many cells are looked at to tell what a column holds.
SAMPLE = 200
# A link that a cell begins with, after tags and marks.
_LEADING = Regex(
    r"(?:[^\w\[<(]|<[^<>]*+>|\[[^\[\]]*+\](?![(\[])|\[?\[\]\([^()]*+\)|\([^()]*+\))*+"
    r"\[{0,2}(?:([^\[\]]++)\]\(|(?!\[))"
)


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
    best, entry = (-1, False), 0
    plain = not any(holds_link(cell) for cells in columns for cell in cells)
    for position, (name, cells) in enumerate(zip(names, columns, strict=True)):
        if name in entry_columns:
            return position
        labels, texts, alts = _said(cells)
        total, promised = len(cells), rank(name, position)
        if position == 0 and promised > 0:
            # A name may stand for the rows below it too.
            total -= sum(map(is_ditto, cells[1:]))
        linked = _differ(labels, total, links=True)
        told = linked or _differ(texts, total)
        # The labels of links are names where a header says no more than that there are links; what
        # stands for a picture is less of a name than a text, and a number with its unit is none.
        # Where nothing is linked, texts that all differ name the rows at whose head they stand.
        if linked and is_link(name) and len(set(labels)) == len(labels):
            promised = max(promised, 1)
        if plain and position == 0 and len(set(texts)) == len(cells):
            promised = max(promised, 1)
        if promised == 1 and not linked and 2 * sum(map(_is_measure, texts)) > len(texts):
            promised = 0
        worth = promised, told
        if worth > best and (told or _differ(alts, len(cells))):
            best, entry = worth, position
    return entry


def _said(cells: Iterable[str]) -> tuple[list[str], list[str], list[str]]:
    """The labels of the links that cells begin with, the texts of those that begin with none, and
    what stands for the pictures of those that hold nothing else."""
    labels, texts, alts = [], [], []
    for cell in cells:
        shown = IMAGE.compiled.sub("", cell) if "![" in cell or "<" in cell else cell
        if "](" not in shown:
            if any(map(str.isalpha, shown)):
                texts.append(shown)
            elif shown != cell and (alt := alternative(cell)):
                alts.append(alt)
        elif (match := _LEADING.compiled.match(shown)) and match[1]:
            labels.append(match[1])
        elif any(map(str.isalpha, before := shown[: shown.find("](")].rpartition("[")[0])):
            texts.append(before)
    return labels, texts, alts


def _is_measure(text: str) -> bool:
    """Whether a text begins with a number, as sizes, counts and prices do."""
    return text.lstrip(" *_`~<>≈$€£+-")[:1].isdecimal()


def _differ(texts: list[str], total: int, links: bool = False) -> bool:
    """Whether most of ``total`` cells have such a text, and the texts differ."""
    if links and texts and all(map(names_kind, texts[:20])):
        return False
    return 2 * len(texts) > total and _are_many(texts)


def _are_many(texts: list[str]) -> bool:
    """Whether texts name many things, each in a section or two, and not a few things often."""
    return 3 * len(set(texts)) > len(texts)


def link_column(names: Sequence[str], columns: Sequence[Sequence[str]], entry: int) -> int | None:
    """The column with the entry's link: its own, else of those of which most cells hold a link the
    one that promises most to be of pages, the first of such."""
    best, found = 0, None
    for position in (entry, *(n for n in range(len(columns)) if n != entry)):
        cells, name = columns[position], names[position]
        linked = [cell for cell in cells if holds_link(cell)]
        if 2 * len(linked) > len(cells) and (_are_many(linked) or is_link(name)):
            if position == entry:
                return entry
            worth = page_worth(name, linked)
            if worth > best:
                best, found = worth, position
    return found


def holds_link(cell: str) -> bool:
    """Whether a cell seems to hold a link; an image is none."""
    if "](" not in cell and "://" not in cell:
        return False
    return "![" not in cell or "](" in IMAGE.compiled.sub("", cell)


def page_worth(name: str, linked: Sequence[str]) -> int:
    """How much a column of links promises to hold the pages of entries: 3 where the header or bare
    addresses say so, 1 where the header says that they lead to code, films and the like."""
    if is_link(name) or names_page(name):
        return 3
    if names_kind(name) and any(map(str.isalpha, name)):
        return 1
    return 3 if not any("](" in cell for cell in linked) else 2
