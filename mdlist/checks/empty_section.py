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
from typing import TYPE_CHECKING

from mdlist.diagnostic import Diagnostic, Severity
from mdlist.regex import Regex
from mdlist.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.rule import View

ID = "empty-section"
SEVERITY = Severity.WARNING

# So many empty sections, in so large a part of all, are kept on purpose.
MANY, HABIT = 4, 0.25
LONG = 70
COMMENT = Regex(r"<!--.*?-->", re.DOTALL)
RULE = Regex(r"(?:[-*_][ \t]*){3,}\Z")


def check(view: View) -> Iterator[Diagnostic]:
    """A finding for each heading that the next one, not below it, follows at once."""
    found = list(_empty(view))
    sections = len(view.document.headings)
    if len(found) >= MANY and len(found) > HABIT * sections:
        return
    source = view.document.source
    for number in found:
        heading = view.document.headings[number]
        span = Span(source.line(heading.line).start, heading.span.end)
        message = f'"{heading.text}" has nothing under it'
        yield Diagnostic(ID, SEVERITY, span, message)


def _empty(view: View) -> Iterator[int]:
    headings, source = view.document.headings, view.document.source
    for number, heading in enumerate(headings):
        # A sentence set as a heading announces nothing.
        if len(heading.text) > LONG or heading.text.rstrip()[-1:] in ".!?。！":
            continue
        following = headings[number + 1] if number + 1 < len(headings) else None
        if following is not None and following.level > heading.level:
            continue
        start = source.line(source.position(heading.span.end)[0]).end
        end = source.starts[following.line - 1] if following else len(source.text)
        if end - start > 400 and not source.text[start : start + 400].isspace():
            between = source.text[start : start + 400]
            if "<!--" not in between:
                continue
        lines = COMMENT.compiled.sub("", source.text[start:end]).split("\n")
        # The underline of a heading, and a line across the page, are no content.
        if all(not line.strip(" \t\r=") or RULE.compiled.match(line.strip()) for line in lines):
            yield number
