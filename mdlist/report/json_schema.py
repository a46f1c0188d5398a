"""Descriptions of keys as a JSON Schema, by which editors complete and check TOML.

The schema is of draft 4, which Taplo (and with it Even Better TOML) reads.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mdlist.contract.reference.option import Option

DRAFT = "http://json-schema.org/draft-04/schema#"
PLACEHOLDER = "<"


def schema_text(title: str, options: Sequence[Option], names: Mapping[str, Sequence[str]]) -> str:
    """A JSON Schema of a file that has ``options``.

    Args:
        title: what the file is.
        options: all keys, a table before what stands in it.
        names: the values of keys whose values are names that grow, such as those of rules.
    """
    root: dict[str, Any] = {"$schema": DRAFT, "title": title, **_table()}
    for option in options:
        _put(root, option, names.get(option.key, option.allowed))
    return json.dumps(root, ensure_ascii=False, indent=2) + "\n"


def _put(root: dict[str, Any], option: Option, allowed: Sequence[str]) -> None:
    at = root
    *tables, name = option.key.split(".")
    for part in tables:
        at = at["additionalProperties"] if part.startswith(PLACEHOLDER) else at["properties"][part]
        at = at.get("items", at)
    schema = {"description": _description(option), **_of_kind(option, allowed)}
    if option.default is not None and option.default != "":
        schema["default"] = option.default
    at["properties"][name] = schema
    if option.required:
        at.setdefault("required", []).append(name)


def _of_kind(option: Option, allowed: Sequence[str]) -> dict[str, Any]:
    """What a value of the option is."""
    string: dict[str, Any] = {"type": "string"}
    if allowed:
        string["enum"] = list(allowed)
    elif option.filled:
        string["minLength"] = 1
    strings = {"type": "array", "items": string}
    texts = {"type": "object", "additionalProperties": string}
    kinds: dict[str, dict[str, Any]] = {
        "string": string,
        "strings": strings,
        "boolean": {"type": "boolean"},
        "integer": {"type": "integer"},
        "table": _table(),
        "tables": {"type": "array", "items": _table()},
        "map": {"type": "object", "additionalProperties": _table()},
        "map of string": texts,
        "string or strings": {"anyOf": [string, strings]},
        "strings or map of string": {"anyOf": [strings, texts]},
        "map of strings": {"type": "object", "additionalProperties": strings},
    }
    return kinds[option.kind]


def _table() -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "properties": {}}


def _description(option: Option) -> str:
    return f"{option.meaning}\n\nExample:\n\n{option.example}"
