"""The table of contents and the headings disagree.

Readers enter a long list through its contents: a section that is not there is not found, and an
entry whose section is gone leads nowhere. An outline answers for the headings after it that stand
beside those it names.

```md bad
# List

- [Ants](#ants)
- [Bees](#bees)
- [Cats](#cats)

## Ants

One.

## Bees

Two.

## Cats

Three.

## Dogs

Four.
```

```md good
# List

- [Ants](#ants)
- [Bees](#bees)
- [Cats](#cats)

## Ants

One.

## Bees

Two.

## Cats

Three.
```

```md fixed
# List

- [Ants](#ants)
- [Bees](#bees)
- [Cats](#cats)
- [Dogs](#dogs)

## Ants

One.

## Bees

Two.

## Cats

Three.

## Dogs

Four.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdlist.anchors import nearest, plain
from mdlist.diagnostic import Diagnostic, Fix, Related, Safety, Severity
from mdlist.ordering import out_of_order
from mdlist.outline import lost, stale
from mdlist.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.document import Heading
    from mdlist.outline import Entry, Outline
    from mdlist.rule import View

ID = "outline"
SEVERITY = Severity.WARNING

# Entries out of order are a slip where so few of so many are.
SLIPS, MANY = 2, 8
NUMBER = re.compile(r"\d+(?=[.)]\s*\Z)")


def check(view: View) -> Iterator[Diagnostic]:
    """A finding for each heading that an outline lacks, and for each of its entries that has none
    or stands in the wrong place."""
    for outline in view.outlines:
        missing = list(outline.missing)
        for entry in stale(outline, view.known_anchors):
            renamed = _in_its_place(outline, entry, missing)
            if renamed is not None:
                missing.remove(renamed)
            yield _stale(view, entry, renamed)
        near = {
            nearest(e.anchor, view.known_anchors)
            for e in outline.entries
            if lost(e, view.known_anchors)
        }
        for number in missing:
            if plain(view.anchors[number]) not in near:
                yield _missing(view, outline, number)
        yield from _disorder(view, outline)


def _in_its_place(outline: Outline, entry: Entry, missing: list[int]) -> int | None:
    """The one missing heading between those that the entry's neighbours name."""
    at = outline.entries.index(entry)
    before = [e.heading for e in outline.entries[:at] if e.heading is not None]
    after = [e.heading for e in outline.entries[at + 1 :] if e.heading is not None]
    low, high = max(before, default=-1), min(after, default=10**9)
    between = [number for number in missing if low < number < high]
    return between[0] if len(between) == 1 else None


def _stale(view: View, entry: Entry, renamed: int | None) -> Diagnostic:
    message = f'"{entry.link.text}" leads to "#{entry.anchor}", which no heading has'
    if renamed is None:
        return Diagnostic(ID, SEVERITY, entry.link.span, message, fix=_without(view, entry))
    heading = view.document.headings[renamed]
    related = (Related(heading.span, f'"{heading.text}"'),)
    message += f'; in its place line {heading.line} has "{heading.text}"'
    edit = Edit(entry.link.span, _link(view, renamed))
    fix = Fix(f'Name "{heading.text}" instead', (edit,), Safety.UNSAFE)
    return Diagnostic(ID, SEVERITY, entry.link.span, message, related, fix=fix)


def _without(view: View, entry: Entry) -> Fix | None:
    """Drops the entry's line, if no other bullet hangs on it."""
    source, line = view.document.source, entry.bullet.prose.line
    following = source[source.line(line + 1)] if line < len(source.starts) else ""
    deeper = len(following) - len(following.lstrip())
    own = entry.bullet.marker.start - source.starts[line - 1]
    if (following.strip() and deeper > own) or line >= len(source.starts):
        return None
    whole = Span(source.starts[line - 1], source.starts[line])
    return Fix("Drop the entry", (Edit(whole, ""),), Safety.UNSAFE)


def _missing(view: View, outline: Outline, number: int) -> Diagnostic:
    heading = view.document.headings[number]
    first = outline.bullets.line
    related = (Related(outline.entries[0].link.span, "the outline"),)
    message = f'"{heading.text}" is not in the outline of line {first}'
    fix = _insertion(view, outline, number, heading)
    return Diagnostic(ID, SEVERITY, heading.span, message, related, fix=fix)


def _insertion(view: View, outline: Outline, number: int, heading: Heading) -> Fix | None:
    """An entry for the heading in the style of its nearest sister, at its place."""
    source, headings = view.document.source, view.document.headings
    named = [e for e in outline.entries if e.heading is not None]
    sisters = [e for e in named if headings[e.heading or 0].level == heading.level]
    at = outline.before(number)
    if not sisters or any(len(e.bullet.prose.starts) > 1 for e in named):
        return None
    before = [e for e in sisters if (e.heading or 0) < number]
    sister = before[-1] if before else sisters[0]
    line = outline.entries[at].bullet.prose.line + 1 if at is not None else outline.bullets.line
    if line > len(source.starts):
        return None
    start = source.starts[sister.bullet.prose.line - 1]
    prefix = source.text[start : sister.link.span.start]
    if outline.bullets.ordered or NUMBER.search(prefix):
        prefix = NUMBER.sub(lambda match: str(int(match.group()) + bool(before)), prefix)
    place = source.starts[line - 1]
    text = f"{prefix}{_link(view, number)}{source.eol}"
    title = f'Add "{heading.text}" to the outline'
    return Fix(title, (Edit(Span(place, place), text),), Safety.SAFE)


def _link(view: View, number: int) -> str:
    heading = view.document.headings[number]
    text = view.document.source[heading.span]
    if "[" in text or "\n" in text or "<" in text:
        text = re.sub(r"([\\\[\]*_`<])", r"\\\1", heading.text)
    return f"[{text.strip()}](#{view.anchors[number]})"


def _disorder(view: View, outline: Outline) -> Iterator[Diagnostic]:
    named = [entry for entry in outline.entries if entry.heading is not None]
    wrong = out_of_order([entry.heading for entry in named], False)
    if len(wrong) > SLIPS or (len(wrong) > 1 and len(named) < MANY):
        return
    for index in wrong:
        entry = named[index]
        heading = view.document.headings[entry.heading or 0]
        message = f'"{entry.link.text}" stands elsewhere than its section, in line {heading.line}'
        related = (Related(heading.span, f'"{heading.text}"'),)
        yield Diagnostic(ID, Severity.INFO, entry.link.span, message, related)
