"""Reading TOML: the only door to tomllib."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from mdlist.run.files import FileError, read_file

if TYPE_CHECKING:
    from pathlib import Path

# tomllib takes a time that grows with the square of a dotted key's parts: 20 s for 20,000 of them.
# Our keys have four at most, and those of others in a pyproject.toml not many more.
PARTS = 64
_PART = r"""(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+"""
LONG_KEY = re.compile(rf"(?<![A-Za-z0-9_-]){_PART}(?:\.[ \t]*+{_PART}){{{PARTS}}}")


def read_toml(path: Path, place: str) -> dict[str, Any]:
    """What the TOML file ``path`` holds.

    Args:
        place: what messages call it.

    Raises:
        FileError: it cannot be read, or is not TOML.
    """
    data = read_file(path, place)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        said = f"not UTF-8: byte 0x{data[error.start]:02x}, line {line}"
        raise FileError(f"{place}: cannot be read: {said}") from None
    return parse_toml(text, place)


def parse_toml(text: str, place: str) -> dict[str, Any]:
    """What ``text``, which messages call ``place``, says in TOML.

    Raises:
        FileError: it is not TOML, or nested as deeply as no settings are.
    """
    if match := LONG_KEY.search(text):
        line = text.count("\n", 0, match.start()) + 1
        raise FileError(f"{place}: line {line}: a key with more than {PARTS} parts is not read")
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        raise FileError(f"{place}: not TOML: {error}") from None
    except ValueError:
        # Python reads no number of more than 4300 digits.
        raise FileError(f"{place}: a number has too many digits") from None
    except RecursionError:
        raise FileError(f"{place}: nested too deeply; four levels are enough") from None
