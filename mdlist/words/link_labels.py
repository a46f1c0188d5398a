"""Labels that say what a link leads to and not what the entry is: ``[Paper]``, ``[Code]``."""

from __future__ import annotations

import re

from mdlist.words.titles import FUNCTION_WORDS

_KINDS = """
    abs abstract arxiv article bib bibtex biorxiv blog blogpost book caffe cite colab code
    codes data dataset datasets demo demos doc docs documentation doi download downloads
    example examples forum gitee github gitlab hf hfpaper home homepage html huggingface
    ieee info jax keras leaderboard link links media medium model models notebook notes
    official openreview overleaf page paper papers pdf playground poster post preprint press project
    projectpage proceedings ps pub publication pytorch readme reddit release repo repository
    site slide slides source sourcecode spec springer supp supplementary talk tensorflow tf
    thread torch tutorial tweet twitter url video videos visit watch web webpage website weights
    wiki wikipedia youtube zenodo
    主页 代码 下载 介绍 官网 数据 文档 源码 知乎 网页 视频 论文 链接 项目 解读 博客
    コード リンク 論文
"""
KINDS = frozenset(_KINDS.split())
WORD = re.compile(r"\w+")


def names_kind(label: str) -> bool:
    """Whether a label says no more than what kind of thing its link leads to.

    ``Paper``, ``[PDF]``, ``Official Code``, ``📄`` and ``1`` do; ``PaperQA`` does not.
    """
    words = WORD.findall(label.casefold())
    return all(word in KINDS or word in FUNCTION_WORDS or word.isdecimal() for word in words)


def mentions_kind(label: str) -> bool:
    """Whether a label of few words speaks of a kind of thing, as ``Code (JAX, by the authors)``."""
    words = WORD.findall(label.casefold())
    return len(words) <= 5 and (not words or any(word in KINDS for word in words))
