"""Which bullets are entries, and which stand side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.inline import PLAIN_LINK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.document import Bullet, BulletList
    from mdlist.inline import Reader

Read = tuple[str, str, bool]


def sibling_groups(
    bullets: BulletList, reader: Reader
) -> Iterator[tuple[tuple[str, ...], list[tuple[Bullet, Read]]]]:
    """Entries of a list that stand side by side: the texts of the bullets above them that are no
    entries, and each entry with its title, URL and boldness.

    A list whose links mostly lead into the file itself is a table of contents: it has no entries.
    """
    read = [read_bullet(item, reader) for item in bullets.items]
    if 2 * sum(1 for what in read if what and what[1][:1] == "#") >= max(1, sum(map(bool, read))):
        return
    groups: dict[int, list[tuple[Bullet, Read]]] = {}
    parents: list[int] = []
    names: dict[int, tuple[str, ...]] = {-1: ()}
    for number, (item, what) in enumerate(zip(bullets.items, read, strict=True)):
        del parents[item.depth :]
        above = parents[-1] if parents else -1
        parents += [number] * (item.depth + 1 - len(parents))
        title = what[0] if what else reader(item.prose.content.partition("\n")[0]).text
        names[number] = names[above] if what else (*names[above], title)
        if what and what[1][:1] != "#":
            groups.setdefault(above, []).append((item, what))
    for above, group in groups.items():
        yield names[above], group


def read_bullet(item: Bullet, reader: Reader) -> Read | None:
    """Title, URL of the first link, and boldness of the title; None if the bullet has no link.

    The title is the first link's text where the bullet begins with it, else the text before it.
    """
    content = item.prose.content
    if "](" not in content and "://" not in content and "][" not in content:
        return None
    match = PLAIN_LINK.match(content)
    if match is not None and not content.startswith("(", match.end()):
        mark, title, url = match.groups()
        return title, url, mark == "**"
    inline = reader(content)
    if not inline.links:
        return None
    link = inline.links[0]
    before = reader(content[: link.span.start].rstrip("[( ")).text.strip(" *_:-–—,.|\n")
    if any(map(str.isalnum, before)):
        return before.partition("\n")[0], link.url, False
    return link.text, link.url, "**" in content[: link.label.end]
