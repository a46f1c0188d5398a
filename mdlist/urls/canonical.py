"""A link in the one modern form that its site gives it.

Only what is known without the network is rewritten, and only to an address that the site serves:
the page of the same paper, the host that the old one leads to. All else stays as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mdlist.urls.identity import link_key
from mdlist.urls.normalise import is_tracking
from mdlist.urls.rewrites import HTTPS, NOISE, OLD, PDF, VERSION

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

KINDS = {
    "tracking": "a tracking parameter",
    "host": "an old address",
    "scheme": "http",
    "version": "an arXiv version",
    "pdf": "a PDF that has a page",
}

# Most links of two sites have their modern form: these beginnings, and nothing after the number.
_FORUM, _DOCUMENT = "https://openreview.net/forum?id=", "https://ieeexplore.ieee.org/document/"

_TABLES = {"host": OLD, "version": VERSION, "pdf": PDF}


class Canonical(NamedTuple):
    """A link in its modern form, and the kinds (keys of :data:`KINDS`) of what was rewritten."""

    url: str
    kinds: tuple[str, ...] = ()


def canonical(url: str, kinds: Container[str] = KINDS) -> Canonical:
    """The same link with everything rewritten that ``kinds`` names; unchanged where nothing is.

    Old and new link have one :func:`mdlist.urls.identity.link_key`: a rewrite that would change it
    is not made.
    """
    scheme, _, rest = url.partition("://")
    host = rest.partition("/")[0]
    if scheme == "https":
        if "?" not in url and host not in OLD and host not in PDF:
            return Canonical(url)
    elif scheme != "http":
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
    odd = [
        url
        for url in urls
        if not (url.startswith(_FORUM) and "&" not in url and "#" not in url)
        and not (url.startswith(_DOCUMENT) and "?" not in url)
        and (
            not url.startswith("https://")
            or "pdf" in url
            or "?" in url
            or url.removeprefix("https://").partition("/")[0] in OLD
            or (url.startswith("https://arxiv.org/") and "v" in url)
        )
    ]
    found = {url: canonical(url, kinds) for url in odd}
    return {url: form for url, form in found.items() if form.kinds}


def _rewritten(kind: str, url: str) -> str:
    """``url`` after the rewrite of one kind."""
    rest = url.partition("://")[2]
    host, _, path = rest.partition("/")
    if kind == "tracking":
        return _without_noise(url, NOISE.get(host, ()))
    if kind == "scheme":
        return "https://" + rest if host in HTTPS or _is_shared(host) else url
    pattern, form = _TABLES[kind].get(host, ("", ""))
    found = re.fullmatch(pattern, path) if pattern else None
    return "https://" + found.expand(form) if found else url


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
