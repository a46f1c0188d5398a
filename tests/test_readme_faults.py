"""One fault at a time, put into a copy of the README's own list: it is named, and little else.

Each fault is of a kind that people make: a slip, a row in the wrong place, a copy that was not
brought up to date. The README without faults has no finding, so that all that is found is due to
the one fault.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from mdlist.checks import RULES
from mdlist.lint.engine import check
from mdlist.lint.view import read
from mdlist.markdown.parse import parse
from mdlist.markdown.source import Source
from mdlist.run.toml_files import read_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from mdlist.lint.diagnostic import Diagnostic

    Plant = Callable[[list[str]], int]

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")

S, RL, G = "Surveys - S", "Reinforcement Learning Methods - RL", "Gradient-based Methods - G"
EA, PD, O = "Evolutionary Algorithms - EA", "Performance Prediction - PD", "Others - O"  # noqa: E741
HIGH, SYSTEMS = "High Citation Papers", "Systems"


class Fault(NamedTuple):
    """A fault: the rules of which one has to name it, and how to put it into the list's lines;
    ``plant`` gives the line, from 1. At most ``most`` findings follow from it."""

    name: str
    rules: str
    plant: Plant
    most: int = 1


def at(lines: list[str], section: str, title: str) -> int:
    """The index of the row of ``section`` whose title begins so."""
    start = next(n for n, line in enumerate(lines) if line.lstrip("# ") == section)
    return next(
        n for n in range(start, len(lines)) if lines[n].startswith((f"| [{title}", f"| [**{title}"))
    )


def put(section: str, title: str, old: str, new: str) -> Plant:
    """Write ``new`` for the last ``old`` in a row."""

    def plant(lines: list[str]) -> int:
        n = at(lines, section, title)
        assert old in lines[n]
        lines[n] = new.join(lines[n].rsplit(old, 1))
        return n + 1

    return plant


def drop(section: str, title: str, beside: str) -> Plant:
    """Drop a row; its copy in the section ``beside`` is to be named."""

    def plant(lines: list[str]) -> int:
        del lines[at(lines, section, title)]
        return at(lines, beside, title) + 1

    return plant


def move(section: str, title: str, to: str, before: str) -> Plant:
    """Move a row to another section, or within its own, before the row ``before``."""

    def plant(lines: list[str]) -> int:
        row = lines.pop(at(lines, section, title))
        n = at(lines, to, before)
        lines.insert(n, row)
        return n + 1

    return plant


def copy(section: str, title: str, before: str) -> Plant:
    """Repeat a row within its section, before the row ``before``."""

    def plant(lines: list[str]) -> int:
        n = at(lines, section, before)
        lines.insert(n, lines[at(lines, section, title)])
        return n + 1

    return plant


def line(old: str, new: str, named: str = "") -> Plant:
    """Write another line for the one line that is ``old``; that, or the line ``named``, is to be
    named."""

    def plant(lines: list[str]) -> int:
        n = lines.index(old)
        lines[n : n + 1] = [new] if new else []
        return lines.index(named or new) + 1

    return plant


def before(section: str, title: str, new: str) -> Plant:
    """Put a line before a row; the row is to be named, if the line is blank."""

    def plant(lines: list[str]) -> int:
        n = at(lines, section, title)
        lines.insert(n, new)
        return n + 1 if new else n + 2

    return plant


def bold(section: str, title: str) -> Plant:
    """Set a title in bold."""

    def plant(lines: list[str]) -> int:
        n = at(lines, section, title)
        lines[n] = lines[n].replace("| [", "| [**", 1).replace("](", "**](", 1)
        return n + 1

    return plant


def unbold(section: str, title: str) -> Plant:
    """Take the bold off a title."""

    def plant(lines: list[str]) -> int:
        n = at(lines, section, title)
        assert "**" in lines[n]
        lines[n] = lines[n].replace("**", "")
        return n + 1

    return plant


SNAS, FBNET, DATA = "SNAS: stochastic", "FBNet: Hardware", "DATA: Differentiable"
FAULTS = (
    # Rows and tables.
    Fault("a cell too many", "ragged-row", put(G, DATA, "| 2019 |", "| 2019 | ? |")),
    Fault("a cell too few", "ragged-row", put(EA, "Genetic CNN", "| EA ", "")),
    Fault("a pipe in a title", "ragged-row", put(PD, "TAPAS", "Train-less", "Train|less")),
    Fault("a blank line in a table", "broken-table", before(O, "Teacher Guided", "")),
    Fault(
        "a row over two lines", "broken-table ragged-row", put(O, "AOWS", "| CVPR", "\n| CVPR"), 2
    ),
    Fault(
        "a delimiter too few",
        "broken-table",
        line("| :-- | :-: | :-: | :-: | :-: | :-: |", "| :-- |"),
        2,
    ),
    # Values.
    Fault("a venue misspelt", "bad-value odd-value", put(G, "XNAS", "NeurIPS", "NeurlPS")),
    Fault("a venue in small letters", "bad-value odd-value", put(PD, "TAPAS", "AAAI", "aaai")),
    Fault("a venue that is none", "bad-value", put(O, "AdaBERT", "IJCAI", "IJCAI 2020")),
    Fault("a year to come", "bad-value link-facts", put(EA, "SM-NAS", "2020", "2102"), 2),
    Fault("a year that is none", "bad-value", put(S, "A Comprehensive", "2020", "20two")),
    Fault("a count that is none", "bad-value", put(HIGH, SNAS, "253", "25E")),
    Fault("an empty cell", "missing-value", put(O, "Teacher Guided", "| - |", "| |")),
    Fault(
        "another marker", "missing-value bad-value link-form", put(PD, "TAPAS", "| - |", "| N/A |")
    ),
    # Order.
    Fault("a year before the last", "row-order", put(EA, "C2FNAS", "2020", "2018")),
    Fault("a row out of order", "row-order", move(PD, "TAPAS", PD, "Progressive")),
    Fault(
        "a count out of order", "row-order", move(HIGH, "PC-DARTS", HIGH, "Searching for MobileNet")
    ),
    # Copies.
    Fault("a row twice", "duplicate-entry", copy(EA, "DetNAS", "EcoNAS"), 2),
    Fault(
        "a row twice under another address",
        "duplicate-entry",
        before(
            PD,
            "Generative Teaching",
            "| [TAPAS: Train-less Accuracy Predictor for Architecture Search]"
            "(https://doi.org/10.1609/aaai.v33i01.33013927?utm_source=x) | AAAI | PD | - | 2019 |",
        ),
        2,
    ),
    Fault(
        "a title with a slip", "near-duplicate", put(G, "UNAS", "Differentiable", "Diferentiable")
    ),
    Fault(
        "another's link",
        "shared-link",
        put(
            PD,
            "GP-NAS",
            "ieeexplore.ieee.org/document/9157633/",
            "doi.org/10.1609/aaai.v33i01.33013927",
        ),
    ),
    Fault("a year that a copy has not", "conflicting-entry", put(HIGH, SNAS, "2019", "2018"), 2),
    Fault("a venue that a copy has not", "conflicting-entry", put(HIGH, FBNET, "CVPR", "ECCV")),
    Fault(
        "code that a copy has not",
        "conflicting-entry",
        put(HIGH, FBNET, "mobile-vision", "detectron2"),
    ),
    # Types.
    Fault("a type that is none", "unknown-type", put(EA, "MFAS", "| EA |", "| AE |")),
    Fault("a type in small letters", "unknown-type", put(O, "DA-NAS", "| O |", "| o |")),
    Fault("another type", "type-section", put(O, "DA-NAS", "| O |", "| G |")),
    Fault("another type in a copy", "type-section", put(G, SNAS, "| G |", "| PD |")),
    Fault("another type where copies stand", "unlisted-type", put(HIGH, SNAS, "| G |", "| EA |")),
    Fault("a copy that lacks a type", "type-section", put(RL, "RENAS", "EA/RL", "RL")),
    Fault("a type without a row", "unlisted-type", put(S, "A Comprehensive", "| S |", "| O/S |")),
    Fault("a row in another section", "type-section", move(EA, "SM-NAS", PD, "GP-NAS")),
    Fault("a copy in another section", "type-section", move(PD, "A Flexible", O, "PPP-Net")),
    Fault("a copy that is gone", "unlisted-type", drop(EA, "RENAS", RL)),
    Fault("types the other way round", "type-order", put(RL, "RENAS", "EA/RL", "RL/EA")),
    Fault("types with another separator", "unknown-type", put(RL, "ProxylessNAS", "RL/G", "RL, G")),
    # Links.
    Fault("no target", "empty-link", put(O, "AOWS", "https://github.com/bermanmaxim/AOWS", "")),
    Fault("a bracket too few", "link-syntax", put(EA, "CARS", ") | CVPR", " | CVPR")),
    Fault("a blank between label and target", "link-syntax", put(EA, "CARS", "](", "] ("), 2),
    Fault("a slash too few", "link-syntax", put(PD, "TAPAS", "https://", "https:/")),
    Fault(
        "code without a link",
        "link-form",
        put(O, "AOWS", "[github](https://github.com/bermanmaxim/AOWS)", "yes"),
    ),
    Fault("a label with a capital", "link-label", put(O, "AOWS", "[github]", "[Github]")),
    Fault(
        "code on the owner's page", "code-link", put(O, "AOWS", "bermanmaxim/AOWS", "bermanmaxim")
    ),
    Fault(
        "a version of a preprint",
        "canonical-link",
        put(S, "A Comprehensive", "2006.02903", "2006.02903v2"),
    ),
    Fault(
        "a parameter too many",
        "canonical-link",
        put(G, "Understanding and Robust", "H1gDNyrKDS", "H1gDNyrKDS&noteId=H1gDNyrKDS"),
    ),
    Fault(
        "a preprint younger than its year",
        "link-facts",
        put(S, "A Survey on", "1905.01392", "2105.01392"),
    ),
    # Bold.
    Fault("a copy that is not bold", "bold-criteria", unbold(G, SNAS)),
    Fault(
        "a copy that is not bold where the counts stand", "bold-criteria", unbold(HIGH, "AtomNAS")
    ),
    Fault("bold without a count", "bold-criteria", bold(O, "AOWS")),
    Fault("bold without a count in one copy", "bold-criteria", bold(RL, "RENAS")),
    Fault("a count too small", "bold-criteria", put(HIGH, "AtomNAS", "| 20 |", "| 2 |")),
    Fault("a count that is gone", "bold-criteria", drop(HIGH, SNAS, G)),
    Fault(
        "a heading that the types do not know",
        "stale-contract",
        line(
            "#### Surveys - S",
            "#### Overviews - S",
            "## A Paper List of Neural Architecture Search",
        ),
        2,
    ),
    # Headings and outline.
    Fault(
        "a heading without a blank",
        "broken-heading",
        line("#### Random Search", "####Random Search"),
        2,
    ),
    Fault(
        "a heading that the outline has not",
        "outline broken-anchor",
        line(
            "#### Search Space",
            "#### Search Spaces",
            "    - [Search Space](#search-space)",
        ),
    ),
    Fault(
        "an anchor that leads nowhere",
        "outline broken-anchor",
        line("    - [Others - O](#others---o)", "    - [Others - O](#others--o)"),
    ),
    Fault(
        "a line of the outline that is gone",
        "outline",
        line("    - [Others - O](#others---o)", "", "#### Others - O"),
    ),
    Fault(
        "nothing under a heading",
        "empty-section",
        line("No paper is filed under random search yet.", "", "#### Random Search"),
    ),
)


def findings(text: str) -> tuple[Source, list[Diagnostic]]:
    document = parse(Source(text))
    contract = read_folder(ROOT / "rules", RULES)
    view = read(document.source, contract, RULES, str(ROOT / "README.md"))
    found, failures = check(view, RULES)
    assert failures == ()
    return document.source, found


def test_the_readme_has_no_fault() -> None:
    source, found = findings(README)
    assert [(source.position(d.span.start)[0], d.rule, d.message) for d in found] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_fault_is_named(fault: Fault) -> None:
    lines = README.split("\n")
    row = fault.plant(lines)
    source, found = findings("\n".join(lines))
    said = [(d.line_in(source), d.rule, d.message) for d in found]
    places = {
        (source.position(span.start)[0], d.rule)
        for d in found
        if not d.file
        for span in (d.span, *(related.span for related in d.related))
    }
    # What the contract says too much of stands in its files.
    places |= {(row, d.rule) for d in found if d.file}
    assert any((row, rule) in places for rule in fault.rules.split()), said
    assert len(said) <= fault.most, said
