"""What outlines and anchors rest on: the nesting of headings, and files beside the list."""

from __future__ import annotations

from mdlist.checks import RULES
from mdlist.checks.sections import broken_anchor, outline
from mdlist.checks.sections.internal_links import find_internal_links
from mdlist.contract.model import Contract
from mdlist.lint.fixer import fix
from mdlist.lint.view import view_by
from mdlist.markdown.heading import end_of, parents
from mdlist.markdown.parse import parse
from mdlist.markdown.source import Source

PATHS = """\
# Animals

[a](ants.md) ![b](img/bee.png) [c](docs/cat%20food.md#dry) [d](/dogs.md?raw=true) [e][eel]

<img src="img/finch.png"> <a href="https://example.org/x.md">far</a> [issues](../../issues)

`[no link](gone/1.md)` [gone](gone/2.md) ![gone](gone/3.png) <a href="gone/4.md">gone</a> [g][gone]

[eel]: eel.md
[gone]: gone/5.md
"""


def lost_paths(text: str, exists: object) -> list[str]:
    view = view_by(Contract(), parse(Source(text)), RULES, "README.md", exists)  # type: ignore[arg-type]
    return [view.text[slice(*each.span)] for each in broken_anchor.check(view)]


def test_paths_that_lead_nowhere_are_told_in_whatever_way_they_are_written() -> None:
    asked: list[str] = []

    def exists(path: str) -> bool:
        asked.append(path)
        return not path.startswith("gone/")

    assert lost_paths(PATHS + "[h](h.md) [i](i.md)\n", exists) == [
        "gone/2.md",
        "gone/3.png",
        "gone/4.md",
        "gone/5.md",
    ]
    assert sorted(asked) == sorted(set(asked)), "each path is looked up once"
    assert {"docs/cat food.md", "/dogs.md", "img/finch.png", "eel.md"} <= set(asked)
    assert not any("issues" in path or "example" in path for path in asked)


def test_paths_are_no_fault_where_few_lead_somewhere_or_nobody_can_tell() -> None:
    assert lost_paths(PATHS, lambda path: path == "ants.md") == []
    assert lost_paths(PATHS, None) == []


def test_parents_and_ends() -> None:
    text = "".join(f"{'#' * level} H\n\n" for level in (3, 1, 2, 4, 2, 1))
    headings = parse(Source(text)).headings
    assert parents(headings) == [-1, -1, 1, 2, 1, -1]
    assert [end_of(headings, n) for n in range(-1, 6)] == [6, 1, 5, 4, 4, 5, 6]


def test_many_links_in_one_line_are_read_once() -> None:
    line = '`a` <a href="#b">x</a> ' * 20_000
    assert len(find_internal_links(parse(Source(line)))) == 20_000


def missing_of(marks: list[str]) -> list[bool]:
    """Whether the entries that an outline lacks can be put in at once; its own have ``marks``."""
    names = ["Ants", "Bees", "Cats", "Dogs", "Elks", "Foxes", "Goats", "Hares"]
    entries = [f"{m} [{n}](#{n.lower()})\n" for m, n in zip(marks, names, strict=False)]
    text = "".join(["# Animals\n\n", *entries, *(f"\n## {n}\n\nSome.\n" for n in names)])
    view = view_by(Contract(), parse(Source(text)), RULES, "README.md")
    return [each.fix.stacks for each in outline.check(view) if each.fix is not None]


def test_entries_without_a_number_are_put_in_at_once() -> None:
    assert missing_of(["-"] * 6) == [True, True]
    assert missing_of(["1.", "2.", "3.", "4.", "5.", "6."]) == [False, False]


def test_an_entry_keeps_its_line_where_line_ends_differ() -> None:
    text = "1. [Ants](#ants)\r2. [Bees](#bees)\r3. [Cats](#cats)\n\n"
    text += "# Ants\n## Bees\n## Cats\n## Owls\ntext"
    done = fix(Source(text), Contract(), RULES, ("outline",), False, "", "")
    assert done.faults == ()
    assert done.source.text == text.replace("cats)\n", "cats)\n4. [Owls](#owls)\n")
