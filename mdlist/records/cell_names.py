"""The name, the link and the emphasis of the entry that a cell lists, in any shape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdlist.markdown.inline import PLAIN_LINK
from mdlist.records.names import (
    EDGE,
    TAGS,
    alternative,
    goes_on,
    is_note,
    may_have_emoji,
    tidy,
    untagged,
    without_emoji,
)
from mdlist.records.own_link import is_beside, is_picture, own_link
from mdlist.records.same_entry import is_paper_title
from mdlist.words.link_labels import names_kind
from mdlist.words.regex import Regex
from mdlist.words.titles import title_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.markdown.inline import Reader
    from mdlist.markdown.link import Inline, Link

# Each line of a text that is a plain link, or else the whole of it.
_LINES = Regex(rf"^(?:{PLAIN_LINK.pattern}|(.*))$", re.MULTILINE)
_BREAK = Regex(r"\s*<(?:br|/?p|/?div|/h\d)\b[^<>]*>\s*", re.IGNORECASE)
# A break within a word.
_BROKEN = Regex(r"(?<=[_-])<br\s*/?>(?=\w)|(?<=\w)<br\s*/?>(?=[_-])", re.IGNORECASE)
# ``Project[https://...]``, which GitHub does not link.
_ADDRESSED = Regex(r"([\w-]+) ?\[(https?://[^\s\[\]()]+)\](?![(\[])")
# A picture, with a link around it or without.
_PICTURE = Regex(
    r"\[?!\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\])(?:\](?:\([^()]*\)|\[[^\[\]]*\]))?|<img\b[^<>]*>",
    re.IGNORECASE,
)
_DASH = Regex(r"\s+[-–—]+\s|\s*[:：]\s")

Name = tuple[str, str, bool]


def read_column(cells: Sequence[str], reader: Reader) -> tuple[list[str], list[str], list[bool]]:
    """Of each cell: the name that it gives, the URL of the link that goes with it ("" without one),
    and whether the name is bold."""
    if not cells:
        return [], [], []
    whole = "\n".join(cells)
    lines = _LINES.compiled.findall(whole)
    marks, texts, urls, others = map(list, zip(*lines, strict=True))
    bold = [mark == "**" for mark in marks]
    if not whole.isascii() or ":](" in whole or "[:" in whole:
        texts = [without_emoji(text) if may_have_emoji(text) else text for text in texts]
    for number, cell in enumerate(others):
        if cell:
            texts[number], urls[number], bold[number] = read_cell(cell, reader)
    return texts, urls, bold


def read_links(cells: Sequence[str], reader: Reader) -> list[str]:
    """Of each cell: the URL of the link that is its entry's own, "" without one."""
    if not cells:
        return []
    lines = _LINES.compiled.findall("\n".join(cells))
    return [url if url or not cell else _own_url(cell, reader) for _, _, url, cell in lines]


def _own_url(cell: str, reader: Reader) -> str:
    cell = addressed(cell)
    own = own_link(cell, reader(cell).links)
    return own.url if own is not None else ""


def read_cell(cell: str, reader: Reader) -> Name:
    """The name that a cell gives, the URL of its link, and whether the name is bold."""
    cell = _BROKEN.compiled.sub("", addressed(cell)) if "<" in cell else addressed(cell)
    inline = reader(cell)
    if not inline.links and "<" not in cell and "![" not in cell:
        return tidy(inline.text), "", inline.bold
    own = own_link(cell, inline.links)
    url = own.url if own is not None else ""
    for line in _lines(cell, inline.links):
        said = inline if line == cell else reader(line)
        if any(map(str.isalnum, said.text)):
            name, link, bold = _name_in(line, said, reader)
            return name, link.url if link is not None else url, bold
    if inline.text:
        return inline.text, url, inline.bold
    return (own.text if own is not None else "") or alternative(cell), url, inline.bold


def addressed(content: str) -> str:
    """``content``, with links for addresses that stand in brackets behind a word."""
    return _ADDRESSED.compiled.sub(r"[\1](\2)", content) if "[http" in content else content


def _lines(cell: str, links: Sequence[Link]) -> Iterator[str]:
    """The lines of a cell; a break within a link makes none."""
    start = 0
    for match in _BREAK.compiled.finditer(cell) if "<" in cell else ():
        if not any(link.span.start < match.start() < link.span.end for link in links):
            yield cell[start : match.start()]
            start = match.end()
    yield cell[start:]


def _name_in(line: str, inline: Inline, reader: Reader) -> tuple[str, Link | None, bool]:
    """The name that a line gives, its link and whether it is bold."""
    links = [link for link in inline.links if not is_picture(line, link)]
    first = links[0] if links else None
    if first is None:
        return tidy(inline.text), own_link(line, inline.links), inline.bold
    titled = any(map(str.isalnum, first.text)) and not names_kind(first.text)
    if titled and _stands_first(line, first):
        rest = [link for link in links[1:] if not is_beside(line, link)]
        if not rest and _ends_name(line, first, inline.links, reader):
            return untagged(first.text), first, inline.bold or _is_bold(line, first)
    beside = next((link for link in links if is_beside(line, link)), None)
    own = first if titled and first is not beside else own_link(line, inline.links)
    if beside is not None:
        front = reader(line[: beside.span.start].rstrip("[(（ "))
        if any(map(str.isalnum, front.text)) and not goes_on(front.text):
            return tidy(front.text.rstrip(EDGE)), own, front.bold
    return tidy(inline.text), own, inline.bold


def _stands_first(line: str, link: Link) -> bool:
    """Whether nothing but tags and pictures stands before a link."""
    at = 0
    while at < link.span.start:
        match = TAGS.compiled.match(line, at, link.span.start)
        end = match.end() if match is not None else at
        if end == at and (picture := _PICTURE.compiled.match(line, at, link.span.start)):
            end = picture.end()
        if end == at:
            return line[at : link.span.start] in ("[", "(", "\\[")
        at = end
    return True


def _ends_name(line: str, link: Link, links: Sequence[Link], reader: Reader) -> bool:
    """Whether a name ends with the link that it begins with, and goes not on behind it."""
    rest, at = "", link.span.end
    for other in links:
        if other.span.start >= at:
            rest += line[at : other.span.start]
            at = other.span.end
    rest += line[at:]
    if rest.startswith(("<sup", "[^")):
        return True
    said = reader(rest).text
    if not any(char.isalpha() or char.isdecimal() for char in said) or is_note(rest):
        return True
    if not rest[0].isalnum() and is_paper_title(title_key(link.text)):
        return True
    if rest.startswith(", ") and not any(map(str.isdecimal, said)):
        return True
    return _DASH.compiled.match(rest) is not None and len(said) > len(link.text)


def _is_bold(line: str, link: Link) -> bool:
    label = line[link.label.start : link.label.end].strip()
    outer = line[: link.span.start].endswith("**") and line.startswith("**", link.span.end)
    return outer or (label.startswith("**") and label.endswith("**"))
