"""Where a paper came out, as a cell or a bullet says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterator

# Conferences and journals whose names are no other word, and other names of theirs.
_VENUES = """
    3DV AAAI AACL ACCV ACL AISTATS BMVC CHI CIKM COLING COLM COLT CVPR CoLLAs CoNLL CoRL EACL ECCV
    ECIR EMNLP FAccT ICASSP ICCV ICDE ICDM ICLR ICME ICML ICPR ICRA IJCAI INTERSPEECH IROS KDD
    LREC MICCAI MLSys NAACL NDSS NeurIPS OSDI RSS SIGIR SIGMOD SOSP TACL TMLR TPAMI UAI VLDB WACV
    WSDM WWW
"""
_NAMES = {name.lower(): name for name in _VENUES.split()} | {"nips": "NeurIPS"}
_NAME = "|".join((*_VENUES.split(), "NIPS"))
_YEAR = r"(?:19[89]\d|20\d\d)"
_VENUE = Regex(
    rf"(?P<name>{_NAME})(?P<workshop>[- ]?W|[- ]?Workshops?)?"
    rf"(?:[ ,'’-]{{0,2}}(?P<year>{_YEAR}|\d\d))?"
    r"(?:[ ,]*\(?(?:oral|spotlight|poster|highlight|best [a-z ]+|findings|main|long|short)\)?)*",
    re.IGNORECASE,
)
_MENTION = Regex(
    rf"(?<![\w-])(?P<name>{_NAME}|[aA]r[xX]iv(?: preprint)?)(?P<workshop>)"
    rf"[ ,'’*_-]{{1,3}}(?P<year>{_YEAR})(?![\w-]|\.\d)"
)


class Venue(NamedTuple):
    """A venue by its usual name, and the year where one is given."""

    name: str
    year: int | None = None


def venue_of(text: str) -> Venue | None:
    """The venue that a cell holds and little beside it, such as CVPR, NIPS'17, ICLR 2020 (oral)."""
    text = text.strip("*_ ")
    if name := _NAMES.get(text.lower()):
        return Venue(name)
    found = _VENUE.compiled.fullmatch(text)
    return _venue(found) if found else None


def mentions(text: str) -> Iterator[tuple[Venue, tuple[int, int]]]:
    """The venues that a text names with their year, and where; arXiv is one."""
    return ((_venue(found), found.span()) for found in _MENTION.compiled.finditer(text))


def _venue(found: re.Match[str]) -> Venue:
    name = found["name"].lower()
    year = int(found["year"]) if found["year"] else None
    if year is not None and year < 100:
        year += 2000
    return Venue(_NAMES.get(name, "arXiv") + ("W" if found["workshop"] else ""), year)
