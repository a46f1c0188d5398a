"""Do two titles name the same thing?

Titles here are normalised (:func:`mdlist.words.titles.title_key`). The answers matter only where
something else speaks for one entry already, such as one link: words alone make no two titles one.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING
from unicodedata import category

from mdlist.words.regex import Regex
from mdlist.words.spelling import WORD, is_typo
from mdlist.words.titles import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Container

_WORD = re.compile(r"\w+")
_YEAR = Regex(r"(?:19|20)\d\d")
_ROMAN = Regex(r"x{0,3}(?:ix|iv|v?i{0,3})")
# So many words are much of a title.
LONG = 3
ADDED = " + "


class Kin(Enum):
    """SAME: one name; AKIN: two ways to name one thing; SERIES: one of several on purpose (parts,
    versions, sizes, editions, or an icon that names nothing); OTHER: two things, as far as titles
    tell."""

    SAME = "same"
    AKIN = "akin"
    SERIES = "series"
    OTHER = "other"


def kin(one: str, other: str, beside: Container[str] | None = None) -> Kin:
    """How two normalised titles stand to each other.

    Args:
        beside: where a name within another is another name, as ``uv`` and ``uv-audit`` are, the
            words that may stand beside it all the same; None where any may.
    """
    if one == other:
        return Kin.SAME
    left, right = _words(one), _words(other)
    if not left or not right:
        return Kin.SERIES
    if squash(one) == squash(other):
        return Kin.SAME
    if (ADDED in one) != (ADDED in other) and _is_added(*sorted((one, other), key=len)):
        return Kin.SERIES  # What is added to a thing makes another: `Net + Data`.
    if _is_made_for(*sorted((one, other), key=len)):
        return Kin.SERIES
    only_left = [word for word in left if word not in right]
    only_right = [word for word in right if word not in left]
    common = len(set(left) & set(right))
    if sorted(map(letters, only_left)) == sorted(map(letters, only_right)):
        return Kin.AKIN
    if _steps(one, other):
        return Kin.SERIES
    if is_typo(" ".join(only_left), " ".join(only_right)):
        return Kin.AKIN
    short = min(len(left), len(right))
    if short > LONG and 2 * common < short:
        return Kin.OTHER
    extra = only_left + only_right
    one_sided = not only_left or not only_right
    if one_sided and common >= LONG and len(extra) > 1 and str.isalpha("".join(extra)):
        return Kin.AKIN
    if common and any(is_mark(word, common) for word in extra):
        return Kin.SERIES
    # A name that has a version or a size is one of a series: palm-2-l and palm-2-l-instruct.
    if one_sided and short <= LONG and any(map(is_mark, set(left) & set(right))):
        return Kin.SERIES
    if (one_sided and common) or (rest := _rest(squash(one), squash(other))):
        words = extra if one_sided else [rest]
        whole = squash(max(one, other, key=len))
        # A word behind a name of several makes no other name of it.
        named = beside is None or common > 1
        if beside is not None and not named:
            named = whole in beside or all(word in beside for word in words)
        return Kin.AKIN if named else Kin.SERIES
    if sum(map(str.isalpha, set(left) & set(right))) > LONG:
        return Kin.AKIN if len(extra) <= common else Kin.OTHER
    if len(left) == len(right) == 1 and _begin_alike(left[0], right[0]):
        return Kin.SERIES
    alone = len(only_left) == len(only_right) == 1 and 2 * common >= short
    led = left[0] == right[0] and short <= LONG + 1
    return Kin.SERIES if common and (alone or led) else Kin.OTHER


def _is_added(short: str, long: str) -> bool:
    """Whether a title is another with something added: ``net + data`` is ``net`` with data."""
    return short.startswith(long.partition(ADDED)[0])


def _is_made_for(short: str, long: str) -> bool:
    """Whether a title is another one with what that was made for: ``otter for mac``."""
    return len(short.split()) < LONG and long.startswith(f"{short} for ")


def lacks_words(one: str, other: str) -> bool:
    """Whether the shorter of two titles has no word of its own, but lacks words of the longer one
    in more places than one."""
    short, long = sorted((_words(one), _words(other)), key=len)
    if not set(short) < set(long):
        return False
    start = next((at for at, word in enumerate(short) if word != long[at]), len(short))
    return start < len(short) and short[start:] != long[start - len(short) :]


def squash(title: str) -> str:
    """A title without what stands between its words: ``Auto-Keras`` and ``AutoKeras`` are one."""
    return "".join(char for char in title if _in_word(char) or char in "+#")


def is_mark(word: str, common: int = 0) -> bool:
    """Whether a word tells one of a series from the next: ``2``, ``v3``, ``ii``, ``b``.

    Beside ``common`` other words that agree, if they are many, a year is no such mark.
    """
    if common > LONG and _YEAR.compiled.fullmatch(word):
        return False
    return (
        len(word) == 1 or any(map(str.isdigit, word)) or _ROMAN.compiled.fullmatch(word) is not None
    )


def _words(title: str) -> list[str]:
    title = title.replace("+", "p").replace("#", "s")
    if title.isascii():
        words = _WORD.findall(title)
    else:
        words = "".join(char if _in_word(char) else " " for char in title).split()
        words = [word for word in words if any(map(str.isalnum, word))]
    return [word for word in words if word not in FUNCTION_WORDS] or words


def _in_word(char: str) -> bool:
    """Whether a character is a letter or a digit, or a mark that makes another one of its letter,
    as vowels are written in Hindi."""
    return char.isalnum() or category(char) in ("Mn", "Mc")


def letters(word: str) -> str:
    """A word with the letters that its digits may be meant for: ``0wn`` is ``own``."""
    if word.isdecimal() or len(word) <= 2 or not any(map(str.isdigit, word)):
        return word
    return word.replace("0", "o").replace("1", "l")


def _steps(one: str, other: str) -> bool:
    """Whether a sign or two differ, such as 上 and 下, in titles whose words are not set apart."""
    start, end = _same_start(one, other), 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    middles = one[start : len(one) - end], other[start : len(other) - end]
    signs = all(category(char) == "Lo" or char.isdigit() for char in "".join(middles))
    return start + end > 0 and 0 < max(map(len, middles)) <= 2 and signs


def _rest(one: str, other: str) -> str:
    """What one name has beyond the other that is a part of it: ``js`` for ``splide`` and
    ``splidejs``; "" if none is."""
    short, long = sorted((one, other), key=len)
    return long.replace(short, "", 1) if len(short) >= WORD and short in long else ""


def _same_start(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    size = min(len(one), len(other))
    return next((at for at in range(size) if one[at] != other[at]), size)


def _begin_alike(one: str, other: str) -> bool:
    """Whether two names are one family's: ``magickpp`` and ``magickwnd``."""
    same = _same_start(one, other)
    return same >= WORD and 2 * same > max(len(one), len(other))
