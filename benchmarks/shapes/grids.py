"""Tables with many columns, rows, cells, values or marks: whatever a table may have many of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shapes.blocks import filled

if TYPE_CHECKING:
    from collections.abc import Callable

_HEADER = "| Name | Venue | Year |\n| :-- | :-: | :-: |\n"
_ROW = "| [Ant {n}](https://example.org/{n}) | ICML | 2020 |\n"


def _rows(row: str, header: str = _HEADER) -> Callable[[str, int], str]:
    """Return what makes one table of a row again and again."""
    return lambda _kind, size: header + filled(row, size)


def _tables(table: str, between: str = "\n") -> Callable[[str, int], str]:
    return lambda _kind, size: filled(f"{table}{between}", size)


def _wide(cell: str, rows: int = 2, header: str = "a{n}") -> Callable[[str, int], str]:
    """Return what makes a table as wide as there is room for, of few rows."""

    def table(_kind: str, size: int) -> str:
        columns = size // (len(cell) + len(header) + 8)
        names = "|".join(header.replace("{n}", str(n)) for n in range(columns))
        cells = "|".join(cell.replace("{n}", str(n)) for n in range(columns))
        return f"|{names}|\n|{'-|' * columns}\n" + f"|{cells}|\n" * rows

    return table


def _square(row: Callable[[int, int], str]) -> Callable[[str, int], str]:
    """Return what makes a table of as many columns as rows; a row is made of its number and of how
    many columns there are."""

    def table(_kind: str, size: int) -> str:
        columns = max(4, int((size / 5) ** 0.5))
        names = "|".join(f"a{n}" for n in range(columns))
        lines = "".join(row(n, columns) + "\n" for n in range(columns))
        return f"|{names}|\n|{'-|' * columns}\n{lines}"

    return table


def _full(number: int, columns: int) -> str:
    return f"|{number}" * columns + "|"


def _growing(number: int, _columns: int) -> str:
    return "|b" * (number + 1) + "|"


def _near(number: int) -> str:
    """Return a word that differs from many others in one letter."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    at, to = number // 26 % 12, number % 26
    word = f"transformers{number // 312}"
    return word[:at] + letters[to] + word[at + 1 :]


def _values(value: Callable[[int], str]) -> Callable[[str, int], str]:
    """Return what makes rows of a frequent value and many rare ones."""

    def table(_kind: str, size: int) -> str:
        lines = [_HEADER]
        for n in range(size // 52):
            said = value(n) if n % 2 else "transformers"
            lines.append(f"| [Ant {n}](https://example.org/{n}) | {said} | 2020 |\n")
        return "".join(lines)

    return table


def _types(code: Callable[[int], str]) -> Callable[[str, int], str]:
    """Return what makes sections that each have a code of their own, and rows that name them."""

    def sections(_kind: str, size: int) -> str:
        parts = list[str]()
        for n in range(size // 120):
            parts.append(f"## Part {n} - P{n}\n\n| Name | Type | Year |\n| :-- | :-: | :-: |\n")
            parts.append(f"| [Ant {n}](https://example.org/{n}) | {code(n)} | 2020 |\n\n")
        return "".join(parts)

    return sections


def _long(cell: str) -> Callable[[str, int], str]:
    """Return what makes a table of two columns, one cell of which takes all the room."""
    return lambda _kind, size: f"| Name | Year |\n|--|--|\n| {filled(cell, size)} | 2020 |\n"


_DISABLED = "| [Ant {n}](https://example.org/{n}) | ICML | 2020 <!-- mdlist-disable-line X --> |\n"

GRIDS: dict[str, Callable[[str, int], str]] = {
    "columns": _wide("b{n}"),
    "columns-links": _wide("[b](https://example.org/{n})"),
    "columns-broken-links": _wide("[b{n}] (https://a.example)"),
    "columns-one-name": _wide("b", header="a"),
    "columns-unnamed": _wide("b", header=" "),
    "columns-empty": _wide(""),
    "columns-short-rows": lambda _kind, size: (
        f"|{'a|' * (size // 20)}\n|{'-|' * (size // 20)}\n" + "|b|\n" * (size // 5)
    ),
    "columns-one-long-row": lambda kind, size: (
        _wide("b", 1)(kind, size // 2) + "|b|\n" * (size // 8)
    ),
    "square": _square(_full),
    "square-ragged": _square(_growing),
    "rows": _rows(_ROW),
    "rows-one-link": _rows("| [Ant {n}](https://example.org/) | ICML | 2020 |\n"),
    "rows-one-title": _rows("| [Ant](https://example.org/{n}) | ICML | 2020 |\n"),
    "rows-equal": _rows("| [Ant](https://example.org/) | ICML | 2020 |\n"),
    "rows-conflicting": _rows("| [Ant](https://example.org/) | V{n} | 2020 |\n"),
    "rows-paired": _rows(_ROW + _ROW),
    "rows-shared-words": _rows("| [A net of ants {n}](https://example.org/) | V | 2020 |\n"),
    "rows-short": _rows("| [Ant {n}](https://example.org/{n}) | ICML |\n"),
    "rows-surplus": _rows("| [Ant {n}](https://example.org/{n}) | ICML | 2020 | x | y |\n"),
    "rows-wrapped": _rows("| [Ant {n}](https://example.org/{n})\n| ICML | 2020 |\n"),
    "rows-wrapped-apart": _rows("| [Ant {n}](https://example.org/{n})\n\n| ICML | 2020 |\n\n"),
    "rows-apart": _rows(_ROW + "\n"),
    "rows-bare": _rows("[Ant {n}](https://example.org/{n}) | ICML | 2020\n"),
    "rows-padded": _rows("|   [Ant {n}](https://example.org/{n})|ICML   | 2020   |\n"),
    "rows-tabs": _rows("|\t[Ant {n}](https://example.org/{n})\t|\tICML\t| 2020 |\n"),
    "rows-indented": _rows("   " + _ROW),
    "rows-listed": _rows("- " + _ROW),
    "rows-labels": lambda _kind, size: _HEADER + filled("*Group {n}*\n", size) + _ROW,
    "rows-words": lambda _kind, size: _HEADER + filled("Group {n}\n", size) + _ROW,
    "rows-delimiters": _rows("| --- | --- | --- |\n"),
    "rows-of-pipes": _rows("|||\n"),
    "rows-bold": _rows("| **[Ant {n}](https://example.org/{n})** | *ICML* | 2020 |\n"),
    "rows-html": _rows('| <a href="https://example.org/{n}">Ant {n}</a> | ICML<br>A | 2020 |\n'),
    "rows-escaped": _rows(r"| [Ant \| {n}](https://example.org/{n}) | I\*ML | 2020 |" + "\n"),
    "rows-broken-links": _rows("| [Ant {n}](https://example.org/{n} | ICML | 2020 |\n"),
    "rows-years-down": lambda _kind, size: (
        _HEADER
        + "".join(
            f"| [Ant {n}](https://example.org/{n}) | V | {9999 - n % 9000} |\n"
            for n in range(size // 50)
        )
    ),
    "rows-years-mixed": lambda _kind, size: (
        _HEADER
        + "".join(
            f"| [Ant {n}](https://example.org/{n}) | V | {2000 + n * 7919 % 101} |\n"
            for n in range(size // 50)
        )
    ),
    "rows-quoted": _rows("> " + _ROW, "> | Name | Venue | Year |\n> | :-- | :-: | :-: |\n"),
    "rows-disabled": _rows(_DISABLED),
    "rows-disabled-used": _rows(
        "| [Ant {n}](https://a.example/{n}) | I | 2 | 3 <!-- mdlist-disable-line ragged-row --> |\n"
    ),
    "tables": lambda _kind, size: "".join(
        f"| H{n} | B | C{n} |\n|:--|--|--|\n| [a{n}](https://example.org/{n}) | x | y |\n\n"
        for n in range(size // 70)
    ),
    "tables-one-header": _tables(_HEADER + _ROW),
    "tables-sections": _tables("## Part {n}\n\n" + _HEADER + _ROW),
    "tables-equal": _tables("## Part {n}\n\n" + _HEADER + _ROW.replace("{n}", "1")),
    "tables-empty": _tables(_HEADER),
    "tables-miscounted": _tables("| a | b {n} |\n| - |\n| c | d |\n"),
    "tables-undelimited": _tables("| Name | Year |\n| [a {n}](https://a.example/{n}) | 2020 |\n"),
    "tables-glued": _tables("Text\n" + _HEADER + _ROW, ""),
    "tables-listed": _tables("- a\n\n  | a | b |\n  |--|--|\n  | {n} | 2 |\n"),
    "tables-fullwidth": _tables("｜ a ｜ b ｜\n｜ - ｜ - ｜\n｜ {n} ｜ d ｜\n"),
    "tables-near-names": lambda _kind, size: "".join(
        f"## Part {n}\n\n| Name | {_near(n)} |\n|:--|--|\n| [a{n}](https://a.example/{n}) | x |\n\n"
        for n in range(size // 90)
    ),
    "types": _types(lambda n: f"P{n}"),
    "types-two": _types(lambda n: f"P{n}/P{n // 2}"),
    "types-many": _types(lambda n: "/".join(f"P{n % 7 + k}" for k in range(12))),
    "types-unknown": _types(lambda n: f"P{n}" if n % 5 else f"Q{n}"),
    "values-near": _values(_near),
    "values-distinct": _values(lambda n: f"value {n * 7919 % 100003}"),
    "values-cases": _values(
        lambda n: "".join(c.upper() if n >> k & 1 else c for k, c in enumerate("transformers"))
    ),
    "titles-near": lambda _kind, size: (
        _HEADER
        + "".join(
            f"| [A study of {_near(n)} for ants](https://example.org/{n}) | V | 2020 |\n"
            for n in range(size // 72)
        )
    ),
    "titles-one-word-more": lambda _kind, size: (
        _HEADER
        + "".join(
            f"| [A study of ants and bees {n}](https://example.org/{n}) | V | 2020 |\n"
            for n in range(size // 72)
        )
    ),
    "cell-links": _long("[a{n}](https://example.org/{n}) "),
    "cell-images": _long("![a{n}](https://example.org/{n}.png) "),
    "cell-words": _long("word{n} "),
    "cell-urls": _long("https://example.org/{n} "),
    "cell-tags": _long("<b>{n}</b> "),
    "cell-code": _long("`{n}` "),
    "cell-escapes": _long(r"\| "),
    "cell-broken-links": _long("[a{n}](https://example.org/{n} "),
}
"""Kind -> how it is written."""
