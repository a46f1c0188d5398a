"""Reading TOML strictly: an unknown key or a wrong value is told with what would be right.

The only door to tomllib.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from mdlist.words.path_patterns import PatternError, check_pattern
from mdlist.words.spelling import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

T = TypeVar("T")

AT = re.compile(r" - at `(?:key in )?\$?(.*)`\Z", re.DOTALL)
UNKNOWN = re.compile(r"Object contains unknown field `(.*)`\Z", re.DOTALL)
MISSING = re.compile(r"Object missing required field `(.*)`\Z", re.DOTALL)
VALUE = re.compile(r"Invalid enum value '(.*)'\Z", re.DOTALL)
NAMES = {
    "str": "a string",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "an array",
    "object": "a table",
    "null": "nothing",
}


class StrictError(Exception):
    """A key or value that is not allowed: ``key`` is its dotted name, ``what`` the mistake,
    ``allowed`` what would be right; ``hinted`` says whether the message names some of that."""

    def __init__(self, key: str, what: str, allowed: Sequence[str] = (), wrong: str = "") -> None:
        hint = did_you_mean(wrong or what.partition('"')[2].rstrip('"'), allowed)
        if allowed and not hint:
            hint = f"allowed: {', '.join(allowed)}"
        self.key, self.hinted = key, bool(hint)
        what = f"{what}; {hint}" if hint else what
        super().__init__(f"{key}: {what}" if key else what)


def convert(raw: Mapping[str, Any], kind: type[T]) -> T:
    """``raw`` as a ``kind`` (a msgspec.Struct that forbids unknown fields).

    Raises:
        StrictError: something in ``raw`` is unknown or of the wrong type.
    """
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        raise _explain(raw, kind, str(error)) from None


def check_patterns(key: str, patterns: Iterable[str]) -> None:
    """Say which of the ``patterns`` for files under ``key`` is wrong.

    Raises:
        StrictError: one of them can match nothing.
    """
    for pattern in patterns:
        try:
            check_pattern(pattern)
        except PatternError as error:
            raise StrictError(key, str(error)) from None


def _explain(raw: Any, kind: Any, message: str) -> StrictError:
    """The first mistake, found by walking down where msgspec says that it is."""
    at = AT.search(message)
    text = message[: at.start()] if at else message
    path = at.group(1) if at else ""
    keys: list[str] = []
    for step in re.findall(r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]", path):
        raw, kind, name = _step(raw, _plain(kind), step)
        keys.append(name)
    where = "".join(keys).lstrip(".")
    kind = _plain(kind)
    fields = _fields(kind)
    if match := UNKNOWN.match(text):
        key = f"{where}.{match.group(1)}".lstrip(".")
        return StrictError(key, "unknown key", sorted(fields), match.group(1))
    if match := MISSING.match(text):
        return StrictError(where, f'the key "{match.group(1)}" is missing')
    if match := VALUE.match(text):
        values = [str(v) for v in get_args(kind) if v != ""]
        return StrictError(where, f'"{match.group(1)}" is not allowed', values, match.group(1))
    return StrictError(where, _said(text))


def _step(raw: Any, kind: Any, step: tuple[str, str]) -> tuple[Any, Any, str]:
    name, index = step
    if name:
        return (raw or {}).get(name), _fields(kind).get(name, Any), f".{name}"
    inner = get_args(kind)[-1] if get_origin(kind) is dict else (get_args(kind) or (Any,))[0]
    if index == "...":
        for key, value in raw.items():
            try:
                msgspec.convert(value, inner)
            except msgspec.ValidationError:
                return value, inner, f".{key}"
        return raw, inner, ""
    return raw[int(index)], inner, f"[{int(index) + 1}]"


def _plain(kind: Any) -> Any:
    """``kind`` without ``| None`` and annotations."""
    args = [a for a in get_args(kind) if a is not type(None)]
    if hasattr(kind, "__metadata__") or (type(None) in get_args(kind) and len(args) == 1):
        return _plain(args[0])
    return kind


def _fields(kind: Any) -> dict[str, Any]:
    if not (isinstance(kind, type) and issubclass(kind, msgspec.Struct)):
        return {}
    hints = get_type_hints(kind, include_extras=True)
    names = zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True)
    return {encoded: hints[field] for encoded, field in names}


def _said(text: str) -> str:
    """msgspec's message in our words."""
    if "of length >= 1" in text:
        return "must not be empty"
    match = re.match(r"Expected `(.*)`, got `(.*)`\Z", text)
    if not match:
        return text[:1].lower() + text[1:]
    wanted = " or ".join(NAMES.get(w, w) for w in match.group(1).split(" | ") if w != "null")
    return f"expected {wanted}, not {NAMES.get(match.group(2), match.group(2))}"
