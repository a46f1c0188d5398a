"""A line is meant as a heading and GitHub does not render it as one, or a heading stands twice.

``##Title`` is a line of text: the section has no anchor, and what stands under it belongs to the
section above. A line across the page right below a text makes a heading of it. Of two equal
headings under one parent, links lead to the first alone.

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

import re
from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from mdlist.checks.sections.empty_section import empty_sections
from mdlist.checks.sections.facts import accidental_headings, meant_headings, outlines
from mdlist.checks.sections.meant_headings import LEVELS
from mdlist.lint.diagnostic import Fault, Fix, Related, Safety, Severity
from mdlist.markdown.heading import parents
from mdlist.markdown.row_syntax import INDENT
from mdlist.markdown.source import lines_in, shorten
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from mdlist.lint.view import View
    from mdlist.markdown.heading import Heading
    from mdlist.markdown.source import Source, Span

# What heads a part in HTML.
HEAD = Regex(r"<(?:summary|h[1-6])\b", re.IGNORECASE)

ID = "broken-heading"
SEVERITY = Severity.ERROR


def check(view: View) -> Iterator[Fault]:
    """A finding for each line that was meant as a heading, and for each repeated heading."""
    yield from _lines(view)
    yield from _accidental(view)
    yield from _repeated(view)


def _lines(view: View) -> Iterator[Fault]:
    meant = meant_headings(view)
    lists = view.document.lists if meant else ()
    listed = lines_in((bullets.line, bullets.end) for bullets in lists)
    for line in meant:
        right = f"{'#' * min(len(line.signs), LEVELS)} "
        said = view.document.source[line.span].strip()[:60]
        why = f'GitHub wants a blank after "{line.signs}"'
        if len(line.signs) > LEVELS:
            why = f"GitHub has {LEVELS} levels, not {len(line.signs)}"
        message = f'"{said}" is no heading: {why}'
        edit = view.document.source.edit(line.before, right)
        fix = Fix(f'Write "{right}"', (edit,), Safety.UNSAFE, "blocks")
        below = _goes_on(view.document.source, line.span, listed)
        yield Fault(line.span, message, fix=None if below else fix)


def _goes_on(source: Source, span: Span, listed: Collection[int]) -> bool:
    """Whether what stands below a line would be no more what it is if that were a heading: the
    text would be code, or what goes on an item of a list would stand outside; ``listed`` are the
    lines of lists."""
    first = source.position(span.end)[0]
    for number in range(first + 1, len(source.starts) + 1):
        line = source[source.line(number)].expandtabs(4)
        if line.strip():
            own = len(line) - len(line.lstrip())
            return own > 0 and (first in listed or (number == first + 1 and own > INDENT))
    return False


def _accidental(view: View) -> Iterator[Fault]:
    source = view.document.source
    for number in accidental_headings(view):
        heading = view.document.headings[number]
        below = source.position(heading.span.end)[0] + 1
        said = (
            f'"{shorten(heading.text)}" is a heading: GitHub takes the line below for an underline'
        )
        line = source[source.line(below)]
        # Fewer dashes are no line across the page: they begin a list (GFM 4.1, 5.2).
        plain = line.startswith("---")
        edits = (source.insertion(below, source.eol_above(below)),)
        fix = Fix("Insert a blank line", edits, Safety.UNSAFE, "blocks") if plain else None
        yield Fault(heading.span, said, fix=fix, severity=Severity.WARNING)


def _repeated(view: View) -> Iterator[Fault]:
    headings = view.document.headings
    above, aside = parents(headings), {*accidental_headings(view), *empty_sections(view)}
    groups: dict[tuple[int, int, str], list[int]] = {}
    for number, (heading, parent) in enumerate(zip(headings, above, strict=True)):
        key = heading.text.casefold().strip()
        # A heading that is a link to its section announces it.
        if key and number not in aside and not key.endswith(":") and not _leads(view, heading):
            groups.setdefault((parent, heading.level, key), []).append(number)
    elsewhere = Counter((level, key) for _, level, key in groups)
    contents = {entry.heading for outline in outlines(view) for entry in outline.entries}
    misled = {entry.heading for outline in outlines(view) for entry in outline.misled}
    for (_, level, key), group in sorted(groups.items(), key=lambda item: item[1][-1]):
        # Where the contents name each of them, or they take turns with others as they do in other
        # sections, it is meant so; what is wrong with a link to the other is the outline's to say.
        if len(group) < 2 or contents.issuperset(group) or not misled.isdisjoint(group):
            continue
        if elsewhere[level, key] > 1 and not _are_neighbours(headings, group, level):
            continue
        if all(_are_parted(view, headings[a].line, headings[b].line) for a, b in pairwise(group)):
            continue
        *others, last = (headings[number] for number in group)
        lines = ", ".join(str(other.line) for other in others[:5])
        where = f"line {lines}" if len(others) == 1 else f"lines {lines}"
        message = f'"{last.text}" is a heading already, in {where}'
        related = tuple(Related(other.span, f'"{other.text}"') for other in others)
        yield Fault(last.span, message, related, severity=Severity.WARNING)


def _are_parted(view: View, one: int, other: int) -> bool:
    """Whether HTML heads a part of its own between two lines, as what a reader unfolds does."""
    html = view.document.html
    first, last = (bisect_left(html, line, key=attrgetter("line")) for line in (one, other))
    return any(HEAD.compiled.search(block.content) for block in html[first:last])


def _leads(view: View, heading: Heading) -> bool:
    return "](#" in view.document.source[heading.span]


def _are_neighbours(headings: Sequence[Heading], group: Sequence[int], level: int) -> bool:
    """Whether two of the headings of ``group`` have none of their ``level`` between them."""
    return any(
        all(headings[number].level > level for number in range(one + 1, other))
        for one, other in pairwise(group)
    )
