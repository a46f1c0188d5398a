"""Links that were meant and are none, found in what GitHub leaves as text.

Each kind is a pattern over :func:`mdlist.leftover.leftover`, in which a link that GitHub does make
is one run of ``LINK``, and a judge of what it finds (:mod:`mdlist.brackets`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdlist import brackets
from mdlist.brackets import Broken, Place
from mdlist.leftover import LINK, OTHER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mdlist.inline import Link

_LABEL = r"\[(?!\^)(?P<label>[^\[\]]*+(?:\[[^\[\]]*+\][^\[\]]*+)*+)\]"
_PART = rf"[^\s()\[\]{{}}<>（）{LINK}]"
_URL = (
    rf"(?P<url>(?:[A-Za-z]{{3,8}}:/|https?//|mailto:|www\.|#[A-Za-z]|\.\.?/){_PART}*+"
    rf"(?:\({_PART}*+\){_PART}*+)*+)"
)
_KINDS: tuple[tuple[re.Pattern[str], Callable[[Place], Broken | None]], ...] = (
    (re.compile(rf"{_LABEL}\(\s*(?P<inner>{LINK}++)[ \t]*\)?"), brackets.nested),
    (
        re.compile(rf"{_LABEL}(?P<gap>\s*)(?P<open>[(（])\s*{_URL}\s*(?P<close>[)）])"),
        brackets.spaced,
    ),
    (re.compile(rf"{_LABEL}\[\s*{_URL}\s*[\])]"), brackets.square),
    (re.compile(rf"\((?P<label>[^()\[\]\n]++)\)\[\s*{_URL}\s*\]"), brackets.swapped),
    (re.compile(rf"{_LABEL}\(\s*{_URL}(?P<close>[\]}}>）])"), brackets.misclosed),
    (re.compile(rf"{_LABEL}\(\s*(?:file:|[A-Za-z]:\\)[^()\n]*\)"), brackets.local),
    (re.compile(rf"{_LABEL}\(\s*{_URL}"), brackets.unclosed),
    (re.compile(rf"{_LABEL}{_URL}\)"), brackets.unopened_target),
    (re.compile(rf"\[(?P<label>[^\[\]()\n]+)\({_URL}\)(?![^\[\]\n]*\])"), brackets.unclosed_label),
    (re.compile(rf"\]\(\s*{_URL}\s*\)"), brackets.unopened),
    (re.compile(rf"\[(?={LINK})|(?<={LINK})[\])]"), brackets.stray),
)


def broken_links(content: str, left: str, links: Sequence[Link]) -> Iterator[Broken]:
    """What was meant as a link in ``content`` and is none.

    Args:
        content: inline content.
        left: what :func:`mdlist.leftover.leftover` makes of it.
        links: the links that are in it, with spans in ``content``.
    """
    for pattern, judge in _KINDS:
        at = 0
        while match := pattern.search(left, at):
            at = match.end()
            if broken := judge(Place(match, content, links)):
                yield broken
                done = OTHER * (broken.end - broken.start)
                left = left[: broken.start] + done + left[broken.end :]
