"""The net under every fix: a new text is taken only where it lost nothing.

The new text is the old one with the edits and no more, and each edit finds what it was made for.
What each line is, a row of a table with these cells, a heading, a line of a list or of prose, it
stays where no edit touches it; so does a cell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mdlist.markdown.layout import is_canonical
from mdlist.markdown.source import shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.lint.diagnostic import Changes
    from mdlist.markdown.document import Document
    from mdlist.markdown.layout import Layout
    from mdlist.markdown.source import Edit, Source
    from mdlist.markdown.table import Table


class Line(NamedTuple):
    """What a line is: its ``kind``, what belongs to the kind (alignments, level), its texts."""

    kind: str
    form: tuple[object, ...] = ()
    texts: tuple[str, ...] = ()


def misplaced(source: Source, edits: Sequence[Edit]) -> str:
    """Why ``edits`` may not be made: one does not find in the file what it was made for; "" if
    each does."""
    for edit in edits:
        start, end = edit.span
        held = 0 <= start < end <= len(source.text) and source.text[start:end] == edit.seen
        if not held:
            return f'"{shorten(edit.seen)}" does not stand where it would be changed'
    return ""


def objection(
    before: Document, after: Document, edits: Sequence[Edit], changes: Changes, layout: Layout
) -> str:
    """Why ``after`` may not take the place of ``before``, "" if it may.

    Args:
        before: the document that the edits were made for.
        after: the document read from the new text.
        edits: what was changed; no two overlap.
        changes: "layout", "text" or "blocks", as in :class:`mdlist.lint.diagnostic.Fix`.
        layout: the layout that tables are written in.
    """
    if not _kept_outside(before, after, edits):
        return "a byte outside the edits would change"
    if changes == "blocks":
        lost = _rows(before) - _rows(after)
        if lost > 0:
            return f"{lost} rows would no longer be rows"
    old, new = lines_of(before), lines_of(after)
    if changes == "blocks":
        return _text_objection(before, old, new, edits, blocks=True)
    if changes == "layout":
        return _layout_objection(old, new) or _unstable(before, after, edits, layout)
    return _text_objection(before, old, new, edits)


def lines_of(document: Document) -> dict[int, Line]:
    """What the lines of ``document`` are; blank lines, fences and the like are not in it."""
    lines: dict[int, Line] = {}
    for prose in document.prose:
        for number, text in enumerate(prose.content.split("\n"), prose.line):
            lines[number] = Line("text", (), (text.strip(),))
    for heading in document.headings:
        lines[heading.line] = Line("heading", (heading.level,), lines[heading.line].texts)
    for bullets in document.lists:
        for item in bullets.items:
            texts = lines[item.prose.line].texts
            lines[item.prose.line] = Line("bullet", (item.depth, bullets.ordered), texts)
    for first, end in document.opaque:
        lines.update((number, Line("opaque")) for number in range(first, end))
    for table in document.tables:
        rows = iter(table.cells)
        form = table.aligns
        lines[table.line] = Line("header", form, tuple(next(rows)))
        lines[table.line + 1] = Line("delimiter", form)
        for number, cells in enumerate(rows, table.line + 2):
            lines[number] = Line("row", form, tuple(cells))
    return lines


def _kept_outside(before: Document, after: Document, edits: Sequence[Edit]) -> bool:
    old, new = before.source.text, after.source.text
    at = moved = 0
    for span, replacement, _ in sorted(edits):
        kept = span.start - at
        if span.start < at or new[moved : moved + kept] != old[at : span.start]:
            return False
        if not new.startswith(replacement, moved + kept):
            return False
        at, moved = span.end, moved + kept + len(replacement)
    return old[at:] == new[moved:] and before.source.bom == after.source.bom


def _rows(document: Document) -> int:
    return sum(table.size for table in document.tables)


def _layout_objection(old: dict[int, Line], new: dict[int, Line]) -> str:
    if old == new:
        return ""
    for number in sorted(old.keys() | new.keys()):
        was, now = old.get(number), new.get(number)
        if was == now:
            continue
        filled = (
            was is not None
            and now is not None
            and was[:2] == now[:2]
            and was.texts == now.texts[: len(was.texts)]
            and not any(now.texts[len(was.texts) :])
            and len(now.texts) <= len(now.form)
        )
        if not filled:
            return f"line {number} would be read otherwise"
    return ""


def _unstable(before: Document, after: Document, edits: Sequence[Edit], layout: Layout) -> str:
    """What a second layout would change."""
    touched = {before.source.position(edit.span.start)[0] for edit in edits}
    for table in after.tables:
        if not touched.isdisjoint(range(table.line, table.end)) and not is_canonical(table, layout):
            return f"the table of line {table.line} would not be {layout} yet"
    return ""


def _text_objection(
    before: Document,
    old: dict[int, Line],
    new: dict[int, Line],
    edits: Sequence[Edit],
    blocks: bool = False,
) -> str:
    """What the edited text says otherwise than it may; where ``blocks`` change, text may become
    anything."""
    source = before.source
    tables = {line: table for table in before.tables for line in range(table.line, table.end)}
    touched: dict[tuple[int, int], list[Edit]] = {}
    at, shift = 1, 0
    for edit in sorted(edits):
        first, last = source.position(edit.span.start)[0], source.position(edit.span.end)[0]
        if wrong := _moved_lines(old, new, (at, first, shift), blocks):
            return wrong
        grown = _ends(edit.replacement) - _ends(source[edit.span])
        if not grown and first == last and not blocks:
            touched.setdefault((first, shift), []).append(edit)
        shift += grown
        # A line that an edit of whole lines ends at the very start of is not touched.
        aligned = {edit.span.start, edit.span.end} <= {source.starts[n - 1] for n in (first, last)}
        whole = aligned and edit.replacement[-1:] in ("", "\n", "\r")
        at = max(at, last if whole else last + 1)
    for (line, moved), inside in touched.items():
        if wrong := _edited(old, new, line, moved):
            return wrong
        if line in tables and (wrong := _cells(tables[line], new, inside, moved)):
            return wrong
    return _moved_lines(old, new, (at, len(source.starts) + 1, shift), blocks)


def _moved_lines(
    old: dict[int, Line], new: dict[int, Line], run: tuple[int, int, int], blocks: bool
) -> str:
    """What the lines of ``run`` (first, end, how much further down they are now) are no more."""
    first, end, shift = run
    for number in range(first, end):
        was, now = old.get(number), new.get(number + shift)
        if was != now and not (blocks and _may_become(was, now)):
            return f"line {number} would be read otherwise"
    return ""


def _may_become(was: Line | None, now: Line | None) -> bool:
    """Whether a line that no edit touches may be read otherwise when blocks change: text may become
    a row or a heading, but a row stays a row, and each keeps its texts."""
    if was is None or was.kind in ("text", "opaque"):
        return True
    if now is None:
        return False
    if was.kind in ("heading", "bullet"):
        # It may be the header of a table, or text, by the line below it.
        return now.kind == "header" or was.texts == now.texts
    return now.kind in ("header", "row", "delimiter") and was.texts == now.texts


def _edited(old: dict[int, Line], new: dict[int, Line], number: int, shift: int) -> str:
    was, now = old.get(number, Line("")), new.get(number + shift, Line(""))
    if was[:2] == now[:2] and _misfit(now) <= _misfit(was):
        return ""
    return f"line {number} would be something else"


def _cells(table: Table, new: dict[int, Line], edits: Sequence[Edit], shift: int) -> str:
    """The cells of a row before the first of ``edits`` and behind the last are what they were."""
    line, _ = table.source.position(edits[0].span.start)
    row = table.row_at(line)
    first = min(edit.span.start for edit in edits)
    last = max(edit.span.end for edit in edits)
    ahead = [cell.raw for cell in row.cells if cell.span.end < first]
    # What ends at a pipe may join the cell behind it.
    behind = [cell.raw for cell in row.cells if cell.span.start > last + 1]
    texts = list(new.get(line + shift, Line("")).texts)
    if line == table.line + 1 or (
        texts[: len(ahead)] == ahead and texts[len(texts) - len(behind) :] == behind
    ):
        return ""
    return f"line {line} would have other cells"


def _misfit(line: Line) -> int:
    """How many cells a row has too many or too few for its table."""
    return abs(len(line.texts) - len(line.form)) if line.kind == "row" else 0


def _ends(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")
