"""What a column allows, and what is wrong with a value that it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mdlist.contract.infer.columns import INTEGER
from mdlist.words.counts import read_count
from mdlist.words.dates import is_dated, parse_date
from mdlist.words.regex import Regex
from mdlist.words.spelling import fold, look, nearest

if TYPE_CHECKING:
    from collections.abc import Callable

    from mdlist.contract.model import Column

NUMBER = Regex(r"[-+]?(?:\d[\d,]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\Z")
# A list of books has older years than show that a column holds years.
OLD = Regex(r"(?:1[5-9]|20)\d\d\Z")
TYPES: dict[str, tuple[Callable[[str], object], str]] = {
    "year": (lambda text: OLD.compiled.match(text), "a year"),
    "date": (is_dated, "a date"),
    "integer": (lambda text: INTEGER.compiled.match(text), "a whole number"),
    "number": (lambda text: NUMBER.compiled.match(text), "a number"),
}
# Stands for a column of counts, which may be written shortly.
Count = Literal["count"]
COUNT: Count = "count"


def objection(text: str, name: str, column: Column | Count) -> tuple[str, str] | None:
    """What is wrong with a value of the column ``name``, and what it was meant to be: another way
    to write one that is allowed, "" where letters alone would tell. None if nothing is wrong."""
    if column == COUNT:
        if read_count(text) is None:
            return f'"{text}" is no count in "{name}", as 12,345 and 1.2M would be', ""
        return None
    if column.values and text not in column.values:
        return _of_values(text, name, column)
    if column.type in TYPES and (said := _of_type(text, name, column)):
        return said, ""
    if column.pattern:
        from mdlist.contract.cell_pattern import matcher

        if not matcher(column.pattern)(text):
            return f'"{text}" does not match the pattern of "{name}", {column.pattern}', ""
    return None


def _of_values(text: str, name: str, column: Column) -> tuple[str, str]:
    folded = fold(text)
    alike = [v for v in column.values if look(v) == look(text) or fold(v) == folded]
    alike += [code for code, meaning in column.legend.items() if fold(meaning) == folded]
    right = next(iter(alike), "")
    near = right or nearest(text, column.values)
    hint = f'; did you mean "{near}"?' if near else ""
    meaning = column.legend.get(near, "")
    if meaning and meaning != near:
        hint = hint[:-1] + f" ({meaning})?"
    return f'"{text}" is none of the values of "{name}"{hint}', right


def _of_type(text: str, name: str, column: Column) -> str:
    is_one, called = TYPES[column.type]
    if not is_one(text):
        return f'"{text}" is not {called}, as "{name}" holds'
    date = parse_date(text) if column.type == "date" else None
    number = date.year if date else text.replace(",", "")
    if column.first is not None and float(number) < column.first:
        return f'"{text}" is below {column.first}, where "{name}" begins'
    if column.last is not None and float(number) > column.last:
        return f'"{text}" is above {column.last}, where "{name}" ends'
    return ""
