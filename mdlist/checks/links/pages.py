"""Sites whose papers a list links in one form only: the page, without a version."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.records.entries import Entries

# The page of a paper, by the site in its identity (mdlist.urls.identity): what its number is put
# behind.
PAGES = {
    "acl": "https://aclanthology.org/",
    "arxiv": "https://arxiv.org/abs/",
    "ieee": "https://ieeexplore.ieee.org/document/",
    "openreview": "https://openreview.net/forum?id=",
}
# So many entries must be linked in that form, and so large a part of those that the site has.
SUPPORT, MOSTLY = 20, 0.92


class Pages(NamedTuple):
    """A habit: ``kept`` entries link the page of ``site``; the records ``others`` do not."""

    site: str
    kept: int
    others: tuple[int, ...]


def page_habits(entries: Entries) -> Iterator[Pages]:
    """The sites whose pages a list links, and not PDFs or versions, but for a few."""
    urls = [url for listing in entries.listings for url in listing.urls]
    by_site: dict[str, list[int]] = {site: [] for site in PAGES}
    for number, key in enumerate(entries.links):
        if (numbers := by_site.get(key[: key.find(":")])) is not None:
            numbers.append(number)
    for site, page in PAGES.items():
        numbers, length = by_site[site], len(site) + 1
        if len(numbers) < SUPPORT:
            continue
        others = tuple(n for n in numbers if urls[n] != page + entries.links[n][length:])
        others = tuple(
            n
            for n in others
            if urls[n].rstrip("/").lower() != page + entries.links[n][length:].lower()
        )
        kept = len(numbers) - len(others)
        if kept >= max(SUPPORT, MOSTLY * len(numbers)):
            yield Pages(site, kept, others)
