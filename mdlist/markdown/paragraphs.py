"""Paragraphs and the headings that are underlined (GFM 4.3 and 4.8), in one pass.

markdown-it reads a text once to see whether it is a heading and again as a paragraph, and asks each
rule at each of its lines whether a block begins there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.markdown.row_syntax import INDENT

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

    from mdlist.markdown.block_state import State, TextKind

# The first signs of the lines that may begin another block than a paragraph (GFM 4 and 5).
STARTS_BLOCK = frozenset(">#`~<-*_+0123456789")
# What markdown-it strips from a paragraph: Unicode's spaces too, which show nowhere at its ends.
BLANKS = "\t\n\v\f\r \xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
# The first sign of a delimiter row.
TABLE_SIGNS = frozenset("|-:")
# The sign that underlines a text, "" if none does -> what the text is.
KINDS: dict[str, TextKind] = {
    "": ("paragraph_open", "p", "paragraph_close"),
    "=": ("heading_open", "h1", "heading_close"),
    "-": ("heading_open", "h2", "heading_close"),
}


def text_rule(state: State, start: int, end: int, silent: bool) -> bool:
    """Block rule: a paragraph, or a heading whose underline ends it; the tokens are those of
    markdown-it's rules ``lheading`` and ``paragraph``."""
    outer, state.parentType = state.parentType, "paragraph"
    line, sign = _end_of_text(state, start, end)
    state.parentType = outer
    if line == start + 1 and not state.blkIndent:
        content = state.src[state.bMarks[start] : state.eMarks[start]].strip(BLANKS)
    else:
        content = state.getLines(start, line, state.blkIndent, False).strip(BLANKS)
    state.line = line + 1 if sign else line
    state.push_text(KINDS[sign], sign, content, start, line)
    return True


def _end_of_text(state: StateBlock, start: int, end: int) -> tuple[int, str]:
    """The line after the text that begins in ``start``, and the sign that underlines it, "" if none
    does."""
    src, marks, ends = state.src, state.bMarks, state.eMarks
    shifts, counts, indent = state.tShift, state.sCount, state.blkIndent
    rules = state.md.block.ruler.getRules("paragraph")
    line = start + 1
    while line < end:
        at, stop, count = marks[line] + shifts[line], ends[line], counts[line]
        if at >= stop:
            break
        # What is indented further goes on with the text, and so does what another block ended.
        if count - indent <= INDENT:
            sign = src[at]
            if sign in "-=" and count >= indent and not src[at:stop].rstrip(" \t").strip(sign):
                return line, sign
            after = marks[line + 1] + shifts[line + 1]
            may_begin = sign in STARTS_BLOCK or src[after : after + 1] in TABLE_SIGNS
            if may_begin and count >= 0:
                for rule in rules:
                    if rule(state, line, end, True):
                        return line, ""
        line += 1
    return line, ""
