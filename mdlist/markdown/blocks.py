"""Block structure: markdown-it's, with a table rule of our own.

The stock table rule spends most of a parse on cells that nobody asked for, and reads some tables
otherwise than GitHub does. Ours finds where a table begins and ends and pushes one token. It
follows GFM 4.10 and, where the text of GFM is silent, cmark-gfm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mdlist.markdown.paragraphs import STARTS_BLOCK, TABLE_SIGNS
from mdlist.markdown.row_syntax import INDENT, delimiter_cells, split_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

# Where GitHub has filled in so many cells that rows leave out, it ends the table (cmark-gfm).
FILLED_IN = 0x80000


def block_tokens(text: str) -> tuple[list[Token], dict[str, Any]]:
    """The block tokens of ``text``, whose lines end in ``\\n``, and its link references.

    A table is one token of type ``list_table`` with ``meta`` of ``aligns`` and, where the table
    stands in a quote or a list item, ``prefixes``: how far into each line its content begins.
    """
    from markdown_it import MarkdownIt

    from mdlist.markdown.block_parser import BlockParser
    from mdlist.markdown.block_state import State

    md = MarkdownIt("commonmark", {"maxNesting": 40})
    md.block = BlockParser(table_rule)
    tokens: list[Token] = []
    env: dict[str, Any] = {}
    state = State(text.replace("\0", "\ufffd"), md, env, tokens)
    md.block.tokenize(state, 0, state.lineMax)
    return tokens, env.get("references", {})


def add_table_rule(md: MarkdownIt, rule: Callable[[StateBlock, int, int, bool], bool]) -> None:
    """Let ``md`` find tables by ``rule`` before any other, and by no rule of its own."""
    md.block.ruler.before("table", "list_table", rule, {"alt": ["paragraph", "reference"]})
    md.disable("table", ignoreInvalid=True)


def table_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Block rule: a header row, a delimiter row with as many cells, and the rows after it."""
    delimiter = start + 1
    if delimiter >= end or state.sCount[delimiter] < state.blkIndent:
        return False
    at = state.bMarks[delimiter] + state.tShift[delimiter]
    if state.src[at : at + 1] not in TABLE_SIGNS or state.src[at : at + 2] in ("- ", "-\t"):
        return False
    if state.is_code_block(start) or state.is_code_block(delimiter):
        return False
    aligns = delimiter_cells(line_text(state, delimiter))
    if aligns is None or len(split_row(line_text(state, start))) != len(aligns):
        return False
    lazy = state.sCount[start] < state.blkIndent
    outer = state.parentType
    # markdown-it leaves behind what the last block was.
    inside = silent or _goes_on(state, start)
    state.parentType = "paragraph" if inside else "table"
    other = _begins_block(state, start, end) or (not inside and _is_html(state, start))
    state.parentType = outer
    if other or (silent and _spoilt(state, start)):
        return False
    if silent:
        return not lazy or _taken_in(state, start)
    last = _last_row(state, delimiter + 1, end)
    if len(aligns) * (last - delimiter) > FILLED_IN:
        last = _last_filled(state, delimiter + 1, last, len(aligns))
    token = state.push("list_table", "", 0)
    token.map = [start, last]
    token.meta["aligns"] = aligns
    if state.level or state.blkIndent:
        token.meta["prefixes"] = [_prefix(state, line) for line in range(start, last)]
    state.line = last
    return True


def _taken_in(state: StateBlock, line: int) -> bool:
    """Let a header that goes on lazily in a list item stand in it, where markdown-it would end the
    item: it begins a table of the item (cmark-gfm, which keeps the blanks before it; before a pipe
    they are a cell, and such a header is taken for none)."""
    text = line_text(state, line)
    if state.tShift[line] and text[:1] == "|":
        return False
    state.sCount[line], state.tShift[line] = state.blkIndent, 0
    return True


def _goes_on(state: StateBlock, line: int) -> bool:
    """Whether a paragraph was ended just before ``line`` because a table begins there."""
    if not state.tokens or state.tokens[-1].type != "paragraph_close":
        return False
    return (state.tokens[-2].map or [0, 0])[1] == line


def _spoilt(state: StateBlock, header: int) -> bool:
    """Whether the paragraph that ``header`` would end has a delimiter row that fits no header: no
    table begins in such a paragraph any more (cmark-gfm)."""
    # Each line of a paragraph is looked at once, however many of them may be headers.
    known: dict[tuple[int, int, int], list[int]] = state.env.setdefault("list_table", {})
    seen = known.setdefault((state.line, state.level, state.blkIndent), [state.line, -1])
    while seen[1] < 0 and seen[0] < header:
        seen[0] += 1
        if delimiter_cells(line_text(state, seen[0])) is not None:
            seen[1] = seen[0]
    return 0 <= seen[1] <= header


def line_text(state: StateBlock, line: int) -> str:
    """Line ``line`` (from 0) without the prefix of the quote or list item that it stands in."""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _prefix(state: StateBlock, line: int) -> int:
    at = state.bMarks[line] + state.tShift[line]
    return at - (state.src.rfind("\n", 0, at) + 1)


def _begins_block(state: StateBlock, line: int, end: int) -> bool:
    """Whether ``line`` begins another block, which a table's header or row never does."""
    if state.src[state.bMarks[line] + state.tShift[line]] not in STARTS_BLOCK:
        return False
    rules = state.md.block.ruler.getRules("blockquote")
    return any(rule(state, line, end, True) for rule in rules)


def _last_row(state: StateBlock, line: int, end: int) -> int:
    """The line after the table's last row, ``line`` being the first that may be one."""
    outer, state.parentType = state.parentType, "table"
    src, marks, shifts, counts = state.src, state.bMarks, state.tShift, state.sCount
    indent = state.blkIndent
    while line < end:
        at = marks[line] + shifts[line]
        if counts[line] < indent or counts[line] - indent > INDENT or at >= state.eMarks[line]:
            break
        if src[at] == "|":
            # A pipe alone has no cell: cmark-gfm ends the table there.
            if not src[at + 1 : state.eMarks[line]].strip(" \t\v\f"):
                break
        elif _begins_block(state, line, end) or _is_html(state, line):
            break
        line += 1
    state.parentType = outer
    return line


def _last_filled(state: StateBlock, line: int, last: int, width: int) -> int:
    """``last``, or the line before which GitHub has filled in as many cells as it ever does."""
    filled = 0
    for number in range(line, last):
        if filled > FILLED_IN:
            return number
        filled += max(0, width - len(split_row(line_text(state, number))))
    return last


def _is_html(state: StateBlock, line: int) -> bool:
    """Whether a complete tag alone ends the table: it may not break a paragraph, but this is none
    (GFM 4.6, start condition 7; cmark-gfm)."""
    if state.src[state.bMarks[line] + state.tShift[line]] != "<":
        return False
    from markdown_it.rules_block.html_block import HTML_SEQUENCES

    return HTML_SEQUENCES[-1][0].search(line_text(state, line)) is not None
