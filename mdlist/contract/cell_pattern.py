"""A contract's pattern for the cells of a column: the only door to RE2.

Python's own engine may take for ever over a pattern such as ``(a+)+$``. RE2 takes time that grows
with the text alone, and lacks what is not to be had in that time: look-around, backreferences. A
pattern is what RE2 reads (https://github.com/google/re2/wiki/Syntax).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import re2

if TYPE_CHECKING:
    from collections.abc import Callable

# Characters of a pattern: the time that RE2 takes to read one grows with their square.
LONGEST = 10_000
# Of a pattern in a message.
SHOWN = 100
AROUND = ("(?=", "(?!", "(?<=", "(?<!")
# What RE2 takes as text, where Python means "so many at most"; before it stand other signs, and
# brackets in which it is a text.
AT_MOST = re.compile(
    r"(?:[^\\{\[]|\\.|\[\^?\]?(?:[^\\\]]|\\.)*+\]|\[|\{(?!,\d+\}))*+(\{,\d+\})", re.DOTALL
)


class PatternError(Exception):
    """A pattern that cannot be used; the message says what it has that is not supported."""


@lru_cache(128)
def matcher(pattern: str) -> Callable[[str], bool]:
    """What tells whether the whole of a text fits ``pattern``.

    Raises:
        PatternError: RE2 cannot read the pattern, or it means something else in Python.
    """
    options = re2.Options()
    options.log_errors = False
    # Without groups a text is read once.
    options.never_capture = True
    if len(pattern) > LONGEST:
        raise PatternError(_said(pattern, f"it is longer than {LONGEST:,} characters"))
    if found := AT_MOST.match(pattern):
        raise PatternError(_said(pattern, f"{found[1]} is not supported; write {{0{found[1][1:]}"))
    try:
        compiled = re2.compile(pattern, options)
    except re2.error as error:
        raise PatternError(_said(pattern, _why(error))) from None
    return lambda text: compiled.fullmatch(text) is not None


def _why(error: re2.error) -> str:
    """RE2's message, in terms of what a pattern has."""
    said = error.args[0].decode("utf-8", "replace")
    kind, _, piece = said.partition(": ")
    if kind == "invalid perl operator" and piece in AROUND:
        return f"look-around, {piece}, is not supported"
    if (kind, piece) == ("invalid perl operator", "(?P"):
        return "a backreference, (?P=, is not supported"
    if kind == "invalid escape sequence" and piece[1:].isdecimal():
        return f"a backreference, {piece}, is not supported"
    if kind == "invalid escape sequence" and piece == "\\Z":
        return "\\Z is not supported; write \\z"
    if kind == "invalid repetition size":
        return f"{piece} is not supported: repetitions end at 1,000"
    if kind in ("invalid perl operator", "invalid escape sequence", "bad repetition operator"):
        return f"{piece} is not supported"
    return "it is too large" if "too large" in kind else said


def _said(pattern: str, why: str) -> str:
    shown = pattern if len(pattern) <= SHOWN else f"{pattern[:SHOWN]}…"
    return f'"{shown}" cannot be used: {why}; patterns are written as for RE2'
