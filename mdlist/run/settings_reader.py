"""Reading settings, strictly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from mdlist.contract.strict import StrictError, check_patterns, convert
from mdlist.run.files import FileError
from mdlist.run.settings import Settings
from mdlist.run.toml_files import read_toml

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


class SettingsError(FileError):
    """Settings that cannot be read; the message names file and key and says what is allowed."""


class SettingsTable(msgspec.Struct, forbid_unknown_fields=True, rename="kebab"):
    files: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    per_file_ignores: dict[str, tuple[str, ...]] = {}
    rules: str = ""


def read_settings(path: Path, place: str, known: Collection[str]) -> Settings | None:
    """The settings in ``path``, a file of our own or a ``pyproject.toml``; None if that has none.

    Args:
        place: what messages call the file.
        known: the names of all rules.

    Raises:
        FileError: the file cannot be read or is not TOML.
        SettingsError: it says something unknown.
    """
    raw: Any = read_toml(path, place)
    prefix = ""
    if path.name == "pyproject.toml":
        prefix = "tool.mdlist."
        for key in ("tool", "tool.mdlist"):
            raw = raw.get(key.rpartition(".")[2])
            if raw is None:
                return None
            if not isinstance(raw, dict):
                raise SettingsError(f"{place}: {key}: expected a table, as in [tool.mdlist]")
    try:
        read = convert(raw, SettingsTable)
        lists = {"select": read.select, "ignore": read.ignore}
        for pattern, names in read.per_file_ignores.items():
            lists[f'per-file-ignores."{pattern}"'] = names
        patterns = {"files": read.files, "exclude": read.exclude}
        patterns["per-file-ignores"] = tuple(read.per_file_ignores)
        for key, each in patterns.items():
            check_patterns(key, each)
        for key, names in lists.items():
            for name in names:
                if name not in known:
                    raise StrictError(key, f'no rule is named "{name}"', sorted(known))
    except StrictError as error:
        raise SettingsError(f"{place}: {prefix}{error}") from None
    return Settings(**msgspec.structs.asdict(read), folder=path.parent, place=place)
