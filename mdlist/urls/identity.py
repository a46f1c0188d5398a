"""When are two links one.

A link identifies a paper, a repository or a video where its site is known (a file of
:mod:`mdlist.urls.sites` for each kind), or else the page that it leads to. Two pages are never
joined by a guess: to miss a copy costs less than to call two entries one.
"""

from __future__ import annotations

from mdlist.urls.normalise import cut, place, plain
from mdlist.urls.sites.archives import arxiv_number
from mdlist.urls.sites.publishers import doi, doi_in_path
from mdlist.urls.sites.table import SITES
from mdlist.words.titles import title_key

__all__ = ["link_key", "title_key"]

NOTHING = frozenset(("about", "data", "javascript", "mailto", "sms", "tel"))


def link_key(url: str) -> str:
    """What a link identifies: two links with one key lead to one entry.

    Args:
        url: a link's target as Markdown has it, decoded entities and all.

    Returns:
        ``arxiv:1806.09055``, ``doi:10.1145/...``, ``github.com/owner/repo`` and the like for the
        sites known here; host and path of any other page (without scheme, ``www.``, default port,
        trailing slash and tracking parameters, with query and fragment); ``./path`` for a relative
        link; ``uri:`` and the whole of it for another scheme; "" for what identifies nothing:
        ``#anchor``, ``mailto:``, no target.
    """
    scheme, _, rest = url.partition("://")
    if scheme != "https" and scheme != "http":
        return _other_key(url)
    host, _, path = rest.partition("/")
    site = SITES.get(host)
    return (site and site.key and site.key(path)) or _page_key(host, path)


def _page_key(host: str, rest: str) -> str:
    """The key of a page that no site's reader knows."""
    if "?" in host or "#" in host or ":" in host or not host.islower():
        tidy = _tidy(host, rest)
        if tidy != (host, rest):
            return link_key("https://{}/{}".format(*tidy)) if tidy[0] else ""
    if host.startswith("www.") and host.count(".") > 1:
        host = host[4:]
    if "doi/" in rest and (key := doi_in_path(rest)):
        return key
    return place(host, rest)


def _tidy(host: str, rest: str) -> tuple[str, str]:
    """Host in small letters without default port, and what stands behind it."""
    for mark in "#?":
        host, found, behind = host.partition(mark)
        if found:
            rest = f"{mark}{behind}/{rest}" if rest else mark + behind
    return host.lower().removesuffix(":443").removesuffix(":80"), rest


def _other_key(url: str) -> str:
    """The key of a link that begins neither with ``https://`` nor with ``http://``."""
    url = url.strip()
    if url.startswith("//"):
        return link_key("https:" + url)
    scheme, colon, rest = url.partition(":")
    if colon and scheme.isascii() and scheme.replace("+", "").isalnum() and len(scheme) > 1:
        scheme = scheme.lower()
        if scheme in ("http", "https") and rest.startswith("//"):
            return link_key("https:" + rest)
        if scheme == "arxiv" and (key := arxiv_number(rest)):
            return key
        if scheme == "doi" and (key := doi(rest)):
            return key
        return "" if scheme in NOTHING else f"uri:{scheme}:{rest}"
    path, query, fragment = cut(url)
    while path.startswith("./"):
        path = path[2:].lstrip("/")
    if path in ("", ".") and not query:
        return ""
    key = f"{path.rstrip('/') or path}?{query}".rstrip("?")
    key = f"{key}#{fragment}" if fragment else key
    return plain(key if key.startswith(("/", "../")) else "./" + key)
