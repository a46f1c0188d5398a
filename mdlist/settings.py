"""How mdlist is to be run in a project, and where that and its contract are written.

Settings stand in ``.mdlist.toml``, ``mdlist.toml`` or the ``[tool.mdlist]`` table of
``pyproject.toml``; :mod:`mdlist.settingsfile` reads them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAMES = (".mdlist.toml", "mdlist.toml", "pyproject.toml")
TABLE = "[tool.mdlist"
LIST_TABLE = r"""(?m)^[ \t]*(?:\[{1,2}[ \t]*)?["']?list["']?[ \t]*[].=]"""


class Settings(NamedTuple):
    """``files`` are checked when none are named; ``select``, ``ignore`` and ``per_file_ignores``
    name rules; ``exclude`` are patterns; ``rules`` is the contract's folder. Paths and patterns
    start at ``folder``, where the file ``place`` is (None: there is none)."""

    files: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = {}
    rules: str = ""
    folder: Path | None = None
    place: str = ""


def folders_of(folder: Path, cwd: Path) -> list[Path]:
    """``folder`` and those above it that belong to its project, the nearest first.

    A project ends at the folder with ``.git``; without one at the nearest with ``pyproject.toml``
    or at ``cwd``, whichever comes first; else it is ``folder`` alone.
    """
    above = [folder, *folder.parents]
    for number, each in enumerate(above, 1):
        if (each / ".git").exists():
            return above[:number]
    for number, each in enumerate(above, 1):
        if each == cwd or (each / "pyproject.toml").exists():
            return above[:number]
    return above[:1]


def find_settings(folders: list[Path]) -> Path | None:
    """The nearest file with settings; a ``pyproject.toml`` without our table is none."""
    for folder in folders:
        for name in NAMES:
            path = folder / name
            if path.is_file() and (name != "pyproject.toml" or TABLE in _text(path)):
                return path
    return None


def find_rules(folders: list[Path]) -> tuple[Path | None, list[Path]]:
    """The nearest ``rules/`` that is a contract, and the ones passed by that belong to another
    tool: their ``list.toml`` has no ``list`` table."""
    foreign: list[Path] = []
    for folder in folders:
        path = folder / "rules" / "list.toml"
        if path.is_file():
            text = _text(path)
            if "\n[list]" in text or re.search(LIST_TABLE, text):
                return path.parent, foreign
            foreign.append(path)
    return None, foreign


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""
