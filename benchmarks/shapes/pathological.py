"""Cells and lines that a slow regular expression or a quadratic loop would choke on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_DEPTH = 2_000
"""Levels of quotes and lists. Markdown-it stops nesting long before."""

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
        kind: a key of `KINDS`, or ``all``: every kind but ``long-line``, one below the other.
        size: characters of the cell or line.
    """
    if kind == "all":
        return "\n".join(_part(name, size) for name in KINDS if name != "long-line")
    return _part(kind, size)


def _part(kind: str, size: int) -> str:
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
    "backtick-runs": _ticks,
    "deep-quotes": _quotes,
    "deep-lists": _lists,
    "delimiter-rows": _delimiters,
    "same-headings": _headings,
    "wide-row": _row,
    "long-line": _long_line,
}
"""Kind -> how it is written."""
