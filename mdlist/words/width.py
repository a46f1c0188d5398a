"""How many columns of a terminal or an editor a text takes.

The measure is wcwidth's, as mdformat-gfm takes it: two columns for a CJK character or an emoji,
none for a combining mark, a zero-width character or a variation selector; a sequence is one emoji.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# C0, DEL and C1, among them tab, vertical tab, form feed and NEL.
CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]
NO_CONTROLS = str.maketrans(dict.fromkeys(CONTROLS))


def plain(texts: Sequence[str]) -> bool:
    """Whether every text is as wide as it is long: ASCII without control characters."""
    joined = "".join(texts)
    return joined.isascii() and not any(control in joined for control in CONTROLS)


def widths(texts: Sequence[str]) -> list[int]:
    """The width of each text in columns.

    A control character has none of its own (what a tab takes depends on its place); prettier counts
    so too, while wcwidth gives up on the whole text.
    """
    if all(text.isascii() and text.isprintable() for text in texts):
        return list(map(len, texts))
    # Imported here: a third of the time that mdlist takes to start.
    from wcwidth import wcswidth

    measured = [len(t) if t.isascii() and t.isprintable() else wcswidth(t) for t in texts]
    if min(measured, default=0) < 0:
        for at, width in enumerate(measured):
            if width < 0:
                measured[at] = wcswidth(texts[at].translate(NO_CONTROLS))
    return measured
