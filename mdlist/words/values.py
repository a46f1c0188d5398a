"""What stands in a cell for no value."""

from __future__ import annotations

# Signs that say nothing, alone or in a row: dashes of all lengths, "/", "?".
_SIGNS = frozenset("-–—−－/?")
# Besides them: what tables write in English, and marks for "no" where others have a link.
_MISSING = frozenset(("n/a", "na", "none", "tbd", "unknown", "x", "✗", "❌"))


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
