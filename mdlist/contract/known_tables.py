"""Whether a TOML file is one of a contract: it has a table that a contract has."""

from __future__ import annotations

import re

TABLES = ("list", "types", "duplicates", "links", "bold", "allow")

_NAME = rf"""["']?(?:{"|".join(TABLES)})["']?"""
# A table's header, or a key that stands before the first header.
_HEADER = rf"(?m)^[ \t]*\[{{1,2}}[ \t]*{_NAME}[ \t]*[].]"
_KEY = rf"(?m)^[ \t]*{_NAME}[ \t]*[.=]"
_ANY_HEADER = r"(?m)^[ \t]*\["


def is_contract(text: str) -> bool:
    """Whether a TOML text, which may be wrong in any way, has one of :data:`TABLES`."""
    if re.search(_HEADER, text):
        return True
    first = re.search(_ANY_HEADER, text)
    return re.search(_KEY, text[: first.start()] if first else text) is not None
