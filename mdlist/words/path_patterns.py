"""Patterns for paths, as in ``.gitignore``."""

from __future__ import annotations

import os
import re
from fnmatch import translate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SET = re.compile(r"\[[!^]?(\]?[^]/]*)\]")


class PatternError(Exception):
    """A pattern that can match nothing; the message says why, and what would be right."""


def check_pattern(pattern: str) -> None:
    """Say what is wrong with ``pattern``.

    Raises:
        PatternError: it has a range that runs backwards.
    """
    for match in SET.finditer(pattern):
        inside, at = match.group(1), 0
        while at + 2 < len(inside):
            low, sign, high = inside[at], inside[at + 1], inside[at + 2]
            if sign == "-" and low > high:
                raise PatternError(
                    f'"{pattern}": the range {low}-{high} runs backwards; {high}-{low} would be'
                    " right"
                )
            at += 3 if sign == "-" else 1


def matches(pattern: str, path: Path, base: Path, anchored: bool = False) -> bool:
    """Whether ``pattern`` names ``path`` or a folder that it is in.

    A pattern without a slash, but for one at its end, names files and folders anywhere; any other
    starts at ``base``. ``*`` and ``?`` stop at a slash; ``**`` between slashes stands for any
    number of folders, and after the last one for all that is inside (gitignore(5)).

    Args:
        path: absolute.
        base: the folder that the pattern is written for, absolute.
        anchored: whether every pattern starts at ``base``; case makes no difference then.
    """
    anywhere = not anchored and "/" not in pattern.rstrip("/")
    pattern = pattern.rstrip("/").removeprefix("./").removeprefix("/")
    # A pattern is UTF-8, whatever encoding the locale gives to names.
    relative = os.fsencode(os.path.relpath(path, base)).decode("utf-8", "backslashreplace")
    relative = relative.replace(os.sep, "/")
    parts = [part for part in relative.split("/") if part != ".."]
    flags = re.IGNORECASE if anchored else 0
    if anywhere:
        named = _component(pattern, flags)
        return any(map(named.match, parts))
    if relative.startswith("../"):
        return False
    # A file whose name has the signs of a pattern is named by its name too.
    return relative == pattern or _begins(pattern.split("/"), parts, flags)


def plain_stars(pattern: str) -> str:
    """``pattern`` with ``**`` only as a whole name, as pathlib asks for; elsewhere it is ``*``."""
    names = pattern.split("/")
    return "/".join(n if n == "**" else re.sub(r"\*\*+", "*", n) for n in names)


def _begins(names: list[str], parts: list[str], flags: int) -> bool:
    """Whether ``names`` match some first ones of ``parts``."""
    # How many parts the names so far may have taken.
    taken = {0}
    for number, name in enumerate(names, 1):
        if name == "**":
            least = min(taken) + (number == len(names))
            taken = set(range(least, len(parts) + 1))
        else:
            named = _component(name, flags)
            taken = {at + 1 for at in taken if at < len(parts) and named.match(parts[at])}
        if not taken:
            return False
    return True


def _component(name: str, flags: int) -> re.Pattern[str]:
    # fnmatch knows ``[!a]`` only.
    return re.compile(translate(name.replace("[^", "[!")), flags)
