"""A link in the one modern form that its site gives it.

Only what is known without the network is rewritten, and only to an address that the site serves:
the page of the same paper, the host that the old one leads to. All else stays as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mdlist.urls.identity import link_key
from mdlist.urls.normalise import is_tracking
from mdlist.urls.sites.table import SITES
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

KINDS = {
    "tracking": "a tracking parameter",
    "host": "an old address",
    "scheme": "http",
    "version": "an arXiv version",
    "pdf": "a PDF that has a page",
}

# A paper's number as it stands behind its site's page, with nothing more to be rewritten.
_NUMBER = Regex(r"[\w-]+|\d{4}\.\d{4,5}")


class Canonical(NamedTuple):
    """A link in its modern form, and the kinds (keys of :data:`KINDS`) of what was rewritten."""

    url: str
    kinds: tuple[str, ...] = ()


def canonical(url: str, kinds: Container[str] = KINDS) -> Canonical:
    """The same link with everything rewritten that ``kinds`` names; unchanged where nothing is.

    Old and new link have one :func:`mdlist.urls.identity.link_key`: a rewrite that would change it
    is not made.
    """
    if _is_modern(url):
        return Canonical(url)
    key, done, before = link_key(url), set[str](), ""
    while url != before:  # A new host has noise of its own.
        before = url
        for kind in KINDS:
            if kind in kinds and (new := _rewritten(kind, url)) != url and link_key(new) == key:
                url = new
                done.add(kind)
    return Canonical(url, tuple(kind for kind in KINDS if kind in done))


def rewritten(urls: Iterable[str], kinds: Container[str] = KINDS) -> dict[str, Canonical]:
    """Those of ``urls`` that have a modern form of their own, and what that is."""
    return {url: form for url in urls if (form := canonical(url, kinds)).kinds}


def _is_modern(url: str) -> bool:
    """Whether it is seen at a glance that nothing of ``url`` can be rewritten."""
    scheme, _, rest = url.partition("://")
    if scheme != "https":
        return scheme != "http"
    site = SITES.get(rest.partition("/")[0])
    if site and site.page and url.startswith(site.page):
        return _NUMBER.compiled.fullmatch(url, len(site.page)) is not None
    return "?" not in url and not (site and (site.moved or site.version or site.pdf))


def _rewritten(kind: str, url: str) -> str:
    """``url`` after the rewrite of one kind."""
    rest = url.partition("://")[2]
    host, _, path = rest.partition("/")
    site = SITES.get(host)
    if kind == "tracking":
        return _without_noise(url, site.noise if site else ())
    if kind == "scheme":
        known = site is not None and site.https and host in site.hosts
        return "https://" + rest if known or _is_shared(host) else url
    form = site and {"host": site.moved, "version": site.version, "pdf": site.pdf}[kind]
    found = re.fullmatch(form.pattern, path) if form else None
    return "https://" + found.expand(form.modern) if form and found else url


def _without_noise(url: str, noise: tuple[str, ...]) -> str:
    page, mark, fragment = url.partition("#")
    page, _, query = page.partition("?")
    if not query:
        return url
    kept = [
        item
        for item in query.split("&")
        if not (is_tracking(item) or item in noise or item.partition("=")[0] in noise)
    ]
    if len(kept) == query.count("&") + 1:
        return url
    return page + ("?" + "&".join(kept) if kept else "") + mark + fragment


def _is_shared(host: str) -> bool:
    """Whether a host is one of those that GitHub Pages or Wikipedia give out, with certificates."""
    return host.endswith((".github.io", ".wikipedia.org")) and host.count(".") == 2
