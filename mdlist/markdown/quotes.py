"""Quotes that begin and end in one line (GFM 5.1), however many stand in each other there.

markdown-it reads such a line, and those that go on lazily below it, once for each of its signs; a
conflict that is left behind ends in seven.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock


def quote_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Block rule: a quote, whose first line is not indented like code; the tokens are those of
    markdown-it's rule ``blockquote``."""
    if silent:
        return True
    levels = _levels(state, start)
    # Where its tokens go no deeper markdown-it looks at no more signs.
    levels = min(levels, state.md.options.maxNesting - state.level)
    last = _end_of_quote(state, start, end) if levels else -1
    if last < 0:
        from markdown_it.rules_block import blockquote

        return blockquote(state, start, end, silent)
    _read(state, start, last, levels)
    return True


def _levels(state: StateBlock, line: int) -> int:
    """How many quotes begin in ``line`` with no more than a blank between their signs; 0 where it
    holds a tab or nothing else."""
    signs = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
    content = signs.lstrip("> ")
    if not content or content[0] == "\t":
        return 0
    before = signs[: len(signs) - len(content)]
    # Behind two blanks a line may be code.
    return before.partition("  ")[0].count(">")


def _end_of_quote(state: StateBlock, start: int, end: int) -> int:
    """The line after the quote and the text that goes on below it without a sign, -1 where another
    line of it has a sign, or is indented so that each quote reads it otherwise."""
    rules = state.md.block.ruler.getRules("blockquote")
    outer, state.parentType = state.parentType, "blockquote"
    line = start + 1
    while line < end:
        at = state.bMarks[line] + state.tShift[line]
        if at >= state.eMarks[line]:
            break
        if not 0 <= state.sCount[line] - state.blkIndent < 4 or state.src[at] == ">":
            line = -1
            break
        if any(rule(state, line, end, True) for rule in rules):
            break
        line += 1
    state.parentType = outer
    return line


def _read(state: StateBlock, start: int, last: int, levels: int) -> None:
    """Push what stands in the ``levels`` quotes of ``start``, which end before the line
    ``last``."""
    marks, shifts, counts, indents = state.bMarks, state.tShift, state.sCount, state.bsCount
    lines = slice(start, last)
    olds = [each[lines] for each in (marks, shifts, counts, indents)]
    outer = state.blkIndent, state.parentType
    at, before = marks[start] + shifts[start], counts[start]
    for _ in range(levels):
        blank = state.src[at + 1] == " "
        indents[start] = before + 1 + blank
        at, before = at + 1 + blank, 0
    content = state.src[at : state.eMarks[start]]
    marks[start] = at
    shifts[start] = counts[start] = len(content) - len(content.lstrip(" "))
    counts[start + 1 : last] = [-1] * (last - start - 1)
    state.blkIndent, state.parentType = 0, "blockquote"
    opened = [state.push("blockquote_open", "blockquote", 1) for _ in range(levels)]
    state.md.block.tokenize(state, start, last)
    for token in opened:
        token.markup, token.map = ">", [start, state.line]
        state.push("blockquote_close", "blockquote", -1).markup = ">"
    state.blkIndent, state.parentType = outer
    for each, old in zip((marks, shifts, counts, indents), olds, strict=True):
        each[lines] = old
