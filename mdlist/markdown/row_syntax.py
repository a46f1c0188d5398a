"""Where the cells of a row begin and end.

A row is cut at every pipe that has no backslash before it, and before inlines are read: a pipe in
a code span or a link cuts too (GFM 4.10, example 200; cmark-gfm's table scanner). One leading and
one trailing pipe belong to the row, not to a cell. What GitHub trims from a cell is spaces, tabs,
vertical tabs and form feeds.
"""

from __future__ import annotations

from mdlist.markdown.source import Span

BLANK = " \t\v\f"
# Further in no block begins but code (GFM 4.4).
INDENT = 3
# Characters that look like a pipe and are none.
LOOKALIKES = "｜│┃￨∣¦"


def split_row(row: str) -> list[str]:
    """The trimmed cells of a row, surplus ones too; no cell for a row that is only a pipe.

    Args:
        row: the row's text without line end and without a quote's or list item's prefix.
    """
    row = row.strip(BLANK)
    if "\\" in row:
        return [row[span.start : span.end].strip(BLANK) for span in cut_row(row)]
    if row[:1] == "|":
        row = row[1:]
    if row[-1:] == "|":
        row = row[:-1]
    elif not row:
        return []
    return [cell.strip(BLANK) for cell in row.split("|")]


def split_rows(text: str) -> list[list[str]]:
    """:func:`split_row` of each line of ``text``; of one that is written compactly at a glance."""
    lines = text.split("\n")
    if any(blank in text for blank in BLANK[1:]):
        return [split_row(line) for line in lines]
    rows: list[list[str]] = []
    for line in lines:
        if line[:2] == "| " and line[-2:] == " |" and "  " not in line and "\\" not in line:
            cells = line[2:-2].split(" | ")
            if line.count("|") == len(cells) + 1:
                rows.append(cells)
                continue
        rows.append(split_row(line))
    return rows


def cut_row(row: str) -> list[Span]:
    """The spans of the cells of a row, from pipe to pipe, in offsets into ``row``."""
    end = len(row.rstrip(BLANK))
    start = len(row) - len(row.lstrip(BLANK))
    if row.startswith("|", start):
        start += 1
    spans: list[Span] = []
    if "\\" not in row:
        for cell in row[start:end].split("|"):
            spans.append(Span(start, start + len(cell)))
            start += len(cell) + 1
        if not cell.strip(BLANK):
            spans.pop()
        return spans
    at = start
    while (at := row.find("|", at, end)) >= 0:
        if not row.startswith("\\", at - 1) or at - 1 < start:
            spans.append(Span(start, at))
            start = at + 1
        at += 1
    if row[start:end].strip(BLANK):
        spans.append(Span(start, end))
    return spans


def trim(text: str, span: Span) -> Span:
    """``span`` without the blanks at its ends; an empty span stands after one leading blank."""
    if span.start == span.end:
        return span
    inner = text[span.start : span.end]
    start = span.start + len(inner) - len(inner.lstrip(BLANK))
    if start == span.end:
        middle = span.start + (1 if len(inner) > 1 else 0)
        return Span(middle, middle)
    return Span(start, span.start + len(inner.rstrip(BLANK)))


def delimiter_cells(row: str) -> list[str] | None:
    """Alignments ("", "left", "center", "right") if ``row`` is a delimiter row, else None.

    A delimiter row that is dashes alone underlines a heading instead (GFM 4.3), so it needs a
    pipe or a colon.
    """
    row = row.strip(BLANK)
    if not row or row.strip("|-: \t\v\f") or "-" not in row:
        return None
    cells = split_row(row)
    if ("|" not in row and ":" not in row) or not cells:
        return None
    aligns: list[str] = []
    for cell in cells:
        dashes = cell.removeprefix(":").removesuffix(":")
        if not dashes or dashes.strip("-"):
            return None
        left, right = cell[0] == ":", cell[-1] == ":"
        aligns.append("center" if left and right else "left" if left else "right" if right else "")
    return aligns
