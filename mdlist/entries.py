"""Which records are one entry."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from mdlist.identity import link_key, title_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.records import Listing


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
        from bisect import bisect_right

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

    @cached_property
    def copies(self) -> list[list[int]]:
        """Records that are one entry, in groups of two or more, by the contract's key.

        Records are one entry when their links are one link, or when their titles are one title and
        no two links contradict that.
        """
        return list(_copies(self))


def find_entries(listings: Sequence[Listing], key: Sequence[str]) -> Entries:
    """The entries of ``listings``; ``key`` says what makes two records one: "link", "title"."""
    return Entries(listings, key)


def _groups(keys: Sequence[str]) -> list[list[int]]:
    first: dict[str, int] = {}
    more: dict[str, list[int]] = {}
    for number, key in enumerate(keys):
        if key:
            before = first.setdefault(key, number)
            if before != number:
                more.setdefault(key, [before]).append(number)
    return list(more.values())


def _copies(entries: Entries) -> Iterator[list[int]]:
    """Groups joined by shared links and shared titles."""
    leader: dict[int, int] = {}

    def find(number: int) -> int:
        while (up := leader.get(number, number)) != number:
            leader[number] = leader.get(up, up)
            number = up
        return number

    groups = entries.by_link if "link" in entries.key else []
    titled = entries.by_title if "title" in entries.key else []
    for group in (*groups, *titled):
        for number in group[1:]:
            a, b = sorted((find(group[0]), find(number)))
            leader[b] = a
    joined: dict[int, list[int]] = {}
    for number in sorted({n for group in (*groups, *titled) for n in group}):
        joined.setdefault(find(number), []).append(number)
    yield from (group for group in joined.values() if len(group) > 1)
