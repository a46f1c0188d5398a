"""Text from outside as it may be shown: nothing in it moves a cursor, reorders or ends a line.

What is not shown as it stands are the control characters (C0, DEL and C1), the characters that end
a line or order text by direction (Unicode Standard Annex 9; CVE-2021-42574 shows what they hide),
and surrogates, by which Python holds the bytes of a file name that are not UTF-8. Joiners and
variation selectors stay: emoji and scripts need them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.words.regex import Regex

if TYPE_CHECKING:
    import re

_BEYOND = r"\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
_HIDDEN = Regex(rf"[\x00-\x1f{_BEYOND}]")
_IN_LINES = Regex(rf"[\x00-\x08\x0b-\x1f{_BEYOND}]")
_IN_STRINGS = Regex(rf"[{_BEYOND}]")
_NAMED = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}
# Build services read commands from what a program writes: GitHub's runner ``##[command]`` and Azure
# Pipelines ``##vso[command]``, anywhere in a line.
_COMMAND = Regex(r"##(\w*)\[")


def escape(text: str) -> str:
    r"""``text`` on one line: ESC is shown as the four characters ``\x1b``, a line end as ``\n``."""
    return text if _is_plain(text) else _HIDDEN.compiled.sub(_escaped, text)


def escape_lines(text: str) -> str:
    """``text``, its lines and tabs as they are, all else as :func:`escape` shows it."""
    return text if _is_plain(text) else _IN_LINES.compiled.sub(_escaped, text)


def escape_strings(text: str) -> str:
    r"""JSON or TOML whose strings hold the same, what else would be shown written as ``\u202e``.

    Args:
        text: has C0 controls escaped already, and everything else within double quotes.
    """
    if text.isascii() and "\x7f" not in text:
        return text
    return _IN_STRINGS.compiled.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def escape_commands(text: str) -> str:
    """``text`` in which no build service finds a command."""
    return _COMMAND.compiled.sub(r"##\1\\x5b", text) if "##" in text else text


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable()


def _escaped(match: re.Match[str]) -> str:
    character = match.group()
    if character in _NAMED:
        return _NAMED[character]
    try:
        # A control, or a byte of a file name (PEP 383).
        return f"\\x{ord(character.encode('latin-1', 'surrogateescape')):02x}"
    except UnicodeEncodeError:
        return f"\\u{ord(character):04x}"
