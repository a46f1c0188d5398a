"""The tables of a contract's files as msgspec reads them: keys, types and defaults.

What each key means stands in :mod:`mdlist.contract.reference`; a test holds the two together.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Canonical = Literal["version", "pdf", "tracking", "scheme", "host"]


class Table(msgspec.Struct, forbid_unknown_fields=True, rename="kebab"):
    pass


class ColumnTable(Table):
    role: Literal["entry", ""] = ""
    type: Literal["year", "date", "integer", "number", "text", ""] = ""
    values: tuple[str, ...] = ()
    pattern: str = ""
    first: int | None = msgspec.field(default=None, name="from")
    last: int | None = msgspec.field(default=None, name="to")


class SectionTable(Table):
    heading: str
    order: tuple[str, ...] | None = None


class ListTable(Table):
    missing: str | None = None
    layout: Literal["compact", "aligned", "keep", ""] = ""
    order: tuple[str, ...] = ()
    bullet_order: tuple[str, ...] = ()
    under: str = ""
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
    form: Literal["link", "link or missing", ""] = ""
    labels: tuple[str, ...] = ()
    host: Literal["repository", ""] = ""
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
    entry: str
    reason: Annotated[str, msgspec.Meta(min_length=1)]
    section: str = ""


class RootTable(Table):
    list: ListTable = msgspec.field(default_factory=ListTable)
    types: TypesTable | None = None
    duplicates: DuplicatesTable = msgspec.field(default_factory=DuplicatesTable)
    links: dict[str, LinkTable] = {}
    bold: BoldTable | None = None
    allow: tuple[AllowTable, ...] = ()
