"""What a contract may say besides: read, shown and read again."""

from __future__ import annotations

import pytest
from contracts import promises, read_text

from mdlist.contract.in_sections import InSections
from mdlist.contract.model import Column, Contract, Section
from mdlist.contract.reader import RulesError
from mdlist.contract.reference.options import OPTIONS
from mdlist.contract.writer import contract_text

ALL = """
[list]
except = ["Legend", "Old: \\"x\\""]
header = ["Title", "Tags"]
[list.columns]
Tags = { separator = ", ", values = { A = "first", "B c" = "second" }, required = true }
Status = { order = ["stable", "beta"] }
[[list.sections]]
heading = "Talks"
missing = ""
header = ["Title"]
[list.sections.columns]
"Tags of" = { type = "year", from = 2000 }
[links.Code]
form = "link and badges or missing"
host = ["repository", "huggingface.co"]
[links.Paper]
host = "arxiv.org"
[[allow]]
rule = "bad-value"
value = "soon"
section = "Talks"
reason = "not fixed"
"""


@pytest.mark.parametrize("text", [ALL, *(option.example for option in OPTIONS)])
def test_what_is_shown_is_what_was_read(text: str) -> None:
    contract = read_text(text, "p.toml")
    again = read_text(contract_text(contract), "p.toml")
    assert promises(again) == promises(contract)
    assert contract_text(read_text(contract_text(contract), "p.toml")) == contract_text(contract)


def test_an_allowance_names_something() -> None:
    with pytest.raises(RulesError) as caught:
        read_text('[[allow]]\nrule = "outline"\nreason = "x"', "p.toml")
    assert str(caught.value) == (
        "p.toml: allow[1]: names no entry, no section and no value; one of them is due"
    )


def test_a_pattern_of_a_section_is_tried() -> None:
    text = '[[list.sections]]\nheading = "A"\ncolumns = { B = { pattern = "(" } }'
    with pytest.raises(RulesError, match=r"^p.toml: list\.sections\[1\]\.columns\.B\.pattern: "):
        read_text(text, "p.toml")


def test_the_nearest_section_counts() -> None:
    general = {"Year": Column(type="year", first=2000), "Venue": Column(values=("ACL",))}
    contract = Contract(
        missing="-",
        header=("A",),
        columns=general,
        sections=(
            Section("Talks", missing="n/a", columns={"Year": Column(first=2010)}),
            Section("Short", header=("B",), order=("Year",)),
        ),
    )
    promises = InSections(contract)
    assert promises.missing(("Papers",)) == "-"
    assert promises.missing(("Talks", "Short")) == "n/a"
    assert promises.header(("Talks", "Short")) == ("B",)
    assert promises.header(("Talks",)) == ("A",)
    year = promises.columns(("Talks", "Short"))["Year"]
    assert (year.type, year.first) == ("year", 2010)
    assert promises.columns(("Papers",)) == general
    assert promises.order("Short", ()) == ("Year",)
    assert promises.order("Talks", ("title",)) == ("title",)
    assert promises.has_own_column(("Talks",), "Year")
    assert not promises.has_own_column(("Talks",), "Venue")
