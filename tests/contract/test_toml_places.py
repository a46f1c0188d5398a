"""Where a name stands in a TOML text."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from mdlist.contract.reference.options import OPTIONS
from mdlist.contract.toml_places import find_name, names

TEXT = """\
# list = "no"
[list]
under = "A # b"   # "A Paper"
order = ["-Year",  # a comment, "x"
  'title',
]
[list.columns]
Year = { type = "year", from = 2017 }
"The \\"Venue\\"".values = ["ACL", \"\"\"
ICML\"\"\"]
[[list.sections]]
heading = "A"
[list.sections.columns.Year]
to = 2020
[[list.sections]]
heading = "B"
columns . Venue = {values=["x"],type="text"}
[links]
Code.form = 'link'
[[ allow ]]
entry = "A"
[[allow]]
entry = "A"
value = "C:\\\\x"
"""


@pytest.mark.parametrize(
    ("path", "name", "covered", "line"),
    [
        ("list.under", "A # b", '"A # b"', 3),
        ("list.order", "Year", '"-Year"', 4),
        ("list.order", "title", "'title'", 5),
        ("list.columns", "Year", "Year", 8),
        ("list.columns", 'The "Venue"', '"The \\"Venue\\""', 9),
        ("list.columns", "ICML", '"""\nICML"""', 9),
        ("list.sections", "B", '"B"', 16),
        ("list.sections", "Year", "Year", 13),
        ("list.sections", "Venue", "Venue", 17),
        ("links", "Code", "Code", 19),
        ("allow.#1", "A", '"A"', 21),
        ("allow.#2", "A", '"A"', 23),
        ("allow.#2", "C:\\x", '"C:\\\\x"', 24),
    ],
)
def test_a_name_is_found(path: str, name: str, covered: str, line: int) -> None:
    span = find_name(TEXT, path.split("."), name)
    assert span is not None
    assert TEXT[slice(*span)] == covered
    assert TEXT.count("\n", 0, span.start) + 1 == line


@pytest.mark.parametrize(
    ("path", "name"), [("list", "no"), ("list.under", "A Paper"), ("bold", "A"), ("allow.#3", "A")]
)
def test_what_is_not_there_is_not_found(path: str, name: str) -> None:
    assert find_name(TEXT, path.split("."), name) is None


def strings(value: object) -> list[str]:
    """The keys and strings of what a TOML text says, in no order."""
    if isinstance(value, dict):
        return [text for key, each in value.items() for text in (key, *strings(each))]
    if isinstance(value, list):
        return [text for each in value for text in strings(each)]
    return [value] if isinstance(value, str) else []


FILES = [path.read_text("utf-8") for path in (Path(__file__).parents[2] / "rules").glob("*.toml")]


@pytest.mark.parametrize("text", [TEXT, *FILES, *(option.example for option in OPTIONS)])
@pytest.mark.parametrize("eol", ["\n", "\r\n"])
def test_every_key_and_string_is_seen(text: str, eol: str) -> None:
    text = text.replace("\n", eol)
    assert {name.text for name in names(text)} == set(strings(tomllib.loads(text)))
    assert len([*names(text)]) >= len(strings(tomllib.loads(text)))
