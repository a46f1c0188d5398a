"""What the header of a column promises of its cells."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
# What headers call the entry itself, and what they call things about it.
_NAMES_TEXT = """
    name names title titles 名称 名前 名字 标题 标题名 タイトル 題名
"""
_NAMES = frozenset(_NAMES_TEXT.split())
# In scripts that write no blanks a header ends in such a word: "任务名称".
_LAST_NAMES = tuple(name for name in _NAMES if not name.isascii())
_ENTRIES_TEXT = """
    algorithm api app application benchmark book bot channel cheatsheet company course dataset
    extension framework game implementation item language library list method model module
    organization package platform plugin podcast product program project resource service software
    survey system talk template theme tool topic tutorial 公司 工具 数据集 方法 模型 资源 软件 项目
    书名 モデル データセット ツール
"""
_ENTRIES = frozenset(_ENTRIES_TEXT.split())
_WORKS_TEXT = """
    article blog paper publication repo repository site video website 论文 論文
"""
_WORKS = frozenset(_WORKS_TEXT.split())
_ABOUT_TEXT = """
    author authors backbone badge base category citations code conference date demo description doi
    github homepage id institute institution journal keyword keywords license licence link links
    location no note notes number original parent pdf rank region related remarks source stars
    status summary tags type updated url vendor venue version year 作者 备注 描述 日期 时间 机构
    类型 说明 链接 概要 説明 リンク
"""
_ABOUT = frozenset(_ABOUT_TEXT.split())
# What tells rows of one entry apart: its versions and editions, and what it was tried on.
_KEYS_TEXT = """
    arch architecture backbone benchmark chapter checkpoint config configuration context date day
    deadline dataset edition end epoch episode expiration expires format input lang language length
    lecture level metric model month os parameter params part platform precision release resolution
    round scale schedule season session setting size split start task time track variant version
    volume week when year 任务 大小 数据集 日期 时间 版本 年份 语言 言語
"""
_KEYS = frozenset(_KEYS_TEXT.split())
# Facts about the entry, which are the same wherever it stands.
_FACTS_TEXT = "conf conference date jour journal published venue venues year 会议 年份 期刊"
_FACTS = frozenset(_FACTS_TEXT.split())
_LINKS_TEXT = "homepage link links url website 链接 网址 リンク"
_LINKS = frozenset(_LINKS_TEXT.split())


def rank(name: str, position: int) -> int:
    """How much a header promises to be the entry's: "Title", none at all at the row's head,
    "Model", "Paper", any other; last "Year" and the like."""
    words = _WORD.findall(name.casefold())
    if not words:
        return 4 if position == 0 else 0
    words += [word.partition("_")[0] for word in words if "_" in word]
    if any(word in _ABOUT for word in words):
        return 0
    if any(word in _NAMES or word.endswith(_LAST_NAMES) for word in words):
        return 5
    words += [word[:-1] for word in words]
    if any(word in _WORKS for word in words):
        return 2
    return 3 if any(word in _ENTRIES for word in words) else 1


def promises_entry(name: str, position: int) -> bool:
    """Whether a header calls what is listed by a name for it: "Model", "Title", none at all at the
    row's head."""
    return rank(name, position) >= rank("model", position)


def sets_apart(name: str) -> bool:
    """Whether rows of one title are told apart by the column with this header."""
    words = _WORD.findall(name.casefold())
    return any(word in _KEYS or word[:-1] in _KEYS for word in words)


def is_link(name: str) -> bool:
    """Whether a header says "Link" or the like, and no more."""
    return name.strip().casefold() in _LINKS


def is_fact(name: str) -> bool:
    """Whether a header promises a fact about the entry: "Year", "Conf/Jour"."""
    words = _WORD.findall(name.casefold())
    return bool(words) and all(word in _FACTS for word in words)
