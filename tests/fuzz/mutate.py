"""Making new inputs out of old ones, line by line and piece by piece, as people edit lists."""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING

from .grammar import FAMILIES, JSON, MARKDOWN, SETTINGS, TOML, Dialect
from .oracles import PART

if TYPE_CHECKING:
    from collections.abc import Callable

    Change = Callable[[list[str], Random, Dialect], None]

DIALECTS = {"contract": TOML, "settings": SETTINGS, "baseline": JSON}
LINES = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+\Z")
CELL = re.compile(r"(?<!\\)\|")


def mutated(target: str, data: bytes, most: int, seed: int) -> bytes:
    """An input for ``target`` like ``data``, at most ``most`` bytes long."""
    random = Random(seed)
    if target != "held":
        return _changed(data, random, DIALECTS.get(target, MARKDOWN))[:most]
    contract, _, listed = data.partition(PART)
    chance = random.random()
    if chance < 0.2:
        chosen = (random.choice(family) for family in FAMILIES if random.random() < 0.5)
        contract = "\n".join((*chosen, "")).encode("utf-8")
    elif chance < 0.4:
        contract = _changed(contract, random, TOML)
    else:
        listed = _changed(listed, random, MARKDOWN)
    return (contract + PART + listed)[:most]


def crossed(one: bytes, other: bytes, most: int, seed: int) -> bytes:
    """``one`` with some lines of ``other`` in it."""
    random = Random(seed)
    lines, others = (_lines(each) for each in (one, other))
    first, last = sorted(random.randrange(len(others) + 1) for _ in range(2))
    at = random.randrange(len(lines) + 1)
    lines[at : at + random.choice((0, 0, last - first))] = others[first:last]
    return "".join(lines).encode("utf-8")[:most]


def _changed(data: bytes, random: Random, dialect: Dialect) -> bytes:
    lines = _lines(data)
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        if not lines:
            lines.append("\n")
        random.choice(CHANGES)(lines, random, dialect)
    return "".join(lines).encode("utf-8")


def _lines(data: bytes) -> list[str]:
    return LINES.findall(data.decode("utf-8", "ignore"))


def _insert(lines: list[str], random: Random, dialect: Dialect) -> None:
    end = random.choice(lines)[-1:] if random.random() < 0.1 else "\n"
    at = random.randrange(len(lines) + 1)
    lines[at:at] = [random.choice(dialect.lines) + end for _ in range(random.choice((1, 1, 2, 4)))]


def _splice(lines: list[str], random: Random, dialect: Dialect) -> None:
    at, line = _any(lines, random)
    place = random.randrange(len(line) + 1)
    until = place + random.choice((0, 0, 0, 1, 3))
    lines[at] = line[:place] + random.choice(dialect.pieces) + line[until:]


def _word(lines: list[str], random: Random, dialect: Dialect) -> None:
    """Another piece in the place of a word, a number or an address."""
    at, line = _any(lines, random)
    if found := list(re.finditer(r"[\w./:#-]+", line)):
        start, end = random.choice(found).span()
        lines[at] = line[:start] + random.choice(dialect.pieces) + line[end:]


def _slip(lines: list[str], random: Random, _dialect: Dialect) -> None:
    """A letter lost, doubled, swapped, or in the other case; a number that is one more."""
    at, line = _any(lines, random)
    place = random.randrange(max(1, len(line) - 1))
    one, two, rest = line[place : place + 1], line[place + 1 : place + 2], line[place + 2 :]
    slips = [two, one + one + two, two + one, one.swapcase() + two]
    if one.isdecimal() and one.isascii():
        slips += [str((int(one) + 1) % 10) + two] * 3
    lines[at] = line[:place] + random.choice(slips) + rest


def _cell(lines: list[str], random: Random, dialect: Dialect) -> None:
    """A cell that is lost, moved, doubled or another."""
    at, line = _any([each for each in lines if "|" in each] or lines, random)
    at = lines.index(line)
    cells = CELL.split(line)
    number = random.randrange(len(cells))
    kind = random.randrange(4)
    if kind == 0:
        del cells[number]
    elif kind == 1:
        cells.insert(random.randrange(len(cells) + 1), cells[number])
    elif kind == 2:
        cells[number] = f" {random.choice(dialect.pieces)} "
    else:
        other = CELL.split(random.choice(lines))
        cells[number] = random.choice(other)
    lines[at] = "|".join(cells)


def _repeat(lines: list[str], random: Random, _dialect: Dialect) -> None:
    first, last = _block(lines, random)
    at = random.choice((last, random.randrange(len(lines) + 1)))
    lines[at:at] = lines[first:last] * random.choice((1, 1, 1, 1, 5))


def _remove(lines: list[str], random: Random, _dialect: Dialect) -> None:
    first, last = _block(lines, random)
    del lines[first:last]


def _move(lines: list[str], random: Random, _dialect: Dialect) -> None:
    first, last = _block(lines, random)
    moved = lines[first:last]
    del lines[first:last]
    at = random.randrange(len(lines) + 1)
    lines[at:at] = moved


def _cut(lines: list[str], random: Random, _dialect: Dialect) -> None:
    at, line = _any(lines, random)
    first, last = sorted(random.randrange(len(line) + 1) for _ in range(2))
    lines[at] = line[:first] + line[last:]


def _prefix(lines: list[str], random: Random, _dialect: Dialect) -> None:
    """Lines in a quote, in an item, in code, or out of them."""
    first, last = _block(lines, random)
    prefix = random.choice(("> ", ">", "  ", "    ", "\t", "- ", " ", "<!-- ", "1. ", ""))
    for number in range(first, last):
        line = lines[number]
        lines[number] = prefix + line if prefix else line.lstrip(" \t>-")
        prefix = prefix if prefix.strip() in ("", ">") else " " * len(prefix)


def _ends(lines: list[str], random: Random, _dialect: Dialect) -> None:
    """Another line end, in all lines or in some."""
    first, last = random.choice(((0, len(lines)), _block(lines, random)))
    end = random.choice(("\r\n", "\r", "\n", "  \n", ""))
    lines[first:last] = [line.rstrip("\r\n") + end for line in lines[first:last]]


def _any(lines: list[str], random: Random) -> tuple[int, str]:
    at = random.randrange(len(lines))
    return at, lines[at]


def _block(lines: list[str], random: Random) -> tuple[int, int]:
    first = random.randrange(len(lines))
    return first, min(len(lines), first + random.choice((1, 1, 1, 2, 4)))


CHANGES: tuple[Change, ...] = (
    *(_insert, _insert, _insert, _splice, _splice, _splice, _word, _word, _slip, _slip),
    *(_cell, _cell, _repeat, _remove, _remove, _move, _cut, _prefix, _ends),
)
