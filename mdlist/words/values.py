"""What a cell's value is: nothing, a year, a whole number, a number."""

from __future__ import annotations

# What a cell without a value holds, whatever the list.
MISSING = frozenset(("", "-", "--", "---", "–", "—", "/", "?", "n/a", "na", "none", "null", "tbd"))


def is_missing(value: str, missing: str | None) -> bool:
    """Whether a cell's text stands for no value.

    Args:
        value: the text.
        missing: what the list writes there, None where that is not known.
    """
    return value == missing or value.strip(" *_`~").casefold() in MISSING
