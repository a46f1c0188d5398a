"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
from functools import cached_property


class Regex:
    """A pattern for what only some lists hold: compiling it takes as long as checking many rows."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self.flags = pattern, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.pattern, self.flags)


# A comment in HTML; one that is never closed goes on to the end.
COMMENT = Regex(r"<!--.*?(?:-->|\Z)", re.DOTALL)
