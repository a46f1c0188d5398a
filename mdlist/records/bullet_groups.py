"""Which entries of a bullet list stand side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mdlist.records.bullets import Read, holds_kinds, read_bullet, title_below
from mdlist.records.own_link import own_link
from mdlist.words.link_labels import names_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.markdown.document import Bullet, BulletList, Document


class Siblings(NamedTuple):
    """Entries under one bullet, or at the top of a list.

    ``names`` are the titles of the bullets above that are no entries: categories. ``parent`` is the
    line of the bullet above, 0 at the top. ``below`` are the bullets that hold only the
    links of an entry, by the entry's index.
    """

    names: tuple[str, ...]
    parent: int
    items: list[Bullet]
    reads: list[Read]
    below: dict[int, list[Bullet]]


def sibling_groups(bullets: BulletList, document: Document) -> Iterator[Siblings]:
    """The entries of a list, those that stand side by side together.

    A list whose links mostly lead into the file itself is a table of contents: it has no entries.
    Bullets that hold only the links of the entry above them are no entries; where that one has no
    link, the first of them is its own.
    """
    items, reader = bullets.items, document.reader
    reads = [read_bullet(item, reader) for item in items]
    inside = sum(1 for read in reads if read is not None and read.url[:1] == "#")
    if inside and 2 * inside >= len(reads) - reads.count(None):
        return
    if not inside and not any(item.depth for item in items) and None not in reads:
        yield Siblings((), 0, items, [read for read in reads if read is not None], {})
        return
    above = _parents(items)
    _read_below(bullets, document, above, reads)
    below: dict[int, list[Bullet]] = {}
    for number, up in enumerate(above):
        content = items[number].prose.content
        if up >= 0 and reads[up] is not None and holds_kinds(content, reader):
            reads[number] = None
            below.setdefault(up, []).append(items[number])
    names: dict[int, tuple[str, ...]] = {-1: ()}
    groups: dict[int, Siblings] = {}
    for number, (item, read, up) in enumerate(zip(items, reads, above, strict=True)):
        names[number] = names[up]
        if read is None:
            text = reader(item.prose.content.partition("\n")[0]).text.strip()
            names[number] = (*names[up], text)
        elif read.url[:1] != "#":
            if up not in groups:
                line = items[up].prose.line if up >= 0 else 0
                groups[up] = Siblings(names[up], line, [], [], {})
            if number in below:
                groups[up].below[len(groups[up].items)] = below[number]
            groups[up].items.append(item)
            groups[up].reads.append(read)
    yield from groups.values()


def _parents(items: list[Bullet]) -> list[int]:
    """The number of the bullet that each item is nested under, -1 at the top."""
    above: list[int] = []
    open_items: list[int] = []
    for number, item in enumerate(items):
        del open_items[item.depth :]
        above.append(open_items[-1] if open_items else -1)
        open_items += [number] * (item.depth + 1 - len(open_items))
    return above


def _read_below(
    bullets: BulletList, document: Document, above: list[int], reads: list[Read | None]
) -> None:
    """Give titles without a link the first link of the bullets or the paragraph below them."""
    items, reader = bullets.items, document.reader
    children: dict[int, list[int]] = {}
    for number, up in enumerate(above):
        if up >= 0 and reads[up] is None:
            children.setdefault(up, []).append(number)
    following: dict[int, int] | None = None
    for number, item in enumerate(items):
        if reads[number] is not None or reader(item.prose.content).links:
            continue
        below = [items[child].prose.content for child in children.get(number, ())]
        if not below and document.prose:
            if following is None:
                following = {prose.line: at for at, prose in enumerate(document.prose, 1)}
            after = following.get(item.prose.line, len(document.prose))
            last = items[number + 1].prose.line if number + 1 < len(items) else bullets.end
            if after < len(document.prose) and document.prose[after].line < last:
                below = [document.prose[after].content]
        else:
            # Authors may stand among the bullets of links.
            below = [content for content in below if reader(content).links]
            if not all(holds_kinds(content, reader) for content in below):
                continue
        content = "\n".join(below)
        own = own_link(content, reader(content).links)
        title = None
        if own is not None and names_kind(own.text):
            title = title_below(item.prose.content, reader)
        if title is not None and own is not None:
            text, bold = title
            reads[number] = Read(text, own.url, bold, 0, len(item.prose.content))
