"""Where a name stands in a TOML text that has been read: tomllib does not say.

The text is known to be TOML, so that what is no key, string, table or array is passed over.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mdlist.contract.toml_text import string_value
from mdlist.markdown.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BLANK = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
_STRING = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+"{3,5}|' + r"'''(?:[^']|'(?!''))*+'{3,5}|"
    r'"(?:[^"\\\n]|\\.)*+"|' + r"'[^'\n]*+'",
    re.DOTALL,
)
_BARE = re.compile(r"[A-Za-z0-9_-]++")
_OTHER = re.compile(r"[^,\]}\n#]++")


class Name(NamedTuple):
    """A key or a string: the keys that it stands under (the number of an array's item, from 1, is
    one of them), what it says, and where; a string with its quotation marks."""

    path: tuple[str, ...]
    text: str
    span: Span


def find_name(text: str, path: Sequence[str], name: str) -> Span | None:
    """Where ``name`` first stands in the table or array ``path`` of a TOML text, as a key or a
    string, or with a "-" before it; None if it does not.

    Args:
        text: the TOML, without a byte order mark.
        path: the keys of the table; in an array of tables, also the number of one, from 1.
        name: what is looked for.
    """
    size, wanted = len(path), tuple(path)
    for each in names(text):
        found = each.text == name or each.text == f"-{name}"
        if found and tuple(_without_numbers(each.path, wanted))[:size] == wanted:
            return each.span
    return None


def _without_numbers(path: tuple[str, ...], wanted: tuple[str, ...]) -> Iterator[str]:
    """``path`` without the numbers of items that ``wanted`` does not ask for."""
    at = 0
    for each in path:
        if (at < len(wanted) and each == wanted[at]) or not each.startswith("#"):
            at += 1
            yield each


def names(text: str) -> Iterator[Name]:
    """The keys and strings of a TOML text, in its order."""
    return _Reader(text).names()


class _Reader:
    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        # How many items each array of tables has so far.
        self.items: dict[tuple[str, ...], int] = {}

    def names(self) -> Iterator[Name]:
        prefix: tuple[str, ...] = ()
        while self._skip():
            if self.text[self.at] == "[":
                double = self.text.startswith("[[", self.at)
                self.at += 1 + double
                prefix = ()
                for name in self._keys():
                    prefix = self._numbered(prefix)
                    yield Name(prefix, name.text, name.span)
                    prefix = (*prefix, name.text)
                if double:
                    self.items[prefix] = self.items.get(prefix, 0) + 1
                prefix = self._numbered(prefix)
                self.at = self.text.index("]", self.at) + 1 + double
            else:
                yield from self._pair(prefix)

    def _skip(self) -> bool:
        """Pass over blanks, line ends and comments; whether something follows."""
        self.at = _end(_BLANK.match(self.text, self.at), self.at)
        return self.at < len(self.text)

    def _numbered(self, keys: Sequence[str]) -> tuple[str, ...]:
        """``keys`` with the number of the last item behind each that is an array of tables."""
        path: tuple[str, ...] = ()
        for key in keys:
            if key.startswith("#"):
                continue
            path = (*path, key)
            if path in self.items:
                path = (*path, f"#{self.items[path]}")
        return path

    def _keys(self) -> list[Name]:
        """The parts of a dotted key."""
        found: list[Name] = []
        while True:
            self._skip()
            start = self.at
            match = _STRING.match(self.text, start) or _BARE.match(self.text, start)
            self.at = _end(match, start)
            raw = self.text[start : self.at]
            said = string_value(raw) if raw[:1] in "\"'" else raw
            found.append(Name((), said, Span(start, self.at)))
            self._skip()
            if not self.text.startswith(".", self.at) or not match:
                return found
            self.at += 1

    def _pair(self, prefix: tuple[str, ...]) -> Iterator[Name]:
        for name in self._keys():
            yield Name(prefix, name.text, name.span)
            prefix = (*prefix, name.text)
        self.at = self.text.find("=", self.at) + 1 or len(self.text)
        yield from self._value(prefix)

    def _value(self, path: tuple[str, ...]) -> Iterator[Name]:
        if not self._skip():
            return
        sign = self.text[self.at]
        if match := _STRING.match(self.text, self.at):
            self.at = match.end()
            yield Name(path, string_value(match[0]), Span(*match.span()))
        elif sign in "[{":
            self.at += 1
            yield from self._items(path, sign)
        else:
            self.at = max(self.at + 1, _end(_OTHER.match(self.text, self.at), self.at))

    def _items(self, path: tuple[str, ...], sign: str) -> Iterator[Name]:
        close, number = {"[": "]", "{": "}"}[sign], 0
        while self._skip():
            if self.text[self.at] == close:
                self.at += 1
                return
            if self.text[self.at] == ",":
                self.at += 1
            elif sign == "{":
                yield from self._pair(path)
            else:
                number += 1
                is_table = self.text[self.at] == "{"
                yield from self._value((*path, f"#{number}") if is_table else path)


def _end(match: re.Match[str] | None, default: int) -> int:
    return match.end() if match is not None else default
