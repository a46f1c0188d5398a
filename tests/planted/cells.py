"""Faults of rows and of what their cells say."""

from __future__ import annotations

from .plants import Fault

_ODD = "\n".join(
    ("| Title | Venue |", "| --- | --- |", *(f"| {w} | NeurIPS |" for w in "Ant Bee Fox Gnu".split()))
)
_MORE = "\n".join(
    (
        *(f"| {w} | NeurIPS |" for w in "Hen Koi Owl".split()),
        *(f"| {w} | ICLR |" for w in "Dog Eel Ibis Jay Lark Mole".split()),
    )
)
_TYPES = """\
[types]
column = "Type"
order = ["RL", "G"]
codes = { RL = "Learning - RL", G = "Gradients - G" }
"""
_COPIES = "| Title | Venue |\n| --- | --- |\n| [A](http://x.y/a) | V |\n| [{0}](http://x.y/{0}) | W |"
_BOLD = """\
[bold]
column = "Title"
count = "Citations"
at-least = [{ count = 100 }]
"""

CELLS = [
    Fault(
        "odd value",
        "odd-value",
        f"{_ODD}\n| Cat@ | ⟦NeurlPS⟧ |\n{_MORE}",
        f"{_ODD}\n| Cat@ | NeurIPS |\n{_MORE}",
        "<td>NeurIPS</td>",
    ),
    Fault(
        "missing value",
        "missing-value",
        "| Title | Code |\n| --- | --- |\n| Ant@ | ⟦⟧|\n| Bee | - |",
        "| Title | Code |\n| --- | --- |\n| Ant@ | - |\n| Bee | - |",
        "<td>-</td>",
        '[list]\nmissing = "-"',
        safe=True,
    ),
    Fault(
        "value of a contract",
        "bad-value",
        "| Title | Code |\n| --- | --- |\n| Ant@ | ⟦Yse⟧ |\n| Bee | No |",
        "| Title | Code |\n| --- | --- |\n| Ant@ | Yes |\n| Bee | No |",
        "<td>Yes</td>",
        '[list.columns]\nCode = { values = ["Yes", "No"] }',
    ),
    Fault(
        "surplus cell",
        "ragged-row",
        "| q | r |\n| - | - |\n| s@ | t |\n| u@ | v⟦ | |⟧\n| w | x |",
        "| q | r |\n| - | - |\n| s@ | t |\n| u@ | v |\n| w | x |",
        "<td>v</td>",
    ),
    Fault(
        "pipe in code",
        "ragged-row",
        "| q | r |\n| - | - |\n| s | 2018 |\n⟦| @`a|b` | 2019 |⟧\n| w | 2020 |",
        "| q | r |\n| - | - |\n| s | 2018 |\n| @`a\\|b` | 2019 |\n| w | 2020 |",
        "<code>a|b</code>",
    ),
    Fault(
        "cell left out",
        "ragged-row",
        "| q | r |\n| - | - |\n| s | 2018 |\n⟦| u@ |⟧\n| w | 2020 |",
        "| q | r |\n| - | - |\n| s | 2018 |\n| u@ | - |\n| w | 2020 |",
        "<td>-</td>",
        '[list]\nmissing = "-"',
    ),
    Fault(
        "order",
        "row-order",
        "| Title | Year |\n| --- | --- |\n| Ant | 2018 |\n| ⟦Bee@⟧ | 2021 |\n| Cat | 2019 |\n| Dog | 2020 |",
        "| Title | Year |\n| --- | --- |\n| Ant | 2018 |\n| Cat | 2019 |\n| Dog | 2020 |\n| Bee@ | 2021 |",
        "<tr>\n<td>Dog</td>\n<td>2020</td>\n</tr>\n<tr>\n<td>Bee",
        '[list]\norder = ["Year"]',
    ),
    Fault(
        "twice",
        "duplicate-entry",
        "| Title | Year |\n| --- | --- |\n| [A](http://x.y/a) | 2018 |\n| [B](http://x.y/b) | 2019 |\n"
        "| ⟦[A](http://x.y/a)⟧ | 2018 |",
        "| Title | Year |\n| --- | --- |\n| [A](http://x.y/a) | 2018 |\n| [B](http://x.y/b) | 2019 |",
        "<td>2018</td>",
    ),
    Fault(
        "type order",
        "type-order",
        "| Title | Type |\n| --- | --- |\n| Ant@ | ⟦G/RL⟧ |\n| Bee | RL |",
        "| Title | Type |\n| --- | --- |\n| Ant@ | RL/G |\n| Bee | RL |",
        "<td>RL/G</td>",
        _TYPES,
        safe=True,
        tail="\n## Learning - RL\n\n## Gradients - G\n",
    ),
    Fault(
        "canonical",
        "canonical-link",
        "| Year | Title |\n| --- | --- |\n| @ | [A](⟦https://arxiv.org/abs/1806.09055v2⟧) |",
        "| Year | Title |\n| --- | --- |\n| @ | [A](https://arxiv.org/abs/1806.09055) |",
        "abs/1806.09055\"",
        '[links.Title]\ncanonical = ["version"]',
    ),
    Fault(
        "label",
        "link-label",
        "| Title | Code |\n| --- | --- |\n| Ant@ | ⟦[GitHub](http://x.y/g)⟧ |",
        "| Title | Code |\n| --- | --- |\n| Ant@ | [github](http://x.y/g) |",
        ">github</a>",
        '[links.Code]\nlabels = ["github"]',
        safe=True,
    ),
    Fault(
        "label in italics",
        "link-label",
        "| Title | Code |\n| --- | --- |\n| Ant@ | ⟦[*githb*](http://x.y/g)⟧ |",
        "| Title | Code |\n| --- | --- |\n| Ant@ | [*github*](http://x.y/g) |",
        "<em>github</em>",
        '[links.Code]\nlabels = ["*github*"]',
        safe=True,
    ),
    Fault(
        "bold",
        "bold-criteria",
        "| Citations | Title |\n| --- | --- |\n| 844 | ⟦[A](http://x.y/a)⟧ |",
        "| Citations | Title |\n| --- | --- |\n| 844 | [**A**](http://x.y/a) |",
        "<strong>A</strong>",
        _BOLD,
        safe=True,
    ),
]
