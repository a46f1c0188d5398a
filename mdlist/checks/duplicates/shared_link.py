"""Two entries with unrelated titles have one link.

One of the two was pasted from its neighbour: its readers land on another page than they asked for.
A page that many entries share on purpose (an organisation, a paper with several models, parts of
one course, news of two things that have their own links besides) is no fault, nor is a list that
does so often. An entry that is listed several times is one.

```md bad
## Books

- [Julia in Practice](https://books.example.org/julia-in-practice) - For beginners.
- [Causal Inference by Hand](https://books.example.org/julia-in-practice) - For economists.
```

```md good
## Books

- [Julia in Practice](https://books.example.org/julia-in-practice) - For beginners.
- [Causal Inference by Hand](https://books.example.org/causal-inference) - For economists.
- [Statistics, Part 1](https://books.example.org/statistics) - Means.
- [Statistics, Part 2](https://books.example.org/statistics) - Variances.
```
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from mdlist.checks.duplicates.repeats import have_more, parted
from mdlist.lint.diagnostic import Fault, Related, Severity
from mdlist.records.same_entry import TITLE_LENGTH, archive, forge, is_paper_title, kin_under
from mdlist.urls.identity import link_key
from mdlist.words.column_headers import is_link
from mdlist.words.dates import leading_date
from mdlist.words.habit import is_habit
from mdlist.words.link_labels import names_kind
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.lint.view import View
    from mdlist.records.entries import Entries
    from mdlist.records.record import Record

ID = "shared-link"
SEVERITY = Severity.WARNING

# So many links with several titles, and this share of all records, are how the list is made.
HABIT, HABIT_SHARE = 3, 0.015
_WORD = Regex(r"[^\W_]+")
_JOINED = Regex(r"[*_]*\s*(?:and|&|[+,/|∙·•])\s*[*_]*\[")


def check(view: View) -> Iterator[Fault]:
    """A finding for each link that two entries share, at the one whose title the address does not
    hold, or that is listed less often, or else later."""
    entries = view.entries
    if not entries.several_titles:
        return
    habits = {True: 0, False: 0}
    found: list[tuple[bool, int, int, list[int]]] = []
    firsts = {number: group[0] for group in entries.copies for number in group}
    labels = _Labels(entries)
    for group in entries.several_titles:
        of_one: dict[int, list[int]] = {}
        for number in group:
            of_one.setdefault(firsts.get(number, number), []).append(number)
        wrong, *others = sorted(
            of_one.values(),
            key=lambda numbers: (labels.names(numbers[0]), len(numbers), -numbers[0]),
        )
        right, number = _nearest(entries, others[0], wrong) if others else (wrong[0], wrong[-1])
        together = entries.scopes[right] == entries.scopes[number]
        habits[together] += 1
        pair = min(right, number), max(right, number)
        told = archive(entries.links[number]) or labels.tell(pair)
        if len(others) == 1 and told and _is_wrong(view, *pair, together):
            found.append((together, right, number, group))
    for together, right, number, group in found:
        if habits[together] < HABIT or habits[together] < HABIT_SHARE * len(entries):
            yield _diagnostic(entries, right, number, group)


class _Labels:
    """Which titles are labels that stand with many entries: ``Docs`` for a page of any site, ``X``
    for one of its own."""

    def __init__(self, entries: Entries) -> None:
        self.entries = entries
        shared = {entries.titles[n] for group in entries.several_titles for n in group}
        self.hosts: dict[str, list[str]] = {title: [] for title in shared}
        for title, link in zip(entries.titles, entries.links, strict=True):
            if title in shared:
                self.hosts[title].append(link.partition("/")[0])

    def tell(self, numbers: Sequence[int]) -> bool:
        """Whether none of the records has a label for any page, which may be that of another."""
        titles = [self.entries.titles[number] for number in numbers]
        return all(len(set(self.hosts[t])) <= 2 or self.is_of_a_site(t) for t in titles)

    def is_of_a_site(self, title: str) -> bool:
        """Whether a title stands by habit with links to one site, which may have a second host."""
        hosts = Counter(self.hosts[title])
        return is_habit(sum(count for _, count in hosts.most_common(2)), hosts.total())

    def names(self, number: int) -> bool:
        """Whether the address of a record holds a word of its title, or is on the site whose pages
        have that title."""
        from mdlist.words.spelling import WORD
        from mdlist.words.title_match import squash

        title, link = self.entries.titles[number], self.entries.links[number]
        if self.is_of_a_site(title):
            return True
        words, where = re.findall(r"\w+", title), squash(link.casefold())
        return any(len(word) >= WORD and word in where for word in words)


def _nearest(entries: Entries, some: Sequence[int], others: Sequence[int]) -> tuple[int, int]:
    """One of each, of one section where there are such, else the first ones."""
    scopes = {entries.scopes[number]: number for number in reversed(some)}
    for number in others:
        if entries.scopes[number] in scopes:
            return scopes[entries.scopes[number]], number
    return some[0], others[0]


def _is_wrong(view: View, one: int, other: int, together: bool) -> bool:
    """Whether two records with one link cannot both be right.

    One paper has one title: two that are long enough to be a paper's own are wrong in any section.
    Else the records have to stand together, and the link has to be a page of its own.
    """
    entries = view.entries
    titles, link = (entries.titles[one], entries.titles[other]), entries.links[one]
    if not all(titles):
        return False
    from mdlist.words.title_match import Kin, squash

    if all(squash(title) in squash(link) for title in titles):
        return False  # The address names both: it holds two works.
    if kin_under(*titles, link) is not Kin.OTHER or _holds_several(*titles, link):
        return False
    if _is_a_part(entries, one, other) or any(_names_several(view, n) for n in (one, other)):
        return False
    if archive(link):
        if min(map(len, titles)) < TITLE_LENGTH:
            return False
    elif not together or not _is_specific(link) or have_more(view.document, entries, one, other):
        return False
    if together:
        papers = all(map(is_paper_title, titles))
        if not all(_names_link(entries[n], link, papers) for n in (one, other)):
            return False
        if entries[one].listing is not entries[other].listing:
            return not parted(view.document, entries, one, other)
    return True


def _holds_several(one: str, other: str, link: str) -> bool:
    """Whether a normalised link may hold both of two titles: a repository that is named after
    neither, or after a word of either, and a page of the list's own."""
    from mdlist.words.title_match import squash

    if forge(link):
        path = link.partition("/")[2]
        words = set(_WORD.compiled.findall(path))
        named = [not words.isdisjoint(_WORD.compiled.findall(title)) for title in (one, other)]
        within = [squash(title) in squash(path) for title in (one, other)]
        return any(named) == all(named) and any(within) == all(within)
    name = link.rpartition("/")[2].partition("#")[0]
    return link[0] in "./" and name.rpartition(".")[2] in (name, "md")


def _is_a_part(entries: Entries, one: int, other: int) -> bool:
    """Whether the name before the colon of one title begins that of another one: ``Zoo-10K: ...``
    is what ``Zoo: ...`` made."""
    names = []
    for number in (one, other):
        name, colon, _ = entries[number].title.casefold().partition(":")
        names.append(name if colon else "")
    return all(names) and (names[0].startswith(names[1]) or names[1].startswith(names[0]))


def _names_several(view: View, number: int) -> bool:
    """Whether a bullet names several papers of one archive, each by a label of its own."""
    record = view.entries[number]
    if record.table is not None or not (home := archive(view.entries.links[number])):
        return False
    links = view.document.reader(record.source_text).links
    keys = {link_key(link.url) for link in links if not names_kind(link.text)}
    return sum(archive(key) == home for key in keys) > 1


def _is_specific(link: str) -> bool:
    """Whether a normalised link leads to a page of its own: no front page, no owner's page."""
    host, _, path = link.partition("/")
    site, _, number = host.rpartition(":")
    if site and not number.isdecimal():
        return True  # A thing that its site numbers, such as a video.
    return bool(path) and (not forge(link) or "/" in path)


def _names_link(record: Record, link: str, papers: bool) -> bool:
    """Whether the record's link is its own: no paper behind a model, no code behind one of
    ``papers``, no second of several, no label such as ``[MATLAB Reference]``."""
    listing, table = record.listing, record.table
    if table is not None:
        if listing.link == listing.entry or (papers and not forge(link)):
            return True
        return listing.link is not None and is_link(table.names[listing.link])
    content, read = record.bullet.prose.content, record.read
    if leading_date(content) or _JOINED.compiled.match(content, read.end) or read.title[:1] == "[":
        return False
    own = re.search(re.escape(read.title) + r"[*_`]*\]", content[read.start : read.end])
    return own is not None or bool(archive(link))


def _diagnostic(entries: Entries, one: int, other: int, group: Sequence[int]) -> Fault:
    record, before = entries[other], entries[one]
    beside = (before, *(entries[number] for number in group if number not in (one, other)))
    return Fault(
        record.entry_span,
        f'"{record.title}" has the link of "{before.title}", in line {before.line}',
        tuple(Related(each.entry_span, f'"{each.title}"') for each in beside),
        record,
    )
