"""A delimiter row that makes no table with what stands above it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mdlist.checks.tables.broken.paragraph import delimiter_row
from mdlist.checks.tables.broken.row_shape import content_span, is_between_pipes, with_pipes
from mdlist.lint.diagnostic import Fault, Fix, Safety
from mdlist.markdown.row_syntax import INDENT, LOOKALIKES, delimiter_cells, split_row
from mdlist.markdown.source import Span, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.checks.tables.broken.paragraph import Paragraph


def delimited(paragraph: Paragraph, index: int, header: list[str], right: list[str]) -> Fault:
    """A header and a delimiter row that make no table."""
    counts = Counter(map(len, paragraph.rows(index + 1)))
    rows = counts.most_common(1)[0][0] if counts else 0
    odd = [n for n in range(len(paragraph.lines)) if paragraph.lines[n] != paragraph.written[n]]
    misspelt = delimiter_cells(paragraph.lines[index]) is None
    if len(header) != len(right):
        return _miscounted(paragraph, index, len(header), right, rows)
    if misspelt:
        fix = _rewritten(paragraph, index, right, "Write a delimiter row")
        message = f'"{shorten(paragraph.written[index])}" is no delimiter row: a cell of it holds'
        message += " dashes, with a colon at either end or none"
        return paragraph.broken(index, index - 1, message, fix, (index - 1, "the header"))
    if odd:
        found = sorted(set(paragraph.written[odd[0]]).intersection(LOOKALIKES))[0]
        edits = tuple(paragraph.edit(n, paragraph.lines[n]) for n in odd)
        fix = Fix(f'Write "|" for "{found}"', edits, Safety.UNSAFE, "blocks")
        message = f'"{found}" is no pipe, so GitHub shows this table as text'
        return paragraph.broken(odd[0], index - 1, message, fix, None)
    message = "GitHub shows this table as text: it runs on from the text above"
    parted = _parted(paragraph, index - 1) if index > 1 else None
    return paragraph.broken(index - 1, index - 1, message, parted, None)


def headless(paragraph: Paragraph, right: list[str]) -> Fault | None:
    """A delimiter row that begins a paragraph."""
    rows = paragraph.rows(1)
    if len(right) < 2 or not rows or len(rows[0]) != len(right):
        return None
    above = paragraph.before
    last = above.content.split("\n")[-1] if above is not None else ""
    if above is not None and len(split_row(with_pipes(last))) == len(right):
        starts = paragraph.source.starts
        line = above.line + len(above.starts)
        between = Span(starts[line - 1], starts[paragraph.prose.line - 1])
        text = paragraph.source.text
        same = (
            text[starts[line - 2] : above.starts[-1]]
            == (text[between.end : paragraph.prose.starts[0]])
        )
        if same and between.end > between.start and not paragraph.source[between].strip("> \t\r\n"):
            edit = paragraph.source.edit(between, "")
            fix = Fix("Remove the blank line", (edit,), Safety.UNSAFE, "blocks")
            message = "a blank line stands between header and delimiter row"
            return paragraph.broken(0, 0, f"{message}: GitHub shows the table as text", fix, None)
    message = "no header stands above this delimiter row: GitHub shows the table as text"
    return paragraph.broken(0, 0, message, None, None)


def underlined(paragraph: Paragraph) -> Iterator[Fault]:
    """A header over a row of dashes without pipes, which makes it a heading (GFM 4.3)."""
    source, line = paragraph.source, paragraph.prose.line
    header = split_row(paragraph.lines[-1])
    if len(header) < 2 or len(paragraph.lines) > 1 or not is_between_pipes(paragraph.lines[0]):
        return
    if line + 2 > len(source.starts):
        return
    dashes, below = content_span(source, line + 1), source[source.line(line + 2)]
    if source[dashes].strip("-") or len(split_row(with_pipes(below.strip("> \t")))) != len(header):
        return
    edit = source.edit(dashes, delimiter_row(["---"] * len(header), True))
    fix = Fix(f"Write {_cells(len(header))}", (edit,), Safety.UNSAFE, "blocks")
    message = f"the delimiter row has 1 cell, the header {len(header)}: GitHub shows a heading"
    other = line + 2 in paragraph.begun
    yield Fault(dashes, message, fix=None if other else fix, explains=(line, line + 3))


def _miscounted(
    paragraph: Paragraph, index: int, header: int, right: list[str], rows: int
) -> Fault:
    count = len(right)
    told = f"the delimiter row has {_cells(count)}, the header {header}"
    if rows == count:
        message = f"the header has {_cells(header)}, the delimiter row and the rows {count}"
        message += ": GitHub shows this table as text"
        return paragraph.broken(index - 1, index - 1, message, None, (index, "the delimiter row"))
    fix = None
    if rows == header or not rows:
        cells = (right + right[-1:] * header)[:header]
        fix = _rewritten(paragraph, index, cells, f"Write {_cells(header)}")
    message = f"{told}: GitHub shows this table as text"
    return paragraph.broken(index, index - 1, message, fix, (index - 1, "the header"))


def _rewritten(paragraph: Paragraph, index: int, cells: Sequence[str], title: str) -> Fix:
    pipe = paragraph.lines[index - 1].startswith("|")
    edits = [paragraph.edit(index, delimiter_row(cells, pipe))]
    for n, line in enumerate(paragraph.lines):
        if n != index and line != paragraph.written[n]:
            edits.append(paragraph.edit(n, line))
    return Fix(title, tuple(edits), Safety.UNSAFE, "blocks")


def _parted(paragraph: Paragraph, index: int) -> Fix | None:
    """A blank line above line ``index``, where the line begins at the margin."""
    start = paragraph.source.starts[paragraph.prose.line + index - 1]
    if paragraph.source.text[start : paragraph.span(index).start].strip(" "):
        return None
    if paragraph.span(index).start - start > INDENT:
        return None
    source, below = paragraph.source, paragraph.prose.line + len(paragraph.lines)
    if below <= len(source.starts) and source[source.line(below)].startswith((" ", "\t")):
        return None  # It may go on an item of a list, from which the table would part it.
    line = paragraph.prose.line + index
    edit = paragraph.source.insertion(line, paragraph.source.eol_above(line))
    return Fix("Insert a blank line", (edit,), Safety.UNSAFE, "blocks")


def _cells(count: int) -> str:
    return f"{count} cell{'s' if count != 1 else ''}"
