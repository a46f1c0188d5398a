"""The values of one cell that holds several."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.markdown.inline import Reader


class Part(NamedTuple):
    """A value as it is shown, and where it stands in the cell's trimmed text; an empty one stands
    at the separator beside it."""

    text: str
    start: int
    end: int


def parts_of(cell: str, separator: str, reader: Reader) -> list[Part]:
    """The values in ``cell``, a trimmed source text, blanks around them left out.

    Args:
        separator: what stands between them, "" where the cell is one value.
        reader: reads inline content.
    """
    shown = reader(cell).text
    sign = separator.strip() or separator
    if not sign:
        return [Part(shown, 0, len(cell))]
    parts = list(_written(cell, sign.replace("|", "\\|"), reader))
    if not separator.strip():
        parts = [part for part in parts if part.text]
    told = [part.strip() for part in shown.split(sign)]
    if sign in shown and told != [part.text for part in parts]:
        # Emphasis or a link goes over several: none of them has a place of its own.
        return [Part(text, 0, len(cell)) for text in told]
    return parts


def _written(cell: str, sign: str, reader: Reader) -> Iterator[Part]:
    at = 0
    for piece in cell.split(sign):
        text = piece.strip()
        start = at + len(piece) - len(piece.lstrip())
        if text:
            yield Part(reader(text).text, start, start + len(text))
        else:
            beside = at - len(sign) if at else len(piece)
            yield Part("", beside, beside + len(sign))
        at += len(piece) + len(sign)
