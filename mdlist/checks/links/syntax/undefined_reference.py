"""References to link definitions that a list does not have: GitHub shows their brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks.links.syntax.diagnosis import BrokenLink, no_link
from mdlist.markdown.inline import reference_name
from mdlist.words.habit import is_habit
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_FULL = Regex(r"(?<![\w\]\\])\[(?=[^\s^])[^\[\]\n]+\]\[([^\[\]\n]*)\]")


def undefined(text: str, references: Collection[str]) -> list[int]:
    """Where in ``text`` a reference (``[label][name]``, ``[name][]``) names no definition.

    Args:
        text: the file's.
        references: the names of its definitions, as markdown-it keeps them.
    """
    if not references or "][" not in text:
        return []
    matches = list(_FULL.compiled.finditer(text))
    lost = [match for match in matches if _name(match[0], match[1]) not in references]
    known = len(matches) - len(lost)
    if not lost or not is_habit(known, len(matches)):
        return []
    return [match.start() for match in lost]


def broken_references(left: str, references: Collection[str]) -> Iterator[BrokenLink]:
    """The references of one content that name no definition; ``left`` is what
    :func:`mdlist.markdown.literal_text.leftover` makes of it."""
    for match in _FULL.compiled.finditer(left):
        if "://" not in match[1] and _name(match[0], match[1]) not in references:
            why = f'no definition of "{match[1] or match[0][1:-3]}" stands in the file'
            yield BrokenLink(*match.span(), no_link(match[0], why), None, False)


def _name(whole: str, name: str) -> str:
    """The name that a reference gives: its second part, or its label where that is empty."""
    return reference_name(name or whole[1:-3])
