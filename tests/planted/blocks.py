"""Faults that are made of whole lines: of headings, list items, outlines and tables as such."""

from __future__ import annotations

from .plants import Fault

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
        "outline, one more",
        "outline",
        "# List\n\n- [Ants](#ants)\n- [Bees](#bees)\n\n## Ants\n\nw\n\n## Bees\n\nw\n\n## ⟦Cats⟧\n\nw",
        "# List\n\n- [Ants](#ants)\n- [Bees](#bees)\n- [Cats](#cats)\n\n## Ants\n\nw\n\n## Bees\n\nw"
        "\n\n## Cats\n\nw",
        '<li><a href="#cats">Cats</a>',
        safe=True,
    ),
    Fault(
        "outline, tabs",
        "outline",
        "# List\n\n* w\n\t* [Ants](#ants)\n\t* [Bees](#bees)\n\n## Ants\n\nw\n\n## Bees\n\nw\n\n"
        "## ⟦Cats⟧\n\nw",
        "# List\n\n* w\n\t* [Ants](#ants)\n\t* [Bees](#bees)\n\t* [Cats](#cats)\n\n## Ants\n\nw\n\n"
        "## Bees\n\nw\n\n## Cats\n\nw",
        '<li><a href="#cats">Cats</a>',
        safe=True,
    ),
    Fault(
        "outline, renamed",
        "outline",
        "# List\n\n- [Ants](#ants)\n- @⟦[Bears](#bears)⟧\n- [Cats](#cats)\n\n## Ants\n\nw\n\n## Bees\n\n"
        "w\n\n## Cats\n\nw",
        "# List\n\n- [Ants](#ants)\n- @[Bees](#bees)\n- [Cats](#cats)\n\n## Ants\n\nw\n\n## Bees\n\nw"
        "\n\n## Cats\n\nw",
        '<a href="#bees">Bees</a>',
    ),
    Fault(
        "layout compact",
        "table-layout",
        "⟦|q@|r|⟧\n|-|:--:|\n|s@|t |",
        "| q@ | r |\n| --- | :-: |\n| s@ | t |",
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
    Fault(
        "blank line",
        "broken-table",
        "| q | r |\n| - | - |\n| s | t |\n\n⟦| u | v |⟧",
        "| q | r |\n| - | - |\n| s | t |\n| u | v |",
        "<td>u</td>",
    ),
    Fault(
        "delimiter row too short",
        "broken-table",
        "| q@ | r |\n⟦| --- |⟧\n| s | t |",
        "| q@ | r |\n| --- | --- |\n| s | t |",
        "<td>s</td>",
    ),
    Fault(
        "delimiter row misspelt",
        "broken-table",
        "| q@ | r |\n⟦| -- | -:- |⟧\n| s | t |",
        "| q@ | r |\n| -- | --- |\n| s | t |",
        "<td>s</td>",
    ),
    Fault(
        "no delimiter row",
        "broken-table",
        "⟦| Name | Year |⟧\n| [s](http://x.y/s) | 2018 |\n| [t](http://x.y/t) | 2019 |",
        "| Name | Year |\n| --- | --- |\n| [s](http://x.y/s) | 2018 |\n| [t](http://x.y/t) | 2019 |",
        "<td>2018</td>",
    ),
    Fault(
        "fullwidth pipe",
        "broken-table",
        "| q | r |\n| - | - |\n| s | t |\n⟦| u@ ｜ v |⟧\n| w | x |",
        "| q | r |\n| - | - |\n| s | t |\n| u@ | v |\n| w | x |",
        "<td>v</td>",
    ),
    Fault(
        "fullwidth pipe in the header",
        "broken-table",
        "⟦｜ q@ ｜ r ｜⟧\n| - | - |\n| s | t |",
        "| q@ | r |\n| - | - |\n| s | t |",
        "<td>s</td>",
    ),
    Fault(
        "wrapped row",
        "broken-table",
        "| q | r | n |\n| - | - | - |\n| s | t | u |\n⟦| v | w\nx | y |⟧\n| z | z | z |",
        "| q | r | n |\n| - | - | - |\n| s | t | u |\n| v | w x | y |\n| z | z | z |",
        "<td>w x</td>",
    ),
    Fault(
        "header apart",
        "broken-table",
        "| q | r |\n\n⟦| - | - |⟧\n| s | t |",
        "| q | r |\n| - | - |\n| s | t |",
        "<td>s</td>",
    ),
    Fault(
        "header underlined",
        "broken-table",
        "| q@ | r |\n⟦---⟧\n| s | t |",
        "| q@ | r |\n| --- | --- |\n| s | t |",
        "<td>s</td>",
    ),
    Fault(
        "text below",
        "broken-table",
        "| q | r |\n| - | - |\n| s | t |\n⟦Some words@ stand here⟧",
        "| q | r |\n| - | - |\n| s | t |\n\nSome words@ stand here",
        "<p>Some words",
    ),
    Fault(
        "text above",
        "broken-table",
        "w\n| q | r | - |\n| - | - |\n| s | t |".replace("| q | r | - |", "⟦| q | r |⟧", 1),
        "w\n| q | r |\n| - | - |\n| s | t |",
        "<td>s</td>",
    ),
    Fault(
        "left of a merge",
        "broken-table",
        "w\n\n⟦<<<<<<< HEAD⟧\nx",
        "w\n\nx",
        "<p>x</p>",
    ),
]
