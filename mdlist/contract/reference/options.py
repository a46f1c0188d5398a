"""All keys of a contract, and how one is found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdlist.contract.reference.column_options import COLUMN_OPTIONS, SECTION_COLUMN_OPTIONS
from mdlist.contract.reference.family_options import (
    ALLOW_OPTIONS,
    BOLD_OPTIONS,
    DUPLICATES_OPTIONS,
    LINKS_OPTIONS,
    TYPES_OPTIONS,
)
from mdlist.contract.reference.list_options import LIST_OPTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.contract.reference.option import Option

OPTIONS: tuple[Option, ...] = (
    *LIST_OPTIONS,
    *SECTION_COLUMN_OPTIONS,
    *COLUMN_OPTIONS,
    *TYPES_OPTIONS,
    *LINKS_OPTIONS,
    *BOLD_OPTIONS,
    *DUPLICATES_OPTIONS,
    *ALLOW_OPTIONS,
)


def find_option(name: str, options: Sequence[Option] = OPTIONS) -> Option | None:
    """The option that people mean by ``name``, None if there is none.

    ``list.columns.Year.type`` is found, and so are ``list.columns.type``, ``[list.columns]``,
    ``allow[2].rule``, and a last part alone that only one key has, such as ``pattern``.
    """
    name = re.sub(r"\[\d+\]", "", name).strip("[]")
    for option in options:
        if name in (option.key, option.spoken) or re.fullmatch(_pattern(option.key), name):
            return option
    named = [option for option in options if option.name == name and not option.repeats]
    return named[0] if len(named) == 1 else None


def spellings(options: Sequence[Option] = OPTIONS) -> list[str]:
    """The names that :func:`find_option` may have been meant to be given."""
    return [option.spoken for option in options]


def within(table: Option, options: Sequence[Option] = OPTIONS) -> Iterator[Option]:
    """The options that stand in ``table``, in tables within it too."""
    return (option for option in options if option.key.startswith(f"{table.key}."))


def _pattern(key: str) -> str:
    return re.escape(key).replace("<header>", ".+")
