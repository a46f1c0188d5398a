"""What the keys of ``[list]`` mean."""

from __future__ import annotations

from mdlist.contract.reference.option import Option

LAYOUTS = ("compact", "aligned", "keep")

LIST_OPTIONS = (
    Option(
        "list",
        "table",
        "Which files and which part of them are the list, and how its tables are written.",
        '[list]\nmissing = "-"\norder = ["Year"]',
    ),
    Option(
        "list.files",
        "strings",
        "The files that the contract speaks for. Several of them are one list, in this order; a "
        "translation, such as README_fr.md, is a list of its own. Paths start at the folder that "
        "holds rules/. "
        "Patterns are written as in .gitignore.",
        '[list]\nfiles = ["README.md", "docs/*.md"]',
        default=("README.md",),
    ),
    Option(
        "list.under",
        "string",
        "The heading that the list stands under. Tables and bullets elsewhere in the file are no "
        "entries. Without it the whole file is the list.",
        '[list]\nunder = "Papers"',
        default="",
        rules=("stale-contract",),
    ),
    Option(
        "list.except",
        "strings",
        "Headings below which nothing is an entry, such as that of a legend.",
        '[list]\nexcept = ["Legend"]',
        default=(),
        rules=("stale-contract",),
    ),
    Option(
        "list.missing",
        "string",
        "What a cell without a value holds. An empty cell, or another dash, is a finding then.",
        '[list]\nmissing = "-"',
        rules=("missing-value",),
    ),
    Option(
        "list.layout",
        "string",
        "How tables are written. compact: one space either side of a cell. aligned: cells padded "
        "to the width of their column, as prettier does. keep: rows stay as they are.",
        '[list]\nlayout = "compact"',
        allowed=LAYOUTS,
        default="",
        rules=("table-layout",),
    ),
    Option(
        "list.order",
        "strings",
        "The columns that rows are sorted by within each section. The second one counts where the "
        'first is equal. "-" before a name: falling; "title": the name of the entry.',
        '[list]\norder = ["-Year", "title"]',
        default=(),
        rules=("row-order",),
    ),
    Option(
        "list.bullet-order",
        "strings",
        "What bullets are sorted by. They have no columns but the title.",
        '[list]\nbullet-order = ["title"]',
        default=(),
        rules=("row-order",),
    ),
    Option(
        "list.header",
        "strings",
        "The columns that each table has, in this order.",
        '[list]\nheader = ["Title", "Venue", "Year"]',
        default=(),
        rules=("unknown-column",),
    ),
    Option(
        "list.sections",
        "tables",
        "What is special about one section. There is a [[list.sections]] for each.",
        '[[list.sections]]\nheading = "Most cited"\norder = ["-Citations"]',
    ),
    Option(
        "list.sections.heading",
        "string",
        "The heading of the section. It is written as it is shown, without signs of emphasis.",
        '[[list.sections]]\nheading = "Most cited"\norder = ["-Citations"]',
        required=True,
        rules=("stale-contract",),
    ),
    Option(
        "list.sections.order",
        "strings",
        "What rows and bullets right under this heading are sorted by. [] keeps no order.",
        '[[list.sections]]\nheading = "News"\norder = []',
        rules=("row-order",),
    ),
    Option(
        "list.sections.missing",
        "string",
        "What a cell without a value holds in this section, and in those below it.",
        '[[list.sections]]\nheading = "News"\nmissing = "n/a"',
        rules=("missing-value",),
    ),
    Option(
        "list.sections.header",
        "strings",
        "The columns of each table in this section, and in those below it.",
        '[[list.sections]]\nheading = "News"\nheader = ["Date", "What"]',
        default=(),
        rules=("unknown-column",),
    ),
    Option(
        "list.sections.columns",
        "map",
        "What the cells of a column hold in this section, and in those below it. The keys are "
        "those of list.columns, and each is put in the place of that.",
        '[[list.sections]]\nheading = "Talks"\ncolumns = { Venue = { values = ["PyCon"] } }',
        rules=("bad-value", "missing-value"),
    ),
)
