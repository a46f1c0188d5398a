"""Which records are one entry."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from mdlist.homes import alike, archive, is_paper_title
from mdlist.identity import link_key, title_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mdlist.records import Listing

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
        return [title_key(title) for listing in self.listings for title in listing.titles]

    @cached_property
    def links(self) -> list[str]:
        """The canonical identity of each record's link."""
        return [link_key(url) if url else "" for listing in self.listings for url in listing.urls]

    @cached_property
    def starts(self) -> list[int]:
        """The number of the first record of each listing."""
        starts, count = [], 0
        for listing in self.listings:
            starts.append(count)
            count += len(listing)
        return starts

    def place(self, number: int) -> tuple[Listing, int]:
        """The listing that record ``number`` stands in, and its index there."""
        at = bisect_right(self.starts, number) - 1
        return self.listings[at], number - self.starts[at]

    @cached_property
    def by_link(self) -> list[list[int]]:
        """Records that share a link, in groups of two or more."""
        return _groups(self.links)

    @cached_property
    def by_title(self) -> list[list[int]]:
        """Records that share a title, in groups of two or more."""
        return _groups(self.titles)

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
        pairs = _same(self, self.key)
        return sorted(_joined(pairs))


def find_entries(listings: Sequence[Listing], key: Sequence[str]) -> Entries:
    """The entries of ``listings``; ``key`` says what makes two records one: "link", "title"."""
    return Entries(listings, key)


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


def _same(entries: Entries, key: Sequence[str]) -> Iterator[Sequence[int]]:
    """Records that are one entry, in groups that may overlap."""
    if "link" in key:
        for group in entries.by_link:
            if "title" not in key:
                yield group
            else:
                yield from _named_alike(group, entries.titles, entries.links[group[0]])
    if "title" in key:
        for group in entries.by_title:
            if "link" not in key:
                yield group
            else:
                yield from _linked_alike(group, entries.links, entries.titles[group[0]])


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


def _joined(groups: Iterable[Sequence[int]]) -> list[list[int]]:
    """The groups that overlap, as one; those of two or more."""
    leader: dict[int, int] = {}

    def find(number: int) -> int:
        while (up := leader.setdefault(number, number)) != number:
            leader[number] = number = leader[up]
        return number

    for group in groups:
        if len(group) > 1:
            first = find(group[0])
            for number in group[1:]:
                leader[find(number)] = first
    joined: dict[int, list[int]] = {}
    for number in sorted(leader):
        joined.setdefault(find(number), []).append(number)
    return list(joined.values())
