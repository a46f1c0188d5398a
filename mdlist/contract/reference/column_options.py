"""What the keys of a column mean: ``[list.columns]``."""

from __future__ import annotations

from mdlist.contract.reference.option import Option

TYPES = ("year", "date", "integer", "number", "text")

COLUMN_OPTIONS = (
    Option(
        "list.columns",
        "map",
        "What the cells of each column hold. A column is named as in the header of the tables.",
        '[list.columns]\nYear = { type = "year" }\nVenue = { values = ["ACL", "ICML"] }',
        rules=("stale-contract", "unknown-column"),
    ),
    Option(
        "list.columns.<header>.role",
        "string",
        'Whether the column names what the row is about: "entry". Without it that column is found '
        "by the look of its cells.",
        '[list.columns]\nTitle = { role = "entry" }',
        allowed=("entry",),
        default="",
    ),
    Option(
        "list.columns.<header>.type",
        "string",
        "What kind of value each cell holds. text is anything.",
        '[list.columns]\nYear = { type = "year" }',
        allowed=TYPES,
        default="",
        rules=("bad-value",),
    ),
    Option(
        "list.columns.<header>.values",
        "strings",
        "The only values that a cell may hold.",
        '[list.columns]\nVenue = { values = ["ACL", "ICML"] }',
        default=(),
        rules=("bad-value",),
    ),
    Option(
        "list.columns.<header>.pattern",
        "string",
        "A regular expression that the whole text of a cell fits. It is written as for RE2: "
        "look-around and backreferences are refused.",
        "[list.columns]\nVersion = { pattern = '\\d+\\.\\d+' }",
        default="",
        rules=("bad-value",),
    ),
    Option(
        "list.columns.<header>.from",
        "integer",
        "The first year, or the least number, of a column whose type is one.",
        '[list.columns]\nYear = { type = "year", from = 2017 }',
        rules=("bad-value",),
    ),
    Option(
        "list.columns.<header>.to",
        "integer",
        "The last year, or the greatest number, of a column whose type is one.",
        '[list.columns]\nYear = { type = "year", to = 2020 }',
        rules=("bad-value",),
    ),
)
