"""Faults that are made of whole lines: headings, list items, outlines, and tables as such."""

from __future__ import annotations

from .plants import BEGIN, END, Fault

_HEAD = "| Title | Year |\n| --- | --- |"
_A = "| [Ant](http://x.y/a) | 2018 |"
_B = "| [Bee](http://x.y/b) | 2019 |"
_C = "| [Cat](http://x.y/c) | 2020 |"
_SHOWN = '<td><a href="http://x.y/b">Bee</a></td>'


def _covered(text: str) -> str:
    return f"{BEGIN}{text}{END}"


def _table(name: str, bad: str, good: str, shown: str = _SHOWN) -> Fault:
    return Fault(name, "broken-table", bad, good, shown)


def _wide(first: str, second: str) -> str:
    """A table with a row that is broken between two cells or in one."""
    row = _covered(f"| [Bee](http://x.y/b) |{first}{second} |")
    head = "| Title | What | Year |\n| --- | --- | --- |"
    ends = [f"| [{name}](http://x.y/{name}) | w | 2018 |" for name in ("Ant", "Cat", "Dog")]
    return "\n".join((head, *ends[:2], row, ends[2]))


_SECTIONS = "\n\n".join(f"## {name}\n\nw" for name in ("Ants", "Bees", "Cats"))


def _outline(items: str, after: str) -> str:
    return f"# List\n\n{items}\n\n{_SECTIONS}\n\n{after}"


_MORE = "## Dogs\n\nw\n\n## Eels\n\nw"
_NAMES = "- [Ants](#ants)\n- [Bees](#bees)\n- [Cats](#cats)"
_TABBED = "*\t[Ants](#ants)\n*\t[Bees](#bees)\n*\t[Cats](#cats)"
_RENAMED = "- [Ants](#ants)\n- {}\n- [Cats](#cats)\n- [Dogs](#dogs)\n- [Eels](#eels)"

BLOCKS = [
    Fault(
        "bullet",
        "broken-bullet",
        "- [A](http://x.y/a) w.\n⟦-[B](http://x.y/b) w.⟧\n- [C](http://x.y/c) w.",
        "- [A](http://x.y/a) w.\n- [B](http://x.y/b) w.\n- [C](http://x.y/c) w.",
        '<li><a href="http://x.y/b">',
    ),
    Fault(
        "bullet, first",
        "broken-bullet",
        "⟦-\xa0[B](http://x.y/b) w.⟧",
        "- [B](http://x.y/b) w.",
        '<li><a href="http://x.y/b">',
    ),
    Fault(
        "heading",
        "broken-heading",
        "## Ants\n\nw\n\n⟦##Bees⟧\n\nw",
        "## Ants\n\nw\n\n## Bees\n\nw",
        "<h2>Bees</h2>",
    ),
    Fault("heading, first", "broken-heading", "⟦##Bees⟧", "## Bees", "<h2>Bees</h2>"),
    Fault(
        "heading by accident",
        "broken-heading",
        "# List\n\n## Ants\n\n⟦Two species are known.⟧\n---\n\n## Bees\n\nThree.",
        "# List\n\n## Ants\n\nTwo species are known.\n\n---\n\n## Bees\n\nThree.",
        "<hr />",
    ),
    Fault(
        "outline",
        "outline",
        _outline(_NAMES, "## ⟦Dogs⟧\n\nw"),
        _outline(f"{_NAMES}\n- [Dogs](#dogs)", "## Dogs\n\nw"),
        '<li><a href="#dogs">Dogs</a>',
        safe=True,
    ),
    Fault(
        "outline, tabs",
        "outline",
        _outline(_TABBED, "## ⟦Dogs⟧\n\nw"),
        _outline(f"{_TABBED}\n*\t[Dogs](#dogs)", "## Dogs\n\nw"),
        '<li><a href="#dogs">Dogs</a>',
        safe=True,
    ),
    Fault(
        "outline, renamed",
        "outline",
        _outline(_RENAMED.replace("{}", "⟦[Bears](#bears)⟧"), _MORE),
        _outline(_RENAMED.replace("{}", "[Bees](#bees)"), _MORE),
        '<a href="#bees">Bees</a>',
    ),
    Fault(
        "layout compact",
        "table-layout",
        "⟦|@q|r|⟧\n|-|:--:|\n|@s|t |",
        "| @q | r |\n| --- | :-: |\n| @s | t |",
        "<td>",
        '[list]\nlayout = "compact"',
        safe=True,
    ),
    Fault(
        "layout aligned",
        "table-layout",
        "⟦|q|r|⟧\n|-|:--:|\n|stuv|t |",
        "| q    |  r  |\n| ---- | :-: |\n| stuv |  t  |",
        "<td>",
        '[list]\nlayout = "aligned"',
        safe=True,
    ),
    _table("blank line", f"{_HEAD}\n{_A}\n\n{_covered(_B)}", f"{_HEAD}\n{_A}\n{_B}"),
    _table(
        "two blank lines",
        f"{_HEAD}\n{_A}\n\n\n{_covered(_B)}\n\n{_C}",
        f"{_HEAD}\n{_A}\n{_B}\n{_C}",
    ),
    _table(
        "delimiter row too short",
        f"| Title | @Year |\n⟦| --- |⟧\n{_A}\n{_B}",
        f"| Title | @Year |\n| --- | --- |\n{_A}\n{_B}",
    ),
    _table(
        "delimiter row misspelt",
        f"| Title | @Year |\n⟦|--—|:-:-|⟧\n{_A}\n{_B}",
        f"| Title | @Year |\n| --- | :-: |\n{_A}\n{_B}",
    ),
    _table(
        "no delimiter row",
        f"⟦| Title | Year |⟧\n{_A}\n{_B}",
        f"{_HEAD}\n{_A}\n{_B}",
    ),
    _table(
        "fullwidth pipe",
        f"{_HEAD}\n{_A}\n⟦| @[Bee](http://x.y/b) ｜ 2019 |⟧\n{_C}",
        f"{_HEAD}\n{_A}\n| @[Bee](http://x.y/b) | 2019 |\n{_C}",
        "<td>2019</td>",
    ),
    _table(
        "fullwidth pipes",
        "⟦｜ Title ｜ Year ｜⟧\n｜ --- ｜ --- ｜\n｜ @[Bee](http://x.y/b) ｜ 2019 ｜",
        "| Title | Year |\n| --- | --- |\n| @[Bee](http://x.y/b) | 2019 |",
        "<td>2019</td>",
    ),
    _table("wrapped cell", _wide(" w\nx", " | 2019"), _wide(" w x", " | 2019"), "<td>w x</td>"),
    _table("wrapped row", _wide("\nw |", " 2019"), _wide(" w |", " 2019"), "</a></td>\n<td>w</td>"),
    _table("header apart", f"| Title | Year |\n\n⟦| --- | --- |⟧\n{_B}", f"{_HEAD}\n{_B}"),
    _table(
        "header underlined",
        f"| Title | @Year |\n⟦---⟧\n{_A}\n{_B}",
        f"| Title | @Year |\n| --- | --- |\n{_A}\n{_B}",
    ),
    _table(
        "text below",
        f"{_HEAD}\n{_A}\n{_B}\n⟦Some words@ stand here⟧",
        f"{_HEAD}\n{_A}\n{_B}\n\nSome words@ stand here",
        "</table>\n<p>Some words",
    ),
    _table(
        "indented row",
        f"{_HEAD}\n{_A}\n    ⟦{_B}⟧\n{_C}",
        f"{_HEAD}\n{_A}\n{_B}\n{_C}",
    ),
    _table(
        "row indented by a tab",
        f"{_HEAD}\n{_A}\n\t⟦{_B}⟧\n{_C}",
        f"{_HEAD}\n{_A}\n{_B}\n{_C}",
    ),
    _table(
        "table in code",
        f"w\n\n    {_covered('| Title | Year |')}\n    | --- | --- |\n    {_B}",
        f"w\n\n{_HEAD}\n{_B}",
    ),
    _table(
        "table in code by tabs",
        f"w\n\n\t{_covered('| Title | Year |')}\n\t| --- | --- |\n\t{_B}",
        f"w\n\n{_HEAD}\n{_B}",
    ),
    _table(
        "table in HTML",
        f"<div>\n{_covered('| Title | Year |')}\n| --- | --- |\n{_B}\n\n</div>",
        f"<div>\n\n{_HEAD}\n{_B}\n\n</div>",
    ),
    _table("marker of a merge", "w\n\n⟦<<<<<<< HEAD⟧\nx", "w\n\nx", "<p>x</p>"),
]
