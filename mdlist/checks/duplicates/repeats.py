"""Which copies of an entry repeat each other, and which stand where they do on purpose."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from mdlist.checks.duplicates.differences import Values, are_of_two_kinds, differ, row_of
from mdlist.lint.rule import fact
from mdlist.records.bullets import next_link
from mdlist.records.names import EDGE
from mdlist.records.same_entry import archive
from mdlist.urls.identity import link_key, title_key
from mdlist.words.dates import leading_date
from mdlist.words.habit import is_common
from mdlist.words.regex import Regex
from mdlist.words.values import is_missing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mdlist.lint.view import View
    from mdlist.markdown.document import Document, Prose
    from mdlist.records.entries import Entries
    from mdlist.records.listing import Listing
    from mdlist.records.record import Record

# What heads a part of a section though it is neither heading nor paragraph.
_HEAD = Regex(
    r"^[ \t]*(?:(?:\*[ \t]*){3,}+|(?:-[ \t]*){3,}+|(?:_[ \t]*){3,}+)$"
    r"|<(?:h[1-6]|summary|b|strong|p|div|center)\b",
    re.MULTILINE | re.IGNORECASE,
)
# Of more copies than this in one section, only those that are written alike are repeats.
MANY = 20
# An agreeing text of so many words says that two rows without a link are one.
TELLING = 4


def find_repeats(document: Document, entries: Entries, missing: str | None) -> list[list[int]]:
    """Records that list one entry more than once in one section, in groups of two or more.

    Rows that another column sets apart (a version, a dataset, a language), records with a heading,
    a paragraph or a rule between them, and rows of a table that repeats its entries by design are
    no repeats.
    """
    found: dict[tuple[object, ...], list[list[int]]] = {}
    place, known = entries.scopes, Values()
    for group in entries.copies:
        if is_missing(entries.titles[group[0]], missing) and not entries.links[group[0]]:
            continue  # What has no name and no link is no entry.
        if len({place[number] for number in group}) == len(group):
            continue
        scopes: dict[tuple[object, ...], list[int]] = {}
        for number in group:
            scopes.setdefault(entries[number].listing.scope, []).append(number)
        for scope, numbers in scopes.items():
            if len(numbers) > MANY:
                found.setdefault(scope, []).extend(_same(entries, numbers))
            elif len(numbers) > 1:
                parts = _together(document, entries, numbers, missing, known)
                found.setdefault(scope, []).extend(parts)
    listed = {number for groups in found.values() for group in groups for number in group}
    for group in _worded_alike(document, entries, missing):
        if listed.isdisjoint(group):
            found.setdefault(entries[group[0]].listing.scope, []).append(group)
    return sorted(group for groups in found.values() for group in _without_habit(entries, groups))


def _worded_alike(document: Document, entries: Entries, missing: str | None) -> Iterator[list[int]]:
    """Records of one listing that have one title and say the same of it, but lead elsewhere."""
    if "title" not in entries.key or "link" not in entries.key:
        return
    for group in entries.several_links:
        if is_missing(entries.titles[group[0]], missing):
            continue
        alike: dict[tuple[int, str, str], list[int]] = {}
        for number in group:
            text, record = said(document, entries, number), entries[number]
            if text.count(" ") + 1 >= TELLING:
                key = id(record.listing), text, _name_before(record)
                alike.setdefault(key, []).append(number)
        yield from (numbers for numbers in alike.values() if len(numbers) > 1)


def said(document: Document, entries: Entries, number: int) -> str:
    """What a record says of its entry: its text without the title."""
    record = entries[number]
    if record.table is None:
        content = record.bullet.prose.content
        return title_key(document.reader(content[record.read.end :]).text)
    cells = row_of(record)[1]
    rest = (cell for at, cell in enumerate(cells) if at != record.listing.entry)
    return title_key(document.reader(" ".join(rest)).text)


def _together(
    document: Document, entries: Entries, numbers: list[int], missing: str | None, known: Values
) -> Iterator[list[int]]:
    """``numbers``, parted where something parts them."""
    parts: list[list[int]] = []
    for number in numbers:
        for part in parts:
            if _repeats(document, entries, part[-1], number, missing, known):
                part.append(number)
                break
        else:
            parts.append([number])
    yield from (part for part in parts if len(part) > 1)


def _repeats(
    document: Document, entries: Entries, one: int, other: int, missing: str | None, known: Values
) -> bool:
    first, second = entries[one].listing, entries[other].listing
    if not entries.are_one(one, other) or are_parts(document, entries, one, other):
        return False
    if first is not second or first.table is None:
        if first is not second and parted(document, entries, one, other):
            return False
        if first.table is None:
            return not are_news(document, entries, one, other)
    difference = differ(entries, one, other, missing)
    if difference is None or _is_marked(entries, one, other):
        return False
    link = entries.links[one] or entries.links[other]
    if difference.apart and not archive(link):
        return False
    if are_of_two_kinds(entries, one, other, difference.columns, known):
        return False
    columns = difference.columns
    return bool(link) or not columns or (len(columns) == 1 and difference.shared >= TELLING)


def are_parts(document: Document, entries: Entries, one: int, other: int) -> bool:
    """Whether two records of different titles share the link of what both belong to, such as the
    paper of two datasets: each has other links, and the shared one does not name both."""
    titles, link = (entries.titles[one], entries.titles[other]), entries.links[one]
    if titles[0] == titles[1] or not link or link != entries.links[other]:
        return False
    named = set(re.findall(r"\w+", link.casefold()))
    if all(named.issuperset(re.findall(r"\w+", title)) for title in titles):
        return False
    return have_more(document, entries, one, other)


def have_more(document: Document, entries: Entries, one: int, other: int) -> bool:
    """Whether each of two records has links besides the one that they share, and no two of those
    are one: the page that they share tells of both."""
    shared = entries.links[one]
    here, there = (_links(document, entries, number) - {shared} for number in (one, other))
    return bool(here) and bool(there) and not here & there


def _links(document: Document, entries: Entries, number: int) -> set[str]:
    """What the links of a record identify."""
    links = document.reader(entries[number].source_text).links
    return {link_key(link.url) for link in links} - {""}


def _is_marked(entries: Entries, one: int, other: int) -> bool:
    """Whether a mark, such as of a footnote, tells the titles of two rows apart."""
    short, long = sorted((entries[one].title, entries[other].title), key=len)
    return short != long and short == long.rstrip("*†‡")


def _without_habit(entries: Entries, groups: Sequence[list[int]]) -> Iterator[list[int]]:
    """``groups`` of one scope; only records that are the same in all if it repeats by design."""
    extra = sum(len(group) - 1 for group in groups)
    held = {
        id(listing): listing for group in groups for listing in (entries[n].listing for n in group)
    }
    records = sum(map(len, held.values()))
    often = is_common(extra, records)
    if often or any(not _names_each(listing) for listing in held.values()):
        groups = [same for group in groups for same in _same(entries, group)]
    yield from groups


def _names_each(listing: Listing) -> bool:
    """Whether the titles of a table name its rows; many rows of one title, a vendor's or a
    subject's, are told apart by something else."""
    rows = len(listing) if listing.table is not None else 0
    return not is_common(rows - len(set(listing.titles)), rows)


def _same(entries: Entries, numbers: Iterable[int]) -> list[list[int]]:
    """Records that are written alike, in groups of two or more."""
    classes: dict[str, list[int]] = {}
    for number in numbers:
        classes.setdefault(" ".join(entries[number].source_text.split()), []).append(number)
    return [same for same in classes.values() if len(same) > 1]


@fact
def repeats(view: View) -> list[list[int]]:
    """Records that list one entry more than once in one section, in groups."""
    return find_repeats(view.document, view.entries, view.contract.missing)


def are_news(document: Document, entries: Entries, one: int, other: int) -> bool:
    """Whether two bullets say other things of one entry: on other dates, before other links, as an
    author before posts, or behind other names, as of two models of one paper."""
    dates, links, names = [], [], []
    for number in (one, other):
        record = entries[number]
        content = record.bullet.prose.content
        dates.append(leading_date(content))
        links.append(next_link(content, record.read, document.reader))
        names.append(_name_before(record))
    apart = (all(links) and links[0] != links[1]) or (all(names) and names[0] != names[1])
    return apart or dates[0] != dates[1]


def _name_before(record: Record) -> str:
    """What stands before the title of a bullet, in bold or as one word: ``Net - [Title](url)``."""
    if record.listing.table is not None:
        return ""
    read = record.read
    before = record.bullet.prose.content[read.start : read.end].partition("[")[0].casefold()
    bold, name = "**" in before, before.strip(EDGE)
    return name if name != read.title.casefold() and (bold or len(name.split()) == 1) else ""


def parted(document: Document, entries: Entries, one: int, other: int) -> bool:
    """Whether something stands between two listings that may head the second."""
    first, second = entries[one].listing, entries[other].listing
    last = first[len(first) - 1].line
    begin = second[0].line - (2 if second.table is not None else 0)
    if _stands(document.prose, last, begin):
        return True
    starts = document.source.starts
    between = document.source.text[starts[last] : starts[begin - 1]]
    return _HEAD.compiled.search(between.replace("\r", "\n")) is not None


def _stands(paragraphs: Sequence[Prose], after: int, before: int) -> bool:
    """Whether a paragraph begins after one line and before another."""
    at = bisect_right(paragraphs, after, key=lambda prose: prose.line)
    return at < len(paragraphs) and paragraphs[at].line < before
