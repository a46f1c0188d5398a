"""Moving a record: whole lines, and nothing that GitHub would render otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.lint.diagnostic import Fix, Safety
from mdlist.lint.rule import fact
from mdlist.markdown.source import Span

if TYPE_CHECKING:
    from mdlist.lint.view import View
    from mdlist.markdown.document import Bullet
    from mdlist.markdown.source import Source
    from mdlist.records.listing import Listing
    from mdlist.records.record import Record


def moved(view: View, listing: Listing, index: int, target: int, after: bool) -> Fix | None:
    """Takes the record's lines out and puts them in at the other's; None where lines are shared,
    or where a row would part from the one that it goes on with."""
    places = (index, index + 1, target + after)
    if any(listing[at].goes_on for at in places if at < len(listing)):
        return None
    source = view.document.source
    here, there = _lines(view, listing[index]), _lines(view, listing[target])
    starts = source.starts
    if here is None or there is None or max(here[1], there[1]) > len(starts):
        return None
    taken = Span(starts[here[0] - 1], starts[here[1] - 1])
    beside = Span(starts[there[0] - 1], starts[there[1] - 1])
    both = source[beside] + source[taken] if after else source[taken] + source[beside]
    edits = (source.edit(taken, ""), source.edit(beside, both))
    title = f"Move line {here[0]} {'after' if after else 'before'} line {there[0]}"
    return Fix(title, edits, Safety.UNSAFE)


def _lines(view: View, record: Record) -> tuple[int, int] | None:
    """The first line of a record and the line after its last; None for a bullet with others under
    it or around it, or in a list that is written unevenly."""
    line, listing, following = record.line, record.listing, record.at + 1
    if record.table is not None:
        return line, line + 1
    bullet = record.bullet
    end = line + len(bullet.prose.starts)
    if line in _uneven(view):
        return None
    if following < len(listing):
        return (line, end) if listing[following].line == end else None
    return None if _hangs(view.document.source, bullet, end) else (line, end)


@fact
def _uneven(view: View) -> set[int]:
    """The lines of bullets that stand side by side and begin otherwise: in another column one may
    hang on its new neighbour, and a number may be another's."""
    source, lines = view.document.source, set[int]()
    for bullets in view.document.lists:
        # The bullets side by side that may go on, by depth.
        beside: list[dict[str, list[int]]] = []
        for item in bullets.items:
            for ended in beside[item.depth + 1 :]:
                lines.update(_lines_of(ended))
            del beside[item.depth + 1 :]
            beside += [{} for _ in range(item.depth + 1 - len(beside))]
            line = item.prose.line
            lead = source.text[source.starts[line - 1] : item.marker.end].rstrip()
            beside[item.depth].setdefault(lead, []).append(line)
        for ended in beside:
            lines.update(_lines_of(ended))
    return lines


def _lines_of(leads: dict[str, list[int]]) -> list[int]:
    return [line for lines in leads.values() for line in lines] if len(leads) > 1 else []


def _hangs(source: Source, bullet: Bullet, end: int) -> bool:
    """Whether something goes on the last of some bullets, whose text ends before line ``end``."""
    own = _column(source.text[source.starts[bullet.prose.line - 1] : bullet.marker.start])
    for number in range(end, len(source.starts) + 1):
        line = source[source.line(number)]
        text = line.lstrip("> \t")
        if text:
            return _column(line[: len(line) - len(text)]) > own
    return False


def _column(prefix: str) -> int:
    return len(prefix.expandtabs(4))
