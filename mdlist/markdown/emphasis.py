"""Setting a cell in bold, and back."""

from __future__ import annotations

from mdlist.markdown.inline import PLAIN_LINK
from mdlist.words.regex import Regex

_PLAIN = Regex(r"[^*_`~\[\]<>|\\!]+")
_MARKS = "**", "__"


def embolden(raw: str) -> str | None:
    """A cell that is plain text or one plain link, in bold as a whole; None for any other.

    The asterisks of a link stand inside its label: ``[**Title**](url)``.
    """
    link = PLAIN_LINK.fullmatch(raw)
    if link is not None and link[1] == "":
        return f"[**{link[2]}**]({link[3]})"
    return f"**{raw}**" if _PLAIN.compiled.fullmatch(raw) else None


def unbolden(raw: str) -> str | None:
    """A cell that is bold as a whole, as plain text or one plain link; None for any other."""
    link = PLAIN_LINK.fullmatch(raw)
    if link is not None and link[1] == "**":
        return f"[{link[2]}]({link[3]})"
    for mark in _MARKS:
        inner = raw.removeprefix(mark).removesuffix(mark)
        if len(inner) == len(raw) - 2 * len(mark) and embolden(inner) is not None:
            return inner
    return None
