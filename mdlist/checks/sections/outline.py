"""The table of contents and the headings disagree.

Readers enter a long list through its contents: a section that is not there is not found, and an
entry whose section is gone leads nowhere, one that stands there twice is a slip. An outline answers
for the headings after it that stand beside those it names.

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

from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import accumulate
from math import inf
from typing import TYPE_CHECKING

from mdlist.checks.sections.empty_section import empty_sections
from mdlist.checks.sections.facts import anchors, lost_anchors, named_so, outlines
from mdlist.checks.sections.find_outlines import doubled, stale
from mdlist.checks.sections.known_anchors import written
from mdlist.lint.diagnostic import Fault, Fix, Related, Safety, Severity
from mdlist.records.ordering import is_broken, out_of_order

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from mdlist.checks.sections.find_outlines import Outline
    from mdlist.checks.sections.outline_fixes import Sisters
    from mdlist.checks.sections.outline_targets import Entry
    from mdlist.lint.view import View

ID = "outline"
SEVERITY = Severity.WARNING


def check(view: View) -> Iterator[Fault]:
    """A finding for each heading that an outline lacks, and for each of its entries that has none
    or stands in the wrong place."""
    for outline in outlines(view):
        for entry in outline.misled:
            yield _misled(view, entry)
        missing = set(outline.missing)
        stales = list(stale(outline, lost_anchors(view)))
        places = _places(outline, stales, outline.missing)
        for entry, renamed in zip(stales, places, strict=True):
            named = named_so(view)[entry.link.text]
            if named is not None:
                missing.discard(named)
                yield _misspelt(view, entry, named)
            elif renamed in missing:
                missing.remove(renamed)
                yield _stale(view, entry, renamed)
            else:
                yield _stale(view, entry, None)
        lost = [entry for entry in outline.entries if entry.heading is None]
        meant = {lost_anchors(view).get(entry.anchor) for entry in lost}
        # Where nothing stands nothing is missed; and what is wrong with a link is another's to say.
        missing.difference_update(empty_sections(view))
        found = {named_so(view)[entry.link.text] for entry in lost}
        missing = {number for number in missing if number not in found}
        beside = _sisters(view, outline) if missing else None
        # What stands between the outline and the first section that it names it leaves out.
        first = min((e.heading for e in outline.entries if e.heading is not None), default=0)
        for number in sorted(missing):
            if number > first and written(anchors(view)[number]) not in meant:
                yield _missing(view, outline, beside, number)
        repeated = doubled(outline)
        for index, first in repeated.items():
            yield _twice(view, outline.entries[index], outline.entries[first])
        yield from _disorder(view, outline, repeated)


def _sisters(view: View, outline: Outline) -> Sisters | None:
    from mdlist.checks.sections.outline_fixes import sisters

    return sisters(view.document, outline)


def _places(
    outline: Outline, stales: Sequence[Entry], missing: Sequence[int]
) -> Iterator[int | None]:
    """For each stale entry the missing heading that has its place: between those that its
    neighbours name stand as many missing headings as stale entries."""
    if not stales:
        return
    numbers = [entry.heading for entry in outline.entries]
    low = list(accumulate((-1 if n is None else n for n in numbers), max))
    # An entry with no named one behind it has no place that is sure.
    high = list(accumulate((inf if n is None else n for n in reversed(numbers)), min))[::-1]
    lines = {entry.link.span: index for index, entry in enumerate(outline.entries)}
    gaps = Counter((low[lines[e.link.span]], high[lines[e.link.span]]) for e in stales)
    taken = Counter[tuple[int, float]]()
    for entry in stales:
        at = lines[entry.link.span]
        gap = low[at], high[at]
        first, end = bisect_right(missing, gap[0]), bisect_left(missing, gap[1])
        yield missing[first + taken[gap]] if end - first == gaps[gap] and gap[1] < inf else None
        taken[gap] += 1


def _misled(view: View, entry: Entry) -> Fault:
    number = entry.heading or 0
    heading = view.document.headings[number]
    right = written(anchors(view)[number])
    message = (
        f'"{entry.link.text}" leads to "{entry.link.url}", another section; its own is '
        f'"{right}", in line {heading.line}'
    )
    related = (Related(heading.span, f'"{heading.text}"'),)
    edit = view.document.source.edit(entry.link.target, right)
    fix = Fix(f'Write "{right}"', (edit,), Safety.UNSAFE)
    return Fault(entry.link.span, message, related, fix=fix)


def _misspelt(view: View, entry: Entry, number: int) -> Fault:
    heading, right = view.document.headings[number], written(anchors(view)[number])
    message = f'"{entry.link.text}" leads to "{entry.link.url}", which no heading has; did you mean'
    message += f' "{right}", in line {heading.line}?'
    related = (Related(heading.span, f'"{heading.text}"'),)
    edit = view.document.source.edit(entry.link.target, right)
    fix = Fix(f'Write "{right}"', (edit,), Safety.UNSAFE)
    return Fault(entry.link.span, message, related, fix=fix)


def _stale(view: View, entry: Entry, renamed: int | None) -> Fault:
    from mdlist.checks.sections.outline_fixes import link_to, without

    message = f'"{entry.link.text}" leads to "#{entry.anchor}", which no heading has'
    if renamed is None:
        return Fault(entry.link.span, message, fix=without(view.document, entry))
    heading = view.document.headings[renamed]
    related = (Related(heading.span, f'"{heading.text}"'),)
    message += f'; in its place line {heading.line} has "{heading.text}"'
    right = link_to(view.document, anchors(view), renamed)
    edit = view.document.source.edit(entry.link.span, right)
    fix = Fix(f'Name "{heading.text}" instead', (edit,), Safety.UNSAFE)
    return Fault(entry.link.span, message, related, fix=fix)


def _missing(view: View, outline: Outline, beside: Sisters | None, number: int) -> Fault:
    heading = view.document.headings[number]
    first = outline.bullets.line
    related = (Related(outline.entries[0].link.span, "the outline"),)
    message = f'"{heading.text}" is not in the outline of line {first}'
    from mdlist.checks.sections.outline_fixes import insertion

    fix = beside and insertion(view.document, anchors(view), outline, beside, number)
    return Fault(heading.span, message, related, fix=fix)


def _twice(view: View, entry: Entry, first: Entry) -> Fault:
    from mdlist.checks.sections.outline_fixes import without

    line = first.bullet.prose.line
    message = f'"{entry.link.text}" is in the outline already, in line {line}'
    related = (Related(first.link.span, f'"{first.link.text}"'),)
    fix = without(view.document, entry)
    return Fault(entry.link.span, message, related, fix=fix)


def _disorder(view: View, outline: Outline, repeated: Container[int]) -> Iterator[Fault]:
    entries = (entry for index, entry in enumerate(outline.entries) if index not in repeated)
    named = [entry for entry in entries if entry.heading is not None]
    wrong = out_of_order([entry.heading for entry in named], False)
    if len(wrong) > 2 or is_broken(len(wrong), len(named)):
        return
    times = Counter(entry.heading for entry in named)
    for index in wrong:
        entry = named[index]
        if times[entry.heading] > 1:
            continue  # It stands at its place too.
        heading = view.document.headings[entry.heading or 0]
        message = f'"{entry.link.text}" stands elsewhere than its section, in line {heading.line}'
        related = (Related(heading.span, f'"{heading.text}"'),)
        yield Fault(entry.link.span, message, related, severity=Severity.INFO)
