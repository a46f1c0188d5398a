"""Writing a first contract into a folder ``rules/``, with the schema that editors check it by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.contract.known_tables import is_contract
from mdlist.run.files import FileError, is_there, read_file, why, write_file, write_new
from mdlist.run.schemas import contract_schema
from mdlist.run.settings import toml_in
from mdlist.run.targets import shown

if TYPE_CHECKING:
    from pathlib import Path

FILE, SCHEMA = "list.toml", "contract.schema.json"


def standing(rules: Path, force: bool) -> bytes | None:
    """The ``list.toml`` that stands in the folder ``rules``, None if there is none.

    Args:
        rules: the folder.
        force: whether it may be written over.

    Raises:
        FileError: what stands there is not to be written over.
    """
    place = rules / FILE
    name = shown(place)
    if is_there(place):
        before = read_file(place, name)
        if not is_contract(before.decode("utf-8", "replace")):
            raise FileError(f"{name} has no table of a contract: it belongs to another tool")
        if not force:
            raise FileError(f"{name} is there already; --force writes over it")
        return before
    try:
        others = sorted(other.name for other in rules.iterdir())
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise FileError(f"{shown(rules)}: {why(error)}") from None
    for path in toml_in(rules, shown):
        if is_contract(read_file(path, shown(path)).decode("utf-8", "replace")):
            raise FileError(
                f"{shown(path)} is part of a contract already, which {FILE} would contradict;"
                f" move it away first"
            )
    if others and not force:
        raise FileError(
            f"{shown(rules)} holds other files ({', '.join(others[:3])}) and no {FILE}: it may"
            " belong to another tool; --force writes into it"
        )
    return None


def write_contract(rules: Path, before: bytes | None, text: str) -> None:
    """Write ``list.toml`` into the folder ``rules``, and the schema beside it.

    Args:
        rules: the folder, which is made if need be.
        before: the ``list.toml`` that stands there, None if there is none.
        text: the new one.

    Raises:
        FileError: one of them cannot be written.
    """
    place, data = rules / FILE, text.encode("utf-8")
    name = shown(place)
    if before is not None:
        write_file(place, before, data, name)
    else:
        try:
            rules.mkdir(parents=True, exist_ok=True)
        except FileExistsError:
            raise FileError(f"{shown(rules)}: a link that leads nowhere, no folder") from None
        except OSError as error:
            raise FileError(f"{name}: {why(error, 'written')}") from None
        write_new(place, data, name)
    _write_schema(rules / SCHEMA)


def _write_schema(place: Path) -> None:
    name, data = shown(place), contract_schema().encode("utf-8")
    if not is_there(place):
        write_new(place, data, name)
    elif (old := read_file(place, name)) != data:
        write_file(place, old, data, name)
