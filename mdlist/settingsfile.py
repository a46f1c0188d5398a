"""Reading settings, strictly."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import msgspec

from mdlist.settings import Settings
from mdlist.strict import StrictError, convert

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


class SettingsError(Exception):
    """Settings that cannot be read; the message names file and key and says what is allowed."""


class _Settings(msgspec.Struct, forbid_unknown_fields=True, rename="kebab"):
    files: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    per_file_ignores: dict[str, tuple[str, ...]] = {}
    rules: str = ""


def read_settings(path: Path, place: str, known: Collection[str]) -> Settings:
    """The settings in ``path``, a ``pyproject.toml`` or a file of our own.

    Args:
        place: what messages call the file.
        known: the names of all rules.

    Raises:
        SettingsError: the file cannot be read, is not TOML, or says something unknown.
    """
    try:
        raw: Any = tomllib.loads(path.read_text("utf-8").removeprefix("\ufeff"))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{place}: cannot be read: {error}") from None
    except (ValueError, RecursionError) as error:
        # Also a number of thousands of digits, and brackets in thousands of brackets.
        raise SettingsError(f"{place}: not TOML: {error}") from None
    prefix = ""
    if path.name == "pyproject.toml":
        prefix, raw = "tool.mdlist.", raw.get("tool", {}).get("mdlist", {})
    try:
        read = convert(raw, _Settings)
        lists = {"select": read.select, "ignore": read.ignore}
        for pattern, names in read.per_file_ignores.items():
            lists[f'per-file-ignores."{pattern}"'] = names
        for key, names in lists.items():
            for name in names:
                if name not in known:
                    raise StrictError(key, f'no rule is named "{name}"', sorted(known))
    except StrictError as error:
        raise SettingsError(f"{place}: {prefix}{error}") from None
    return Settings(**msgspec.structs.asdict(read), folder=path.parent, place=place)
