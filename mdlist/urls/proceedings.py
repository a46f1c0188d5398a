"""Papers by the number that their proceedings or journal give them.

Each reader takes what stands behind the host's slash and returns the paper's identity, such as
``acl:p19-1185``, or "" for a page that is no paper's own: an index, a supplement, a video. Page,
abstract and PDF are one paper. The forms of addresses are those that the sites document or
redirect (such as aclanthology.org/info/ids) and those seen in lists.
"""

from __future__ import annotations

import re

from mdlist.urls.normalise import cut, page, parameter


def acl(rest: str) -> str:
    """``P19-1185.pdf``, ``anthology/P/P19/P19-1185/``, ``2020.acl-main.12`` -> ``acl:...``."""
    found = re.fullmatch(
        r"(?:anthology/)?(?:papers/)?(?:[a-z]/[a-z]\d\d/)?"
        r"([a-z]\d\d-\d{4}|\d{4}\.[a-z\d_]+-[a-z\d_]+\.\d+)(?:v\d+)?(?:\.pdf)?",
        page(rest).lower(),
    )
    return "acl:" + found[1] if found else ""


def neurips(rest: str) -> str:
    """``paper/2020/hash/<32 hex>-Abstract.html`` and its PDF -> ``neurips:2020/<32 hex>``.

    The number of an old address (``paper/8890-detnas...``) cannot be turned into the hash offline.
    """
    if key := _hashed("neurips", rest):
        return key
    found = re.fullmatch(r"paper/(\d+)-[\w-]+(?:\.html|\.pdf)?", page(rest))
    return "nips:" + found[1] if found else ""


def iclr(rest: str) -> str:
    """The proceedings of ICLR, on the software of NeurIPS."""
    return _hashed("iclr", rest)


def mlsys(rest: str) -> str:
    """The proceedings of MLSys, on the software of NeurIPS."""
    return _hashed("mlsys", rest)


def _hashed(venue: str, rest: str) -> str:
    found = re.fullmatch(
        r"(?:paper_files/)?paper/(\d{4})/(?:hash|file)/([0-9a-f]{32})-(?:Abstract|Paper)\b[\w.-]*",
        page(rest),
    )
    return f"{venue}:{found[1]}/{found[2]}" if found else ""


def cvf(rest: str) -> str:
    """The name of the file, which ends with conference and year -> ``cvf:..._CVPR_2019_paper``."""
    stem, _, kind = page(rest).rpartition("/")[2].rpartition(".")
    return "cvf:" + stem if kind in ("html", "pdf") and stem.endswith("_paper") else ""


def pmlr(rest: str) -> str:
    """``v97/tan19a.html``, ``v97/tan19a/tan19a.pdf`` -> ``pmlr:v97/tan19a``."""
    found = re.fullmatch(
        r"(?:proceedings/papers/)?([vr]\d+)/([\w'-]+)(?:\.html|\.pdf|/\2\.pdf)?", page(rest)
    )
    return f"pmlr:{found[1]}/{found[2]}" if found else ""


def jmlr(rest: str) -> str:
    """``papers/v25/23-0764.html``, ``papers/volume25/23-0764/23-0764.pdf``; PMLR's old home."""
    if rest.startswith("proceedings/papers/"):
        return pmlr(rest)
    found = re.fullmatch(r"papers/v(?:olume)?(\d+)/([\w-]+)(?:\.html|/\2\.pdf)", page(rest))
    return f"jmlr:{found[1]}/{found[2]}" if found else ""


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


def aaai(rest: str) -> str:
    """``index.php/AAAI/article/view/N``, also with a file's number behind it -> ``aaai:aaai/N``."""
    found = re.fullmatch(
        r"(?:ojs/)?(?:index\.php/)?([\w-]+)/article/(?:view|viewFile|download)/(\d+)(?:/\d+)?",
        page(rest),
    )
    return f"aaai:{found[1].lower()}/{found[2]}" if found else ""


def ijcai(rest: str) -> str:
    """``proceedings/2019/276``, ``Proceedings/2019/0276.pdf`` -> ``ijcai:2019/276``."""
    found = re.fullmatch(r"[Pp]roceedings/(20\d\d)/0*([1-9]\d*)(?:\.pdf)?", page(rest))
    return f"ijcai:{found[1]}/{found[2]}" if found else ""


SITES = {
    "aaai.org": aaai,
    "aclanthology.info": acl,
    "aclanthology.org": acl,
    "aclweb.org": acl,
    "ieeexplore.ieee.org": ieee,
    "ijcai.org": ijcai,
    "jmlr.csail.mit.edu": jmlr,
    "jmlr.org": jmlr,
    "ojs.aaai.org": aaai,
    "openaccess.thecvf.com": cvf,
    "papers.neurips.cc": neurips,
    "papers.nips.cc": neurips,
    "proceedings.iclr.cc": iclr,
    "proceedings.mlr.press": pmlr,
    "proceedings.mlsys.org": mlsys,
    "proceedings.neurips.cc": neurips,
}
