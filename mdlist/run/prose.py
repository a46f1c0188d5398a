"""mdformat over what stands outside the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.markdown.parse import front_matter, parse
from mdlist.markdown.source import Source

if TYPE_CHECKING:
    from mdlist.markdown.document import Document


class ProseError(Exception):
    """mdformat would change what GitHub renders; the message says where."""


def format_prose(source: Source) -> Source:
    """``source`` as mdformat writes it; tables and front matter as they are.

    Raises:
        ProseError: the list would be read otherwise afterwards.
    """
    import mdformat

    text = source.text.replace("\r\n", "\n").replace("\r", "\n")
    skipped = front_matter(text)
    lines = text.split("\n")
    front, body = "".join(f"{line}\n" for line in lines[:skipped]), "\n".join(lines[skipped:])
    gap = body[: len(body) - len(body.lstrip("\n"))] if front else ""
    options = {"plugin": {"mdlist": {"layout": "keep"}}}
    made = mdformat.text(body, options=options, extensions=("gfm", "mdlist"))
    after = Source((front + gap + made).replace("\n", source.eol), source.bom)
    _hold(parse(source), parse(after))
    return after


def _hold(before: Document, after: Document) -> None:
    """Raise if the two documents do not say the same."""
    for what, old, new in zip(
        ("the headings", "a table", "a list", "the text"), said(before), said(after), strict=True
    ):
        if old == new:
            continue
        near = next((a for a, b in zip(old, new, strict=False) if a != b), "its number")
        raise ProseError(f"mdformat would change {what}: {str(near)[:80]}")


def said(document: Document) -> tuple[list[object], ...]:
    """What the document says to a reader: headings, tables, bullets, and texts with their links."""
    from urllib.parse import unquote

    reader = document.reader
    headings: list[object] = [(h.level, h.text.split()) for h in document.headings]
    tables: list[object] = [
        (table.aligns, [_filled(row, len(table.aligns)) for row in table.cells])
        for table in document.tables
    ]
    bullets: list[object] = [len(bullets.items) for bullets in document.lists]
    texts: list[object] = []
    for prose in document.prose:
        inline = reader(prose.content)
        links = [(link.text.split(), unquote(link.url)) for link in inline.links]
        texts.append((inline.text.split(), inline.bold, inline.italic, links))
    return headings, tables, bullets, texts


def _filled(row: list[str], width: int) -> list[str]:
    return row + [""] * (width - len(row))
