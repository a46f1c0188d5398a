"""Faults of rows and of what their cells say."""

from __future__ import annotations

from .plants import Fault

_ODD = "\n".join(
    (
        "| Title | Venue |",
        "| --- | --- |",
        *(f"| {w} | NeurIPS |" for w in ["Ant", "Bee", "Fox", "Gnu"]),
    )
)
_MORE = "\n".join(
    (
        *(f"| {w} | NeurIPS |" for w in ["Hen", "Koi", "Owl"]),
        *(f"| {w} | ICLR |" for w in ["Dog", "Eel", "Ibis", "Jay", "Lark", "Mole"]),
    )
)
_LINKED = "| Title | Year |\n| --- | --- |\n| [A](http://x.y/a) | 2018 |"
_YEARS = "| Title | Year |\n| --- | --- |\n| Ant | 2018 |\n"
_HABIT = "| Year | Title |\n| --- | --- |\n" + "\n".join(
    f"| 2020 | [Paper {n}](http://x.y/{n}) |" for n in range(60)
)
_CODES = """\
[types]
column = "Type"
order = ["RL", "G"]
codes = { RL = "Learning - RL", G = "Gradients - G" }
"""
_TYPED = "| Title | Type |\n| --- | --- |\n| [U](http://x.y/u)"


def _copies(odd: str) -> str:
    """Entries three times, bold all but one of them."""
    rows = [f"| [**{name}**](http://x.y/{n}) | V{n} |" for n, name in enumerate(_NAMES)]
    parts = []
    for part in range(3):
        mine = [*rows[:2], f"| {odd} | V2 |", *rows[3:]] if part == 1 else rows
        parts.append(
            "\n".join((f"## Part {part}", "", "| Title | Venue |", "| --- | --- |", *mine))
        )
    return "\n\n".join(parts)


_NAMES = ("Otters", "Badgers", "Foxes", "Owls", "Hares", "Moles")
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
        f"{_ODD}\n| @Cat | ⟦NeurlPS⟧ |\n{_MORE}",
        f"{_ODD}\n| @Cat | NeurIPS |\n{_MORE}",
        "<td>NeurIPS</td>",
    ),
    Fault(
        "missing value",
        "missing-value",
        "| Title | Code |\n| --- | --- |\n| @Ant |⟦ ⟧|\n| Bee | - |",
        "| Title | Code |\n| --- | --- |\n| @Ant | - |\n| Bee | - |",
        "<td>-</td>",
        '[list]\nmissing = "-"',
        safe=True,
    ),
    Fault(
        "value of a contract",
        "bad-value",
        "| Title | Code |\n| --- | --- |\n| @Ant | ⟦yes⟧ |\n| Bee | No |",
        "| Title | Code |\n| --- | --- |\n| @Ant | Yes |\n| Bee | No |",
        "<td>Yes</td>",
        '[list.columns]\nCode = { values = ["Yes", "No"] }',
    ),
    Fault(
        "surplus cell",
        "ragged-row",
        "| q | r |\n| - | - |\n| @s | t |\n| @u | v ⟦| |⟧\n| w | x |",
        "| q | r |\n| - | - |\n| @s | t |\n| @u | v |\n| w | x |",
        "<td>v</td>",
    ),
    Fault(
        "pipe in code",
        "ragged-row",
        "| q | r |\n| - | - |\n| s | 2018 |\n| @`a|b` | ⟦2019⟧ |\n| w | 2020 |",
        "| q | r |\n| - | - |\n| s | 2018 |\n| @`a\\|b` | 2019 |\n| w | 2020 |",
        "<code>a|b</code>",
    ),
    Fault(
        "cell left out",
        "ragged-row",
        "| q | r |\n| - | - |\n| s | 2018 |\n| ⟦@u⟧ |\n| w | 2020 |",
        "| q | r |\n| - | - |\n| s | 2018 |\n| @u | - |\n| w | 2020 |",
        "<td>-</td>",
        '[list]\nmissing = "-"',
    ),
    Fault(
        "two rows on a line",
        "ragged-row",
        f"{_LINKED}\n| @[B](http://x.y/b) | 2019 | ⟦[C](http://x.y/c) | 2020⟧ |",
        f"{_LINKED}\n| @[B](http://x.y/b) | 2019 |\n| [C](http://x.y/c) | 2020 |",
        "<td>2020</td>",
    ),
    Fault(
        "letters behind the link",
        "link-form",
        f"{_HABIT}\n| 2020 | ⟦[Z](http://x.y/z)ab⟧ |",
        f"{_HABIT}\n| 2020 | [Z](http://x.y/z) |",
        '<td><a href="http://x.y/z">Z</a></td>',
    ),
    Fault(
        "order",
        "row-order",
        f"{_YEARS}| ⟦@Bee⟧ | 2021 |\n| Cat | 2019 |\n| Dog | 2020 |",
        f"{_YEARS}| Cat | 2019 |\n| Dog | 2020 |\n| @Bee | 2021 |",
        "<tr>\n<td>Dog</td>\n<td>2020</td>\n</tr>\n<tr>",
        '[list]\norder = ["Year"]',
    ),
    Fault(
        "twice",
        "duplicate-entry",
        f"{_LINKED}\n| [B](http://x.y/b) | 2019 |\n| ⟦[A](http://x.y/a)⟧ | 2018 |",
        f"{_LINKED}\n| [B](http://x.y/b) | 2019 |",
        "-<td>2018</td>",
    ),
    Fault(
        "type order",
        "type-order",
        f"## Learning - RL\n\n{_TYPED} @ | RL/G |\n\n## Gradients - G\n\n{_TYPED} @ | ⟦G/RL⟧ |",
        f"## Learning - RL\n\n{_TYPED} @ | RL/G |\n\n## Gradients - G\n\n{_TYPED} @ | RL/G |",
        "<td>RL/G</td>",
        _CODES,
        safe=True,
    ),
    Fault(
        "conflict",
        "conflicting-entry",
        f"# w\n\n{_copies('⟦[Foxes](http://x.y/2)⟧')}",
        f"# w\n\n{_copies('[**Foxes**](http://x.y/2)')}",
        "<strong>Foxes</strong>",
    ),
    Fault(
        "canonical",
        "canonical-link",
        "| Year | Title |\n| --- | --- |\n| @ | [A](⟦https://arxiv.org/abs/1806.09055v2⟧) |",
        "| Year | Title |\n| --- | --- |\n| @ | [A](https://arxiv.org/abs/1806.09055) |",
        'abs/1806.09055">A</a></td>',
        '[links.Title]\ncanonical = ["version"]',
    ),
    Fault(
        "label",
        "link-label",
        "| Title | Code |\n| --- | --- |\n| @Ant | [⟦GitHub⟧](http://x.y/g) |",
        "| Title | Code |\n| --- | --- |\n| @Ant | [github](http://x.y/g) |",
        ">github</a></td>",
        '[links.Code]\nlabels = ["github"]',
        safe=True,
    ),
    Fault(
        "label in italics",
        "link-label",
        "| Title | Code |\n| --- | --- |\n| @Ant | [⟦*githb*⟧](http://x.y/g) |",
        "| Title | Code |\n| --- | --- |\n| @Ant | [*github*](http://x.y/g) |",
        "<em>github</em></a></td>",
        '[links.Code]\nlabels = ["*github*"]',
        safe=True,
    ),
    Fault(
        "bold",
        "bold-criteria",
        "| Citations | Title |\n| --- | --- |\n| 844 | ⟦[A](http://x.y/a)⟧ |",
        "| Citations | Title |\n| --- | --- |\n| 844 | [**A**](http://x.y/a) |",
        "<strong>A</strong></a></td>",
        _BOLD,
        safe=True,
    ),
]
