"""A link says another year or venue than its row.

Some addresses hold facts: an arXiv number the month in which a paper was sent, the file name of an
open-access paper its conference and year. Where the row says something that cannot be, one of the
two is wrong: the date, the venue, or the link.

```md bad
| Title | Venue | Year |
| :-- | :-: | :-: |
| [ENAS](https://proceedings.mlr.press/v80/pham18a.html) | CVPR | 2018 |
| [DPO](https://arxiv.org/abs/2305.18290) | - | 2022 |
```

```md good
| Title | Venue | Year |
| :-- | :-: | :-: |
| [ENAS](https://proceedings.mlr.press/v80/pham18a.html) | ICML | 2018 |
| [DPO](https://arxiv.org/abs/2305.18290) | NeurIPS | 2023 |
| [SNAS](https://arxiv.org/abs/1812.09926) | ICLR | 2019 |
```
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mdlist.checks.links.publication_conflict import habits, wrong_date, wrong_mention, wrong_venue
from mdlist.lint.diagnostic import Fault, Severity
from mdlist.lint.rule import fact
from mdlist.markdown.source import Span
from mdlist.records.link_columns import label_of
from mdlist.urls.publication import key_facts, volume
from mdlist.words.column_headers import date_and_venue
from mdlist.words.dates import parse_date
from mdlist.words.venues import mentions, venue_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.checks.links.publication_conflict import Habits
    from mdlist.lint.view import View
    from mdlist.records.listing import Listing

ID = "link-facts"
SEVERITY = Severity.WARNING

# Of a row, the volume that its link names, its date and its venue as written.
Said = tuple[str, str, str]


class Rows(NamedTuple):
    """A table's rows, and the positions of the columns with the date and the venue."""

    listing: Listing
    date: int | None
    venue: int | None
    said: list[Said]


def check(view: View) -> Iterator[Fault]:
    """A finding for each cell or bullet that says what its link contradicts."""
    for listing, start in zip(view.listings, view.entries.starts, strict=True):
        if listing.table is None:
            yield from _bullets(view, listing, view.entries.links[start : start + len(listing)])
    tables, wrong = _contradicted(view)
    for rows in tables:
        if not wrong.keys().isdisjoint(rows.said):
            yield from _findings(rows, wrong)


@fact
def wrong_dates(view: View) -> dict[int, set[int]]:
    """The rows, by index, whose links contradict their dates, by the lines of their tables; whole
    rows, of which there is a finding."""
    tables, wrong = _contradicted(view)
    return {
        rows.listing.table.line: {
            index for index, said in enumerate(rows.said) if said in wrong and wrong[said][0]
        }
        for rows in tables
        if rows.listing.table is not None and not wrong.keys().isdisjoint(rows.said)
    }


@fact
def _contradicted(view: View) -> tuple[list[Rows], dict[Said, tuple[str, str]]]:
    """The tables whose links hold facts, and what is said in their rows and cannot be, with what
    the link says instead of the date and of the venue."""
    tables = []
    for listing, start in zip(view.listings, view.entries.starts, strict=True):
        if listing.table is not None and (
            rows := _rows(listing, view.entries.links[start : start + len(listing)])
        ):
            tables.append(rows)
    counts = Counter(said for rows in tables for said in rows.said if said[0])
    habit = _habits(counts)
    return tables, {said: found for said in counts if any(found := _wrong(said, habit))}


def _rows(listing: Listing, keys: Sequence[str]) -> Rows | None:
    table = listing.table
    if table is None:
        return None
    names = table.names
    date, venue = date_and_venue(names)
    if date is None and venue is None:
        return None
    volumes = [volume(key) for key in keys]
    if not any(volumes):
        return None
    none = ("",) * len(keys)
    dates = none if date is None else table.columns[date]
    venues = none if venue is None else table.columns[venue]
    return Rows(listing, date, venue, [*zip(volumes, dates, venues, strict=True)])


def _habits(counts: Counter[Said]) -> Habits:
    pairs = (
        (key_facts(link), date, count)
        for (link, text, _), count in counts.items()
        if (date := parse_date(text))
    )
    return habits(pairs)


def _wrong(said: Said, habit: Habits) -> tuple[str, str]:
    """What a row's link says instead of its date and its venue, each "" where both may be right."""
    link, text, place = said
    place = _label(place) if "](" in place else place
    facts, date = key_facts(link), parse_date(text)
    venue = venue_of(place) if facts.exact else None
    return (
        wrong_date(facts, date, place, habit) if date else "",
        wrong_venue(facts, venue) if venue else "",
    )


def _label(cell: str) -> str:
    """What a cell says that is one link, without the pictures before it."""
    label = label_of(cell)
    return label.lstrip("".join(char for char in label if not char.isalnum()))


def _findings(rows: Rows, wrong: dict[Said, tuple[str, str]]) -> Iterator[Fault]:
    table = rows.listing.table
    for index, said in enumerate(rows.said):
        if table is None or said not in wrong or not table.is_whole(index):
            continue
        for column, right in zip((rows.date, rows.venue), wrong[said], strict=True):
            cell = table.cell(index, column) if right and column is not None else None
            if cell is not None:
                message = f'"{cell.text}" stands here, but the link says {right}'
                yield Fault(cell.content, message, record=rows.listing[index])


def _bullets(view: View, listing: Listing, keys: Sequence[str]) -> Iterator[Fault]:
    for index, key in enumerate(keys):
        content = listing.bullets[index].prose.content if volume(key) else ""
        if not content or not any(mentions(content)):
            continue
        for link in view.document.reader(content).links:
            start, end = link.target
            content = content[:start] + " " * (end - start) + content[end:]
        found = [*mentions(content)]
        if len({venue for venue, _ in found}) == 1:
            venue, span = found[0]
            if right := wrong_mention(key, key_facts(key), venue):
                where = listing.bullets[index].prose.span(Span(*span))
                message = f'"{content[slice(*span)]}" stands here, but the link says {right}'
                yield Fault(where, message, record=listing[index])
