"""The sites by host, and by the prefix of their papers' identities."""

from __future__ import annotations

from mdlist.urls.sites import archives, forges, pages, proceedings, publishers

_ALL = (
    *archives.SITES,
    *proceedings.SITES,
    *publishers.SITES,
    *forges.SITES,
    *pages.SITES,
)


def _twin(host: str) -> str:
    """The same host with ``www.`` before it, or without."""
    return host.removeprefix("www.") if host.startswith("www.") else "www." + host


_WRITTEN = {host: site for site in _ALL for host in site.hosts}
SITES = {_twin(host): site for host, site in _WRITTEN.items()} | _WRITTEN
BY_PREFIX = {prefix: site for site in _ALL for prefix in site.papers}
