"""Labels that say what a link leads to and not what the entry is: ``[Paper]``, ``[Code]``."""

from __future__ import annotations

import re

from mdlist.words.titles import FUNCTION_WORDS

# What lists of papers, of code and of sites call their links, each in the singular, in English,
# Chinese and Japanese.
_PAGE_TEXT = """
    abs abstract article arxiv book doi home homepage html link openreview page paper pdf preprint
    project publication site url web website 主页 论文 链接 项目 リンク
"""
_PAGES = frozenset(_PAGE_TEXT.split())
_CODE_TEXT = "code github gitlab pytorch repo repository source tensorflow 代码 コード"
_CODES = frozenset(_CODE_TEXT.split())
_OTHER_TEXT = """
    bib bibtex blog data dataset demo doc documentation download example forum hf huggingface info
    leaderboard media medium model note official post poster reddit release slide supplementary talk
    thread tutorial tweet twitter video wiki wikipedia youtube 数据 文档 视频
"""
KINDS = _PAGES | _CODES | frozenset(_OTHER_TEXT.split())
WORD = re.compile(r"\w+")


def names_kind(label: str) -> bool:
    """Whether a label says no more than what kind of thing its link leads to.

    ``Paper``, ``[PDF]``, ``Official Code``, ``📄`` and ``1`` do; ``PaperQA`` does not.
    """
    words = WORD.findall(label.casefold())
    return all(_is_kind(word) or word in FUNCTION_WORDS or word.isdecimal() for word in words)


def mentions_kind(label: str) -> bool:
    """Whether a label of few words speaks of a kind of thing, as ``Code (JAX, by the authors)``."""
    words = WORD.findall(label.casefold())
    return len(words) <= 5 and (not words or any(map(_is_kind, words)))


def _is_kind(word: str) -> bool:
    return word in KINDS or word.removesuffix("s") in KINDS


def names_page(label: str) -> bool:
    """Whether a label that names a kind speaks of a page: a paper, a project, a site."""
    return names_kind(label) and _speaks_of(label, _PAGES)


def names_code(label: str) -> bool:
    """Whether a label that names a kind speaks of code."""
    return names_kind(label) and _speaks_of(label, _CODES)


def _speaks_of(label: str, kinds: frozenset[str]) -> bool:
    words = WORD.findall(label.casefold())
    return any(word in kinds or word.removesuffix("s") in kinds for word in words)
