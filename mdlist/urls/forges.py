"""Whether a link leads to a repository, and not to its owner or to a page about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdlist.urls.normalise import page
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterable

_OWNED = """
    bitbucket.org codeberg.org framagit.org git.sr.ht gitcode.com gitee.com github.com gitlab.com
    hf.co huggingface.co modelscope.cn notabug.org salsa.debian.org sr.ht
"""
OWNED = frozenset(_OWNED.split())
OWNED_LABELS = frozenset(("forgejo", "gitea", "gitlab"))
NAMED_LABELS = frozenset(("cgit", "git", "gitweb", "hg", "svn"))
NAMED = {
    "anonymous.4open.science": ("r/",),
    "code.google.com": ("archive/p/", "p/"),
    "gist.github.com": ("",),
    "hf.co": ("datasets/",),
    "huggingface.co": ("datasets/",),
    "launchpad.net": ("",),
    "pagure.io": ("",),
    "sourceforge.net": ("p/", "projects/"),
}
# What stands in the place of an owner and is a page of the site: names that GitHub reserves
# (github.com/Mottie/github-reserved-names), and pages of GitLab and Hugging Face.
_PAGES = """
    about apps blog chat collections customer-stories dashboard docs enterprise events explore
    features groups join learn login marketplace notifications organizations orgs papers posts
    pricing readme search security settings solutions sponsors stars tasks team topics trending
    users
"""
PAGES = frozenset(_PAGES.split())
KINDS = frozenset(("collections", "datasets", "models", "spaces"))


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
    label = host.partition(".")[0]
    for before in NAMED.get(host, ()):
        if path.startswith(before) and len(path) > len(before):
            return True
    if host in OWNED or label in OWNED_LABELS:
        owner, _, name = path.partition("/")
        if owner in KINDS and host in ("hf.co", "huggingface.co", "modelscope.cn"):
            owner, _, name = name.partition("/")
        return bool(owner and name) and owner.lower() not in PAGES
    return label in NAMED_LABELS and bool(path)


def is_owner(url: str) -> bool:
    """Whether a link leads to the page of a person or an organisation that owns repositories."""
    scheme, _, rest = url.partition("://")
    host, _, path = rest.partition("/")
    host, owner = host.lower().removeprefix("www."), page(path)
    if scheme not in ("http", "https") or "/" in owner.removeprefix("orgs/"):
        return False
    return host in OWNED and bool(owner) and owner.lower() not in PAGES | KINDS
