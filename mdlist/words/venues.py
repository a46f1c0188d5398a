"""What a cell or a bullet says of a paper in words: a date, a venue."""

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
    rf"[ ,'’-]{{1,3}}(?P<year>{_YEAR})(?![\w-]|\.\d)"
)
_MONTHS_TEXT = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS = tuple(_MONTHS_TEXT.split())
_DATES = (
    Regex(rf"(?P<year>{_YEAR})(?:[-./年](?P<month>0?[1-9]|1[0-2])(?:[-./月]\d{{0,2}}日?)?)?年?"),
    Regex(rf"(?:\d\d?[-./])?(?P<month>0?[1-9]|1[0-2])[-./](?P<year>{_YEAR})"),
    Regex(
        rf"(?:\d\d? )?(?P<name>{'|'.join(_MONTHS)})[a-z]*\.?(?: \d\d?,)?[ ,-]*(?P<year>{_YEAR})",
        re.IGNORECASE,
    ),
)
_DATE_TEXT = """
    date of publication publish published release released time year 年 年份 年度 日期 时间 发表时间
    发布时间
"""
_DATE_WORDS = frozenset(_DATE_TEXT.split())
_VENUE_TEXT = """
    conf conference jour journal pub publication published publisher venue venues 会议 期刊 发表
"""
_VENUE_WORDS = frozenset(_VENUE_TEXT.split())
_WORD = Regex(r"\w+")


class Date(NamedTuple):
    """A year, and a month where one is given (1 to 12, else None)."""

    year: int
    month: int | None = None


class Venue(NamedTuple):
    """A venue by its usual name, and the year where one is given."""

    name: str
    year: int | None = None


def says_date(header: str) -> bool:
    """Whether a header promises the date of what is listed: "Year", "Publication Date"."""
    words = _WORD.compiled.findall(header.casefold())
    return bool(words) and _DATE_WORDS.issuperset(words) and words != ["published"]


def says_venue(header: str) -> bool:
    """Whether a header promises where a paper came out: "Venue", "Conf/Jour"."""
    words = _WORD.compiled.findall(header.casefold())
    return bool(words) and _VENUE_WORDS.issuperset(words)


def date_of(text: str) -> Date | None:
    """The date that a cell holds and nothing beside it, such as 2022, 2022-05, May 2022."""
    text = text.strip("*_ ")
    for pattern in _DATES:
        if found := pattern.compiled.fullmatch(text):
            groups = found.groupdict()
            month = int(groups["month"]) if groups.get("month") else None
            if groups.get("name"):
                month = _MONTHS.index(groups["name"].lower()) + 1
            return Date(int(groups["year"]), month)
    return None


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
