"""Making a failing input small: without lines, then without characters, while it fails alike."""

from __future__ import annotations

import re
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def reduced(data: bytes, fails: Callable[[bytes], bool], seconds: float) -> bytes:
    """``data`` with no more than what it needs to fail, or what has been reached in ``seconds``.

    Args:
        fails: whether an input fails as ``data`` does.
    """
    until = monotonic() + seconds
    text = data.decode("utf-8", "ignore")
    if text.encode("utf-8") != data and not fails(text.encode("utf-8")):
        return data

    def holds(parts: Sequence[str]) -> bool:
        return monotonic() < until and fails("".join(parts).encode("utf-8"))

    before = ""
    while before != text and monotonic() < until:
        before = text
        for pattern in (r"[^\n]*\n|[^\n]+\Z", r"\w+|\W", r"[\s\S]"):
            text = "".join(_without(re.findall(pattern, text), holds))
    return text.encode("utf-8")


def _without(parts: list[str], holds: Callable[[Sequence[str]], bool]) -> list[str]:
    """``parts`` without runs of them: of half its length first, at last of one."""
    size = max(1, len(parts) // 2)
    while True:
        at = 0
        while at < len(parts):
            fewer = parts[:at] + parts[at + size :]
            if holds(fewer):
                parts = fewer
            else:
                at += size
        if size == 1:
            return parts
        size //= 2
