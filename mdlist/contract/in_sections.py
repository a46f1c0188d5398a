"""What a contract promises of each section: its own word, or else that of the whole list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.contract.model import Column

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mdlist.contract.model import Contract


class InSections:
    """The promises of ``contract``, by section. A section speaks for those below it too, but for
    its order; the nearest one counts."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        sections = contract.sections
        self._orders = {s.heading: s.order for s in reversed(sections) if s.order is not None}
        self._missing = {s.heading: s.missing for s in sections if s.missing is not None}
        self._headers = {s.heading: s.header for s in sections if s.header}
        self._columns = {s.heading: _merged(contract, s.columns) for s in sections if s.columns}

    def order(self, heading: str, general: Sequence[str]) -> Sequence[str]:
        """The order right under ``heading``: ``general``, unless the section has its own."""
        return self._orders.get(heading, general)

    def missing(self, path: Sequence[str]) -> str | None:
        """What a cell without a value holds under the headings ``path``."""
        own = _nearest(path, self._missing)
        return self._contract.missing if own is None else self._missing[own]

    def has_own_missing(self, path: Sequence[str]) -> bool:
        """Whether a section of ``path`` says that."""
        return _nearest(path, self._missing) is not None

    def header(self, path: Sequence[str]) -> Sequence[str]:
        """The columns that a table under the headings ``path`` has, () for any."""
        own = _nearest(path, self._headers)
        return self._contract.header if own is None else self._headers[own]

    def columns(self, path: Sequence[str]) -> Mapping[str, Column]:
        """The columns under the headings ``path``."""
        own = _nearest(path, self._columns)
        return self._contract.columns if own is None else self._columns[own]

    def has_own_column(self, path: Sequence[str], name: str) -> bool:
        """Whether a section of ``path`` says what the column ``name`` holds."""
        own = _nearest(path, self._columns)
        return own is not None and any(
            name in section.columns for section in self._contract.sections if section.heading == own
        )


def _nearest(path: Sequence[str], telling: Mapping[str, object]) -> str | None:
    """The last heading of ``path`` that says something."""
    return next((each for each in reversed(path) if each in telling), None) if telling else None


def _merged(contract: Contract, own: Mapping[str, Column]) -> Mapping[str, Column]:
    columns = dict(contract.columns)
    for name, column in own.items():
        columns[name] = columns.get(name, Column()).with_own(column)
    return columns
