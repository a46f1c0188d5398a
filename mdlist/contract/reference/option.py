"""What is said of one key, of a contract or of the settings."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal[
    "string",
    "strings",
    "boolean",
    "integer",
    "table",
    "tables",
    "map",
    "map of string",
    "map of strings",
    "string or strings",
    "strings or map of string",
]
Default = str | int | bool | tuple[str, ...] | None

# What people call each kind of value.
CALLED: dict[Kind, str] = {
    "string": "a string",
    "strings": "an array of strings",
    "boolean": "true or false",
    "integer": "a whole number",
    "table": "a table",
    "tables": "an array of tables",
    "map": "a table with a table for each name",
    "map of string": "a table of strings",
    "map of strings": "a table of arrays of strings",
    "string or strings": "a string, or an array of strings",
    "strings or map of string": "an array of strings, or a table of strings",
}


class Option(NamedTuple):
    """A key of a TOML file, or a table.

    ``key`` is its dotted name, in which ``<header>`` stands for any; ``meaning`` is a sentence or
    two; ``allowed`` are the only values of a string or of the strings in an array, () for any;
    ``default`` holds where the key is left out (None: nothing is said then); ``example`` is TOML
    that may stand as a file. A ``required`` key may not be left out of its table, and what is
    ``filled`` may not be empty. One that ``repeats`` what another key says is left out of pages.
    ``rules`` name those that hold a list to it.
    """

    key: str
    kind: Kind
    meaning: str
    example: str
    allowed: tuple[str, ...] = ()
    default: Default = None
    required: bool = False
    filled: bool = False
    repeats: bool = False
    rules: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The last part of the key."""
        return self.key.rpartition(".")[2]

    @property
    def spoken(self) -> str:
        """The key as it is typed into a shell: without what stands for any name."""
        return self.key.replace(".<header>", "")

    @property
    def is_table(self) -> bool:
        """Whether other keys stand in it."""
        return self.kind in ("table", "tables", "map")
