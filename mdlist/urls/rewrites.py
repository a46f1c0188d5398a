"""Which addresses have a modern form: the facts that :mod:`mdlist.urls.canonical` goes by.

The tables of addresses give, by host, a pattern for all that stands behind the host's slash, and
what to write in the place of host and all. A pattern that a link does not fit leaves it alone.
"""

from __future__ import annotations

# Hosts that are known to serve https.
_HTTPS = """
    aclanthology.org arxiv.org bitbucket.org codeberg.org dl.acm.org doi.org dx.doi.org
    export.arxiv.org gist.github.com github.com gitlab.com huggingface.co ieeexplore.ieee.org
    link.springer.com medium.com ojs.aaai.org openaccess.thecvf.com openreview.net papers.nips.cc
    proceedings.mlr.press proceedings.neurips.cc pypi.org stackoverflow.com twitter.com
    www.aclweb.org www.github.com www.ijcai.org www.nature.com www.sciencedirect.com
    www.semanticscholar.org www.youtube.com youtu.be youtube.com
"""
HTTPS = frozenset(_HTTPS.split())

# Parameters that say nothing on one site, and may say anything on another.
_OPENREVIEW = ("continueFlag", "noteId", "referrer")
_YOUTUBE = ("ab_channel", "feature", "pp", "si")
NOISE = {"openreview.net": _OPENREVIEW, "www.youtube.com": _YOUTUBE, "youtu.be": _YOUTUBE}
NOISE |= {"youtube.com": _YOUTUBE, "github.com": ("tab=readme-ov-file",)}

_MIRROR = (r"(.+)", r"arxiv.org/\1")
_ACL = (
    r"anthology/(?:.*/)?((?:[A-Z]\d\d-\d{4}|\d{4}\.\w+-\w+\.\d+)(?:\.pdf|/)?)/?",
    r"aclanthology.org/\1",
)
_AAAI = (r"ojs/(index\.php/AAAI/article/view/\d+(?:/\d+)?)/?", r"ojs.aaai.org/\1")
_DOI = (r"(10\..+)", r"doi.org/\1")
_NIPS = (r"((?:paper_files/)?paper/\d{4}/(?:file|hash)/.+)", r"proceedings.neurips.cc/\1")
_PMLR = (r"proceedings/papers/(v\d+/[^/]+\.html)", r"proceedings.mlr.press/\1")
OLD = {
    "aaai.org": _AAAI,
    "aclweb.org": _ACL,
    "browse.arxiv.org": _MIRROR,
    "doi.acm.org": _DOI,
    "dx.doi.org": _DOI,
    "export.arxiv.org": _MIRROR,
    "ieeexplore.ieee.org": (r"abstract/(document/\d+/?)", r"ieeexplore.ieee.org/\1"),
    "jmlr.org": _PMLR,
    "papers.neurips.cc": _NIPS,
    "papers.nips.cc": _NIPS,
    "www.aaai.org": _AAAI,
    "www.aclweb.org": _ACL,
    "www.arxiv.org": _MIRROR,
    "www.github.com": (r"(.+)", r"github.com/\1"),
    "www.jmlr.org": _PMLR,
    "xxx.lanl.gov": _MIRROR,
}
VERSION = {"arxiv.org": (r"((?:abs|pdf)/(?:[\w.-]+/)?[\d.]+)v\d+((?:\.pdf)?)", r"arxiv.org/\1\2")}
PDF = {
    "aclanthology.org": (r"([^/?#]+)\.pdf/?", r"aclanthology.org/\1/"),
    "arxiv.org": (r"(?:abs|pdf)/([^?#]+?)(?:\.pdf)?", r"arxiv.org/abs/\1"),
    "dl.acm.org": (r"doi/pdf/(10\.[^?#]+)", r"dl.acm.org/doi/\1"),
    "ieeexplore.ieee.org": (
        r"stamp/stamp\.jsp\?(?:tp=&)?arnumber=0*(\d+)(?:&tag=1)?",
        r"ieeexplore.ieee.org/document/\1",
    ),
    "openaccess.thecvf.com": (
        r"(content\w*(?:/[\w-]+){0,2})/papers/((?:[\w-]+/)?[^/?#]+)\.pdf",
        r"openaccess.thecvf.com/\1/html/\2.html",
    ),
    "openreview.net": (r"pdf\?(id=[^&#]+)", r"openreview.net/forum?\1"),
    "proceedings.mlr.press": (
        r"(v\d+)/([^/?#]+?)(?:/\2)?\.pdf",
        r"proceedings.mlr.press/\1/\2.html",
    ),
    "proceedings.neurips.cc": (
        r"([^?#]+)/file/([0-9a-f]{32})-Paper([^?#]*)\.pdf",
        r"proceedings.neurips.cc/\1/hash/\2-Abstract\3.html",
    ),
    "www.nature.com": (r"articles/([^/?#]+)\.pdf", r"www.nature.com/articles/\1"),
}
