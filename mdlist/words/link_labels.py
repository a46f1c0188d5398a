"""Labels that say what a link leads to and not what the entry is: ``[Paper]``, ``[Code]``."""

from __future__ import annotations

import re

from mdlist.words.titles import FUNCTION_WORDS

# What lists of papers, of code and of sites call their links, each in the singular, in English,
# Chinese and Japanese.
_KINDS = """
    abs abstract article arxiv bib bibtex blog book code data dataset demo doc documentation doi
    download example forum github gitlab hf home homepage html huggingface info leaderboard link
    media medium model note official openreview page paper pdf post poster preprint project
    publication pytorch reddit release repo repository site slide source supplementary talk
    tensorflow thread tutorial tweet twitter url video web website wiki wikipedia youtube
    主页 代码 数据 文档 视频 论文 链接 项目 コード リンク
"""
KINDS = frozenset(_KINDS.split())
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
