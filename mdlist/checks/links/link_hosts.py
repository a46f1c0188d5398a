"""Links that lead to another host than a contract says of their column."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mdlist.lint.diagnostic import Fault
from mdlist.markdown.source import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.lint.view import View
    from mdlist.records.link_columns import LinkColumn


def leads_to(url: str, hosts: Sequence[str]) -> bool:
    """Whether an address is one of ``hosts`` or of a subdomain of theirs."""
    host = host_of(url)
    return any(host == each or host.endswith(f".{each}") for each in map(str.casefold, hosts))


def host_of(url: str) -> str:
    """The host of an address in small letters, "" where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def wrong_hosts(view: View, column: LinkColumn, hosts: Sequence[str]) -> Iterator[Fault]:
    """A finding for each link of a column that leads to none of ``hosts``, at the link. What is no
    address is for link-syntax to say, and what stands for a picture leads nowhere."""
    reader = view.document.reader
    wrong = {cell for cell, url in column.urls(reader).items() if _is_wrong(url, hosts)}
    for cell, urls in column.several(reader).items():
        if any(_is_wrong(url, hosts) for url in urls):
            wrong.add(cell)
    allowed = " or ".join(hosts)
    for place in column.places(wrong):
        record = view.record_of(place.table, place.row)
        for link in place.cell.links:
            if _is_wrong(link.url, hosts) and link.text:
                message = f'"{shorten(link.url)}" leads to {host_of(link.url)}, not to {allowed}'
                yield Fault(link.span, message, record=record)


def _is_wrong(url: str, hosts: Sequence[str]) -> bool:
    return "://" in url and host_of(url) != "" and not leads_to(url, hosts)
