"""Where in a text a link may be broken: found by a few passes over the whole, without reading it.

What is found is few places in a list without faults, and every place of
:mod:`mdlist.checks.links.syntax.patterns` in one with faults.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdlist.urls.sites.archives import NUMBER
from mdlist.words.habit import is_common
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterator

# A "]" that does not end the label of a well-written link, with what may be a target behind it;
# and one whose link has a parenthesis too many behind it.
_SUSPECT = Regex(
    r"\](?!\((?:http|[#/])[!#-'*-Z\\^-z|~]*+\)(?!\)))(?=\s*[(（]|\[\s*(?:http|www)|https?:)"
)
# "http" with a slip in it, without "://" behind it, or with another address before or behind.
_SCHEME = Regex(
    r"tp(?:(?!s?://)(?=\w{0,2}\s?[:;.,/])|(?<![^A-Za-z0-9{})\]/]http)|s?:///|s?://http)"
)
_TWO = Regex(r"[^/]//\W?http|/https?://|[\w{}()\[\]]https?://")
# A number of a paper that arXiv does not give (:mod:`mdlist.urls.mistyped`).
_PAPER = Regex(rf"arxiv\.org/(?:/|(?:abs|pdf|html)/(?:(?=\d)(?!{NUMBER}(?:\.pdf)?(?![\w.]))|/*\)))")
_ALONE = Regex(r"\]\(https?://[\w-]++[/)]")
_NO_SLASH = Regex(r"\]\(\s*https?:\w")
_REVERSED = Regex(r"[^\W\d)]\[\s*(?:http|www\.)|\)\[\s*(?:http|www|#[A-Za-z])")
_APART = Regex(r"\][ \t]+(?:https?://|www\.)")
_WITHIN = Regex(r"(?<!\])\(https?://[^\s()\[\]]*+\)\](?![(\[])")
# A line whose last parenthesis has no partner.
_DANGLING = Regex(r"^[^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*+\)(?=[\s.*_|]*$)", re.MULTILINE)
# A "[" that no "]" follows before the next bracket of its line.
_OPEN = Regex(r"\[[^\[\]\n]*+(?!\])")
_OUTER = Regex(r"\[\[[^\[\]]*+\]\([^()\s]*+\)\]\(")
_PARENTHESIS = Regex(r"\]\(http[!#-'*-Z\\^-~]*+\)\)")
_SOUND = Regex(r"\]\(((?:[^()\s\[\]]|\([^()\s\[\]]*+\))++)(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\)")
# A label is looked for this far before its target.
_NEAR = 1000


def suspects(text: str) -> Iterator[int]:
    """Offsets at which a link may be broken: cheap to find, and not too many."""
    depth = _Depth(text)
    for match in _SUSPECT.compiled.finditer(text):
        at = match.start()
        label = text.rfind("[", max(0, at - _NEAR), at)
        if text[label - 1] == "(" and _PARENTHESIS.compiled.match(text, at):
            continue
        sound = _SOUND.compiled.match(text, at)
        exchanged = sound and text.startswith("http", label + 1) and sound[1].isalnum()
        if not sound or exchanged or sound[1].startswith("file:") or _is_mistyped(sound[1]):
            yield at
        elif text.startswith(")", sound.end()):
            inside = text.count("(", at, sound.end()) - text.count(")", at, sound.end())
            if depth(at) + inside <= 0:
                yield sound.end()
    for match in _SCHEME.compiled.finditer(text):
        around = text[max(0, match.start() - 9) : match.end() + 9]
        odd = _TWO.compiled.search(around) or _NO_SLASH.compiled.search(around)
        if odd or _has_mistyped(around):
            yield match.start()
    yield from (match.start() for match in _REVERSED.compiled.finditer(text))
    apart = [match.start() for match in _APART.compiled.finditer(text)]
    if not is_common(len(apart), text.count("](")):
        yield from apart
    yield from (match.start() for match in _ALONE.compiled.finditer(text))
    yield from (match.start() for match in _WITHIN.compiled.finditer(text))
    if text.count(")") > text.count("("):
        yield from (match.end() - 1 for match in _DANGLING.compiled.finditer(text))
    for sign in ('src="www.', 'href="www.'):
        if sign in text:
            yield from (match.start() for match in re.finditer(sign, text))
    if "arxiv.org/" in text:
        yield from (match.start() for match in _PAPER.compiled.finditer(text))
    if _OPEN.compiled.search(text) or text.count("[") != text.count("]"):
        yield from _uneven(text)


class _Depth:
    """How many more parentheses are opened than closed in a line, before offsets that rise."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._depth = text, 0, 0

    def __call__(self, at: int) -> int:
        text, since = self._text, self._at
        begin = text.rfind("\n", since, at) + 1
        if begin:
            since, self._depth = begin, 0
        self._depth += text.count("(", since, at) - text.count(")", since, at)
        self._at = at
        return self._depth


def _is_mistyped(url: str) -> bool:
    from mdlist.urls.mistyped import mistyped

    return mistyped(url) is not None


def _has_mistyped(text: str) -> bool:
    from mdlist.urls.mistyped import mistyped_schemes

    return any(mistyped_schemes(text))


def _uneven(text: str) -> Iterator[int]:
    """The brackets of lines that have a link, and brackets without a partner."""
    begin = 0
    for line in text.split("\n"):
        uneven = line.count("[") != line.count("]") or _OUTER.compiled.search(line)
        if uneven and ("](" in line or "(http" in line):
            yield from (begin + at for at, char in enumerate(line) if char in "[]")
        begin += len(line) + 1
