"""Headings of ``#`` (GFM 4.2) and lines across the page (GFM 4.1).

markdown-it looks at such lines sign by sign; the tokens are those of its rules ``heading`` and
``hr``. A line that is indented like code is for whoever asks to rule out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.markdown.paragraphs import BLANKS

if TYPE_CHECKING:
    from mdlist.markdown.block_state import State

_DEEPEST = 6  # GFM 4.2.


def heading_rule(state: State, line: int, _end: int, silent: bool) -> bool:
    """Block rule: a heading of ``#``."""
    written = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
    content = written.lstrip("#")
    level = len(written) - len(content)
    if level > _DEEPEST or content[:1] not in ("", " ", "\t"):
        return False
    if silent:
        return True
    if content[-1:] in ("#", " ", "\t"):
        content = content.rstrip(" \t")
        closed = content.rstrip("#")
        if closed[-1:] in (" ", "\t"):
            content = closed
    state.line = line + 1
    kind = ("heading_open", f"h{level}", "heading_close")
    state.push_text(kind, "#" * level, content.strip(BLANKS), line, line + 1)
    return True


def hr_rule(state: State, line: int, _end: int, silent: bool) -> bool:
    """Block rule: a line across the page, of three signs or more that are alike."""
    at = state.bMarks[line] + state.tShift[line]
    sign, written = state.src[at], state.src[at : state.eMarks[line]]
    if written.strip(f"{sign} \t"):
        return False
    count = written.count(sign)
    if count < 3:
        return False
    if silent:
        return True
    state.line = line + 1
    token = state.push("hr", "hr", 0)
    token.map = [line, state.line]
    token.markup = sign * (count + 1)
    return True
