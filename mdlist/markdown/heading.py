"""A heading."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from mdlist.markdown.source import Span


class Heading(NamedTuple):
    """A heading: its level 1 to 6, rendered text, line, and the span of its content.

    ``padded`` is the text that GitHub makes the anchor from: with the blanks around images.
    """

    level: int
    text: str
    line: int
    span: Span
    padded: str = ""
