"""Reading TOML: the only door to tomllib."""

from __future__ import annotations

import re
import tomllib
from typing import Any

# tomllib takes a time that grows with the square of a dotted key's parts: 20 s for 20,000 of them.
# Our keys have four at most, and those of others in a pyproject.toml not many more.
PARTS = 64
_PART = r"""(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+"""
LONG_KEY = re.compile(rf"(?<![A-Za-z0-9_-]){_PART}(?:\.[ \t]*+{_PART}){{{PARTS}}}")


class TomlError(Exception):
    """A text that is no TOML; the message says where and why."""


def string_value(raw: str) -> str:
    """What a string of a TOML text, written with its quotation marks, says."""
    return str(tomllib.loads(f"x = {raw}")["x"])


def parse_toml(text: str, place: str) -> dict[str, Any]:
    """What ``text``, which messages call ``place``, says in TOML.

    Raises:
        TomlError: it is not TOML, or nested as deeply as no settings are.
    """
    if match := LONG_KEY.search(text):
        line = text.count("\n", 0, match.start()) + 1
        raise TomlError(f"{place}: line {line}: a key with more than {PARTS} parts is not read")
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        raise TomlError(f"{place}: not TOML: {error}") from None
    except ValueError:
        # Python reads no number of more than 4300 digits.
        raise TomlError(f"{place}: a number has too many digits") from None
    except RecursionError:
        raise TomlError(f"{place}: nested too deeply; four levels are enough") from None
