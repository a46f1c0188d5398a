"""Patterns for paths, as in ``.gitignore``."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

GLOB = re.compile(r"\*\*/|/\*\*\Z|\*\*|\*|\?|\[!?[^]/]+\]")
MEANING = {"**/": "(?:.*/)?", "/**": "/.*", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def matches(pattern: str, path: Path, base: Path, anchored: bool = False) -> bool:
    """Whether ``pattern`` names ``path`` or a folder that it is in.

    A pattern without a slash, but for one at its end, names files and folders anywhere; any other
    starts at ``base``. ``*`` and ``?`` stop at a slash, ``**`` does not (gitignore(5)).

    Args:
        path: absolute.
        base: the folder that the pattern is written for, absolute.
        anchored: whether every pattern starts at ``base``; case makes no difference then.
    """
    anywhere = not anchored and "/" not in pattern.rstrip("/")
    pattern = pattern.rstrip("/").removeprefix("./").removeprefix("/")
    expression = re.compile(_translate(pattern), re.IGNORECASE if anchored else 0)
    relative = os.path.relpath(path, base).replace(os.sep, "/")
    parts = [part for part in relative.split("/") if part != ".."]
    if anywhere:
        return any(map(expression.fullmatch, parts))
    if relative.startswith("../"):
        return False
    return any(expression.fullmatch("/".join(parts[: n + 1])) for n in range(len(parts)))


def _is_class(wild: str) -> bool:
    """Whether brackets name characters; a range from its end to its start, ``[z-a]``, does not."""
    try:
        re.compile(wild)
    except re.error:
        return False
    return True


def _translate(pattern: str) -> str:
    parts: list[str] = []
    done = 0
    for match in GLOB.finditer(pattern):
        wild = match.group()
        if wild[0] == "[":
            inside = wild[1:-1].replace("\\", "\\\\")
            wild = f"[^{inside[1:]}]" if inside[0] == "!" else f"[{inside}]"
            wild = wild if _is_class(wild) else "(?!)"
        parts += re.escape(pattern[done : match.start()]), MEANING.get(wild, wild)
        done = match.end()
    return "".join(parts) + re.escape(pattern[done:])
