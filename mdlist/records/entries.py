"""Which records are one entry."""

from __future__ import annotations

from functools import cached_property
from itertools import repeat
from typing import TYPE_CHECKING

from mdlist.records.record import Record
from mdlist.records.same_entry import alike, archive, is_paper_title
from mdlist.urls.identity import link_key
from mdlist.words.titles import title_keys

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from mdlist.records.listing import Listing

# Under one link, more names than these are not compared one by one.
NAMES = 12


class Entries:
    """All records of a list, numbered in order of the file.

    ``titles`` and ``links`` are the normalised title and link of each record, "" where it has none.
    """

    def __init__(self, listings: Sequence[Listing], key: Sequence[str]) -> None:
        self.listings = listings
        self.key = key

    def __len__(self) -> int:
        return sum(map(len, self.listings))

    @cached_property
    def titles(self) -> list[str]:
        """The normalised title of each record."""
        return title_keys([title for listing in self.listings for title in listing.titles])

    @cached_property
    def links(self) -> list[str]:
        """The canonical identity of each record's link."""
        return [link_key(url) if url else "" for listing in self.listings for url in listing.urls]

    @cached_property
    def under(self) -> dict[str, list[int]]:
        """The numbers of the listings that stand under each heading, by its text."""
        found: dict[str, list[int]] = {}
        for number, listing in enumerate(self.listings):
            for text in set(listing.path):
                found.setdefault(text, []).append(number)
        return found

    @cached_property
    def starts(self) -> list[int]:
        """The number of the first record of each listing."""
        starts, count = [], 0
        for listing in self.listings:
            starts.append(count)
            count += len(listing)
        return starts

    @cached_property
    def _listing(self) -> list[int]:
        """Of each record, the number of its listing."""
        return [n for n, listing in enumerate(self.listings) for _ in range(len(listing))]

    @cached_property
    def scopes(self) -> list[int]:
        """Of each record, a number for the scope that its listing stands in."""
        known: dict[object, int] = {}
        found: list[int] = []
        for listing in self.listings:
            found += repeat(known.setdefault(listing.scope, len(known)), len(listing))
        return found

    def __getitem__(self, number: int) -> Record:
        """Record ``number``, from 0."""
        at = self._listing[number]
        return Record(self.listings[at], number - self.starts[at])

    @cached_property
    def titled(self) -> list[int]:
        """Of each record, the first one with its title."""
        return _firsts(self.titles)

    @cached_property
    def linked(self) -> list[int]:
        """Of each record, the first one with its link."""
        return _firsts(self.links)

    @cached_property
    def odd(self) -> list[int]:
        """The records whose title and link did not first stand in one record."""
        pairs = zip(self.titled, self.linked, strict=True)
        return [number for number, (one, other) in enumerate(pairs) if one != other]

    @cached_property
    def several_titles(self) -> list[list[int]]:
        """Records that share a link, in groups of two or more that have not all one title."""
        return self._split(self.linked, self.titled, self.links)

    @cached_property
    def several_links(self) -> list[list[int]]:
        """Records that share a title, in groups of two or more that have not all one link."""
        return self._split(self.titled, self.linked, self.titles)

    def _split(
        self, same: Sequence[int], others: Sequence[int], keys: Sequence[str]
    ) -> list[list[int]]:
        groups = {same[number]: list[int]() for number in self.odd if keys[number]}
        if groups:
            for number, first in enumerate(same):
                if first in groups:
                    groups[first].append(number)
        return [group for group in groups.values() if len({others[n] for n in group}) > 1]

    def _alike(self) -> list[int]:
        """Of each record, the first one with its title and its link."""
        found, pairs = [*self.titled], dict[tuple[int, int], int]()
        for number in self.odd:
            pair = self.titled[number], self.linked[number]
            found[number] = pairs.setdefault(pair, number)
        return found

    def are_one(self, one: int, other: int) -> bool:
        """Whether two records of a group of :attr:`copies` are one entry by what they say, and not
        only because a third is one entry with each of them."""
        titles = self.titles[one], self.titles[other]
        if titles[0] == titles[1] or "title" not in self.key:
            return True
        return self.links[one] == self.links[other] != "" and alike(*titles, self.links[one])

    @cached_property
    def copies(self) -> list[list[int]]:
        """Records that are one entry, in groups of two or more, in order of the file.

        One link makes records one entry where the titles agree too, or are two ways to name one
        thing; one title does where no two links contradict it, or where they are places of one
        paper. A contract's key of "link" or "title" alone makes that alone enough.
        """
        if len(self.key) == 1:
            return sorted(_groups(self.links if "link" in self.key else self.titles))
        firsts, titles, links = self._alike(), self.titles, self.links
        joined = _leaders({firsts[number] for number in group} for group in self._akin())
        repeated = {first for number, first in enumerate(firsts) if number != first}
        groups: dict[int, list[int]] = {}
        for number, first in enumerate(firsts) if repeated or joined else ():
            if first in repeated or first in joined:
                groups.setdefault(joined.get(first, first), []).append(number)
        # What has neither title nor link is no entry.
        return sorted(g for g in groups.values() if len(g) > 1 and (titles[g[0]] or links[g[0]]))

    def _akin(self) -> Iterator[Sequence[int]]:
        """Records that are one entry though their titles or their links differ, in groups."""
        for group in self.several_titles:
            yield from _named_alike(group, self.titles, self.links[group[0]])
        for group in self.several_links:
            yield from _linked_alike(group, self.links, self.titles[group[0]])


def _firsts(keys: Sequence[str]) -> list[int]:
    known: dict[str, int] = {}
    first = known.setdefault
    return [first(key, number) for number, key in enumerate(keys)]


def _groups(keys: Sequence[str]) -> list[list[int]]:
    if len(set(keys)) == len(keys):
        return []
    first: dict[str, int] = {}
    more: dict[str, list[int]] = {}
    for number, key in enumerate(keys):
        if key:
            before = first.setdefault(key, number)
            if before != number:
                more.setdefault(key, [before]).append(number)
    return list(more.values())


def _named_alike(group: list[int], titles: Sequence[str], link: str) -> Iterator[list[int]]:
    """Those of the records of one link whose titles may name one thing."""
    names = _classes(group, titles)
    yield from names.values()
    if 1 < len(names) <= NAMES:
        known = [(name, numbers) for name, numbers in names.items() if name]
        for at, (name, numbers) in enumerate(known):
            for other, others in known[at + 1 :]:
                if alike(name, other, link):
                    yield [numbers[0], others[0]]


def _linked_alike(group: list[int], links: Sequence[str], title: str) -> Iterator[list[int]]:
    """Those of the records of one title whose links may lead to one thing."""
    targets = _classes(group, links)
    yield from targets.values()
    if len(targets) == 2 and len(targets.get("", ())) == 1:
        yield group
    if not is_paper_title(title):
        return
    papers = [numbers[0] for link, numbers in targets.items() if archive(link)]
    archives = {archive(links[number]) for number in papers}
    if 1 < len(papers) == len(archives):
        yield papers


def _classes(group: Iterable[int], keys: Sequence[str]) -> dict[str, list[int]]:
    classes: dict[str, list[int]] = {}
    for number in group:
        classes.setdefault(keys[number], []).append(number)
    return classes


def _leaders(groups: Iterable[Collection[int]]) -> dict[int, int]:
    """Of each number in groups of two or more, the least of all with which they join it."""
    leader: dict[int, int] = {}

    def find(number: int) -> int:
        while (up := leader.setdefault(number, number)) != number:
            leader[number] = number = leader[up]
        return number

    for group in groups:
        if len(group) > 1:
            first = min(map(find, group))
            for number in group:
                leader[find(number)] = first
    return {number: find(number) for number in [*leader]}
