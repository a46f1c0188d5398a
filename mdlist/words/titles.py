"""When are two titles one."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# Words of English that stand between others: a title is the same with and without them, and what
# ends in one is no title but runs on.
_FUNCTION_TEXT = "a an and as at by for from in into is of on or the to using via with"
FUNCTION_WORDS = frozenset(_FUNCTION_TEXT.split())
_APOSTROPHES = "'\u2018\u2019\u02bc"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff"


class _Table(dict[int, str | None]):
    """What each character becomes; worked out when it is first met."""

    def __missing__(self, code: int) -> str | None:
        self[code] = char = _counted(chr(code))
        return char


def _counted(char: str) -> str | None:
    """What a folded character counts as: itself, a space, or nothing (None)."""
    if char == "&":
        return " and "
    if char in _APOSTROPHES or char in _INVISIBLE or char in "*$^{}\\":
        return None
    kind = unicodedata.category(char)
    if kind[0] in "LN" or kind in ("Mn", "Mc") or char in "+#." or _is_flag(char):
        return char
    if kind == "Sm" and char not in "<=>|~" and not "\u2190" <= char <= "\u21ff":
        return char
    return " "


def _is_flag(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


_TABLE = _Table()
_ASCII = {code: _counted(chr(code).lower()) for code in range(128)}
_LINES = {**_ASCII, 10: "\n"}


def title_key(text: str) -> str:
    """A title as it counts: without case, emphasis, punctuation and surplus blanks.

    What tells names apart stays: digits, ``+`` and ``#`` (C, C++, C#), a period inside a word or
    before it (Node.js, .NET, 3.5), letters and marks of all scripts, mathematical signs, flags.
    ``&`` is "and". A title of nothing but signs or emoji is itself, so that two such are not one.

    Other text than ASCII is folded as Unicode's NFKC and its case folding say.
    """
    if not text.isascii():
        return _folded_key(text)
    key = " ".join(text.translate(_ASCII).split())
    if ". " in key or key.endswith("."):
        key = _without_periods(key)
    return key or text.strip()


def title_keys(texts: Sequence[str]) -> list[str]:
    """The :func:`title_key` of each of ``texts``; of those in ASCII in one pass over all."""
    plain = [text for text in texts if text.isascii() and "\n" not in text]
    # A character that becomes several makes translate() slow.
    whole = "\n".join(plain).replace("&", " and ").translate(_LINES)
    keys = [" ".join(line.split()) for line in whole.split("\n")] if plain else []
    if "." in whole:
        keys = [_without_periods(key) if "." in key else key for key in keys]
    if "" in keys:
        keys = [key or text.strip() for key, text in zip(keys, plain, strict=True)]
    if len(plain) == len(texts):
        return keys
    known = iter(keys)
    return [
        next(known) if text.isascii() and "\n" not in text else title_key(text) for text in texts
    ]


def _folded_key(text: str) -> str:
    key, before = text.replace("™", " "), ""
    while key != before:  # What was taken out may have kept a mark from its letter.
        folded = unicodedata.normalize("NFKC", key.casefold())
        if before and folded == key:
            break
        before = key
        key = " ".join(folded.translate(_TABLE).split())
        if "." in key:
            key = _without_periods(key)
    return key or " ".join(text.split()).casefold()


def _without_periods(key: str) -> str:
    return " ".join(word for word in (word.rstrip(".") for word in key.split(" ")) if word)
