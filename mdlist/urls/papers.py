"""Papers by their DOI, or by the number that an archive gives them.

Each reader takes what stands behind the host's slash and returns the paper's identity, such as
``arxiv:1806.09055``, or "" for a page that is no paper's own. Page, abstract and PDF are one paper,
and so are the versions of a preprint. The forms of addresses are those that the sites document
(info.arxiv.org/help/arxiv_identifier, the DOI handbook) or redirect, and those seen in lists.
"""

from __future__ import annotations

import re

from mdlist.urls.normalise import cut, page, parameter
from mdlist.urls.proceedings import acl, ijcai

ARXIV_PAGES = frozenset(("abs", "arxiv", "format", "html", "overview", "papers", "pdf", "ps"))
# A number of arXiv: the year, the month, four digits and from 2015 on five, and a version
# (info.arxiv.org/help/arxiv_identifier).
_MONTH = r"(?:0[1-9]|1[0-2])"
NUMBER = rf"(?:(?:0[7-9]|1[0-4]){_MONTH}\.\d{{4}}|(?:1[5-9]|[2-9]\d){_MONTH}\.\d{{5}})(?:v\d+)?"
DOI_PAGES = frozenset(
    ("abs", "book", "epdf", "epub", "full", "fullHtml", "html", "pdf", "proceedings", "reader")
)


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


def doi(rest: str) -> str:
    """``10.1145/3292500.3330648`` -> ``doi:...``; a DOI has no case (DOI handbook, 2.4).

    DOIs that hold another site's number are that site's paper: arXiv, ACL Anthology, IJCAI.
    """
    name = page(rest).lower()
    prefix, _, number = name.partition("/")
    if not number or not prefix.startswith("10."):
        return ""
    key = ""
    if name.startswith("10.48550/arxiv."):
        key = arxiv_number(number[6:])
    elif name.startswith(("10.18653/v1/", "10.3115/v1/")):
        key = acl(number[3:])
    elif name.startswith("10.24963/ijcai."):
        key = ijcai("proceedings/" + number[6:])
    return key or "doi:" + name


def doi_in_path(rest: str) -> str:
    """A publisher's ``doi/pdf/10.1145/3292500.3330648`` -> ``doi:...``."""
    before, _, name = page(rest).partition("doi/")
    kind, _, behind = name.partition("/")
    if before and not before.endswith("/"):
        return ""
    return doi(behind if kind in DOI_PAGES else name)


def acm(rest: str) -> str:
    """``citation.cfm?doid=3292500.3330648`` is the DOI without its prefix."""
    if rest.startswith("citation.cfm?"):
        number = parameter(cut(rest)[1], "doid").removeprefix("10.1145/")
        return doi("10.1145/" + number)
    return doi_in_path(rest)


def springer(rest: str) -> str:
    """``article/10.1007/...``, ``content/pdf/10.1007/....pdf`` -> ``doi:...``.

    A part of the full text, such as ``#code-availability``, may be linked for its own sake.
    """
    if "#" in rest:
        return ""
    found = re.fullmatch(r"(?:(?:article|chapter|book|content/pdf)/)?(10\.\d+/.+)", page(rest))
    return doi(found[1].removesuffix(".pdf")) if found else ""


def nature(rest: str) -> str:
    """``articles/s41586-021-03819-2``: an article's number is its DOI without ``10.1038/``."""
    if "#" in rest:
        return ""
    found = re.fullmatch(r"articles/([\w.-]+)", page(rest))
    return doi("10.1038/" + found[1].removesuffix(".pdf")) if found else ""


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


SITES = {
    "alphaxiv.org": arxiv,
    "ar5iv.labs.arxiv.org": arxiv,
    "ar5iv.org": arxiv,
    "arxiv-vanity.com": arxiv,
    "arxiv.org": arxiv,
    "browse.arxiv.org": arxiv,
    "cn.arxiv.org": arxiv,
    "dl.acm.org": acm,
    "doi.acm.org": doi,
    "doi.org": doi,
    "dx.doi.org": doi,
    "export.arxiv.org": arxiv,
    "link.springer.com": springer,
    "nature.com": nature,
    "openreview.net": openreview,
    "papers.cool": arxiv,
    "semanticscholar.org": semantic_scholar,
    "xxx.lanl.gov": arxiv,
}
