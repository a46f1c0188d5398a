"""What each key of the settings means, as data."""

from __future__ import annotations

from mdlist.contract.reference.option import Option

SETTINGS_OPTIONS = (
    Option(
        "files",
        "strings",
        "The files that are checked when none is named. Patterns are written as in .gitignore.",
        'files = ["README.md", "docs/*.md"]',
        default=(),
    ),
    Option(
        "select",
        "strings",
        "Only these rules are run. Without it all are.",
        'select = ["duplicate-entry", "row-order"]',
        default=(),
    ),
    Option("ignore", "strings", "Rules that are not run.", 'ignore = ["row-order"]', default=()),
    Option(
        "exclude",
        "strings",
        "Files that are left out, even when they are named; written as in .gitignore.",
        'exclude = ["docs/drafts/"]',
        default=(),
    ),
    Option(
        "per-file-ignores",
        "map of strings",
        "Rules that are not run on some files: a pattern, and the rules.",
        'per-file-ignores = { "docs/*.md" = ["outline"] }',
    ),
    Option(
        "rules",
        "string",
        "The folder with the contract, where it is not rules/.",
        'rules = "docs/rules"',
        default="",
    ),
)
