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


def promises(contract: Contract) -> Contract:
    """``contract`` without where it is written."""
    allow = tuple(each._replace(place="", number=0) for each in contract.allow)
    return contract._replace(places={}, texts={}, allow=allow)
