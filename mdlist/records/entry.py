"""An entry as data: its name, its links by kind, its marks and its facts.

Rules work on the columns of a :class:`~mdlist.records.listing.Listing`, which holds the same names
and page links; an :class:`Entry` is made where somebody asks for one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mdlist.records.cell_names import addressed
from mdlist.records.entry_facts import (
    Facts,
    fact_columns,
    link_facts,
    noted_facts,
    row_facts,
    united,
)
from mdlist.records.listing import paper_of, whole_cells
from mdlist.records.names import emoji
from mdlist.records.own_link import kind_of
from mdlist.words.ditto import rests_on_row_above
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.markdown.inline import Reader
    from mdlist.markdown.source import Span
    from mdlist.records.listing import Listing
    from mdlist.records.own_link import Kind

_CODED = Regex(r":[a-z0-9_+-]++:")
_STRUCK = Regex(r"<(/?)(?:s|del|strike)>", re.IGNORECASE)


class EntryLink(NamedTuple):
    """A link of an entry.

    ``kind`` is "page" (the entry's own and others that are said to be pages of it), "code", "badge"
    or "other". ``cell`` is the position of the row's cell that it stands in, 0 in a bullet, and
    ``span`` its place there in code points, None for one that GitHub does not link or that stands
    below the bullet.
    """

    kind: Kind
    label: str
    url: str
    cell: int = 0
    span: Span | None = None


class Marks(NamedTuple):
    """How a name is set: bold, struck out, and with which emoji beside it or in it."""

    bold: bool = False
    struck: bool = False
    emoji: tuple[str, ...] = ()


class Entry(NamedTuple):
    """What a row or a bullet lists.

    ``url`` is that of the entry's own page, "" without one; its link is the first of ``links``, the
    others follow as they stand. ``year``, ``venue`` and ``type`` are None where none is told.
    """

    name: str
    url: str
    links: tuple[EntryLink, ...]
    marks: Marks
    year: int | None
    venue: str | None
    type: str | None


def read_entries(listing: Listing, reader: Reader, type_column: str = "") -> Iterator[Entry]:
    """The entries of a listing, one a record.

    A row that goes on with the one above it (no name, or a sign such as ``↳``) has its name.

    Args:
        listing: the rows of a table, or bullets.
        reader: reads the document's inline content.
        type_column: the header of the column of types, "" where there is none.
    """
    if listing.table is None:
        for index in range(len(listing)):
            yield _bullet(listing, index, reader)
    else:
        yield from _rows(listing, reader, type_column)


def _rows(listing: Listing, reader: Reader, type_column: str) -> Iterator[Entry]:
    table = listing.table
    if table is None:
        return
    entry, width, headers = listing.entry, len(table.header), table.names
    columns = fact_columns(table, type_column)
    known: dict[tuple[int, str], list[EntryLink]] = {}
    name = ""
    for index, cells in enumerate(table.cells[1:]):
        if len(cells) > width:
            cells = whole_cells(cells, entry, width)
        said = any(map(str.isalnum, "".join(cells)))
        if index == 0 or not said or not rests_on_row_above(cells, entry):
            name = listing.titles[index]
        elif title := paper_of(table, index):
            name = title
        links: list[EntryLink] = []
        for position, cell in enumerate(cells):
            if "](" in cell or "://" in cell or "<" in cell or "][" in cell:
                if (position, cell) not in known:
                    header = headers[position] if entry != position < width else ""
                    known[position, cell] = _links(cell, position, header, reader)
                links += known[position, cell]
        content = cells[entry] if entry < len(cells) else ""
        facts = row_facts(columns, cells, reader)
        yield _entry(listing, index, name, links, content, facts)


def _bullet(listing: Listing, index: int, reader: Reader) -> Entry:
    content, read = listing.bullets[index].prose.content, listing.reads[index]
    links = _links(content, 0, "", reader)
    for below in listing.below.get(index, ()):
        links += (link._replace(span=None) for link in _links(below.prose.content, 0, "", reader))
    return _entry(listing, index, read.title, links, content, Facts())


def _entry(
    listing: Listing,
    index: int,
    name: str,
    links: list[EntryLink],
    content: str,
    facts: Facts,
) -> Entry:
    url = listing.urls[index]
    if url:
        own = next((link for link in links if link.url == url), EntryLink("page", name, url))
        links = [own._replace(kind="page"), *(link for link in links if link is not own)]
    if facts.year is None or facts.venue is None:
        shown = _shown(content, links, listing.entry if listing.table else 0, url)
        pages = [link.url for link in links if link.kind == "page"]
        facts = united((facts, noted_facts(shown), link_facts(pages)))
    marks = Marks(listing.bold[index], _is_struck(content, name), _emoji(listing, index, content))
    return Entry(name, url, tuple(links), marks, *facts)


def _shown(content: str, links: list[EntryLink], cell: int, url: str) -> str:
    """``content`` without its links, but for the label of the entry's own."""
    for link in sorted(links, key=lambda link: link.span or (0, 0), reverse=True):
        if link.span is not None and link.cell == cell:
            label = link.label if link.url == url else ""
            content = content[: link.span.start] + label + content[link.span.end :]
    return content


def _links(content: str, position: int, header: str, reader: Reader) -> list[EntryLink]:
    whole = addressed(content)
    return [
        EntryLink(
            kind_of(whole, link, header),
            _unbracketed(link.text),
            link.url,
            position,
            link.span if whole == content else None,
        )
        for link in reader(whole).links
        if link.url
    ]


def _unbracketed(label: str) -> str:
    inner = label[1:-1]
    whole = label[:1] == "[" and label[-1:] == "]" and not set("[]") & set(inner)
    return inner if whole else label


def _is_struck(content: str, name: str) -> bool:
    """Whether a name is struck out where it first stands in its content."""
    if "~~" not in content and "<" not in content:
        return False
    before = content[: max(content.find(name), 0)] if name in content else content[:2]
    tags = [match[1] for match in _STRUCK.compiled.finditer(before)]
    return before.count("~~") % 2 == 1 or (bool(tags) and tags[-1] == "")


def _emoji(listing: Listing, index: int, content: str) -> tuple[str, ...]:
    """The emoji of an entry's cell, or of a bullet up to the end of its name."""
    if listing.table is None:
        content = content[: listing.reads[index].end]
    coded = _CODED.compiled.findall(content) if ":" in content else ()
    return (*emoji(content), *coded)
