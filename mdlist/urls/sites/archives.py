"""Archives of preprints and reviews, which give a paper a number before it comes out anywhere.

Each reader takes what stands behind the host's slash and returns the paper's identity, such as
``arxiv:1806.09055``, or "" for a page that is no paper's own. Page, abstract and PDF are one paper,
and so are the versions of a preprint. The forms of addresses are those that the sites document
(info.arxiv.org/help/arxiv_identifier) or redirect, and those seen in lists.
"""

from __future__ import annotations

import re

from mdlist.urls.normalise import cut, page, parameter
from mdlist.urls.sites.site import NONE, Facts, Form, Reading, Site, full_year

ARXIV_PAGES = frozenset(("abs", "arxiv", "format", "html", "overview", "papers", "pdf", "ps"))
# A number of arXiv: the year, the month, four digits and from 2015 on five, and a version
# (info.arxiv.org/help/arxiv_identifier).
_MONTH = r"(?:0[1-9]|1[0-2])"
NUMBER = rf"(?:(?:0[7-9]|1[0-4]){_MONTH}\.\d{{4}}|(?:1[5-9]|[2-9]\d){_MONTH}\.\d{{5}})(?:v\d+)?"


def arxiv(rest: str) -> str:
    """``abs/1806.09055v2``, ``pdf/1806.09055.pdf``, ``abs/math.CA/0611800`` -> ``arxiv:...``."""
    kind, _, number = rest.partition("/")
    if kind not in ARXIV_PAGES:
        return ""
    if len(number) == 10 and number[4] == "." and number[:4].isdecimal() and number[5:].isdecimal():
        return "arxiv:" + number
    return arxiv_number(page(number))


def arxiv_number(text: str) -> str:
    """``1806.09055v2``, ``math.CA/0611800`` -> ``arxiv:...``; old ones lose the subject class."""
    if found := re.fullmatch(r"(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?", text):
        return "arxiv:" + found[1]
    found = re.fullmatch(r"([a-z-]+)(?:\.[A-Za-z-]{2})?/(\d{7})(?:v\d+)?(?:\.pdf)?", text)
    return f"arxiv:{found[1]}/{found[2]}" if found else ""


def arxiv_facts(number: str) -> Facts:
    """``1806.09055`` was sent in June 2018, ``cs/0611800`` in November 2006."""
    found = re.match(r"(?:[a-z-]+/)?(\d\d)(0[1-9]|1[0-2])", number)
    if not found:
        return NONE
    return Facts(full_year(found[1]), month=int(found[2]))


def arxiv_month(number: str) -> str:
    """``1806`` of ``1806.09055``; an old number stays whole."""
    return number.partition(".")[0]


def openreview(rest: str) -> str:
    """``forum?id=`` and ``pdf?id=``; an attachment is the paper only where it is named pdf."""
    path, query, _ = cut(rest)
    if path in ("forum", "pdf") or (path == "attachment" and parameter(query, "name") == "pdf"):
        number = parameter(query, "id")
        return "openreview:" + number if number else ""
    return ""


def semantic_scholar(rest: str) -> str:
    """``paper/<title>/<40 hex>``: the title is there for people."""
    found = re.fullmatch(r"paper/(?:[^/]+/)?([0-9a-f]{40})", page(rest))
    return "s2:" + found[1] if found else ""


_MIRRORED = Form(r"(.+)", r"arxiv.org/\1")
SITES = (
    Site(
        ("arxiv.org", "cn.arxiv.org"),
        arxiv,
        ("arxiv",),
        Reading(arxiv_facts, arxiv_month),
        page="https://arxiv.org/abs/",
        https=True,
        version=Form(r"((?:abs|pdf)/(?:[\w.-]+/)?[\d.]+)v\d+((?:\.pdf)?)", r"arxiv.org/\1\2"),
        pdf=Form(r"(?:abs|pdf)/([^?#]+?)(?:\.pdf)?", r"arxiv.org/abs/\1"),
    ),
    Site(("www.arxiv.org", "browse.arxiv.org", "xxx.lanl.gov"), arxiv, moved=_MIRRORED),
    Site(("export.arxiv.org",), arxiv, https=True, moved=_MIRRORED),
    Site(
        ("alphaxiv.org", "ar5iv.labs.arxiv.org", "ar5iv.org", "arxiv-vanity.com", "papers.cool"),
        arxiv,
    ),
    Site(
        ("openreview.net",),
        openreview,
        ("openreview",),
        page="https://openreview.net/forum?id=",
        https=True,
        noise=("continueFlag", "noteId", "referrer"),
        pdf=Form(r"pdf\?(id=[^&#]+)", r"openreview.net/forum?\1"),
    ),
    Site(("www.semanticscholar.org",), semantic_scholar, ("s2",), https=True),
)
