"""Another file of a list that stands in several."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from mdlist.records.records import Records


class Elsewhere(NamedTuple):
    """A file that comes before the one that is looked at: its ``path``, as reports name it, and its
    ``records``."""

    path: str
    records: Records
