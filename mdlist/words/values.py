"""What stands in a cell for no value."""

from __future__ import annotations

# Signs that say nothing, alone or in a row: dashes of all lengths, "/", "?".
_SIGNS = frozenset("-–—−－/?")
# Besides them: what tables write in English, and marks for "no" where others have a link.
_MISSING = frozenset(("n/a", "na", "none", "tbd", "unknown", "x", "✗", "❌"))


# Markers that are one to a reader: one list writes one of them.
DASHES = ("-", "--", "–", "—", "−", "－")


def is_other_marker(text: str, marker: str | None) -> bool:
    """Whether ``text`` says "no value" as ``marker`` does, in another way: a dash for another dash
    or for n/a, n/a for a dash."""
    if marker is None or text == marker or not (marker in DASHES or marker.casefold() == "n/a"):
        return False
    return text in DASHES or text.casefold() == "n/a"


def is_missing(text: str, marker: str | None = None) -> bool:
    """Whether a cell's text stands for no value: none at all, signs alone, ``N/A``.

    Args:
        text: the text, rendered or as written.
        marker: what the list writes there, None where that is not known.
    """
    if text == marker:
        return True
    text = text.strip(" *_`~")
    return _SIGNS.issuperset(text) or text.casefold() in _MISSING
