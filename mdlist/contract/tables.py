"""The tables of a contract's files as msgspec reads them: keys, types and defaults.

What each key means stands in :mod:`mdlist.contract.reference`; a test holds the two together.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Form = Literal["link", "link or missing", "link and badges", "link and badges or missing", ""]
Canonical = Literal["version", "pdf", "tracking", "scheme", "host"]


class Table(msgspec.Struct, forbid_unknown_fields=True, rename="kebab"):
    pass


class CellTable(Table):
    type: Literal["year", "date", "integer", "number", "text", ""] = ""
    values: tuple[str, ...] | dict[str, str] = ()
    pattern: str = ""
    first: int | None = msgspec.field(default=None, name="from")
    last: int | None = msgspec.field(default=None, name="to")
    required: bool = False
    separator: str = ""
    order: tuple[str, ...] = ()


class ColumnTable(CellTable):
    role: Literal["entry", ""] = ""


class SectionTable(Table):
    heading: str
    order: tuple[str, ...] | None = None
    missing: str | None = None
    header: tuple[str, ...] = ()
    columns: dict[str, CellTable] = {}


class ListTable(Table):
    missing: str | None = None
    layout: Literal["compact", "aligned", "keep", ""] = ""
    order: tuple[str, ...] = ()
    bullet_order: tuple[str, ...] = ()
    under: str = ""
    left_out: tuple[str, ...] = msgspec.field(default=(), name="except")
    header: tuple[str, ...] = ()
    files: tuple[str, ...] = ("README.md",)
    columns: dict[str, ColumnTable] = {}
    sections: tuple[SectionTable, ...] = ()


class TypesTable(Table):
    column: str
    codes: dict[str, str]
    separator: Annotated[str, msgspec.Meta(min_length=1)] = "/"
    order: tuple[str, ...] = ()


class DuplicatesTable(Table):
    key: tuple[Literal["link", "title"], ...] = ("link", "title")


class LinkTable(Table):
    form: Form = ""
    labels: tuple[str, ...] = ()
    host: str | tuple[str, ...] = ""
    canonical: tuple[Canonical, ...] = ()


class AtLeastTable(Table):
    count: int
    first: int | None = msgspec.field(default=None, name="from")
    last: int | None = msgspec.field(default=None, name="to")


class BoldTable(Table):
    column: str
    count: str
    at_least: tuple[AtLeastTable, ...] = ()


class AllowTable(Table):
    rule: str
    reason: Annotated[str, msgspec.Meta(min_length=1)]
    entry: str = ""
    section: str = ""
    value: str = ""


class RootTable(Table):
    list: ListTable = msgspec.field(default_factory=ListTable)
    types: TypesTable | None = None
    duplicates: DuplicatesTable = msgspec.field(default_factory=DuplicatesTable)
    links: dict[str, LinkTable] = {}
    bold: BoldTable | None = None
    allow: tuple[AllowTable, ...] = ()
