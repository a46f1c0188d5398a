"""markdown-it's block parser, which tries only the rules that a line's first sign calls for.

It would try each of them on each line of a paragraph, twice.
"""

from __future__ import annotations

from string import ascii_letters
from typing import TYPE_CHECKING

from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import code, fence, html_block, reference

from mdlist.markdown.list_blocks import list_rule
from mdlist.markdown.one_line_blocks import heading_rule, hr_rule
from mdlist.markdown.paragraphs import STARTS_BLOCK, text_rule
from mdlist.markdown.quotes import quote_rule
from mdlist.markdown.row_syntax import INDENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.rules_block import StateBlock

    from mdlist.markdown.block_state import State

# What may stand behind the ``<`` that begins HTML (GFM 4.6).
BEHIND_ANGLE = frozenset("/!?" + ascii_letters)


class BlockParser(ParserBlock):
    """Finds tables by ``table_rule``, and all other blocks as markdown-it does."""

    def __init__(self, table_rule: Callable[[StateBlock, int, int, bool], bool]) -> None:
        super().__init__()
        ruler = self.ruler
        ruler.enableOnly(["code", "lheading"])
        ruler.before("table", "list_table", table_rule, {"alt": ["paragraph", "reference"]})
        # markdown-it asks by this name whether there is code.
        ruler.at("code", _begin, {"alt": ["paragraph", "reference", "blockquote"]})  # type: ignore[arg-type]  # The state is always ours.
        ruler.at("lheading", text_rule)  # type: ignore[arg-type]
        ruler.push("end_list", _end_list, {"alt": ["list"]})  # type: ignore[arg-type]

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:
        """Push the tokens of the blocks from ``startLine`` to before ``endLine``, or to where the
        one ends that they stand in."""
        rules = self.ruler.getRules("")
        marks, shifts, ends = state.bMarks, state.tShift, state.eMarks
        deepest, spaced = state.md.options.maxNesting, False
        line = startLine
        while line < endLine:
            while line < state.lineMax and marks[line] + shifts[line] >= ends[line]:
                line += 1
            state.line = line
            if line >= endLine or state.sCount[line] < state.blkIndent:
                break
            if state.level >= deepest:
                state.line = endLine
                break
            for rule in rules:
                if rule(state, line, endLine, False):
                    break
            # An empty line makes a list loose where a block follows it.
            state.tight = not spaced
            line = state.line
            if line <= endLine and marks[line - 1] + shifts[line - 1] >= ends[line - 1]:
                spaced = True
            if line < endLine and marks[line] + shifts[line] >= ends[line]:
                spaced = True
                line += 1
                state.line = line


def _begin(state: State, line: int, end: int, silent: bool) -> bool:
    at = state.bMarks[line] + state.tShift[line]
    sign = state.src[at : at + 1]
    if state.sCount[line] - state.blkIndent > INDENT:
        # Code ends no text.
        return not silent and code(state, line, end, False)
    if sign == "[":
        # A definition ends no paragraph.
        return not silent and _may_define(state, at, line) and reference(state, line, end, False)
    if sign not in STARTS_BLOCK:
        return False
    if sign == "<" and state.src[at + 1 : at + 2] not in BEHIND_ANGLE:
        return False
    return _BEGINNING[sign](state, line, end, silent)


def _may_define(state: State, at: int, line: int) -> bool:
    """Whether a colon stands behind the label that begins in ``line``, or the label goes on."""
    src = state.src
    close = src.find("]", at, state.eMarks[line])
    return close < 0 or src[close + 1 : close + 2] == ":" or "\\" in src[at:close]


def _hr_or_list(state: State, line: int, end: int, silent: bool) -> bool:
    return hr_rule(state, line, end, silent) or list_rule(state, line, end, silent)


def _end_list(state: State, line: int, end: int, silent: bool) -> bool:
    """What ends a list in markdown-it; other blocks end but an item."""
    at = state.bMarks[line] + state.tShift[line]
    rule = _ENDING.get(state.src[at : at + 1])
    return silent and rule is not None and rule(state, line, end, True)


# The first sign of a line -> the rule for the blocks that it may begin.
_BEGINNING: dict[str, Callable[[State, int, int, bool], bool]] = {
    ">": quote_rule,
    "#": heading_rule,
    "`": fence,
    "~": fence,
    "<": html_block,
    "-": _hr_or_list,
    "*": _hr_or_list,
    "_": hr_rule,
    "+": list_rule,
    **dict.fromkeys("0123456789", list_rule),
}
_ENDING: dict[str, Callable[[State, int, int, bool], bool]] = {
    **{sign: _BEGINNING[sign] for sign in ">`~"},
    **dict.fromkeys("-*_", hr_rule),
}
