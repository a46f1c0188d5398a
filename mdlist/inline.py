"""What a cell or a paragraph says: its text, links and emphasis.

Most cells of a list are plain text or one plain link; a regular expression reads those. Anything
else goes through markdown-it's inline parser (:mod:`mdlist.tokens`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from mdlist.link import Inline, Link
from mdlist.regex import Regex
from mdlist.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# Without any of these, text is itself: no markup, escape, entity, HTML or autolink (GFM 6).
PLAIN = re.compile(r"(?:[^\[\]!<>*_`\\&~:@w]|:(?!//)|w(?!ww\.))*+")
# What \s stands for; within a set of other characters that is slow.
_SPACE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
# A link whose label holds no markup, bold or italic as a whole, and whose target needs no decoding.
PLAIN_LINK = re.compile(
    rf"\[(\*\*|\*|)([^\[\]<>`*_\\&~{_SPACE}|](?:[^\[\]<>`*_\\&~\n|]*+(?<![{_SPACE}]))?)\1\]"
    rf"\(([^()<>{_SPACE}\\&|]*+(?:&(?![\w#]*+;)[^()<>{_SPACE}\\&|]*+)*+)\)"
)
_PIPE = Regex(r"\\\|")
# markdown-it needs seconds for a paragraph of a million brackets; no entry is that long.
LONGEST = 50_000


class Reader:
    """Reads inline content; remembers what was costly, and the document's link references."""

    __slots__ = ("_md", "_memo", "references", "slow")

    def __init__(self, references: dict[str, Any] | None = None) -> None:
        self.references = references or {}
        self.slow = 0
        self._md: MarkdownIt | None = None
        self._memo: dict[str, Inline] = {}

    def __call__(self, content: str) -> Inline:
        """Read inline ``content``; spans of the links are offsets into it."""
        if PLAIN.fullmatch(content) or len(content) > LONGEST:
            return Inline(content)
        if match := PLAIN_LINK.fullmatch(content):
            return _plain_link(match)
        found = self._memo.get(content)
        if found is None:
            found = self._memo[content] = self._parse(content)
        return found

    def markup(self, content: str) -> Iterator[tuple[bool, Span]]:
        """The spans of links (True) and of code, images and HTML (False) in ``content``."""
        if len(content) > LONGEST or PLAIN.fullmatch(content):
            return
        # Twice as many pipes say the same here, and nothing moves.
        for token in self._tokens(content.replace("\\|", "||").replace("\0", "\ufffd")):
            if "at" in token.meta:
                yield token.type == "link_open", Span(*token.meta["at"])

    def _tokens(self, text: str) -> list[Token]:
        if self._md is None:
            from mdlist.tokens import parser

            self._md = parser()
        tokens: list[Token] = []
        self._md.inline.parse(text, self._md, {"references": self.references}, tokens)
        return tokens

    def _parse(self, content: str) -> Inline:
        from mdlist.tokens import collect

        self.slow += 1
        # An escaped pipe in a cell is a pipe, in code spans too (GFM 4.10); no NUL is shown (2.3).
        text = content.replace("\\|", "|").replace("\0", "\ufffd")
        inline = collect(text, self._tokens(text))
        if len(text) == len(content):
            return inline
        # Where each pipe stood that had a backslash, in ``text``.
        pipes = [match.start() - n for n, match in enumerate(_PIPE.compiled.finditer(content))]
        return inline._replace(links=tuple(_unescaped(pipes, link) for link in inline.links))


def reference_name(label: str) -> str:
    """The name by which :attr:`Reader.references` knows the definition of ``label``."""
    from markdown_it.common.utils import normalizeReference

    return normalizeReference(label)


def _plain_link(match: re.Match[str]) -> Inline:
    mark, label, url = match.groups()
    end = match.end()
    target = end - 1 - len(url)
    link = Link(Span(0, end), Span(1, target - 2), Span(target, end - 1), label, url)
    return Inline(label, mark == "**", mark == "*", (link,))


def _unescaped(pipes: list[int], link: Link) -> Link:
    """``link``, found in a content with its ``\\|`` as ``|`` at ``pipes``, at its place in the
    content."""

    def back(at: int) -> int:
        return at + bisect_left(pipes, at)

    return link.mapped(lambda span: Span(back(span.start), back(span.end)))
