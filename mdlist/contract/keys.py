"""The names of a contract's options, as they stand in its files and in messages.

What is said of an option, in a habit, a message or a file, is said under its key; the keys are made
here and nowhere else, so that they cannot be spelt in two ways.
"""

from __future__ import annotations

from typing import NewType

# A dotted name, such as ``list.columns.Year.type``.
Key = NewType("Key", str)

UNDER = Key("list.under")
EXCEPT = Key("list.except")
HEADER = Key("list.header")
FILES = Key("list.files")
LAYOUT = Key("list.layout")
MISSING = Key("list.missing")
ORDER = Key("list.order")
BULLET_ORDER = Key("list.bullet-order")
SECTIONS = Key("list.sections")
TYPES = Key("types")
TYPE_COLUMN = Key("types.column")
TYPE_ORDER = Key("types.order")
BOLD = Key("bold")
BOLD_COLUMN = Key("bold.column")
BOLD_COUNT = Key("bold.count")


def column(name: str) -> Key:
    """The table of the column ``name``."""
    return Key(f"list.columns.{name}")


def column_type(name: str) -> Key:
    """What the cells of the column ``name`` hold."""
    return Key(f"list.columns.{name}.type")


def column_pattern(name: str) -> Key:
    """The pattern of the cells of the column ``name``."""
    return Key(f"list.columns.{name}.pattern")


def section_order(heading: str) -> Key:
    """The order of the section with that heading."""
    return Key(f"list.sections.{heading}.order")


def type_code(code: str) -> Key:
    """The section that ``code`` names."""
    return Key(f"types.codes.{code}")


def links(name: str) -> Key:
    """The table of what the links of the column ``name`` hold."""
    return Key(f"links.{name}")


def link_form(name: str) -> Key:
    """Whether the cells of the column ``name`` are links."""
    return Key(f"links.{name}.form")


def link_labels(name: str) -> Key:
    """The labels of the links in the column ``name``."""
    return Key(f"links.{name}.labels")


def link_host(name: str) -> Key:
    """Where the links in the column ``name`` lead to."""
    return Key(f"links.{name}.host")


def is_within(key: Key, table: Key) -> bool:
    """Whether ``key`` is ``table`` or stands in it."""
    return key == table or key.startswith(f"{table}.")
