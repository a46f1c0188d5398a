"""Repositories and videos: what a link to them identifies.

GitHub, GitLab, Bitbucket, Codeberg and Gitee take an owner and a repository in any case, and
``.git`` behind it. Below a repository a path is a place of its own and keeps its case.
"""

from __future__ import annotations

from functools import partial

from mdlist.urls.normalise import cut, parameter, place, plain, without_tracking
from mdlist.urls.papers import arxiv

FRONT_PAGES = frozenset(
    ("tree/main", "tree/master", "blob/main/README.md", "blob/master/README.md")
)


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


def youtube(rest: str) -> str:
    """``watch?v=ID``, ``embed/ID`` -> ``youtube:ID``; a start time is a place in the video."""
    path, query, _ = cut(rest)
    kind, _, video = path.strip("/").partition("/")
    if kind == "watch":
        video = parameter(query, "v")
    elif kind not in ("embed", "live", "shorts", "v"):
        return ""
    return _video(video, query)


def youtu_be(rest: str) -> str:
    """``ID`` -> ``youtube:ID``."""
    path, query, _ = cut(rest)
    return _video(path.strip("/"), query)


def _video(video: str, query: str) -> str:
    if not video or "/" in video or video in ("playlist", "videoseries"):
        return ""
    start = (parameter(query, "t") or parameter(query, "start")).removesuffix("s")
    return f"youtube:{video}?t={start}" if start.strip("0") else f"youtube:{video}"


FORGES = ("bitbucket.org", "codeberg.org", "gitee.com", "github.com", "gitlab.com")

SITES = {host: partial(forge, host) for host in FORGES} | {
    "hf.co": huggingface,
    "huggingface.co": huggingface,
    "m.youtube.com": youtube,
    "youtu.be": youtu_be,
    "youtube-nocookie.com": youtube,
    "youtube.com": youtube,
}
