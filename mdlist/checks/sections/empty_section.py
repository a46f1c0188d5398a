"""A heading has nothing under it.

Who follows the outline there finds nothing, and cannot tell a section that is planned from one
that was lost. A sentence or an entry fills it; a comment does not. A list in which empty sections
are many keeps them on purpose.

```md bad
## Ants

Two species.

## Bees

## Cats

One species.
```

```md good
## Animals

### Ants

Two species.

### Cats

One species.
```
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from mdlist.checks.sections.facts import accidental_headings, begins_line
from mdlist.checks.sections.meant_headings import LONG
from mdlist.checks.tables.broken.find import broken_lines
from mdlist.lint.diagnostic import Fault, Severity
from mdlist.lint.rule import fact
from mdlist.markdown.source import Span
from mdlist.records.names import without_emoji
from mdlist.words.regex import COMMENT, Regex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from mdlist.lint.view import View

ID = "empty-section"
SEVERITY = Severity.WARNING

# So many empty sections are a skeleton that is kept for what is to come.
SKELETON = 4
DEEPEST = 6  # GFM 4.2.
# So much text is looked at for content; a link under so many sections is none.
SHORT, USUAL = 400, 3
# Comments at which a tool puts in what the section holds.
FILLED = Regex(r"<!--\s*(?:[@#!]|include\b|doctoc\b|[^<>\n]*\b(?:start|begin)\b)", re.IGNORECASE)
# ``2.``, ``3)``, ``IV.``, ``二、``: what numbers a part.
NUMBERED = Regex(r"(?:\d+|[IVX]+)[.)](?!\w)|[一二三四五六七八九十]+、")
RULE = Regex(r"(?:[-*_][ \t]*){3,}\Z")
BULLET = Regex(r"[-*+] |\d+[.)] ")
INVISIBLE = Regex(
    r"<(?:br\s*/?|a\s+(?:id|name)\s*=[^<>]*|/a|/?div[^<>]*|/?p|/details)>", re.IGNORECASE
)


def check(view: View) -> Iterator[Fault]:
    """A finding for each heading that the next one, not below it, follows at once; of several it is
    a hint: the list keeps them for what is to come."""
    found = empty_sections(view)
    sections = len(view.document.headings)
    source, headings = view.document.source, view.document.headings
    hidden = broken_lines(view)
    for number in found:
        heading = headings[number]
        following = headings[number + 1].line if number + 1 < sections else len(source.starts) + 1
        if hidden and not hidden.isdisjoint(range(heading.line + 1, following)):
            continue  # What stands there is hidden, and one finding says so.
        span = Span(source.starts[heading.line - 1], heading.span.end)
        message = f'"{heading.text}" has nothing under it'
        yield Fault(span, message, severity=Severity.INFO if len(found) >= SKELETON else None)


@fact
def empty_sections(view: View) -> list[int]:
    """The headings that announce something and have nothing under them, by number."""
    return list(_empty(view))


def _empty(view: View) -> Iterator[int]:
    source = view.document.source
    numbers = [n for n, h in enumerate(view.document.headings) if begins_line(source, h)]
    headings = [view.document.headings[n] for n in numbers]
    aside = set(accidental_headings(view))
    usual = {line for line, n in Counter(_leading_inside(view.text)).items() if n >= USUAL}
    for at, (number, heading) in enumerate(zip(numbers, headings, strict=True)):
        # The file's title and a sentence set as a heading announce nothing.
        if (number == 0 and heading.level == 1) or number in aside:
            continue
        following = headings[at + 1] if at + 1 < len(headings) else None
        if following is not None and following.level > heading.level:
            continue
        if heading.level == DEEPEST or "](" in source[heading.span]:
            continue  # Nothing can stand under it; or its link leads to what it announces.
        text = without_emoji(heading.text)
        if len(text) > LONG or text[-1:] in ".!?。！" or "，" in text:
            continue
        if following is not None and _is_part(text, without_emoji(following.text)):
            continue
        start = heading.span.end
        end = source.starts[following.line - 1] if following else len(source.text)
        if end - start <= SHORT and not source.text[start:end].strip("= \t\n"):
            yield number
            continue
        start = source.line(source.position(start)[0]).end
        # What is short may be nothing but a comment, an anchor or the way back to the top.
        head = source.text[start : start + SHORT]
        if end - start > SHORT and "<!--" not in head and not head.isspace():
            continue
        if FILLED.compiled.search(source.text, start, end):
            continue
        text = COMMENT.compiled.sub("", source.text[start:end])
        if all(_is_nothing(line.strip(), usual) for line in text.splitlines()):
            yield number


def _is_part(title: str, following: str) -> bool:
    """Whether a numbered title heads a part whose chapters, on the same level, have no numbers."""
    return _is_numbered(title) and not _is_numbered(following)


def _is_numbered(title: str) -> bool:
    return NUMBERED.compiled.match(title) is not None


def _leading_inside(text: str) -> Iterator[str]:
    """The lines that hold a link into the file."""
    at = text.find("](#")
    while at >= 0:
        end = text.find("\n", at)
        yield text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)].strip()
        at = text.find("](#", end) if end >= 0 else -1


def _is_nothing(line: str, usual: Collection[str]) -> bool:
    """Whether the line is no content: the underline of a heading, a line across the page, an
    anchor, or the link that the list writes under all of its sections."""
    if not line.strip("= \t") or RULE.compiled.match(line):
        return True
    if not INVISIBLE.compiled.sub("", line).strip():
        return True
    return "](#" in line and not BULLET.compiled.match(line) and line in usual
