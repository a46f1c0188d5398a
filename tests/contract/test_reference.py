"""What is said of a key, and what is read: the same keys, types, values and defaults."""

from __future__ import annotations

import json
from pathlib import Path
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

import jsonschema
import msgspec
import pytest
from contracts import read_text

from mdlist.checks import RULES
from mdlist.contract import keys
from mdlist.contract.reader import RulesError
from mdlist.contract.reference.options import OPTIONS, find_option, within
from mdlist.contract.tables import RootTable
from mdlist.contract.toml_text import parse_toml
from mdlist.run.schemas import contract_schema, settings_schema
from mdlist.run.settings_options import SETTINGS_OPTIONS
from mdlist.run.settings_reader import SettingsTable

if TYPE_CHECKING:
    from mdlist.contract.reference.option import Option

DOCS = Path(__file__).parents[2] / "docs"
RULES_FOLDER = DOCS.parent / "rules"

# What names stand for whatever a list has.
NAMES = {"list.columns": "<header>", "links": "<header>", "list.sections.columns": "<header>"}


class Read(msgspec.Struct, frozen=True):
    """What is read of a key: its kind, allowed values, default, and whether it may be left out."""

    kind: str
    allowed: frozenset[str] = frozenset()
    default: object = None
    required: bool = False
    filled: bool = False


def read_keys(table: type[msgspec.Struct], prefix: str = "") -> dict[str, Read]:
    """The keys that a table and those in it are read with."""
    found: dict[str, Read] = {}
    hints = get_type_hints(table, include_extras=True)
    for field in msgspec.structs.fields(table):
        key = f"{prefix}{field.encode_name}"
        filled = hasattr(hints[field.name], "__metadata__")
        kind, inner, allowed = kind_of(hints[field.name])
        default = field.default
        if field.default_factory is not msgspec.NODEFAULT or default == {}:
            default = None
        required = default is msgspec.NODEFAULT
        found[key] = Read(kind, allowed, None if required else default, required, filled)
        if inner is not None:
            place = f".{NAMES[key]}." if kind == "map" else "."
            found |= read_keys(inner, f"{key}{place}")
    return found


def kind_of(hint: Any) -> tuple[str, type[msgspec.Struct] | None, frozenset[str]]:
    """What people call a type, the table that it holds, and its only values."""
    args = get_args(hint)
    if hasattr(hint, "__metadata__"):
        return kind_of(args[0])
    origin = get_origin(hint)
    if origin in (UnionType, Union):
        rest = [each for each in args if each is not NoneType]
        if len(rest) > 1:
            kinds = [kind_of(each) for each in rest]
            return " or ".join(kind for kind, _, _ in kinds), None, kinds[0][2]
        return kind_of(rest[0])
    if origin is Literal:
        return "string", None, frozenset(args) - {""}
    if origin in (tuple, dict):
        kind, inner, allowed = kind_of(args[0] if origin is tuple else args[1])
        if kind == "table":
            return ("tables" if origin is tuple else "map"), inner, allowed
        return (f"{kind}s" if origin is tuple else f"map of {kind}"), None, allowed
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return "table", hint, frozenset()
    return {str: "string", int: "integer", bool: "boolean"}[hint], None, frozenset()


def said(option: Option) -> Read:
    default = None if option.is_table or option.kind.startswith("map") else option.default
    return Read(option.kind, frozenset(option.allowed), default, option.required, option.filled)


@pytest.mark.parametrize(
    ("options", "table"),
    [(OPTIONS, RootTable), (SETTINGS_OPTIONS, SettingsTable)],
    ids=["contract", "settings"],
)
def test_what_is_said_is_what_is_read(
    options: tuple[Option, ...], table: type[msgspec.Struct]
) -> None:
    told = {option.key: said(option) for option in options}
    read = read_keys(table)
    assert len(told) == len(options)
    lacking = read.keys() - told.keys()
    assert not lacking, f"no description, in contract/reference or settings_options: {lacking}"
    assert not told.keys() - read.keys(), "described, but not read"
    for key, each in read.items():
        if each.kind in ("table", "tables", "map") or each.kind.startswith("map"):
            each = msgspec.structs.replace(each, default=None)
        assert told[key] == each, key


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.key)
def test_a_description_is_whole(option: Option) -> None:
    assert option.meaning.endswith(".")
    assert len(option.meaning.partition(". ")[0]) <= 90, "the first sentence is short"
    assert set(option.rules) <= RULES.keys()
    # The example has the key, and is a contract.
    read_text(option.example, "example", RULES)
    assert _holds(parse_toml(option.example, "example"), option.key.split("."))


def _holds(value: object, path: list[str]) -> bool:
    if not path:
        return True
    if isinstance(value, list):
        return any(_holds(each, path) for each in value)
    if not isinstance(value, dict):
        return False
    if path[0].startswith("<"):
        return any(_holds(each, path[1:]) for each in value.values())
    return path[0] in value and _holds(value[path[0]], path[1:])


def test_tables_stand_before_their_keys() -> None:
    order = [option.key for option in OPTIONS]
    for option in OPTIONS:
        for inner in within(option):
            assert order.index(option.key) < order.index(inner.key)


def test_keys_that_messages_name_are_described() -> None:
    named = {value for name, value in vars(keys).items() if name.isupper()}
    named |= {keys.column_type("A"), keys.column_pattern("A.b"), keys.link_labels("A")}
    named |= {keys.link_form("A"), keys.link_host("A")}
    for key in named:
        assert find_option(key) is not None, key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("list.columns", "list.columns"),
        ("[[list.sections]]", "list.sections"),
        ("list.columns.type", "list.columns.<header>.type"),
        ("list.columns.Year of birth.type", "list.columns.<header>.type"),
        ("allow[2].rule", "allow.rule"),
        ("pattern", "list.columns.<header>.pattern"),
        ("order", None),
        ("list.columns.Year.tipe", None),
    ],
)
def test_a_key_is_found(name: str, key: str | None) -> None:
    option = find_option(name)
    assert (option and option.key) == key


CONTRACT = json.loads(contract_schema())
SETTINGS = json.loads(settings_schema())


@pytest.mark.parametrize("schema", [CONTRACT, SETTINGS], ids=["contract", "settings"])
def test_the_schema_is_one(schema: dict[str, Any]) -> None:
    jsonschema.Draft4Validator.check_schema(schema)


def is_valid(schema: dict[str, Any], text: str) -> bool:
    return bool(jsonschema.Draft4Validator(schema).is_valid(parse_toml(text, "x.toml")))


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.key)
def test_examples_are_valid(option: Option) -> None:
    assert is_valid(CONTRACT, option.example)


@pytest.mark.parametrize("path", sorted(RULES_FOLDER.glob("*.toml")), ids=lambda path: path.name)
def test_our_own_contract_is_valid(path: Path) -> None:
    text = path.read_text("utf-8")
    assert is_valid(CONTRACT, text)
    first = text.partition("\n")[0]
    assert (path.parent / first.removeprefix("#:schema ")).samefile(DOCS / "contract.schema.json")


@pytest.mark.parametrize("option", SETTINGS_OPTIONS, ids=lambda option: option.key)
def test_settings_are_valid(option: Option) -> None:
    assert is_valid(SETTINGS, option.example)
    assert not is_valid(SETTINGS, f"{option.name}x = 1")
    assert not is_valid(SETTINGS, f"{option.name} = 1.5")


MISTAKES = [
    "listt = {}",
    '[list]\nmising = "-"',
    '[list]\nlayout = "compcat"',
    "[list]\norder = 'Year'",
    "[list]\norder = [1]",
    "[list.columns]\nYear = { type = 'yaer' }",
    "[list.columns]\nYear = { from = '2017' }",
    "[list.columns]\nYear = 'year'",
    "[[list.sections]]\norder = []",
    "[list.sections]\nheading = 'A'",
    "[types]\ncolumn = 'Type'",
    "[types]\ncolumn = 'Type'\nseparator = ''\ncodes = {}",
    "[types]\ncolumn = 'Type'\ncodes = { A = 1 }",
    "[links.Code]\nform = 'lnk'",
    "[links.Code]\ncanonical = ['all']",
    "[bold]\ncolumn = 'Title'",
    "[bold]\ncolumn = 'Title'\ncount = 'Stars'\nat-least = [{ from = 2020 }]",
    "[duplicates]\nkey = ['name']",
    "[[allow]]\nrule = 'outline'\nentry = 'A'",
    "[[allow]]\nrule = 'outlin'\nentry = 'A'\nreason = 'x'",
    "[[allow]]\nrule = 'outline'\nentry = 'A'\nreason = ''",
]


@pytest.mark.parametrize("text", MISTAKES)
def test_a_mistake_is_one_to_reader_and_schema(text: str) -> None:
    with pytest.raises(RulesError):
        read_text(text, "x.toml", RULES)
    assert not is_valid(CONTRACT, text)


def test_a_mistake_leads_to_an_example() -> None:
    with pytest.raises(RulesError) as caught:
        read_text("[list.columns]\nYear = { from = '2017' }", "x.toml")
    assert str(caught.value) == (
        "x.toml: list.columns.Year.from: expected a whole number, not a string; "
        '"mdlist explain list.columns.from" shows an example'
    )
