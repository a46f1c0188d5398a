"""Contracts as tests write them: one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.contract.reader import read_texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mdlist.contract.model import Contract


def read_text(text: str, place: str, rules: Iterable[str] = ()) -> Contract:
    """The contract in ``text``, which messages call ``place``."""
    return read_texts([(place, text)], "", rules)
