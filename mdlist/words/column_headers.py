"""What the header of a column promises of its cells."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"\w+")
_PLURAL = re.compile(r"(?<=[^su])s\Z")
# What headers call the entry itself, and what they call things about it, in English, Chinese and
# Japanese, the languages of most lists of tables.
_NAMES_TEXT = """
    name title 名称 名前 名字 标题 标题名 タイトル 題名
"""
_NAMES = frozenset(_NAMES_TEXT.split())
# In scripts that write no blanks a header ends in such a word: "任务名称".
_LAST_NAMES = tuple(name for name in _NAMES if not name.isascii())
_ABOUT_TEXT = """
    author backbone badge base category citation code conference date demo description doi github
    homepage id institute institution journal keyword license licence link location no note number
    original parent pdf rank region related remark source star status summary tag type updated url
    vendor venue version year 作者 备注 描述 日期 时间 机构 类型 说明 链接 概要 説明 リンク
"""
_ABOUT = frozenset(_ABOUT_TEXT.split())
# What rows of one entry are for, where no digit tells them apart: one in each language, on each
# dataset.
_KEYS_TEXT = "dataset format lang language level os platform split task track"
_KEYS = frozenset(_KEYS_TEXT.split())
_LINKS_TEXT = "homepage link links url website 链接 网址 リンク"
_LINKS = frozenset(_LINKS_TEXT.split())

# What says when a paper came out, and where.
_DATE_TEXT = "date of publication release time year 年 年份 日期 时间"
_DATE_WORDS = frozenset(_DATE_TEXT.split())
_VENUE_TEXT = "conf conference jour journal publication published publisher venue 会议 期刊"
_VENUE_WORDS = frozenset(_VENUE_TEXT.split())


@lru_cache(1024)
def _words(header: str) -> tuple[str, ...]:
    """The words of a header, each in the singular: "Authors" promises what "Author" does."""
    return tuple([_PLURAL.sub("", word) for word in _WORD.findall(header.casefold())])


def rank(name: str, position: int) -> int:
    """How much a header promises to be the entry's: "Title", none at all at the row's head,
    any other; last "Year" and the like."""
    words = _words(name)
    if not words:
        return 2 if position == 0 else 0
    words += tuple([word.partition("_")[0] for word in words if "_" in word])
    if any(word in _ABOUT for word in words):
        return 0
    if any(word in _NAMES or word.endswith(_LAST_NAMES) for word in words):
        return 3
    return 1


def sets_apart(name: str) -> bool:
    """Whether rows of one title are told apart by the column with this header."""
    return any(word in _KEYS for word in _WORD.findall(name.casefold()))


def is_link(name: str) -> bool:
    """Whether a header says "Link" or the like, and no more."""
    return name.strip().casefold() in _LINKS


def is_fact(name: str) -> bool:
    """Whether a header promises a fact about the entry: "Year", "Conf/Jour"."""
    words = _words(name)
    return bool(words) and (_DATE_WORDS | _VENUE_WORDS).issuperset(words)


def date_and_venue(headers: Sequence[str]) -> tuple[int | None, int | None]:
    """The positions of the first columns that say when and where something came out, None where
    none does."""
    date = next((n for n, header in enumerate(headers) if _says_date(header)), None)
    others = ((n, header) for n, header in enumerate(headers) if n != date)
    return date, next((n for n, header in others if _says_venue(header)), None)


def _says_date(header: str) -> bool:
    """Whether a header promises the date of what is listed: "Year", "Publication Date"."""
    words = _words(header)
    return bool(words) and _DATE_WORDS.issuperset(words)


def _says_venue(header: str) -> bool:
    """Whether a header promises where a paper came out: "Venue", "Conf/Jour"."""
    words = _words(header)
    return bool(words) and _VENUE_WORDS.issuperset(words)
