"""Where a link leads: an archive of papers, a house of repositories or a page; and whether titles
that share it name the one thing there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.urls.sites.table import BY_PREFIX, SITES
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from mdlist.words.title_match import Kin

_WORD = Regex(r"[a-z0-9]+")
# A title of so many words and characters is a paper's own.
TITLE_WORDS, TITLE_LENGTH = 5, 28


def alike(one: str, other: str, link: str) -> bool:
    """Whether two normalised titles may name the one thing that ``link`` leads to.

    A repository holds several packages, and a paper has several models and datasets: there, a name
    within another is another name.
    """
    from mdlist.words.title_match import Kin

    return kin_under(one, other, link) in (Kin.SAME, Kin.AKIN)


def kin_under(one: str, other: str, link: str) -> Kin:
    """How two normalised titles of records that share ``link`` stand to each other.

    A paper may have lost a part of its title; one that lacks words here and there is another.
    """
    from mdlist.words.title_match import Kin, kin, lacks_words

    if archive(link) and is_paper_title(one) and is_paper_title(other) and lacks_words(one, other):
        return Kin.OTHER
    strict = forge(link) or archive(link)
    if strict and not is_paper_title(max(one, other, key=len)):
        return kin(one, other, frozenset(_WORD.compiled.findall(link)))
    return kin(one, other)


def archive(link: str) -> str:
    """The archive or proceedings that a normalised link names a paper of; "" for another page."""
    prefix = link.partition(":")[0]
    return prefix if prefix in BY_PREFIX else ""


def forge(link: str) -> str:
    """The host of repositories that a normalised link leads to, each of which may hold several
    things that have names; "" for another page."""
    host = link.partition("/")[0]
    site = SITES.get(host)
    return host if site and site.owned else ""


def is_paper_title(title: str) -> bool:
    """Whether a normalised title is long enough to be one paper's alone."""
    return len(title) >= TITLE_LENGTH and title.count(" ") + 1 >= TITLE_WORDS
