"""Lines that are meant as headings, and that GitHub reads as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mdlist.markdown.source import Span
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from mdlist.markdown.document import Document

# No title is longer.
LONG = 70
# GFM 4.2: one to six ``#`` and a blank. A no-break space or a fullwidth sign is neither.
# A seventh sign makes text of the line.
LINE = Regex(r"(#{7,}(?=[ \t])|#{2,6}|[#＃]{1,6})([ \t\xa0\u3000]*)(?=\S)([^#＃\n]*)")
LEVELS = 6

# A link into the file, and nothing else.
BACK = Regex(r"\W*\[[^\[\]]*\]\(#[^()\s]*\)\W*")


class Meant(NamedTuple):
    """A line that is meant as a heading: the whole of it, its signs and the span of what stands
    before its title, and the title as written."""

    span: Span
    before: Span
    signs: str
    title: str


def find_accidental_headings(document: Document) -> list[int]:
    """The headings, by number, that were meant as text: a line across the page stands right below
    them, where GitHub takes it for an underline (GFM 4.3), in a list that writes its headings with
    ``#``. They are the way back to the top, a sentence, or lines of text."""
    source, text = document.source, document.source.text
    if "\n---" not in text:
        return []
    found: list[int] = []
    others = 0
    for number, heading in enumerate(document.headings):
        start = source.starts[heading.line - 1]
        below = source.position(heading.span.end)[0] + 1
        written = source[heading.span]
        if text[start : heading.span.start].strip(" \t>").startswith("#"):
            continue
        if below > len(source.starts) or source[source.line(below)].strip(" \t\r>").strip("-"):
            continue
        sentence = heading.text.rstrip()[-1:] in ".!?。！" or len(heading.text) > LONG
        if sentence or "\n" in written or BACK.compiled.fullmatch(written):
            found.append(number)
        else:
            others += 1
    return found if found and not others and len(document.headings) > len(found) + 2 else []


def find_meant_headings(document: Document) -> Iterator[Meant]:
    """The lines of ``document`` that are meant as headings and are none."""
    source = document.source
    if "#" not in source.text and "＃" not in source.text:
        return
    first = document.headings[0].line if document.headings else 0
    titles = sum(heading.level == 1 for heading in document.headings)
    for prose in document.prose:
        if "#" not in prose.content and "＃" not in prose.content:
            continue
        lines = prose.content.split("\n")
        # ``#Tag`` is text. It can only be a title where the list has none and the line stands
        # before all headings, or where the list has several headings of the first level.
        title_here = titles > 1 or (not titles and prose.line < first)
        for line, start in zip(lines, prose.starts, strict=True):
            if line[:1] not in ("#", "＃"):
                continue
            match = LINE.compiled.match(line)
            if match is None or not _was_meant(match, line, len(lines) == 1, title_here):
                continue
            if source.text[start - 1 : start] in ("", "\n", "\r"):
                signs, title = match.group(1), match.group(3)
                before = Span(start, start + match.start(3))
                yield Meant(Span(start, start + len(line.rstrip())), before, signs, title.strip())


def _was_meant(match: re.Match[str], line: str, alone: bool, title_here: bool) -> bool:
    """Whether a line that begins with signs is a heading and no tag, number, channel or directive;
    ``alone``: it is a paragraph of its own."""
    signs, blanks, title = match.groups()
    if len(signs) > LEVELS and not (alone and "#" not in line[match.end() :]):
        return False
    if not title or not (title[0].isalnum() or title[0] in "[*_`«“" or not title[0].isascii()):
        return False
    sentence = not alone or len(title) > LONG or title.rstrip()[-1:] in ".!?;,。！"
    if signs == "#" and not blanks:
        return title_here and title[0].isupper() and not sentence and "#" not in line[1:]
    if title[0].islower() and not blanks and sentence:
        return False
    return not title[0].isdigit() or " " in title.strip()
