"""Whether a link leads to a repository, and not to its owner or to a page about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdlist.urls.normalise import page
from mdlist.urls.sites.forges import KINDS, PAGES
from mdlist.urls.sites.table import SITES
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterable

# First labels of the hosts of forges that people run themselves.
OWNED_LABELS = frozenset(("forgejo", "gitea", "gitlab"))
NAMED_LABELS = frozenset(("cgit", "git", "gitweb", "hg", "svn"))

_GITHUB = "https://github.com/"
_AT_A_GLANCE = Regex(r"^(?:https://github\.com/([^/?#\n]+)/[^/?#\n]+|(.*))$", re.MULTILINE)


def not_repositories(urls: Iterable[str]) -> list[str]:
    """Those of ``urls`` that do not lead to a repository; most that do are told at a glance."""
    urls = list(urls)
    text = "\n".join(urls)
    if not urls or text.count("\n") >= len(urls):
        return [url for url in urls if not is_repository(url)]
    found = _AT_A_GLANCE.compiled.findall(text)
    pages = {owner for owner in {owner for owner, _ in found} if owner.lower() in PAGES}
    others = [other for owner, other in found if not owner]
    others += (url for url in urls if pages and url.startswith(_GITHUB) and _owner(url) in pages)
    return [url for url in others if not is_repository(url)]


def _owner(url: str) -> str:
    return url.removeprefix(_GITHUB).partition("/")[0]


def is_repository(url: str) -> bool:
    """Whether a link leads to a repository or to a place in one.

    On the forges and hubs known here, and on hosts such as ``gitlab.example.org``, a repository has
    an owner and a name; on some hosts (SourceForge, ``git.example.org``) a name alone.
    """
    scheme, _, rest = url.partition("://")
    if not rest or scheme.lower() not in ("git", "http", "https", "ssh"):
        return False
    host, _, path = rest.partition("/")
    host = host.lower().rpartition("@")[2].partition(":")[0].removeprefix("www.")
    path = page(path)
    if path.endswith(".git"):
        return True
    label, site = host.partition(".")[0], SITES.get(host)
    if site and any(path.startswith(each) and len(path) > len(each) for each in site.named):
        return True
    if (site and site.owned) or label in OWNED_LABELS:
        owner, _, name = path.partition("/")
        if site and owner in site.kinds:
            owner, _, name = name.partition("/")
        return bool(owner and name) and owner.lower() not in PAGES
    return label in NAMED_LABELS and bool(path)


def is_owner(url: str) -> bool:
    """Whether a link leads to the page of a person or an organisation that owns repositories."""
    scheme, _, rest = url.partition("://")
    host, _, path = rest.partition("/")
    site, owner = SITES.get(host.lower().removeprefix("www.")), page(path)
    if scheme not in ("http", "https") or "/" in owner.removeprefix("orgs/"):
        return False
    return bool(site and site.owned and owner) and owner.lower() not in PAGES.union(KINDS)
