"""Reading a contract from ``rules/*.toml``, strictly.

The tables may be spread over the files of the folder in any way. A mistake names the file, the key
and what would be right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import msgspec

from mdlist.contract import keys
from mdlist.contract.model import Allow, AtLeast, Bold, Column, Contract, LinkForm, Section, Types
from mdlist.contract.strict import StrictError, check_patterns, convert
from mdlist.contract.tables import RootTable
from mdlist.contract.toml_text import TomlError, parse_toml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mdlist.contract.tables import BoldTable, CellTable, LinkTable, SectionTable, TypesTable


class RulesError(Exception):
    """A contract that cannot be read; the message names file and key and says what is allowed."""


def read_texts(
    texts: Iterable[tuple[str, str]], folder: str, rules: Iterable[str] = ()
) -> Contract:
    """The contract in several TOML texts, each with the name that messages call it by.

    Args:
        texts: the names and the texts of the files of one folder.
        folder: what messages call the folder.
        rules: the names that an ``[[allow]]`` may give; any name, if empty.

    Raises:
        RulesError: a text is not TOML or says something unknown.
    """
    merged: dict[str, Any] = {}
    origin: dict[str, str] = {}
    allowed_in: list[tuple[str, int]] = []
    known = {place: text.removeprefix("\ufeff") for place, text in texts}
    for place, text in known.items():
        raw = _parsed(text, place)
        allowed_in += ((place, n) for n, _ in enumerate(_read(raw, place, rules).allow, 1))
        _merge(merged, raw, place, origin, "")
    contract = _contract(_read(merged, folder, rules), allowed_in, folder)
    return contract._replace(places=origin, texts=known)


def _parsed(text: str, place: str) -> dict[str, Any]:
    try:
        return parse_toml(text, place)
    except TomlError as error:
        raise RulesError(str(error)) from None


def _read(raw: Mapping[str, Any], place: str, rules: Iterable[str]) -> RootTable:
    try:
        root = convert(raw, RootTable)
    except StrictError as error:
        raise RulesError(f"{place}: {error}{_more(error)}") from None
    try:
        known = sorted(rules)
        for number, allow in enumerate(root.allow, 1):
            if known and allow.rule not in known:
                raise StrictError(
                    f"allow[{number}].rule", f'no rule is named "{allow.rule}"', known
                )
            if not (allow.entry or allow.section or allow.value):
                raise StrictError(
                    f"allow[{number}]",
                    "names no entry, no section and no value; one of them is due",
                )
        for name, column in root.list.columns.items():
            if column.pattern:
                _check_pattern(keys.column_pattern(name), column.pattern)
        for number, section in enumerate(root.list.sections, 1):
            for name, cells in section.columns.items():
                if cells.pattern:
                    key = f"list.sections[{number}].columns.{name}.pattern"
                    _check_pattern(key, cells.pattern)
        check_patterns(keys.FILES, root.list.files)
    except StrictError as error:
        raise RulesError(f"{place}: {error}") from None
    return root


def _more(error: StrictError) -> str:
    """Where an example of the key stands, for a mistake that does not say what would be right."""
    if error.hinted:
        return ""
    from mdlist.contract.reference.options import find_option

    option = find_option(error.key)
    return f'; "mdlist explain {option.spoken}" shows an example' if option is not None else ""


def _check_pattern(key: str, pattern: str) -> None:
    # Few contracts have a pattern, and what matches it takes time to import.
    from mdlist.contract.cell_pattern import PatternError, matcher

    try:
        matcher(pattern)
    except PatternError as error:
        raise StrictError(key, str(error)) from None


def _merge(
    into: dict[str, Any], new: Mapping[str, Any], place: str, origin: dict[str, str], prefix: str
) -> None:
    """Add ``new`` to ``into``; tables join, arrays of tables join, a value stands once."""
    for key, value in new.items():
        name = f"{prefix}{key}"
        if key not in into:
            into[key] = value
            origin[name] = place
        elif isinstance(value, dict) and isinstance(into[key], dict):
            _merge(into[key], value, place, origin, f"{name}.")
        elif name in ("allow", "list.sections", "bold.at-least"):
            into[key] = [*into[key], *value]
        else:
            raise RulesError(f"{place}: {name} is given in {origin.get(name, 'another file')} too")


def _contract(root: RootTable, places: Iterable[tuple[str, int]], folder: str) -> Contract:
    listed = root.list
    return Contract(
        under=listed.under,
        files=listed.files,
        missing=listed.missing,
        layout=listed.layout,
        order=listed.order,
        bullet_order=listed.bullet_order,
        left_out=listed.left_out,
        header=listed.header,
        columns={name: _column(column, column.role) for name, column in listed.columns.items()},
        sections=tuple(map(_section, listed.sections)),
        types=_types(root.types) if root.types is not None else None,
        key=root.duplicates.key,
        links={name: _links(link) for name, link in root.links.items()},
        bold=_bold(root.bold) if root.bold is not None else None,
        allow=tuple(
            Allow(a.rule, a.reason, a.entry, a.section, a.value, *place)
            for a, place in zip(root.allow, places, strict=True)
        ),
        folder=folder,
    )


def _column(table: CellTable, role: Literal["entry", ""] = "") -> Column:
    legend = table.values if isinstance(table.values, dict) else {}
    return Column(
        role=role,
        type=table.type,
        values=tuple(table.values),
        pattern=table.pattern,
        first=table.first,
        last=table.last,
        required=table.required,
        separator=table.separator,
        order=table.order,
        legend=legend,
    )


def _section(table: SectionTable) -> Section:
    columns = {name: _column(column) for name, column in table.columns.items()}
    return Section(table.heading, table.order, table.missing, table.header, columns)


def _links(table: LinkTable) -> LinkForm:
    hosts = (table.host,) if isinstance(table.host, str) else table.host
    return LinkForm(table.form, table.labels, tuple(filter(None, hosts)), table.canonical)


def _types(types: TypesTable) -> Types:
    return Types(types.column, types.separator, types.codes, types.order)


def _bold(bold: BoldTable) -> Bold:
    return Bold(bold.column, bold.count, tuple(AtLeast(*_values(each)) for each in bold.at_least))


def _values(table: msgspec.Struct) -> tuple[Any, ...]:
    return msgspec.structs.astuple(table)
