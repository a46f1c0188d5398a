"""How mdlist is to be run in a project, and where that and its contract are written.

Settings stand in ``.mdlist.toml``, ``mdlist.toml`` or the ``[tool.mdlist]`` table of
``pyproject.toml``; :mod:`mdlist.run.settings_reader` reads them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mdlist.contract.known_tables import is_contract
from mdlist.run.files import FileError, exists, is_there, leads_nowhere, read_file
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

NAMES = (".mdlist.toml", "mdlist.toml", "pyproject.toml")
# Our name as a key: a requirement such as "mdlist==1.0" is none.
OUR_KEY = Regex(r"""\bmdlist["']?[ \t]*(?:[].]|=(?!=))""")


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
        if exists(each / ".git"):
            return above[:number]
    for number, each in enumerate(above, 1):
        if each == cwd or is_there(each / "pyproject.toml"):
            return above[:number]
    return above[:1]


def find_settings(folders: list[Path], near: Callable[[Path], str] = str) -> Iterator[Path]:
    """The files that may hold settings, the nearest first; a ``pyproject.toml`` only if it has our
    name.

    Args:
        near: what messages call a file.

    Raises:
        FileError: a ``pyproject.toml`` cannot be read.
    """
    for folder in folders:
        for name in NAMES:
            path = folder / name
            if is_there(path) and (
                name != "pyproject.toml" or OUR_KEY.compiled.search(_text(path, near))
            ):
                yield path


def find_rules(
    folders: list[Path], near: Callable[[Path], str] = str
) -> tuple[Path | None, list[Path]]:
    """The nearest ``rules/`` that is a contract, since a file in it has a table of ours, and each
    ``list.toml`` in those passed by, which belong to another tool.

    Args:
        near: what messages call a file.

    Raises:
        FileError: there is a ``.toml`` file that cannot be read: it may be a contract.
    """
    foreign: list[Path] = []
    for folder in folders:
        rules = folder / "rules"
        paths = toml_in(rules, near)
        if any(is_contract(_text(path, near)) for path in paths):
            return rules, foreign
        foreign += (path for path in paths if path.name == "list.toml")
    return None, foreign


def toml_in(folder: Path, near: Callable[[Path], str] = str) -> list[Path]:
    """The ``.toml`` files in ``folder``, ``list.toml`` first; none where there is no such folder.

    Args:
        near: what messages call a file.

    Raises:
        FileError: it is a link that leads nowhere.
    """
    first = folder / "list.toml"
    try:
        found = [path for path in folder.iterdir() if path.name.endswith(".toml")]
    except (FileNotFoundError, NotADirectoryError):
        if leads_nowhere(folder):
            raise FileError(f"{near(folder)}: a link that leads nowhere") from None
        return []
    except (OSError, ValueError):
        # Reading it says why, where there is one.
        return [first] if is_there(first) else []
    return sorted(found, key=lambda path: (path.name != "list.toml", path.name))


def _text(path: Path, near: Callable[[Path], str]) -> str:
    return read_file(path, near(path)).decode("utf-8", "replace")
