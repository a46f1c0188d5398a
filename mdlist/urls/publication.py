"""What a link itself says about its paper: a year, a venue.

Read from the identities of :func:`mdlist.urls.identity.link_key`, and only where a site's numbering
says it in so many words: an arXiv number its month, the file name of an open-access paper its
conference (openaccess.thecvf.com), an anthology number its volume (aclanthology.org/info/ids), a
volume of PMLR the conference that it is the proceedings of (proceedings.mlr.press).
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from mdlist.urls.identity import link_key

if TYPE_CHECKING:
    from collections.abc import Callable


class Facts(NamedTuple):
    """What a link says.

    ``year`` and ``venue`` are None where it says nothing. With ``exact`` the paper came out there
    and then. Without it the paper was sent to an archive in ``year`` and ``month`` (1 to 12): it
    may have come out a few months before, or at any time after.
    """

    year: int | None = None
    venue: str | None = None
    exact: bool = False
    month: int | None = None


NONE = Facts()
# The oldest paper with a number of the ACL Anthology is of 1965.
OLDEST = 65

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


def link_facts(url: str) -> Facts:
    """What a link says about the paper that it leads to."""
    return key_facts(link_key(url))


def key_facts(key: str) -> Facts:
    """What a link's identity (:func:`mdlist.urls.identity.link_key`) says."""
    site, _, number = key.partition(":")
    read = _READERS.get(site)
    return read(number) if read else NONE


def volume(key: str) -> str:
    """The identity of what a paper's facts come from, such as a month of arXiv or a volume of
    proceedings: as an identity it says the same. "" for an identity without facts.
    """
    site, _, number = key.partition(":")
    if site == "arxiv":
        month, dot, _ = key.partition(".")
        return month if dot else key
    if site not in _READERS:
        return ""
    if site == "cvf":
        return "cvf:_" + "_".join(number.split("_")[-3:])
    if site == "acl":
        return f"{key[:9]}000" if number[:1].isalpha() else key.rpartition(".")[0] + ".0"
    return key.partition("/")[0]


def _arxiv(number: str) -> Facts:
    """``1806.09055`` was sent in June 2018, ``cs/0611800`` in November 2006."""
    found = re.match(r"(?:[a-z-]+/)?(\d\d)(0[1-9]|1[0-2])", number)
    if not found:
        return NONE
    return Facts(_full(found[1]), month=int(found[2]))


def _acl(number: str) -> Facts:
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
    return Facts(_full(year), venue, exact=True)


def _full(year: str) -> int:
    """``91`` is 1991 and ``18`` is 2018."""
    return int(year) + (1900 if int(year) >= OLDEST else 2000)


def _cvf(number: str) -> Facts:
    """``Tan_MnasNet_..._CVPR_2019_paper``."""
    found = re.search(r"_([A-Z]+)_(\d{4})_paper$", number)
    return Facts(int(found[2]), found[1], exact=True) if found else NONE


def _pmlr(number: str) -> Facts:
    """``v97/tan19a``."""
    volume = number.partition("/")[0]
    for venue, (first, row) in PMLR_VOLUMES.items():
        volumes = row.split()
        if volume[:1] == "v" and volume[1:] in volumes:
            return Facts(first + volumes.index(volume[1:]), venue, exact=True)
    return NONE


def _dated(venue: str, number: str) -> Facts:
    """``2019/276``: the year, then the paper."""
    year = number.partition("/")[0]
    return Facts(int(year), venue, exact=True) if re.fullmatch(r"\d{4}", year) else NONE


_READERS: dict[str, Callable[[str], Facts]] = {
    "acl": _acl,
    "arxiv": _arxiv,
    "cvf": _cvf,
    "iclr": partial(_dated, "ICLR"),
    "ijcai": partial(_dated, "IJCAI"),
    "mlsys": partial(_dated, "MLSys"),
    "neurips": partial(_dated, "NeurIPS"),
    "pmlr": _pmlr,
}
