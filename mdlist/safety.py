"""The net under every fix: a new text is taken only where it lost nothing.

What is compared is what each line is: a row of a table with these cells, a heading, a line of a
list or of prose. A line that no edit touches must be what it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mdlist.layout import is_canonical

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.document import Document
    from mdlist.layout import Layout
    from mdlist.text import Edit


class Line(NamedTuple):
    """What a line is: its ``kind``, what belongs to the kind (alignments, level), its texts."""

    kind: str
    form: tuple[object, ...] = ()
    texts: tuple[str, ...] = ()


def objection(
    before: Document, after: Document, edits: Sequence[Edit], changes: str, layout: str = ""
) -> str:
    """Why ``after`` may not take the place of ``before``, "" if it may.

    Args:
        before: the document that the edits were made for.
        after: the document read from the new text.
        edits: what was changed; no two overlap.
        changes: "layout", "text" or "blocks", as in :class:`mdlist.diagnostic.Fix`.
        layout: the layout that was written, "" if none was.
    """
    if not _kept_outside(before, after, edits):
        return "a byte outside the edits would change"
    if changes == "blocks":
        lost = _rows(before) - _rows(after)
        return f"{lost} rows would no longer be rows" if lost > 0 else ""
    old, new = lines_of(before), lines_of(after)
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


def _unstable(before: Document, after: Document, edits: Sequence[Edit], layout: str) -> str:
    """What a second layout would change."""
    touched = {before.source.position(edit.span.start)[0] for edit in edits}
    for table in after.tables:
        if not touched.isdisjoint(range(table.line, table.end)) and not is_canonical(
            table, _named(layout)
        ):
            return f"the table of line {table.line} would not be {layout} yet"
    return ""


def _named(layout: str) -> Layout:
    return "aligned" if layout == "aligned" else "compact" if layout == "compact" else "keep"


def _text_objection(
    before: Document, old: dict[int, Line], new: dict[int, Line], edits: Sequence[Edit]
) -> str:
    source = before.source
    at, shift = 1, 0
    for edit in sorted(edits):
        first, last = source.position(edit.span.start)[0], source.position(edit.span.end)[0]
        if wrong := _moved_lines(old, new, at, first, shift):
            return wrong
        grown = _ends(edit.replacement) - _ends(source[edit.span])
        if not grown and first == last and (wrong := _edited(old, new, first, shift)):
            return wrong
        shift += grown
        # A line that an edit ends at the very start of is not touched.
        whole = last > first and source.starts[last - 1] == edit.span.end
        at = max(at, last if whole else last + 1)
    return _moved_lines(old, new, at, len(source.starts) + 1, shift)


def _moved_lines(
    old: dict[int, Line], new: dict[int, Line], first: int, end: int, shift: int
) -> str:
    for number in range(first, end):
        if old.get(number) != new.get(number + shift):
            return f"line {number} would be read otherwise"
    return ""


def _edited(old: dict[int, Line], new: dict[int, Line], number: int, shift: int) -> str:
    was, now = old.get(number, Line("")), new.get(number + shift, Line(""))
    if was[:2] == now[:2] and _misfit(now) <= _misfit(was):
        return ""
    return f"line {number} would be something else"


def _misfit(line: Line) -> int:
    """How many cells a row has too many or too few for its table."""
    return abs(len(line.texts) - len(line.form)) if line.kind == "row" else 0


def _ends(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")
