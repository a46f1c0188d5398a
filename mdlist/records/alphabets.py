"""The orders that people call alphabetical."""

from __future__ import annotations

import re
import unicodedata
from itertools import product
from typing import TYPE_CHECKING

from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

# What a text sorts by; None for one that has no place in an alphabet.
Key = str | tuple[str, ...] | tuple[tuple[int, int, str], ...] | None

# ``Computer Aided Environment (CAE)``
_SHORT = Regex(r"\(([^\W_][\w-]+)\)")


def letters(text: str) -> str:
    """``text`` as alphabets read it, "" where it begins with no letter or digit that they know."""
    folded = text.casefold()
    if not folded.isascii():
        plain = unicodedata.normalize("NFKD", folded)
        folded = "".join(char for char in plain if not unicodedata.combining(char))
    # A path, such as a channel's, has no place among names: ``/r/otters``.
    folded = folded.lstrip(" \t.@#'\"`([{*_~:-–—\\!?&+$")
    return folded if _known(folded) else ""


def _known(folded: str) -> bool:
    return bool(folded) and (folded[0].isdigit() or "a" <= folded[0] <= "z")


# Of texts as :func:`letters` leaves them. A row is out of place where all of them say so.
def _by_letters(folded: str) -> str:
    return "".join(filter(str.isalnum, folded))


def _by_words(folded: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W_]+", folded))


def _by_article(folded: str) -> str | None:
    bare = re.sub(r"\A(?:the|an?)\s+", "", folded)
    return "".join(filter(str.isalnum, bare)) if _known(bare) else None


def _by_number(folded: str) -> tuple[tuple[int, int, str], ...]:
    parts = re.findall(r"\d+|[^\W\d]+", folded)
    # A number sorts by its length first: int() reads no more than 4,300 digits.
    return tuple(
        [
            (0, len(d := p.lstrip("0")), d) if p.isdigit() and p.isascii() else (1, 0, p)
            for p in parts
        ]
    )


def _by_text(folded: str) -> str:
    return folded


def _by_short_name(folded: str) -> str:
    short = _SHORT.compiled.search(folded)
    return short[1] if short is not None and short[1][0] == folded[0] else folded


ALPHABETS: tuple[Callable[[str], Key], ...] = (
    _by_text,
    _by_letters,
    _by_words,
    _by_article,
    _by_number,
)


def alphabetical_keys(values: Sequence[str], capitals: bool = False) -> Iterator[list[Key]]:
    """The keys of ``values``, for each way to sort them; with ``capitals``, capitals may all stand
    before small letters."""
    known = [*map(letters, values)]
    short = (_by_short_name,) if any("(" in folded for folded in known) else ()
    for alphabet in (*ALPHABETS, *short):
        yield [alphabet(folded) if folded else None for folded in known]
    # Programs sort by each sign: ``.NET`` before ``Ada``, and ``Über`` behind ``Zig``. Where
    # they sort the lines of a file, a bracket stands behind each name: ``git-lfs`` before
    # ``git``.
    for fold, end in product((str.casefold, str)[: 1 + capitals], ("", "]")):
        raw = zip(values, known, strict=True)
        yield [fold(value) + end if folded else None for value, folded in raw]
