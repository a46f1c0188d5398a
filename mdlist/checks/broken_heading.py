"""A line is meant as a heading and GitHub does not render it as one, or a heading stands twice.

``##Title`` is a line of text: the section has no anchor, and what stands under it belongs to the
section above. Of two equal headings under one parent, links lead to the first alone.

```md bad
## Ants

Two species.

##Bees

Three species.
```

```md good
## Ants

Two species. See #42 and #ants.

## Bees

Three species.
```

```md fixed
## Ants

Two species.

## Bees

Three species.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.diagnostic import Diagnostic, Fix, Related, Safety, Severity
from mdlist.outline import parent
from mdlist.regex import Regex
from mdlist.text import Edit, Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from mdlist.rule import View

ID = "broken-heading"
SEVERITY = Severity.ERROR

# GFM 4.2: one to six ``#`` and a blank. A no-break space or a fullwidth sign is neither.
LINE = Regex(r"(#{2,6}|[#＃]{1,6})([ \xa0\u3000]*)(?=\S)([^#＃\n]*)")


def check(view: View) -> Iterator[Diagnostic]:
    """A finding for each line that was meant as a heading, and for each repeated heading."""
    yield from _lines(view)
    yield from _repeated(view)


def _lines(view: View) -> Iterator[Diagnostic]:
    for prose in view.document.prose:
        if "#" not in prose.content and "＃" not in prose.content:
            continue
        for number, line in enumerate(prose.content.split("\n")):
            match = LINE.compiled.match(line)
            if match is None or not _was_meant(match, line):
                continue
            start = prose.starts[number]
            if view.document.source.text[start - 1 : start] not in ("", "\n", "\r"):
                continue
            signs, blanks = match.group(1), match.group(2)
            span = Span(start, start + len(line.rstrip()))
            right = f"{'#' * len(signs)} "
            message = f'"{line.strip()[:60]}" is no heading: GitHub wants a blank after "{signs}"'
            edit = Edit(Span(start, start + len(signs) + len(blanks)), right)
            fix = Fix(f'Write "{right}"', (edit,), Safety.UNSAFE, "blocks")
            yield Diagnostic(ID, SEVERITY, span, message, fix=fix)


def _was_meant(match: re.Match[str], line: str) -> bool:
    """Whether a line that begins with signs is a heading and no tag, number or directive."""
    signs, blanks, title = match.groups()
    if not title or not (title[0].isalnum() or title[0] in "[*_`«“🔥" or ord(title[0]) > 0x2000):
        return False
    if len(signs) == 1 and signs == "#" and not blanks:
        # ``#tag`` and ``#12`` are text; a title has a capital and more than one word.
        return title[0].isupper() and " " in title.strip() and "#" not in line[1:]
    return not title[0].isdigit() or " " in title.strip()


def _repeated(view: View) -> Iterator[Diagnostic]:
    headings = view.document.headings
    first: dict[tuple[int, int, str], int] = {}
    for number, heading in enumerate(headings):
        key = parent(headings, number), heading.level, heading.text.casefold().strip()
        before = first.setdefault(key, number)
        if before != number and key[2] and not key[2].endswith(":"):
            other = headings[before]
            message = f'"{heading.text}" is a heading already, in line {other.line}'
            related = (Related(other.span, f'"{other.text}"'),)
            yield Diagnostic(ID, Severity.WARNING, heading.span, message, related)
