"""Proceedings and journals that give their papers a number.

Each reader takes what stands behind the host's slash and returns the paper's identity, such as
``acl:p19-1185``, or "" for a page that is no paper's own: an index, a supplement, a video. Page,
abstract and PDF are one paper. The forms of addresses are those that the sites document or
redirect (such as aclanthology.org/info/ids) and those seen in lists. What the numbers tell is in
so many words: the file name of an open-access paper its conference (openaccess.thecvf.com), an
anthology number its volume, a volume of PMLR the conference that it is the proceedings of
(proceedings.mlr.press).
"""

from __future__ import annotations

import re
from functools import partial

from mdlist.urls.normalise import page
from mdlist.urls.sites.site import NONE, Facts, Form, Reading, Site, before_slash, dated, full_year

# Letters of anthology numbers before 2020, and names of volumes since. LREC's volume of 2024 is
# COLING's too.
ACL_LETTERS = {
    "c": "COLING",
    "d": "EMNLP",
    "e": "EACL",
    "j": "CL",
    "k": "CoNLL",
    "l": "LREC",
    "n": "NAACL",
    "p": "ACL",
    "q": "TACL",
}
ACL_VENUES = {
    "aacl": "AACL",
    "acl": "ACL",
    "cl": "CL",
    "coling": "COLING",
    "conll": "CoNLL",
    "eacl": "EACL",
    "emnlp": "EMNLP",
    "naacl": "NAACL",
    "tacl": "TACL",
}
# The first volumes of the years in a row.
PMLR_VOLUMES = {
    "AISTATS": (2010, "9 15 22 31 33 38 51 54 84 89 108 130 151 206 238 258"),
    "COLT": (2011, "19 23 30 35 40 49 65 75 99 125 134 178 195 247"),
    "CoRL": (2017, "78 87 100 155 164 205 229 270"),
    "ICML": (2013, "28 32 37 48 70 80 97 119 139 162 202 235 267"),
    "UAI": (2019, "115 124 161 180 216 244 286"),
}


def acl(rest: str) -> str:
    """``P19-1185.pdf``, ``anthology/P/P19/P19-1185/``, ``2020.acl-main.12`` -> ``acl:...``."""
    found = re.fullmatch(
        r"(?:anthology/)?(?:papers/)?(?:[a-z]/[a-z]\d\d/)?"
        r"([a-z]\d\d-\d{4}|\d{4}\.[a-z\d_]+-[a-z\d_]+\.\d+)(?:v\d+)?(?:\.pdf)?",
        page(rest).lower(),
    )
    return "acl:" + found[1] if found else ""


def acl_facts(number: str) -> Facts:
    """``p19-1185`` (from 5000 on ``d19`` holds workshops), ``2021.findings-acl.12``."""
    if found := re.fullmatch(r"(\d{4})\.(\w+)-(\w+)\.\d+", number):
        if found[2] == "findings":
            venue = ACL_VENUES.get(found[3], found[3].upper())
            return Facts(int(found[1]), f"Findings of {venue}", exact=True)
        return Facts(int(found[1]), ACL_VENUES.get(found[2]), exact=True)
    found = re.fullmatch(r"(\w)(\d\d)-(\d)\d{3}", number)
    if not found:
        return NONE
    letter, year, session = found.groups()
    workshop = letter == "d" and session > "4"
    venue = None if workshop else ACL_LETTERS.get(letter)
    return Facts(full_year(year), venue, exact=True)


def acl_volume(number: str) -> str:
    """``p19-1000`` of ``p19-1185``, ``2020.acl-main.0`` of ``2020.acl-main.12``."""
    return f"{number[:5]}000" if number[:1].isalpha() else number.rpartition(".")[0] + ".0"


def hashed(prefix: str, rest: str) -> str:
    """``paper/2020/hash/<32 hex>-Abstract.html`` and its PDF -> ``neurips:2020/<32 hex>``."""
    found = re.fullmatch(
        r"(?:paper_files/)?paper/(\d{4})/(?:hash|file)/([0-9a-f]{32})-(?:Abstract|Paper)\b[\w.-]*",
        page(rest),
    )
    return f"{prefix}:{found[1]}/{found[2]}" if found else ""


def neurips(rest: str) -> str:
    """A hash, or an older number: ``paper/8890-detnas...`` has no hash that is known offline."""
    if key := hashed("neurips", rest):
        return key
    found = re.fullmatch(r"paper/(\d+)-[\w-]+(?:\.html|\.pdf)?", page(rest))
    return "nips:" + found[1] if found else ""


def cvf(rest: str) -> str:
    """The name of the file, which ends with conference and year -> ``cvf:..._CVPR_2019_paper``."""
    stem, _, kind = page(rest).rpartition("/")[2].rpartition(".")
    return "cvf:" + stem if kind in ("html", "pdf") and stem.endswith("_paper") else ""


def cvf_facts(number: str) -> Facts:
    """``Tan_MnasNet_..._CVPR_2019_paper``."""
    found = re.search(r"_([A-Z]+)_(\d{4})_paper$", number)
    return Facts(int(found[2]), found[1], exact=True) if found else NONE


def cvf_volume(number: str) -> str:
    """``_CVPR_2019_paper``."""
    return "_" + "_".join(number.split("_")[-3:])


def pmlr(rest: str) -> str:
    """``v97/tan19a.html``, ``v97/tan19a/tan19a.pdf`` -> ``pmlr:v97/tan19a``."""
    found = re.fullmatch(
        r"(?:proceedings/papers/)?([vr]\d+)/([\w'-]+)(?:\.html|\.pdf|/\2\.pdf)?", page(rest)
    )
    return f"pmlr:{found[1]}/{found[2]}" if found else ""


def pmlr_facts(number: str) -> Facts:
    """``v97/tan19a``."""
    volume = before_slash(number)
    for venue, (first, row) in PMLR_VOLUMES.items():
        volumes = row.split()
        if volume[:1] == "v" and volume[1:] in volumes:
            return Facts(first + volumes.index(volume[1:]), venue, exact=True)
    return NONE


def jmlr(rest: str) -> str:
    """``papers/v25/23-0764.html``, ``papers/volume25/23-0764/23-0764.pdf``; PMLR's old home."""
    if rest.startswith("proceedings/papers/"):
        return pmlr(rest)
    found = re.fullmatch(r"papers/v(?:olume)?(\d+)/([\w-]+)(?:\.html|/\2\.pdf)", page(rest))
    return f"jmlr:{found[1]}/{found[2]}" if found else ""


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


_ACL = Reading(acl_facts, acl_volume)
_PMLR = Reading(pmlr_facts, before_slash)
_PAST_PMLR = Form(r"proceedings/papers/(v\d+/[^/]+\.html)", r"proceedings.mlr.press/\1")
_PAST_ACL = Form(
    r"anthology/(?:.*/)?((?:[A-Z]\d\d-\d{4}|\d{4}\.\w+-\w+\.\d+)(?:\.pdf|/)?)/?",
    r"aclanthology.org/\1",
)
SITES = (
    Site(
        ("aclanthology.org",),
        acl,
        ("acl",),
        _ACL,
        page="https://aclanthology.org/",
        https=True,
        pdf=Form(r"([^/?#]+)\.pdf/?", r"aclanthology.org/\1/"),
    ),
    Site(("aclanthology.info",), acl),
    Site(("www.aclweb.org",), acl, https=True, moved=_PAST_ACL),
    Site(
        ("openaccess.thecvf.com",),
        cvf,
        ("cvf",),
        Reading(cvf_facts, cvf_volume),
        https=True,
        pdf=Form(
            r"(content\w*(?:/[\w-]+){0,2})/papers/((?:[\w-]+/)?[^/?#]+)\.pdf",
            r"openaccess.thecvf.com/\1/html/\2.html",
        ),
    ),
    Site(("proceedings.iclr.cc",), partial(hashed, "iclr"), ("iclr",), dated("ICLR")),
    Site(("www.ijcai.org",), ijcai, ("ijcai",), dated("IJCAI"), https=True),
    Site(("jmlr.org", "jmlr.csail.mit.edu"), jmlr, ("jmlr",), moved=_PAST_PMLR),
    Site(("proceedings.mlsys.org",), partial(hashed, "mlsys"), ("mlsys",), dated("MLSys")),
    Site(
        ("proceedings.neurips.cc",),
        neurips,
        ("neurips",),
        dated("NeurIPS"),
        https=True,
        pdf=Form(
            r"([^?#]+)/file/([0-9a-f]{32})-Paper([^?#]*)\.pdf",
            r"proceedings.neurips.cc/\1/hash/\2-Abstract\3.html",
        ),
    ),
    Site(
        ("papers.nips.cc", "papers.neurips.cc"),
        neurips,
        ("nips",),
        https=True,
        moved=Form(
            r"((?:paper_files/)?paper/\d{4}/(?:file|hash)/.+)", r"proceedings.neurips.cc/\1"
        ),
    ),
    Site(
        ("ojs.aaai.org",),
        aaai,
        ("aaai",),
        https=True,
    ),
    Site(
        ("aaai.org",),
        aaai,
        moved=Form(r"ojs/(index\.php/AAAI/article/view/\d+(?:/\d+)?)/?", r"ojs.aaai.org/\1"),
    ),
    Site(
        ("proceedings.mlr.press",),
        pmlr,
        ("pmlr",),
        _PMLR,
        https=True,
        pdf=Form(r"(v\d+)/([^/?#]+?)(?:/\2)?\.pdf", r"proceedings.mlr.press/\1/\2.html"),
    ),
)
