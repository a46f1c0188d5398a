"""Lists (GFM 5.2 and 5.3): the tokens are those of markdown-it's rule ``list``, which looks at each
item sign by sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from markdown_it.token import Token

    from mdlist.markdown.block_state import State

# What begins an item: the number, if it has one, and the sign behind which a blank stands.
MARKER = Regex(r"(?:([0-9]{1,9})[.)]|[-+*])(?![^ \t])")
_CODE = 4  # So far behind a marker code begins.


def list_rule(state: State, start: int, end: int, silent: bool) -> bool:
    """Block rule: a list, whose first line is not indented like code."""
    if 0 <= state.listIndent <= state.sCount[start] - _CODE < state.blkIndent - _CODE:
        return False  # It goes on with the text of an item further out.
    stop = state.eMarks[start]
    marker = MARKER.compiled.match(state.src, state.bMarks[start] + state.tShift[start], stop)
    if marker is None:
        return False
    if silent and state.parentType == "paragraph" and state.sCount[start] >= state.blkIndent:
        # A text is ended by no other number than 1, and by no empty item.
        if marker[1] and int(marker[1]) != 1:
            return False
        if not state.src[marker.end() : stop].strip(" \t"):
            return False
    if silent:
        return True
    opened, number = len(state.tokens), marker[1]
    kind, tag = ("ordered_list", "ol") if number else ("bullet_list", "ul")
    sign = marker[0][-1]
    token = state.push(f"{kind}_open", tag, 1)
    if number and int(number) != 1:
        token.attrs = {"start": int(number)}
    token.markup = sign
    outer, state.parentType = state.parentType, "list"
    tight = _read_items(state, start, end, sign)
    state.parentType = outer
    token.map = [start, state.line]
    state.push(f"{kind}_close", tag, -1).markup = sign
    if tight:
        _hide_paragraphs(state.tokens, opened, state.level + 2)
    return True


def _read_items(state: State, line: int, end: int, sign: str) -> bool:
    """Read the items from ``line`` on whose markers end in ``sign``; whether no empty line stands
    between them or in them."""
    src, marks, shifts, counts = state.src, state.bMarks, state.tShift, state.sCount
    match = MARKER.compiled.match
    ends_list = state.md.block.ruler.getRules("list")
    tight, empty_before = True, False
    ordered = sign in ".)"
    state.line = line
    while line < end:
        at, stop = marks[line] + shifts[line], state.eMarks[line]
        marker = match(src, at, stop)
        if marker is None or bool(marker[1]) is not ordered or src[marker.end() - 1] != sign:
            break
        item = state.push("list_item_open", "li", 1)
        item.markup, item.info = sign, marker[1] or ""
        loose = _read_item(state, line, end, marker.end(), stop)
        if loose or empty_before:
            tight = False
        empty_before = state.line - line > 1 and state.isEmpty(state.line - 1)
        state.push("list_item_close", "li", -1).markup = sign
        item.map = [line, state.line]
        line = state.line
        if line >= end or not 0 <= counts[line] - state.blkIndent < _CODE:
            break
        if any(rule(state, line, end, True) for rule in ends_list):
            break
    return tight


def _read_item(state: State, line: int, end: int, at: int, stop: int) -> bool:
    """Read the item whose content begins in ``line`` behind the marker that ends ``at``; whether an
    empty line parts its blocks."""
    shift, count = state.tShift[line], state.sCount[line]
    initial = offset = count + at - state.bMarks[line] - shift
    src = state.src
    while at < stop and (blank := src[at]) in " \t":
        offset += 1 if blank == " " else 4 - (offset + state.bsCount[line]) % 4
        at += 1
    # Code begins behind one blank.
    behind = offset - initial
    indent = initial + (1 if at >= stop or behind > _CODE else behind)
    outer = state.tight, state.listIndent, state.blkIndent
    state.tight, state.listIndent, state.blkIndent = True, state.blkIndent, indent
    state.tShift[line], state.sCount[line] = at - state.bMarks[line], offset
    if at >= stop and state.isEmpty(line + 1):
        state.line = min(state.line + 2, end)
    else:
        state.md.block.tokenize(state, line, end)
    loose = not state.tight
    state.tight, state.listIndent, state.blkIndent = outer
    state.tShift[line], state.sCount[line] = shift, count
    return loose


def _hide_paragraphs(tokens: list[Token], opened: int, level: int) -> None:
    """Say of the paragraphs right in the items of a list that they are shown as none."""
    number, last = opened + 2, len(tokens) - 2
    while number < last:
        token = tokens[number]
        if token.level == level and token.type == "paragraph_open":
            token.hidden = tokens[number + 2].hidden = True
            number += 2
        number += 1
