"""Counts as lists write them: 1234, 12,345, 12 345, 30k, 1.2M."""

from __future__ import annotations

from mdlist.words.regex import Regex

# Thousands are set off by commas or by blanks, as English and ISO 80000-1 have it. A point is read
# only before k or M: elsewhere it may set off thousands.
_WHOLE = Regex(
    r"[0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3}){1,5}"
)
_SHORT = Regex(r"([0-9]{1,9})(?:\.([0-9]{1,3}))? ?([kKM])")
_TIMES = {"k": 3, "K": 3, "M": 6}


def read_count(text: str) -> int | None:
    """The count that ``text`` is, None where it is none or may be two: ``1.234,5``."""
    if _WHOLE.compiled.fullmatch(text):
        return int("".join(filter(str.isdecimal, text)))
    if match := _SHORT.compiled.fullmatch(text):
        whole, part = match[1], match[2] or ""
        return int(whole + part.ljust(_TIMES[match[3]], "0"))
    return None
