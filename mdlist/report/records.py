"""The records of a list as data: JSON, JSON Lines or CSV."""

from __future__ import annotations

from json import JSONEncoder
from typing import TYPE_CHECKING, Literal, NamedTuple

from mdlist.markdown.link import Link
from mdlist.markdown.source import Span
from mdlist.records.entry import read_entries
from mdlist.words.escape import escape_strings
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mdlist.lint.view import View
    from mdlist.markdown.link import Inline
    from mdlist.records.entry import Entry
    from mdlist.records.listing import Listing

_quoted = JSONEncoder(ensure_ascii=False).encode
_NOWHERE = Span(0, 0)
# What a spreadsheet takes for the beginning of a formula, or passes over to find one (OWASP, CSV
# Injection); a number, and a sign that stands for "none" or "yes", is no formula.
_FORMULA = Regex("[\0\t\r\n]|\\s*[=+\\-@＝＋－＠]")
_HARMLESS = Regex(r"[-+]+|[-+](?:[0-9]+(?:[.,][0-9]+)*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?%?")


class Item(NamedTuple):
    """A row or bullet: its section's headings, its line, ``kind`` "row" or "bullet", its cells, and
    the entry that it lists (None where entries were not asked for)."""

    section: tuple[str, ...]
    line: int
    kind: Literal["bullet", "row"]
    cells: dict[str, Inline]
    entry: Entry | None = None


def read(view: View, entries: bool = True) -> list[Item]:
    """Every body row that GitHub renders, and every bullet that is an entry, in order of the file.

    Where the contract names the heading that the list stands under, only what stands there.

    Args:
        view: the list.
        entries: whether names, links and facts are read, which JSON has and CSV has not.
    """
    types = view.contract.types
    items: list[Item] = []
    for listing in view.listings:
        found = _rows(listing) if listing.table is not None else _bullets(listing, view)
        if entries:
            column = types.column if types is not None else ""
            read = read_entries(listing, view.document.reader, column)
            found = (i._replace(entry=entry) for i, entry in zip(found, read, strict=True))
        items += found
    items.sort(key=lambda item: item.line)
    return items


def json(items: Iterable[Item]) -> str:
    """One array, a record a line."""
    lines = list(map(_object, items))
    return escape_strings("[\n" + ",\n".join(lines) + "\n]\n") if lines else "[]\n"


def jsonl(items: Iterable[Item]) -> str:
    """A record a line."""
    return escape_strings("".join([f"{_object(item)}\n" for item in items]))


def csv(items: Sequence[Item], spreadsheet: bool = False) -> str:
    """A header with the columns of all tables, in order of appearance, then a record a line.

    A column of which a cell holds a link is followed by one with the URLs, separated by blanks.

    Args:
        spreadsheet: whether a ``'`` stands before what a spreadsheet would run as a formula, and
            every cell in quotes, lest another separator makes a cell begin within one.
    """
    import csv as _csv
    import io

    linked: dict[str, bool] = {}
    for item in items:
        for name, cell in item.cells.items():
            linked[name] = linked.get(name, False) or bool(cell.links)
    header = ["section", "line", "kind"]
    for name, has_links in linked.items():
        header += [name, f"{name} url"] if has_links else [name]
    out = io.StringIO()
    quoting: Literal[0, 1] = _csv.QUOTE_ALL if spreadsheet else _csv.QUOTE_MINIMAL
    writer = _csv.writer(out, lineterminator="\n", quoting=quoting)
    written = guarded if spreadsheet else list
    writer.writerow(written(header))
    for item in items:
        values = [" > ".join(item.section), str(item.line), item.kind]
        for name, has_links in linked.items():
            said = item.cells.get(name)
            values.append(said.text if said else "")
            if has_links:
                values.append(" ".join(link.url for link in said.links) if said else "")
        writer.writerow(written(values))
    return out.getvalue()


def guarded(cells: Iterable[str]) -> list[str]:
    """``cells``, with a ``'`` before each that a spreadsheet would run as a formula."""
    formula, harmless = _FORMULA.compiled.match, _HARMLESS.compiled.fullmatch
    return [f"'{cell}" if formula(cell) and not harmless(cell) else cell for cell in cells]


def _object(item: Item) -> str:
    # Put together by hand: json.dumps takes three times as long for the objects of a large list.
    section = ", ".join(map(_quoted, item.section))
    told = _entry(item.entry) if item.entry is not None else ""
    cells = ", ".join([f"{_quoted(name)}: {_cell(cell)}" for name, cell in item.cells.items()])
    return (
        f'{{"section": [{section}], "line": {item.line}, "kind": "{item.kind}",{told}'
        f' "cells": {{{cells}}}}}'
    )


def _entry(entry: Entry) -> str:
    links = ", ".join(
        [
            f'{{"kind": "{link.kind}", "label": {_quoted(link.label)}, "url": {_quoted(link.url)}}}'
            for link in entry.links
        ]
    )
    year = "null" if entry.year is None else str(entry.year)
    venue, kind = ("null" if fact is None else _quoted(fact) for fact in (entry.venue, entry.type))
    return (
        f' "name": {_quoted(entry.name)}, "links": [{links}],'
        f' "facts": {{"year": {year}, "venue": {venue}, "type": {kind}}},'
    )


def _cell(cell: Inline) -> str:
    text, bold, italic, links, _ = cell
    said = ", ".join(
        [f'{{"label": {_quoted(link.text)}, "url": {_quoted(link.url)}}}' for link in links]
    )
    return (
        f'{{"text": {_quoted(text)}, "links": [{said}],'
        f' "bold": {"true" if bold else "false"}, "italic": {"true" if italic else "false"}}}'
    )


def _rows(listing: Listing) -> Iterator[Item]:
    """A missing cell is an empty one; a surplus one, which GitHub drops, is named by its number."""
    table = listing.table
    if table is None:
        return
    seen: dict[str, Inline] = {}
    rows = table.cells[1:]
    width = max(len(table.header), max(map(len, rows), default=0))
    names = _unique([*table.names, *[""] * (width - len(table.header))])
    least = len(table.header)
    for index, row in enumerate(rows):
        if len(row) < least:
            row = [*row, *[""] * (least - len(row))]
        for cell in row:
            if cell not in seen:
                seen[cell] = table.reader(cell)
        cells = {name: seen[cell] for name, cell in zip(names, row, strict=False)}
        yield Item(listing.path, table.row_line(index), "row", cells)


def _unique(names: Sequence[str]) -> list[str]:
    """``names`` without gaps and repetitions."""
    counts: dict[str, int] = {}
    given: dict[str, None] = {}
    for number, name in enumerate(names, 1):
        name = again = name or f"Column {number}"
        while again in given:
            counts[name] = counts.get(name, 1) + 1
            again = f"{name} {counts[name]}"
        given[again] = None
    return list(given)


def _bullets(listing: Listing, view: View) -> Iterator[Item]:
    """A bullet's title with its link, and all of it as ``Text``."""
    reader = view.document.reader
    for index, bullet in enumerate(listing.bullets):
        whole = reader(bullet.prose.content)
        title = whole._replace(
            text=listing.titles[index],
            links=_own_link(listing, index, whole.links),
            bold=listing.bold[index],
        )
        cells = {"Title": title, "Text": whole}
        yield Item(listing.path, bullet.prose.line, "bullet", cells)


def _own_link(listing: Listing, index: int, links: Sequence[Link]) -> tuple[Link, ...]:
    """The link of the entry itself among those of its bullet; one that stands below the bullet, and
    says only what kind of link it is, is named as the entry."""
    end, url = listing.reads[index].end, listing.urls[index]
    for link in links:
        if link.span.end == end:
            return (link,)
    return (Link(_NOWHERE, _NOWHERE, _NOWHERE, listing.titles[index], url),)
