"""What markdown-it's block rules work on, made at a quarter of the price.

Its own state looks at each line sign by sign, and its tokens take care of what nobody here gives
them.
"""

from __future__ import annotations

from itertools import accumulate
from operator import add
from typing import TYPE_CHECKING, Any, Literal

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_BLANK = " \t"

TextKind = tuple[str, str, str]
"""The type of the opening token of a text, its tag, and the type of its closing token."""


class State(StateBlock):
    """markdown-it's state at the beginning of ``text``, whose lines end in ``\\n``."""

    def __init__(self, text: str, md: MarkdownIt, env: dict[str, Any], tokens: list[Token]) -> None:
        super().__init__("", md, env, tokens)
        self.src = text
        lines = text.split("\n")
        if not lines[-1].strip(_BLANK):
            lines.pop()
        lengths = list(map(len, lines))
        self.bMarks = list(accumulate(map((1).__add__, lengths), initial=0))
        self.eMarks = list(map(add, self.bMarks, lengths))
        # Behind the last line markdown-it wants one that is empty.
        self.bMarks[-1] = len(text)
        self.eMarks.append(len(text))
        self.tShift = [
            len(line) - len(line.lstrip(_BLANK)) if line[:1] in _BLANK else 0 for line in lines
        ]
        self.tShift.append(0)
        self.sCount = self.tShift.copy()
        if "\t" in text:
            for number, (line, shift) in enumerate(zip(lines, self.tShift, strict=False)):
                if "\t" in line[:shift]:
                    self.sCount[number] = len(line[:shift].expandtabs(4))
        self.bsCount = [0] * len(self.bMarks)
        self.lineMax = len(lines)

    def getLines(self, begin: int, end: int, indent: int, keepLastLF: bool) -> str:
        """The lines from ``begin`` to before ``end`` without ``indent`` columns of each, and with
        the line end of the last if ``keepLastLF``."""
        # markdown-it looks for blanks behind a text that ends without one.
        keep = keepLastLF and self.eMarks[end - 1] < len(self.src)
        return super().getLines(begin, end, indent, keep)

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Add a token, which opens (1) or closes (-1) a block or is one (0)."""
        if nesting < 0:
            self.level -= 1
        token = _token(ttype, tag, nesting, self.level)
        if nesting > 0:
            self.level += 1
        self.tokens.append(token)
        return token

    def push_text(self, kind: TextKind, sign: str, content: str, first: int, end: int) -> None:
        """Add the three tokens of a text in the lines from ``first`` to before ``end``, which
        ``sign`` makes a heading; the state's line is the one after the block."""
        opens, tag, closes = kind
        opening = _token(opens, tag, 1, self.level)
        opening.markup, opening.map = sign, [first, self.line]
        inline = _token("inline", "", 0, self.level + 1)
        inline.content, inline.map, inline.children = content, [first, end], []
        closing = _token(closes, tag, -1, self.level)
        closing.markup = sign
        self.tokens += (opening, inline, closing)


def _token(ttype: str, tag: str, nesting: Literal[-1, 0, 1], level: int) -> Token:
    # A field at a time: its own way to be made takes twice as long.
    token = Token.__new__(Token)
    token.type = ttype
    token.tag = tag
    token.nesting = nesting
    token.level = level
    token.attrs = {}
    token.meta = {}
    token.map = None
    token.children = None
    token.content = ""
    token.markup = ""
    token.info = ""
    token.block = True
    token.hidden = False
    return token
