"""Taking a record out of a list: whole lines, and nothing that GitHub would render otherwise."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from mdlist.markdown.blocks import FILLED_IN
from mdlist.markdown.source import Edit, Span

if TYPE_CHECKING:
    from mdlist.markdown.document import Bullet, BulletList, Document
    from mdlist.markdown.source import Source
    from mdlist.records.record import Record


def without(document: Document, record: Record) -> Edit | None:
    """The edit that drops ``record``, its line end too.

    None where more would go than the record: the last row of a table, a row that goes on with the
    one above it or in the one below, a bullet that holds other blocks, the first of a numbered
    list, which says where to count from.
    """
    line, listing, table = record.line, record.listing, record.table
    if table is not None:
        beside = range(record.at, min(record.at + 2, len(listing)))
        if len(listing) == 1 or any(listing[at].goes_on for at in beside):
            return None
        if len(table.header) * table.size > FILLED_IN:
            return None  # GitHub has filled in all the cells it will: a line below may be a row.
        return _cut(document.source, line, line + 1)
    at = bisect_right(document.lists, line, key=lambda bullets: bullets.line) - 1
    return _without_bullet(document.source, document.lists[at], record.bullet)


def _without_bullet(source: Source, bullets: BulletList, bullet: Bullet) -> Edit | None:
    items = bullets.items
    line = bullet.prose.line
    at = bisect_left(items, line, key=lambda item: item.prose.line)
    after = line + bullet.prose.content.count("\n") + 1
    last = at + 1 == len(items)
    until = bullets.end if last else items[at + 1].prose.line
    if len(items) == 1 or (not last and items[at + 1].depth > bullet.depth):
        return None
    if any(not _is_blank(source, number) for number in range(after, until)):
        return None
    begins = source[Span(source.starts[line - 1], bullet.marker.start)]
    numbered = source[bullet.marker].rstrip(".)").isdecimal()
    first = at == 0 or items[at - 1].depth < bullet.depth
    if begins.strip(" \t>") or (numbered and first):
        return None
    # A blank line before or after the bullet goes with it, where there is one on either side.
    if at and _is_blank(source, line - 1):
        if last:
            while _is_blank(source, line - 1):
                line -= 1
        else:
            after = until
    return _cut(source, line, after)


def _is_blank(source: Source, line: int) -> bool:
    return not source[source.line(line)].strip(" \t>")


def _cut(source: Source, first: int, end: int) -> Edit:
    """Without lines ``first`` to ``end``, the end exclusive."""
    starts = source.starts
    if end <= len(starts):
        return source.edit(Span(starts[first - 1], starts[end - 1]), "")
    begin = source.line(first - 1).end if first > 1 else 0
    return source.edit(Span(begin, len(source.text)), "")
