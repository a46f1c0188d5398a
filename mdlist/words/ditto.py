"""Rows that say "as above": what they mean rests on the row before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# Signs that stand for the value above: ditto marks, and arrows and branches that lead down from it.
_DITTO = frozenset(('"', "″", "〃", "同上"))
_BRANCHES = ("\n↳", "\n└", "\n├")


def is_ditto(cell: str) -> bool:
    """Whether a cell says "as above" by a sign, or by saying nothing."""
    return not cell or cell in _DITTO or f"\n{cell}".startswith(_BRANCHES)


def rests_on_row_above(cells: Sequence[str], entry: int) -> bool:
    """Whether a row goes on with the one above it.

    Args:
        cells: the trimmed source texts of the row.
        entry: the position of the column that names the entry; a row without a name has that of
            the row above.
    """
    if entry >= len(cells) or not cells[entry]:
        return True
    text = "\n".join(("", *cells))
    return not _DITTO.isdisjoint(cells) or any(map(text.__contains__, _BRANCHES))
