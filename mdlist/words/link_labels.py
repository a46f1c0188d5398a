"""Labels that say what a link leads to and not what the entry is: ``[Paper]``, ``[Code]``."""

from __future__ import annotations

import re

_PAGE_TEXT = """
    abs abstract arxiv article biorxiv book doi home homepage html ieee link links openreview page
    paper papers pdf preprint press project projectpage proceedings ps pub publication site springer
    url visit web webpage website
    主页 官网 网页 论文 链接 项目 リンク 論文
"""
_PAGES = frozenset(_PAGE_TEXT.split())
_CODE_TEXT = """
    caffe code codes gitee github gitlab jax keras pytorch repo repository source sourcecode
    tensorflow tf torch 代码 源码 コード
"""
_CODES = frozenset(_CODE_TEXT.split())
_OTHER_TEXT = """
    bib bibtex blog blogpost cite colab data dataset datasets demo demos doc docs documentation
    download downloads example examples forum hf hfpaper huggingface info leaderboard media medium
    model models notebook notes overleaf playground poster post readme reddit release slide slides
    spec supp supplementary talk thread tutorial tweet twitter video videos watch weights wiki
    wikipedia youtube zenodo
    下载 介绍 数据 文档 知乎 视频 博客 解读
"""
KINDS = _PAGES | _CODES | frozenset(_OTHER_TEXT.split())
_BESIDE_TEXT = """
    a an and by for full here in more my of official on online our pre python r read see the this
    unofficial v1 v2 version
"""
_BESIDE = frozenset(_BESIDE_TEXT.split())
WORD = re.compile(r"\w+")


def names_kind(label: str) -> bool:
    """Whether a label says no more than what kind of thing its link leads to.

    ``Paper``, ``[PDF]``, ``Official Code``, ``📄`` and ``1`` do; ``PaperQA`` does not.
    """
    words = WORD.findall(label.casefold())
    return all(word in KINDS or word in _BESIDE or word.isdecimal() for word in words)


def mentions_kind(label: str) -> bool:
    """Whether a label of few words speaks of a kind of thing, as ``Code (JAX, by the authors)``."""
    words = WORD.findall(label.casefold())
    return len(words) <= 5 and (not words or any(word in KINDS for word in words))


def names_page(label: str) -> bool:
    """Whether a label that names a kind speaks of a page: a paper, a project, a site."""
    return names_kind(label) and not _PAGES.isdisjoint(WORD.findall(label.casefold()))


def names_code(label: str) -> bool:
    """Whether a label that names a kind speaks of code."""
    return names_kind(label) and not _CODES.isdisjoint(WORD.findall(label.casefold()))
