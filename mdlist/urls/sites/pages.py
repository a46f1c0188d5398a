"""Videos, and other sites whose pages are no papers and no repositories."""

from __future__ import annotations

from mdlist.urls.normalise import cut, parameter
from mdlist.urls.sites.site import Site


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


_SHARING = ("ab_channel", "feature", "pp", "si")
SITES = (
    Site(("www.youtube.com", "youtube.com"), youtube, https=True, noise=_SHARING),
    Site(("m.youtube.com", "youtube-nocookie.com"), youtube),
    Site(("youtu.be",), youtu_be, https=True, noise=_SHARING),
    Site(("medium.com", "pypi.org", "stackoverflow.com", "twitter.com"), https=True),
)
