"""Reading the TOML files of contracts and settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mdlist.contract.reader import RulesError, read_texts
from mdlist.contract.toml_text import TomlError, parse_toml
from mdlist.run.files import FileError, read_file, why

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mdlist.contract.model import Contract


def read_toml(path: Path, place: str) -> dict[str, Any]:
    """What the TOML file ``path`` holds.

    Args:
        place: what messages call it.

    Raises:
        FileError: it cannot be read, or is not TOML.
    """
    try:
        return parse_toml(_text(path, place), place)
    except TomlError as error:
        raise FileError(str(error)) from None


def read_folder(folder: Path, rules: Iterable[str] = ()) -> Contract:
    """The contract in all ``*.toml`` files of ``folder``.

    Args:
        folder: the ``rules/`` folder.
        rules: the names that an ``[[allow]]`` may give; any name, if empty.

    Raises:
        FileError: the folder or a file in it cannot be read, there is none, or one is not TOML or
            says something unknown.
    """
    texts = [(str(path), _text(path, str(path))) for path in _files(folder)]
    try:
        return read_texts(texts, str(folder), rules)
    except RulesError as error:
        raise FileError(str(error)) from None


def _text(path: Path, place: str) -> str:
    data = read_file(path, place)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        said = f"not UTF-8: byte 0x{data[error.start]:02x}, line {line}"
        raise FileError(f"{place}: cannot be read: {said}") from None


def _files(folder: Path) -> list[Path]:
    try:
        files = sorted(path for path in folder.iterdir() if path.name.endswith(".toml"))
    except FileNotFoundError:
        raise FileError(f"{folder}: no such folder, so there is no contract in it") from None
    except NotADirectoryError:
        raise FileError(f"{folder}: not a folder; a contract is the .toml files of one") from None
    except (OSError, ValueError) as error:
        raise FileError(f"{folder}: {why(error)}") from None
    if not files:
        raise FileError(f"{folder}: no .toml file, so there is no contract in it")
    return files
