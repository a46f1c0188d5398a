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
        "strings or map of string",
        "The only values that a cell may hold. As a table it is a legend: each value, and what it "
        "means.",
        '[list.columns]\nLicence = { values = { A = "Apache 2.0", M = "MIT" } }',
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
    Option(
        "list.columns.<header>.required",
        "boolean",
        "Whether each cell has a value. An empty cell, or the marker for a missing value, is an "
        "error then.",
        "[list.columns]\nLicence = { required = true }",
        default=False,
        rules=("missing-value",),
    ),
    Option(
        "list.columns.<header>.separator",
        "string",
        "What stands between several values of one cell. Each of them is held to type, values and "
        "pattern alone; blanks around it do not count.",
        '[list.columns]\nTags = { separator = ",", values = ["web", "desktop", "mobile"] }',
        default="",
        rules=("bad-value",),
    ),
    Option(
        "list.columns.<header>.order",
        "strings",
        "The values in the order that rows are sorted by, where list.order names the column. Other "
        "values have no place in it.",
        '[list]\norder = ["Status"]\n[list.columns]\nStatus = { order = ["stable", "beta"] }',
        default=(),
        rules=("row-order",),
    ),
)

_OF_ALL = "list.columns."
# The same keys, for the columns of one section; only in a whole list does a column name the entry.
SECTION_COLUMN_OPTIONS = tuple(
    option._replace(
        key=f"list.sections.columns.{option.key.removeprefix(_OF_ALL)}",
        example='[[list.sections]]\nheading = "News"\n[list.sections.columns]\n'
        + option.example.partition("[list.columns]\n")[2],
        repeats=True,
    )
    for option in COLUMN_OPTIONS
    if option.key.startswith(_OF_ALL) and option.name != "role"
)
