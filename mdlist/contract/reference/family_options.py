"""What the keys of the other tables mean: types, links, bold, duplicates, allow."""

from __future__ import annotations

from mdlist.contract.reference.option import Option

_TYPES = """\
[types]
column = "Type"
codes = { RL = "Reinforcement Learning", G = "Gradients" }"""
_BOLD = """\
[bold]
column = "Title"
count = "Citations"
at-least = [{ from = 2015, to = 2019, count = 100 }, { from = 2020, count = 20 }]"""
_ALLOW = """\
[[allow]]
rule = "duplicate-entry"
entry = "Attention Is All You Need"
reason = "the paper and its code are both listed on purpose\""""

TYPES_OPTIONS = (
    Option(
        "types",
        "table",
        "Codes in a column say in which sections an entry stands.",
        _TYPES,
        rules=("unknown-type", "type-section", "unlisted-type"),
    ),
    Option("types.column", "string", "The column with the codes.", _TYPES, required=True),
    Option(
        "types.codes",
        "map of string",
        "Each code, and the heading of the section that it names. Sections without a code stand "
        "outside these rules.",
        _TYPES,
        required=True,
    ),
    Option(
        "types.separator",
        "string",
        "What stands between several codes of one cell.",
        f'{_TYPES}\nseparator = ", "',
        default="/",
        filled=True,
    ),
    Option(
        "types.order",
        "strings",
        "The order in which several codes of one cell are written.",
        f'{_TYPES}\norder = ["RL", "G"]',
        default=(),
        rules=("type-order",),
    ),
)

LINKS_OPTIONS = (
    Option(
        "links",
        "map",
        "What the links of each column hold. There is a [links.<header>] for each.",
        '[links.Code]\nform = "link or missing"\nhost = "repository"',
    ),
    Option(
        "links.<header>.form",
        "string",
        'Whether a cell is one link and nothing beside it. With "and badges" images may stand '
        'beside it, with "or missing" the cell may hold the marker for a missing value instead.',
        '[links.Code]\nform = "link and badges or missing"',
        allowed=("link", "link or missing", "link and badges", "link and badges or missing"),
        default="",
        rules=("link-form",),
    ),
    Option(
        "links.<header>.labels",
        "strings",
        "The only labels that links have. They are as written: signs of emphasis are part of one.",
        '[links.Code]\nlabels = ["github", "*github*"]',
        default=(),
        rules=("link-label",),
    ),
    Option(
        "links.<header>.host",
        "string or strings",
        "The hosts that links lead to; their subdomains are meant too. repository: the page of a "
        "repository, on whatever site.",
        '[links.Paper]\nhost = ["arxiv.org", "openreview.net"]',
        default="",
        rules=("code-link", "link-form"),
    ),
    Option(
        "links.<header>.canonical",
        "strings",
        "What is rewritten to one form. version (the v2 of an arXiv address), pdf (to the page of "
        "the paper), tracking (parameters such as utm_source), scheme (http to https, where the "
        "site serves it), host (an old address that leads to a new one).",
        '[links.Title]\ncanonical = ["version", "tracking"]',
        allowed=("version", "pdf", "tracking", "scheme", "host"),
        default=(),
        rules=("canonical-link",),
    ),
)

BOLD_OPTIONS = (
    Option(
        "bold",
        "table",
        "An entry is bold where a count earns it, and only there.",
        _BOLD,
        rules=("bold-criteria",),
    ),
    Option("bold.column", "string", "The column that is bold or not.", _BOLD, required=True),
    Option("bold.count", "string", "The column with the counts.", _BOLD, required=True),
    Option(
        "bold.at-least",
        "tables",
        "From which count on an entry is bold, for some years or for all. The first that fits the "
        "year of the entry holds. Without it every entry that has a count is bold.",
        _BOLD,
    ),
    Option("bold.at-least.count", "integer", "The least count.", _BOLD, required=True),
    Option("bold.at-least.from", "integer", "The first year that it holds for.", _BOLD),
    Option("bold.at-least.to", "integer", "The last year that it holds for.", _BOLD),
)

DUPLICATES_OPTIONS = (
    Option(
        "duplicates",
        "table",
        "What makes two records one entry.",
        '[duplicates]\nkey = ["link"]',
    ),
    Option(
        "duplicates.key",
        "strings",
        "By what records are one entry. Two keys: one of them is enough.",
        '[duplicates]\nkey = ["link"]',
        allowed=("link", "title"),
        default=("link", "title"),
        rules=("duplicate-entry", "conflicting-entry"),
    ),
)

ALLOW_OPTIONS = (
    Option(
        "allow",
        "tables",
        "Findings that are no fault in this list, and why. There is an [[allow]] for each case, "
        "with an entry, a section or a value, or more of them; one that matches nothing is a "
        "finding of its own.",
        _ALLOW,
        rules=("stale-contract",),
    ),
    Option("allow.rule", "string", "The rule that the finding is of.", _ALLOW, required=True),
    Option("allow.entry", "string", "The title of the entry that it is about.", _ALLOW, default=""),
    Option("allow.reason", "string", "Why it is right here.", _ALLOW, required=True, filled=True),
    Option(
        "allow.section",
        "string",
        "The heading of the section that it is in.",
        '[[allow]]\nrule = "row-order"\nsection = "Hall of fame"\nreason = "by hand"',
        default="",
    ),
    Option(
        "allow.value",
        "string",
        "The text that it covers, as it stands in the list.",
        '[[allow]]\nrule = "bad-value"\nvalue = "soon"\nreason = "the year is not fixed yet"',
        default="",
    ),
)
