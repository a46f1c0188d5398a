"""What the cells of a field say, and which of them say the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdlist.urls.identity import link_key, title_key
from mdlist.words.regex import Regex
from mdlist.words.spelling import is_typo

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mdlist.contract.model import Contract
    from mdlist.markdown.inline import Reader

# Several codes in one cell, as `RL/G`; their order is another rule's.
_CODES = Regex(r"[\w-]{1,8}(?:\s*[/,;+|&]\s*[\w-]{1,8})+")


def said(cells: Mapping[int, str], name: str, contract: Contract, reader: Reader) -> dict[int, str]:
    """What cells say, the same for the same; without those that say nothing to compare, or that
    another rule speaks of: a value that the contract does not allow."""
    column = contract.columns.get(name)
    told: dict[int, str] = {}
    for number, cell in cells.items():
        inline = reader(cell)
        if column is not None and column.values and inline.text not in column.values:
            continue
        keys = [key for link in inline.links if (key := link_key(link.url))]
        text = title_key(inline.text) if any(map(str.isalnum, inline.text)) else ""
        if _CODES.compiled.fullmatch(inline.text):
            text = " ".join(sorted(re.findall(r"[\w-]+", inline.text)))
        if keys or text:
            told[number] = " ".join(sorted(keys)) or text
    return told


def classes_of(values: Mapping[int, str]) -> list[list[int]]:
    """Records by what they say; what says the same less exactly (2025 for 2025-04), or is a
    misspelling, is no other value. The largest group comes first."""
    if len(set(values.values())) == 1:
        return [[*values]]
    classes: dict[str, list[int]] = {}
    for number, value in values.items():
        like = next((known for known in classes if _agree(known, value)), value)
        classes.setdefault(like, []).append(number)
    return _ranked(classes.values())


def _ranked(classes: Iterable[list[int]]) -> list[list[int]]:
    return sorted(classes, key=lambda numbers: (-len(numbers), numbers[0]))


def grouped(values: Mapping[int, str]) -> list[list[int]]:
    """Records by what they say, letter by letter; the largest group first."""
    classes: dict[str, list[int]] = {}
    for number, value in values.items():
        classes.setdefault(value, []).append(number)
    return _ranked(classes.values())


def _agree(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted(("".join(one.split()), "".join(other.split())), key=len)
    return short in long or is_typo(one, other)
