"""The fixes of an outline that disagrees with the headings: entries dropped, added, renamed."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from mdlist.checks.sections.known_anchors import written
from mdlist.lint.diagnostic import Fix, Safety
from mdlist.markdown.source import Span
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mdlist.checks.sections.find_outlines import Outline
    from mdlist.checks.sections.outline_targets import Entry
    from mdlist.markdown.document import BulletList, Document
    from mdlist.markdown.source import Source

# A link into the file, as headings have one that leads back to the contents.
WAY_BACK = Regex(r"\[[^\[\]]*\]\(#[^()\s]*\)")
NUMBER = Regex(r"(\d+)([.)]\s*)\Z")


def without(document: Document, entry: Entry) -> Fix | None:
    """Drops the entry's line, if no other bullet hangs on it."""
    source, line = document.source, entry.bullet.prose.line
    following = source[source.line(line + 1)] if line < len(source.starts) else ""
    deeper = len(following) - len(following.lstrip())
    own = entry.bullet.marker.start - source.starts[line - 1]
    if (following.strip() and deeper > own) or line >= len(source.starts):
        return None
    whole = Span(source.starts[line - 1], source.starts[line])
    return Fix("Drop the entry", (source.edit(whole, ""),), Safety.UNSAFE)


class Sisters(NamedTuple):
    """The entries of an outline whose headings exist, by the number of the heading: all, and those
    of each level. ``ends`` remembers where what hangs on an entry ends, by its line and a depth."""

    every: Sequence[tuple[int, Entry]]
    level: Mapping[int, Sequence[tuple[int, Entry]]]
    ends: dict[tuple[int, int], int]


def sisters(document: Document, outline: Outline) -> Sisters | None:
    """The entries beside which new ones can be put; None if some go on over several lines."""
    found: list[tuple[int, Entry]] = []
    for entry in outline.entries:
        if entry.heading is not None:
            if len(entry.bullet.prose.starts) > 1:
                return None
            found.append((entry.heading, entry))
    found.sort(key=itemgetter(0))
    levels: dict[int, list[tuple[int, Entry]]] = {}
    for number, entry in found:
        levels.setdefault(document.headings[number].level, []).append((number, entry))
    return Sisters(found, levels, {})


def insertion(
    document: Document, anchors: Sequence[str], outline: Outline, beside: Sisters, number: int
) -> Fix | None:
    """An entry for the heading in the style of its nearest sister, at its place."""
    source, heading = document.source, document.headings[number]
    level = beside.level.get(heading.level)
    if not level:
        return None
    before = bisect_left(level, number, key=itemgetter(0))
    sister = level[max(before - 1, 0)][1]
    at = bisect_left(beside.every, number, key=itemgetter(0))
    line = outline.bullets.line
    if at:
        above, depth = beside.every[at - 1][1], sister.bullet.depth
        key = above.bullet.prose.line, depth
        if key not in beside.ends:
            beside.ends[key] = _end_of(outline.bullets, above, depth)
        line = beside.ends[key] + 1
    lead, behind = _around(source, sister, before > 0)
    if line > len(source.starts) or _would_hang(source, outline.bullets, line, lead):
        return None
    text = f"{lead}{link_to(document, anchors, number)}{behind}{source.eol_above(line)}"
    title = f'Add "{heading.text}" to the outline'
    # Its number is that of the entry above, which others at this place would not be.
    stacks = not any(map(str.isdigit, lead))
    return Fix(title, (source.insertion(line, text),), Safety.SAFE, stacks=stacks)


def _would_hang(source: Source, bullets: BulletList, line: int, lead: str) -> bool:
    """Whether the bullet that stands at ``line`` or after it is indented so far that it would hang
    on one that begins with ``lead``."""
    at = bisect_left(bullets.items, line, key=lambda item: item.prose.line)
    if at == len(bullets.items):
        return False
    bullet = bullets.items[at]
    own = bullet.marker.start - source.starts[bullet.prose.line - 1]
    return own >= len(lead)


def _end_of(bullets: BulletList, entry: Entry, depth: int) -> int:
    """The last line of the entry and of what hangs on it deeper than ``depth``."""
    items = bullets.items
    at = bisect_left(items, entry.bullet.prose.line, key=lambda item: item.prose.line)
    while at + 1 < len(items) and items[at + 1].depth > depth:
        at += 1
    return items[at].prose.line + len(items[at].prose.starts) - 1


def link_to(document: Document, anchors: Sequence[str], number: int) -> str:
    """A link to a heading, with its text as it is written there, less the way back to the top."""
    heading = document.headings[number]
    text = WAY_BACK.compiled.sub("", document.source[heading.span])
    if "[" in text or "\n" in text or "<" in text:
        text = re.sub(r"([\\\[\]*_`<])", r"\\\1", heading.text)
    return f"[{text.strip()}]({written(anchors[number])})"


def _around(source: Source, sister: Entry, follows: bool) -> tuple[str, str]:
    """What an entry in the style of ``sister`` has before and behind its link: marker, number, box
    and emphasis; an emoji or a word there is the sister's own."""
    start = source.starts[sister.bullet.prose.line - 1]
    marker = source.text[start : sister.bullet.marker.end]
    lead = source.text[sister.bullet.marker.end : sister.link.span.start]
    mark = lead.strip()
    if mark in ("**", "*", "__", "_") and source.text.startswith(mark, sister.link.span.end):
        behind = mark
    else:
        behind = ""
        if mark and not (NUMBER.compiled.fullmatch(mark) or mark in ("[ ]", "[x]", "[X]")):
            lead = " "
    step = int(follows)
    number = NUMBER.compiled
    parts = (number.sub(lambda m: f"{int(m[1]) + step}{m[2]}", part) for part in (marker, lead))
    return "".join(parts), behind
