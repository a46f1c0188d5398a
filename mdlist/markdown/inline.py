"""What a cell or a paragraph says: its text, links and emphasis.

Most cells of a list are plain text or one plain link; a regular expression reads those. Anything
else goes through markdown-it's inline parser (:mod:`mdlist.markdown.inline_tokens`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from mdlist.markdown.link import Inline, Link
from mdlist.markdown.source import Span
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# Without any of these, text is itself: no markup, escape, entity, HTML or autolink (GFM 6).
PLAIN = re.compile(r"(?:[^\[\]!<>*_`\\&~:@w]|:(?!//)|w(?!ww\.))*+")
# Without any of these, text holds no markup but links.
UNMARKED = re.compile(r"[^<*_`\\&~\n\0]*+")
# What \s stands for; within a set of other characters that is slow.
_SPACE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
# A link whose label holds no markup, bold or italic as a whole, and whose target needs no decoding.
PLAIN_LINK = re.compile(
    rf"\[(\*\*|\*|)([^\[\]<>`*_\\&~{_SPACE}|](?:[^\[\]<>`*_\\&~\n|]*+(?<![{_SPACE}]))?)\1\]"
    rf"\(([^()<>{_SPACE}\\&|]*+(?:&(?![\w#]*+;)[^()<>{_SPACE}\\&|]*+)*+)\)"
)
# A sign, within a line, that is itself wherever nothing is marked up but in the ways below.
_SIGN = r"[^\[\]!<>*_`\\&~:@wW\n\0]|:(?!//)|[wW](?![wW][wW]\.)"
# What stands beside plain links.
_BESIDE = re.compile(rf"(?:{_SIGN}|(?<![ \t])\n(?![ \t]))*+")
# Emphasis of all of a content.
_EMPHASIS = re.compile(rf"(\*{{1,3}}|_{{1,3}})(?!\s)((?:{_SIGN})++)(?<!\s)\1")
# Schemes that markdown-it makes no links of.
_REFUSED = Regex(r"\]\((?:vbscript|javascript|file|data):", re.IGNORECASE)
_PIPE = Regex(r"\\\|")
# markdown-it needs seconds for a paragraph of a million brackets; no entry is that long.
LONGEST = 50_000


class Reader:
    """Reads inline content; remembers what was costly, and the document's link references."""

    __slots__ = ("_marks", "_md", "_memo", "references", "slow")

    def __init__(self, references: dict[str, Any] | None = None) -> None:
        self.references = references or {}
        self.slow = 0
        self._md: MarkdownIt | None = None
        self._memo: dict[str, Inline] = {}
        self._marks: dict[str, Sequence[tuple[bool, Span]]] = {}

    def __call__(self, content: str) -> Inline:
        """Read inline ``content``; spans of the links are offsets into it."""
        if PLAIN.fullmatch(content) or len(content) > LONGEST:
            return Inline(content)
        if match := PLAIN_LINK.fullmatch(content):
            return Inline(match[2], match[1] == "**", match[1] == "*", (_plain_link(match),))
        found = self._memo.get(content)
        if found is None:
            found = _easy(content) or self._bare(content) or self._parse(content)
            self._memo[content] = found
        return found

    def markup(self, content: str) -> Sequence[tuple[bool, Span]]:
        """The spans of links (True) and of code, images and HTML (False) in ``content``."""
        if len(content) > LONGEST or PLAIN.fullmatch(content):
            return ()
        if "\\|" in content or PLAIN_LINK.fullmatch(content):
            # Twice as many pipes say the same here, and nothing moves.
            return _marks(self._tokens(content.replace("\\|", "||").replace("\0", "\ufffd")))
        inline = self(content)
        found = self._marks.get(content)
        return [(True, link.span) for link in inline.links] if found is None else found

    def _bare(self, content: str) -> Inline | None:
        """What ``content`` says where nothing is marked up: brackets make a link only before a
        target, or of a name that is defined (GFM 6.6)."""
        if self.references or "](" in content or UNMARKED.fullmatch(content) is None:
            return None
        from mdlist.markdown.inline_tokens import bare_links

        self._marks[content] = ()
        text, links = content.strip(), tuple(bare_links(content, {}))
        return Inline(text, links=links, padded="" if text == content else content)

    def _tokens(self, text: str) -> list[Token]:
        if self._md is None:
            from mdlist.markdown.inline_tokens import parser

            self._md = parser()
        tokens: list[Token] = []
        self._md.inline.parse(text, self._md, {"references": self.references}, tokens)
        return tokens

    def _parse(self, content: str) -> Inline:
        from mdlist.markdown.inline_tokens import collect

        self.slow += 1
        # An escaped pipe in a cell is a pipe, in code spans too (GFM 4.10); no NUL is shown (2.3).
        text = content.replace("\\|", "|").replace("\0", "\ufffd")
        tokens = self._tokens(text)
        inline = collect(text, tokens)
        self._marks[content] = _marks(tokens)
        if len(text) == len(content):
            return inline
        # Where each pipe stood that had a backslash, in ``text``.
        pipes = [match.start() - n for n, match in enumerate(_PIPE.compiled.finditer(content))]
        return inline._replace(links=tuple(_unescaped(pipes, link) for link in inline.links))


def reference_name(label: str) -> str:
    """The name by which :attr:`Reader.references` knows the definition of ``label``."""
    from markdown_it.common.utils import normalizeReference

    return normalizeReference(label)


def _plain_link(match: re.Match[str]) -> Link:
    target = match.start(3)
    label = Span(match.start() + 1, target - 2)
    return Link(Span(*match.span()), label, Span(target, match.end() - 1), match[2], match[3])


def _easy(content: str) -> Inline | None:
    """What ``content`` says where it is text with plain links in it, or one emphasis."""
    if "](" not in content:
        match = _EMPHASIS.fullmatch(content)
        return Inline(match[2], len(match[1]) > 1, len(match[1]) != 2) if match else None
    said: list[str] = []
    links: list[Link] = []
    marks = set[str]()
    at = 0
    for match in PLAIN_LINK.finditer(content):
        start, end = match.span()
        if _BESIDE.fullmatch(content, at, start) is None:
            return None
        beside = content[at:start]
        said += beside, match[2]
        links.append(_plain_link(match))
        marks.update((match[1], "") if beside.strip() else (match[1],))
        at = end
    if _BESIDE.fullmatch(content, at) is None or _REFUSED.compiled.search(content):
        return None
    said.append(content[at:])
    marks.update(("",) if said[-1].strip() else ())
    padded = "".join(said)
    text = padded.strip()
    bold, italic = marks == {"**"}, marks == {"*"}
    return Inline(text, bold, italic, tuple(links), "" if padded == text else padded)


def _marks(tokens: list[Token]) -> list[tuple[bool, Span]]:
    return [(t.type == "link_open", Span(*t.meta["at"])) for t in tokens if "at" in t.meta]


def _unescaped(pipes: list[int], link: Link) -> Link:
    """``link``, found in a content with its ``\\|`` as ``|`` at ``pipes``, at its place in the
    content."""

    def back(at: int) -> int:
        return at + bisect_left(pipes, at)

    return link.mapped(lambda span: Span(back(span.start), back(span.end)))
