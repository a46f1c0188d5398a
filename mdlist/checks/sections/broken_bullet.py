"""A line is meant as a list item and GitHub does not render it as one.

``-[Ants](url)`` is a line of text: it runs on in the entry above, or in one paragraph with the
lines around it. A list item wants a blank after its sign (GFM 5.2); a no-break space is none.

```md bad
- [Ants](https://ants.example) - Small.
-[Bees](https://bees.example) - Busy.
- [Cats](https://cats.example) - Quiet.
```

```md good
- [Ants](https://ants.example) - Small.
- [Bees](https://bees.example) - Busy.
- [Cats](https://cats.example) - Quiet.
```

```md fixed
- [Ants](https://ants.example) - Small.
- [Bees](https://bees.example) - Busy.
- [Cats](https://cats.example) - Quiet.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.lint.diagnostic import Fault, Fix, Safety, Severity
from mdlist.markdown.row_syntax import INDENT
from mdlist.markdown.source import Edit, Span
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.lint.view import View
    from mdlist.markdown.document import Prose
    from mdlist.markdown.source import Source

ID = "broken-bullet"
SEVERITY = Severity.ERROR

QUOTES = frozenset((">", ">>", "> >"))
FIRST = frozenset("-*+0123456789")
# The sign of a list item, and a link behind it without a blank between.
LINE = Regex(r"([-*+]|\d{1,3}[.)])[\xa0\u3000]*(?=(?:\*\*)?!?\[[^\n]*?\]\()")
# The sign of the item that the line goes on, and a title with a link further on.
TITLE = Regex(r"([-*+])(?=[A-Z][^\n]*\]\()")


def check(view: View) -> Iterator[Fault]:
    """A finding for each line that was meant as a list item."""
    begun = {table.line for table in view.document.tables}
    for prose in view.document.prose:
        if prose.content[:1] in FIRST or "\n" in prose.content:
            yield from _lines(view, prose, prose.line + len(prose.starts) in begun)


def _lines(view: View, prose: Prose, runs_on: bool) -> Iterator[Fault]:
    """``runs_on``: a table begins right below, which the text of an item would take in."""
    source = view.document.source
    lead = source.text[source.starts[prose.line - 1] : prose.starts[0]].strip()
    quoted = lead in QUOTES
    lines = prose.content.split("\n")
    shown: list[str] | None = None
    for number, (line, start) in enumerate(zip(lines, prose.starts, strict=True)):
        match = LINE.compiled.match(line) if line[:1] in FIRST else None
        if match is None and line[:1] == lead[-1:]:
            match = TITLE.compiled.match(line)
        if match is None:
            continue
        if quoted and line[0] == "-" and start != prose.starts[0]:
            continue  # It names who is quoted.
        if _column(source, start) - _column(source, prose.starts[0]) > INDENT:
            continue  # So far in, no item begins (GFM 5.2): the text goes on.
        begin = source.starts[source.position(start)[0] - 1]
        if source.text[begin:start].strip(" \t>"):
            continue  # Behind the sign of an item another is a part of the text.
        shown = shown or view.document.reader(prose.content).text.split("\n")
        if len(shown) != len(lines):
            shown = [view.document.reader(each).text for each in lines]
        if shown[number].lstrip()[:1] != line[0]:
            continue  # It begins emphasis, which may end in another line.
        sign = match.group(1)
        span = Span(start, start + len(line.rstrip()))
        said = f'"{line.rstrip()[:60]}" is no list item: GitHub wants a blank after "{sign}"'
        edit = Edit(Span(start, start + match.end()), f"{sign} ", match.group())
        fix = Fix(f'Write "{sign} "', (edit,), Safety.UNSAFE, "blocks")
        yield Fault(span, said, fix=None if runs_on else fix)


def _column(source: Source, offset: int) -> int:
    """In which column, from 0, the text at ``offset`` stands; a tab goes on to the next fourth."""
    start = source.starts[source.position(offset)[0] - 1]
    return len(source.text[start:offset].expandtabs(4))
