"""Where a link leads: an archive of papers, a house of repositories or a page; and whether titles
that share it name the one thing there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.urls.videos import FORGES
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from mdlist.words.title_match import Kin

# Prefixes of the identities that archives and proceedings give to papers.
_ARCHIVES_TEXT = """
    aaai acl arxiv cvf doi iclr ieee ijcai jmlr neurips nips openreview pmlr
"""
ARCHIVES = frozenset(_ARCHIVES_TEXT.split())
_WORD = Regex(r"[a-z0-9]+")
# Hosts of repositories; one of those may hold several things that have names.
HOUSES = frozenset((*FORGES, "huggingface.co"))
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
    strict = link.partition("/")[0] in HOUSES or archive(link) != ""
    if strict and not is_paper_title(max(one, other, key=len)):
        return kin(one, other, frozenset(_WORD.compiled.findall(link)))
    return kin(one, other)


def archive(link: str) -> str:
    """The archive or proceedings that a normalised link names a paper of; "" for another page."""
    prefix = link.partition(":")[0]
    return prefix if prefix in ARCHIVES else ""


def is_paper_title(title: str) -> bool:
    """Whether a normalised title is long enough to be one paper's alone."""
    return len(title) >= TITLE_LENGTH and title.count(" ") + 1 >= TITLE_WORDS
