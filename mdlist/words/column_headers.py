"""What the header of a column promises of its cells."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
# What headers call the entry itself, and what they call things about it, in English, Chinese and
# Japanese, the languages of most lists of tables.
_NAMES_TEXT = """
    name names title titles 名称 名前 名字 标题 标题名 タイトル 題名
"""
_NAMES = frozenset(_NAMES_TEXT.split())
_ABOUT_TEXT = """
    author authors backbone badge base category citations code conference date demo description doi
    github homepage id institute institution journal keyword keywords license licence link links
    location no note notes number original parent pdf rank region related remarks source stars
    status summary tags type updated url vendor venue version year 作者 备注 描述 日期 时间 机构
    类型 说明 链接 概要 説明 リンク
"""
_ABOUT = frozenset(_ABOUT_TEXT.split())
# Facts about the entry, which are the same wherever it stands.
_FACTS_TEXT = "conf conference date jour journal published venue venues year 会议 年份 期刊"
_FACTS = frozenset(_FACTS_TEXT.split())
_LINKS_TEXT = "homepage link links url website 链接 网址 リンク"
_LINKS = frozenset(_LINKS_TEXT.split())

_DATE_TEXT = """
    date of publication publish published release released time year 年 年份 年度 日期 时间 发表时间
    发布时间
"""
_DATE_WORDS = frozenset(_DATE_TEXT.split())
_VENUE_TEXT = """
    conf conference jour journal pub publication published publisher venue venues 会议 期刊 发表
"""
_VENUE_WORDS = frozenset(_VENUE_TEXT.split())


def rank(name: str, position: int) -> int:
    """How much a header promises to be the entry's: "Title", none at all at the row's head,
    any other; last "Year" and the like."""
    words = _WORD.findall(name.casefold())
    if not words:
        return 2 if position == 0 else 0
    if any(word in _ABOUT for word in words):
        return 0
    if any(word in _NAMES for word in words):
        return 3
    return 1


def is_link(name: str) -> bool:
    """Whether a header says "Link" or the like, and no more."""
    return name.strip().casefold() in _LINKS


def is_fact(name: str) -> bool:
    """Whether a header promises a fact about the entry: "Year", "Conf/Jour"."""
    words = _WORD.findall(name.casefold())
    return bool(words) and all(word in _FACTS for word in words)


def says_date(header: str) -> bool:
    """Whether a header promises the date of what is listed: "Year", "Publication Date"."""
    words = _WORD.findall(header.casefold())
    return bool(words) and _DATE_WORDS.issuperset(words) and words != ["published"]


def says_venue(header: str) -> bool:
    """Whether a header promises where a paper came out: "Venue", "Conf/Jour"."""
    words = _WORD.findall(header.casefold())
    return bool(words) and _VENUE_WORDS.issuperset(words)
