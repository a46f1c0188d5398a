"""Publishers, whose papers have a DOI or a number of their own.

Each reader takes what stands behind the host's slash and returns the paper's identity, such as
``doi:10.1145/3292500.3330648``, or "" for a page that is no paper's own. The forms of addresses are
those that the DOI handbook and the sites document or redirect, and those seen in lists.
"""

from __future__ import annotations

import re

from mdlist.urls.normalise import cut, page, parameter
from mdlist.urls.sites.archives import arxiv_number
from mdlist.urls.sites.proceedings import acl, ijcai
from mdlist.urls.sites.site import Form, Site

DOI_PAGES = frozenset(
    ("abs", "book", "epdf", "epub", "full", "fullHtml", "html", "pdf", "proceedings", "reader")
)


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


def ieee(rest: str) -> str:
    """``document/N``, ``abstract/document/N/``, ``stamp/stamp.jsp?arnumber=N`` -> ``ieee:N``."""
    number = rest[9:] if rest.startswith("document/") else ""
    if not number.isdecimal():
        path, query, _ = cut(rest)
        found = re.fullmatch(
            r"(?:abstract/)?document/(\d+)(?:/(?:authors|citations|keywords|references))?/?", path
        )
        number = found[1] if found else parameter(query, "arnumber")
    return "ieee:" + number.lstrip("0") if number.isdecimal() else ""


def elsevier(rest: str) -> str:
    """``science/article/abs/pii/S26...``, ``/pdfft``, ``retrieve/pii/S26...`` -> ``pii:S26...``.

    A part of the full text, such as ``#fig0002``, may be linked for its own sake.
    """
    if rest.partition("#")[2]:
        return ""
    found = re.fullmatch(
        r"(?:science/article|retrieve)/(?:abs/)?pii/([A-Z]\w+)(?:/pdf(?:ft)?)?", page(rest)
    )
    return "pii:" + found[1] if found else ""


SITES = (
    Site(("doi.org",), doi, ("doi",), https=True),
    Site(("dx.doi.org",), doi, https=True, moved=Form(r"(10\..+)", r"doi.org/\1")),
    Site(("doi.acm.org",), doi, moved=Form(r"(10\..+)", r"doi.org/\1")),
    Site(
        ("dl.acm.org",),
        acm,
        https=True,
        pdf=Form(r"doi/pdf/(10\.[^?#]+)", r"dl.acm.org/doi/\1"),
    ),
    Site(("link.springer.com",), springer, https=True),
    Site(
        ("www.nature.com",),
        nature,
        https=True,
        pdf=Form(r"articles/([^/?#]+)\.pdf", r"www.nature.com/articles/\1"),
    ),
    Site(
        ("ieeexplore.ieee.org",),
        ieee,
        ("ieee",),
        page="https://ieeexplore.ieee.org/document/",
        https=True,
        moved=Form(r"abstract/(document/\d+/?)", r"ieeexplore.ieee.org/\1"),
        pdf=Form(
            r"stamp/stamp\.jsp\?(?:tp=&)?arnumber=0*(\d+)(?:&tag=1)?",
            r"ieeexplore.ieee.org/document/\1",
        ),
    ),
    Site(
        ("www.sciencedirect.com",),
        elsevier,
        ("pii",),
        https=True,
        noise=("casa_token",),
        pdf=Form(
            r"science/article/(?:abs/)?pii/(\w+)/pdf(?:ft)?(?:\?[^#]*)?",
            r"www.sciencedirect.com/science/article/pii/\1",
        ),
    ),
    Site(
        ("linkinghub.elsevier.com",),
        elsevier,
        moved=Form(r"retrieve/pii/(\w+)", r"www.sciencedirect.com/science/article/pii/\1"),
    ),
)
