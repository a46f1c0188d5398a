"""The columns of a list by name, over all its tables, and the links in their cells."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from mdlist.records.column_roles import SAMPLE
from mdlist.records.names import IMAGE
from mdlist.urls.repositories import not_repositories
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from mdlist.markdown.inline import Reader
    from mdlist.markdown.link import Link
    from mdlist.markdown.table import Cell, Table

# Headers of columns that hold code.
_CODE = Regex(
    r"(?:(?:official|source|open) )?(?:code|codes|github|implementation|repo|repository|source)"
    r"(?: links?| repo(?:sitory)?)?|代码|源码|コード",
    re.IGNORECASE,
)
# A link that held but a picture.
_EMPTY = Regex(r"\[[ \t]*+\]\([^()]*+\)|<a\b[^<>]*+>[ \t]*+</a>", re.IGNORECASE)


class Place(NamedTuple):
    """A cell: its table, the positions of its body row and its column (from 0), and the cell."""

    table: Table
    row: int
    column: int
    cell: Cell


class LinkColumn:
    """A column: ``parts`` are the tables that have it, each with the column's position there;
    ``entry`` says whether it names the entries in one of them, ``link`` whether it holds their
    links."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.entry = self.link = False
        self.parts: list[tuple[Table, int]] = []
        self._urls: dict[str, str] | None = None
        self._foreign: set[str] | None = None

    @cached_property
    def cells(self) -> Counter[str]:
        """Each text that a cell has, trimmed, and how many have it."""
        counts: Counter[str] = Counter()
        for table, position in self.parts:
            counts.update(table.columns[position])
        return counts

    @property
    def total(self) -> int:
        """The number of its cells."""
        return sum(table.size for table, _ in self.parts)

    @cached_property
    def odd(self) -> Counter[str]:
        """The texts that are not plainly one link, and how many cells have each; some may be one
        nevertheless."""
        return Counter(
            [
                cell
                for table, position in self.parts
                for cell in table.columns[position]
                if cell[:1] != "["
                or (at := cell.find("](")) < 0
                or cell.find(")", at) != len(cell) - 1
            ]
        )

    def without_link(self, reader: Reader) -> list[str]:
        """The texts that are not one link and nothing beside it."""
        return [cell for cell in self.odd if not is_link(cell, reader)]

    @cached_property
    def labels(self) -> Counter[str]:
        """The labels of the cells that are one link, as written, emphasis and all."""
        odd, starts = self.odd, Counter[str]()
        for cell, count in self.cells.items():
            if cell not in odd:
                starts[cell[: cell.find("](")]] += count
        labels: Counter[str] = Counter()
        for start, count in starts.items():
            labels[label_of(start + "]()")] += count
        for cell in odd:
            labels[label_of(cell)] += self.cells[cell]
        del labels[""]
        return labels

    def has_labels(self, most: int) -> bool:
        """Whether the cells that are one link have at most ``most`` different labels."""
        odd, starts, labels = self.odd, set[str](), set[str]()
        for cell in (cell for table, position in self.parts for cell in table.columns[position]):
            start = cell if cell in odd else cell[: cell.find("](")]
            if start in starts:
                continue
            starts.add(start)
            if label := label_of(start if start in odd else start + "]()"):
                labels.add(label)
                if len(labels) > most:
                    return False
        return True

    @cached_property
    def linked(self) -> bool:
        """Whether a cell in three holds a link."""
        cells = [cell for table, n in self.parts[:SAMPLE] for cell in table.columns[n][:SAMPLE]]
        return 3 * sum("](" in cell or "://" in cell for cell in cells) > len(cells)

    def foreign(self, reader: Reader) -> set[str]:
        """The addresses of :meth:`urls` that do not lead to a repository."""
        if self._foreign is None:
            self._foreign = set(not_repositories(set(self.urls(reader).values())))
        return self._foreign

    def urls(self, reader: Reader) -> dict[str, str]:
        """The texts that are one link, and its address, decoded."""
        if self._urls is None:
            urls = {cell: cell[cell.find("](") + 2 : -1] for cell in self.cells}
            again = [c for c, u in urls.items() if " " in u or "&" in u or "\\" in u or "<" in u]
            for cell in (*self.odd, *again, ""):
                link = only_link(cell, reader)
                if link is not None and link.url:
                    urls[cell] = link.url
                else:
                    urls.pop(cell, None)
            self._urls = urls
        return self._urls

    def several(self, reader: Reader) -> dict[str, list[str]]:
        """The texts that hold links and are not one, and the addresses of those."""
        urls = self.urls(reader)
        return {
            cell: [link.url for link in reader(cell).links]
            for cell in self.odd
            if cell not in urls and ("](" in cell or "://" in cell)
        }

    def places(self, texts: Collection[str]) -> Iterator[Place]:
        """The cells that hold one of ``texts``, in order of the tables."""
        for table, position, row in self._rows(texts):
            if (cell := table.cell(row, position)) is not None:
                yield Place(table, row, position, cell)

    def lines(self, texts: Collection[str]) -> tuple[int, ...]:
        """The lines of the cells that hold one of ``texts``."""
        return tuple(
            table.row_line(row)
            for table, position, row in self._rows(texts)
            if position < len(table.cells[row + 1])
        )

    def _rows(self, texts: Collection[str]) -> Iterator[tuple[Table, int, int]]:
        wanted = frozenset(texts)
        for table, position in self.parts if wanted else ():
            column = table.columns[position]
            if not wanted.isdisjoint(column):
                yield from ((table, position, n) for n, text in enumerate(column) if text in wanted)


def link_columns(parts: Iterable[tuple[Table, int, int | None]]) -> list[LinkColumn]:
    """The columns of ``parts``, those of one name together: tables, each with the positions of the
    columns that name the entry and hold its link."""
    found: dict[str, LinkColumn] = {}
    for table, entry, link in parts:
        for position, name in enumerate(table.names):
            column = found.setdefault(name, LinkColumn(name))
            column.parts.append((table, position))
            column.entry |= position == entry
            column.link |= position == link
    return list(found.values())


def holds_code(header: str) -> bool:
    """Whether a header promises code: "Code", "Official Code", "GitHub Repo"."""
    return _CODE.compiled.fullmatch(header.strip()) is not None


def label_of(cell: str) -> str:
    """The label of a cell that is one plain link, as written; "" for any other cell."""
    mark = cell[: len(cell) - len(cell.lstrip("*_"))]
    inner = cell[len(mark) : len(cell) - len(mark)] if mark else cell
    middle = inner.find("](")
    if inner[:1] != "[" or middle < 0 or "[" in inner[1:middle]:
        return ""
    if inner.find(")", middle) != len(inner) - 1:
        return ""
    return mark + inner[1:middle] + mark


def is_link(cell: str, reader: Reader) -> bool:
    """Whether a cell is one link and nothing beside it but emphasis and what no one sees."""
    return bool(label_of(cell)) or only_link(cell, reader) is not None


def is_link_with_badges(cell: str, reader: Reader) -> bool:
    """Whether a cell is one link and badges beside it: images, be they links themselves."""
    bare = IMAGE.compiled.sub("", cell)
    return bare != cell and is_link(_EMPTY.compiled.sub("", bare).strip(), reader)


def only_link(cell: str, reader: Reader) -> Link | None:
    """The link that a cell is, None where it is none, or more than one."""
    links = reader(cell).links if "](" in cell or "://" in cell or "][" in cell else ()
    if len(links) != 1:
        return None
    start, end = links[0].span
    beside = (cell[:start] + cell[end:]).strip("*_~ \u200b\ufe0f\ufeff\u00a0")
    return None if beside else links[0]
