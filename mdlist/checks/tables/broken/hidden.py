"""Tables that stand in HTML or code, where GitHub reads no Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks.tables.broken.row_shape import content_span
from mdlist.lint.diagnostic import Fault, Fix, Safety
from mdlist.markdown.row_syntax import delimiter_cells, split_row
from mdlist.markdown.source import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.markdown.document import Document, Prose

# HTML that goes on over blank lines up to its own end (GFM 4.6, start conditions 1 to 5).
VERBATIM = ("<!", "<pre", "<script", "<style", "<textarea", "<?")


def hidden_tables(document: Document) -> Iterator[Fault]:
    """One finding for each table that GitHub shows as HTML's text or as code."""
    for html in document.html:
        if "|" in html.content and not html.content.lower().startswith(VERBATIM):
            yield from _in_html(document, html)
    starts = {html.line for html in document.html}
    for first, end in document.opaque:
        if first not in starts:
            yield from _in_code(document, first, end)


def _table_in(lines: Sequence[str]) -> int:
    """Where in ``lines`` the header of a table stands, -1 if there is none."""
    for index, line in enumerate(lines[1:]):
        if "|" in line and "-" in line:
            aligns = delimiter_cells(line)
            if aligns and len(aligns) > 1 and len(split_row(lines[index])) == len(aligns):
                return index
    return -1


def _in_html(document: Document, html: Prose) -> Iterator[Fault]:
    lines = html.content.split("\n")
    index = _table_in(lines)
    above = "\n".join(lines[:index]).lower()
    if index < 1 or above.count("<!--") > above.count("-->"):
        return
    if any(above.count(f"{tag}") > above.count(f"</{tag[1:]}") for tag in VERBATIM[1:5]):
        return
    line = html.line + index
    start = document.source.starts[line - 1]
    edit = document.source.insertion(line, document.source.eol_above(line))
    margin = not lines[index].startswith("    ")
    plain = margin and document.source.text.startswith(lines[index], start)
    fix = Fix("Insert a blank line", (edit,), Safety.UNSAFE, "blocks") if plain else None
    message = "GitHub shows this table as text: the HTML above goes on up to the next blank line"
    span = content_span(document.source, line)
    yield Fault(span, message, fix=fix, explains=(line, html.line + len(lines)))


def _in_code(document: Document, first: int, end: int) -> Iterator[Fault]:
    source = document.source
    if "|" not in source[source.line(first)]:
        return
    lines = [source[source.line(number)] for number in range(first, end)]
    written = [line.strip() for line in lines if line.strip()]
    # Rows with links are a list's own; an example of a table has none.
    if not written[0].startswith("|") or _table_in(written) != 0:
        return
    if not any("](" in line for line in written[2:]):
        return
    edits = []
    for number, line in enumerate(lines, first):
        start = source.starts[number - 1]
        blanks = line[: len(line) - len(line.lstrip(" \t"))]
        edits.append(Edit(Span(start, start + len(blanks)), "", blanks))
    nested = any(bullets.line <= first < bullets.end for bullets in document.lists)
    fix = None
    if not nested and not any(line.startswith(">") for line in lines):
        fix = Fix("Take the blanks out", tuple(edits), Safety.UNSAFE, "blocks")
    message = "GitHub shows this table as code: four blanks or more stand before it"
    yield Fault(content_span(document.source, first), message, fix=fix, explains=(first, end))
