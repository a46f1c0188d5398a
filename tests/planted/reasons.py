"""Where a fault is not mended as planted, and why that is meant to be so."""

from __future__ import annotations

from fnmatch import fnmatchcase

# What becomes of which faults, by the patterns of their names.
REASONS = {
    "alike": {
        "layout *": "a table is written at the margin, if blanks alone stand before it",
        "*indented*": "a row is put at the margin, if blanks alone stand before its table",
        "table in code*": "a table is put at the margin, if blanks alone stand before it",
    },
    "told": {
        "table in *": "blanks are taken out and lines put in where the table stands at the margin",
        "*indented*": "blanks are taken out where the table stands in no quote and in no item",
        "no delimiter row": "no line is put in behind the marker of an item",
        "header apart": "the blank line is taken out where both lines have the same prefix",
        "cell left out": "a value is put in where the other cells are of their columns' kinds",
        "order": "the last line is moved only if it has an end",
    },
    "missed": {
        "heading*": "a line is meant as a heading where it begins at the margin",
        "marker of a merge": "git writes its markers at the margin",
        "line break*": "a link over two lines is looked for where no quote's sign is between",
        "header underlined": "a table that text runs into is no heading's",
        "bullet, first": "behind the marker of an item another is text",
        "outline*": "headings in a list are of no section, and its items no outline of them",
        "table in code*": "code in a quote is taken for an example",
        "*indented*": "code in a quote is taken for an example",
        "text below": "what runs on lazily is no row",
    },
    "other": {
        "*": "GitHub shows another fault here: the lines are a table's, and run on from the text",
    },
}
# Faults of a link's text are found as they are, or not at all.
NONE = ("link-syntax", "broken-anchor")


def reason(kind: str, name: str, rule: str) -> str:
    """Why a fault may have become ``kind``, "" if there is no reason for it."""
    if kind in ("right", "silent"):
        return "so it should be"
    if kind == "other" and rule in NONE:
        return ""
    found = (why for glob, why in REASONS.get(kind, {}).items() if fnmatchcase(name, glob))
    return next(found, "")
