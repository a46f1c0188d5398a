"""Forges and hubs: sites of repositories, which belong to an owner or have a name alone.

GitHub, GitLab, Bitbucket, Codeberg and Gitee take an owner and a repository in any case, and
``.git`` behind it. Below a repository a path is a place of its own and keeps its case.
"""

from __future__ import annotations

from functools import partial

from mdlist.urls.normalise import cut, place, plain, without_tracking
from mdlist.urls.sites.archives import arxiv
from mdlist.urls.sites.site import Form, Site

FRONT_PAGES = frozenset(
    ("tree/main", "tree/master", "blob/main/README.md", "blob/master/README.md")
)
# What stands in the place of an owner and is a page of the site: names that GitHub reserves
# (github.com/Mottie/github-reserved-names), and pages of GitLab and Hugging Face.
_PAGES = """
    about apps blog chat collections customer-stories dashboard docs enterprise events explore
    features groups join learn login marketplace notifications organizations orgs papers posts
    pricing readme search security settings solutions sponsors stars tasks team topics trending
    users
"""
PAGES = frozenset(_PAGES.split())


def forge(host: str, rest: str) -> str:
    """``Owner/Repo.git``, ``owner/repo/tree/main#readme`` -> ``github.com/owner/repo``.

    A branch that is not the usual one may be an entry of its own, and so may a heading.
    """
    query = fragment = ""
    if "?" in rest or "#" in rest:
        rest, query, fragment = cut(rest)
        query = query and without_tracking(query)
    if "%" in rest or not rest.isascii():
        rest = plain(rest)
    owner, _, behind = rest.partition("/")
    name, _, below = behind.partition("/")
    key = f"{host}/{owner}/{name}".lower().removesuffix(".git").rstrip("/")
    if below and (below := below.rstrip("/")) and below not in FRONT_PAGES:
        key = f"{key}/{below}"
    elif query == "tab=readme-ov-file":
        query = ""
    if query:
        key = f"{key}?{query}"
    return f"{key}#{plain(fragment)}" if fragment and fragment != "readme" else key


def huggingface(rest: str) -> str:
    """``papers/<arXiv number>`` is the paper; ``owner/name/tree/main`` is ``owner/name``."""
    if rest.startswith("papers/"):
        return arxiv(rest)
    return place("huggingface.co", rest.rstrip("/").removesuffix("/tree/main"))


KINDS = ("collections", "datasets", "models", "spaces")
SITES = (
    Site(
        ("github.com",),
        partial(forge, "github.com"),
        owned=True,
        https=True,
        noise=("tab=readme-ov-file",),
    ),
    Site(
        ("www.github.com",),
        partial(forge, "github.com"),
        https=True,
        moved=Form(r"(.+)", r"github.com/\1"),
    ),
    Site(("gist.github.com",), named=("",), https=True),
    Site(("bitbucket.org",), partial(forge, "bitbucket.org"), owned=True, https=True),
    Site(("codeberg.org",), partial(forge, "codeberg.org"), owned=True, https=True),
    Site(("gitee.com",), partial(forge, "gitee.com"), owned=True),
    Site(("gitlab.com",), partial(forge, "gitlab.com"), owned=True, https=True),
    Site(("framagit.org", "gitcode.com", "notabug.org", "salsa.debian.org"), owned=True),
    Site(("git.sr.ht", "sr.ht"), owned=True),
    Site(
        ("huggingface.co",),
        huggingface,
        owned=True,
        kinds=KINDS,
        named=("datasets/",),
        https=True,
    ),
    Site(("hf.co",), huggingface, owned=True, kinds=KINDS, named=("datasets/",)),
    Site(("modelscope.cn",), owned=True, kinds=KINDS),
    Site(("anonymous.4open.science",), named=("r/",)),
    Site(("code.google.com",), named=("archive/p/", "p/")),
    Site(("launchpad.net", "pagure.io"), named=("",)),
    Site(("sourceforge.net",), named=("p/", "projects/")),
)
