"""Cells and lines that a slow regular expression or a quadratic loop would choke on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shapes.blocks import BLOCKS, WHOLE
from shapes.grids import GRIDS

if TYPE_CHECKING:
    from collections.abc import Callable

_DEPTH = 2_000
"""Levels of quotes and lists. Markdown-it stops nesting long before."""

_READ = 3_000
"""Characters of a long paragraph."""

REPEATED = {
    "brackets": "[",
    "closing-brackets": "]",
    "images": "![",
    "link-turns": "](",
    "open-links": "[a](",
    "pipes": "|",
    "escaped-pipes": "\\|",
    "stars": "*",
    "star-words": "*a ",
    "underscores": "_a",
    "backslashes": "\\",
    "backticks": "`",
    "angles": "<",
    "comments": "<!--",
    "entities": "&a",
    "blanks": " \t",
    "colons": "http:",
    "strikes": "~~a",
    "parentheses": "(",
}
"""Kind of cell -> what it repeats."""


def pathological(kind: str, size: int) -> str:
    """Return a list with one pathological place of about `size` characters.

    Args:
        kind: a key of `KINDS`, or ``all``: all that need no file of their own, one below the other.
        size: characters of the cell or line.
    """
    if kind == "all":
        return "\n".join(_part(name, size) for name in KINDS if name not in ALONE)
    return _part(kind, size)


def _part(kind: str, size: int) -> str:
    if kind in WHOLE:
        return WHOLE[kind](kind, size)
    return f"## {kind}\n\n{KINDS[kind](kind, size)}\n"


def _cell(kind: str, size: int) -> str:
    """Return a table with the repeated text in the first cell of one row, ordinary rows around."""
    text = REPEATED[kind] * (size // len(REPEATED[kind]))
    plain = "| [Aname](https://github.com/a/b) | 2020 |"
    return "\n".join(("| Name | Year |", "| :-- | :-: |", plain, f"| {text} | 2021 |", plain))


def _ticks(_kind: str, size: int) -> str:
    """Return a cell with runs of backticks of every length, none of them closed."""
    runs, length, used = list[str](), 1, 0
    while used < size:
        runs.append("`" * length)
        used, length = used + length + 1, length + 1
    return f"| Name | Year |\n| :-- | :-: |\n| {' '.join(runs)} | 2021 |"


def _quotes(_kind: str, size: int) -> str:
    """Return quotes in quotes, a table at the bottom."""
    deep = "> " * min(size, _DEPTH)
    return f"{deep}| Name | Year |\n{deep}| :-- | :-: |\n{deep}| a | 2021 |"


def _lists(_kind: str, size: int) -> str:
    """Return lists in lists on one line."""
    return "- " * min(size, _DEPTH) + "[a](https://github.com/a/b)"


def _line(kind: str, size: int) -> str:
    """Return a paragraph of one line that repeats the same text."""
    repeated = REPEATED[kind.removeprefix("line-")]
    return repeated * (size // len(repeated))


def _lines(kind: str, size: int) -> str:
    """Return paragraphs of one line, each of which repeats the same text, and is just read."""
    repeated = REPEATED[kind.removeprefix("lines-of-")]
    line = repeated * (_READ // len(repeated))
    return "\n\n".join(line[: size - at] for at in range(0, size, _READ))


def _pipes(_kind: str, size: int) -> str:
    """Return a line of pipes alone."""
    return "|" * size


def _delimiters(_kind: str, size: int) -> str:
    """Return lines that look like delimiter rows with no table anywhere."""
    return "\n".join(("--|--|--",) * (size // 9))


def _headings(_kind: str, size: int) -> str:
    """Return headings that are all the same, so that each anchor needs another number."""
    return "\n".join(("### Same",) * (size // 9))


def _row(_kind: str, size: int) -> str:
    """Return a header and a row with as many cells as there is room for."""
    count = size // 5
    header = "|" + "a|" * count
    return f"{header}\n|{'-|' * count}\n|{'b|' * count}"


def _long_line(_kind: str, size: int) -> str:
    """Return one paragraph of one line, fifty times as long as asked."""
    return "word [a](https://example.org/a) " * (size * 50 // 32)


KINDS: dict[str, Callable[[str, int], str]] = {
    **dict.fromkeys(REPEATED, _cell),
    **dict.fromkeys((f"line-{kind}" for kind in REPEATED), _line),
    **dict.fromkeys((f"lines-of-{kind}" for kind in REPEATED), _lines),
    "line-of-pipes": _pipes,
    "backtick-runs": _ticks,
    "deep-quotes": _quotes,
    "deep-lists": _lists,
    "delimiter-rows": _delimiters,
    "same-headings": _headings,
    "wide-row": _row,
    "long-line": _long_line,
    **BLOCKS,
    **GRIDS,
    **WHOLE,
}
"""Kind -> how it is written."""

ALONE = frozenset(("long-line", *WHOLE))
"""Kinds that are no part of ``all``."""
