"""GitHub's anchors for headings.

GitHub lower-cases the heading's text, deletes what is neither Alphabetic, a mark, a decimal number,
connector punctuation, a hyphen nor a space, and turns each space into a hyphen; nothing is trimmed
or collapsed. The fixtures of github-slugger, which GitHub itself rendered, hold this to account.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ASCII: dict[int, str | None] = {code: None for code in range(128) if not chr(code).isalnum()}
_ASCII |= {code: chr(code).lower() for code in range(ord("A"), ord("Z") + 1)}
_ASCII |= {ord("-"): "-", ord("_"): "_", ord(" "): "-"}

_KEPT = frozenset(("Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "Pc"))

# Letters in circles and squares, from the first to the last of each kind.
_ENCLOSED = (("ⓐ", "ⓩ"), ("🄰", "🅉"), ("🅐", "🅩"), ("🅰", "🆉"))


def slug(text: str) -> str:
    """The anchor of one heading, without the number that a repeated one gets.

    Args:
        text: what the heading reads as: text and the content of code spans, without markup, HTML
            and the alternative texts of images.
    """
    if text.isascii():
        return text.translate(_ASCII)
    return "".join(
        "-" if char == " " else char for char in text.lower() if char in " -" or _is_kept(char)
    )


def slugs(texts: Iterable[str]) -> list[str]:
    """The anchors of all headings of a file, in its order; repeated ones are numbered."""
    slugger = Slugger()
    return [slugger.add(text) for text in texts]


class Slugger:
    """Gives each heading of one file an anchor that no earlier one has."""

    __slots__ = ("_repeats",)

    def __init__(self) -> None:
        self._repeats: dict[str, int] = {}

    def add(self, text: str) -> str:
        """The anchor of the next heading: its slug, else that with the first free ``-1``, ``-2``.

        Each slug counts for itself, and a number once passed over is not tried again.
        """
        base = anchor = slug(text)
        while anchor in self._repeats:
            self._repeats[base] += 1
            anchor = f"{base}-{self._repeats[base]}"
        self._repeats[anchor] = 0
        return anchor


def _is_kept(char: str) -> bool:
    """Whether a character stays: the categories above, and letters in circles and squares.

    Those are the only Alphabetic characters that Unicode files under symbols (Other_Alphabetic);
    capitals in circles are small by now.
    """
    if unicodedata.category(char) in _KEPT:
        return True
    return any(first <= char <= last for first, last in _ENCLOSED)
