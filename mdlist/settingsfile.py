"""Reading settings, strictly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mdlist.settings import Settings
from mdlist.strict import StrictError, convert, load

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


class _Tool(msgspec.Struct):
    mdlist: _Settings = msgspec.field(default_factory=_Settings)


class _Project(msgspec.Struct):
    tool: _Tool = msgspec.field(default_factory=_Tool)


def read_settings(path: Path, place: str, known: Collection[str]) -> Settings:
    """The settings in ``path``, a ``pyproject.toml`` or a file of our own.

    Args:
        place: what messages call the file.
        known: the names of all rules.

    Raises:
        SettingsError: the file cannot be read, is not TOML, or says something unknown.
    """
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{place}: cannot be read: {error}") from None
    try:
        raw, prefix = load(text), ""
        if path.name == "pyproject.toml":
            read, prefix = convert(raw, _Project).tool.mdlist, "tool.mdlist."
        else:
            read = convert(raw, _Settings)
        lists = {"select": read.select, "ignore": read.ignore}
        for pattern, names in read.per_file_ignores.items():
            lists[f'per-file-ignores."{pattern}"'] = names
        for key, names in lists.items():
            for name in names:
                if name not in known:
                    raise StrictError(prefix + key, f'no rule is named "{name}"', sorted(known))
    except StrictError as error:
        raise SettingsError(f"{place}: {error}") from None
    return Settings(**msgspec.structs.asdict(read), folder=path.parent, place=place)
