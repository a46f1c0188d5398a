"""What lists, contracts, settings and baselines are put together from: whole lines, and the pieces
that stand in lines. A few names, years and addresses come again and again, so that rules find
copies, neighbours and habits."""

from __future__ import annotations

from typing import NamedTuple

from mdlist.checks import RULES


class Dialect(NamedTuple):
    """The ``lines`` of a language, without their ends, and its ``pieces``."""

    lines: tuple[str, ...]
    pieces: tuple[str, ...]


TITLES = (
    "Ants and Bees", "Ants and Bee", "ANTS AND BEES", "Ants & Bees: A Survey of Small Things",
    "Ants & Bees: A Survay of Small Things", "Bees", "Cats 2.0", "Dogs (v2)", "★", "???", "—", "-",
    "漢字の本", "Ünïted Élk", "éel", "👩‍👩‍👧", "🔥 Fox", "C++", "C#", ".NET", "a",
    "Node.js", "x" * 40,
)  # fmt: skip
URLS = (
    "https://arxiv.org/abs/1806.09055", "https://arxiv.org/pdf/1806.09055v2.pdf",
    "http://arxiv.org/abs/2103.00020", "https://github.com/ants/bees", "github.com/ants/bees",
    "https://github.com/ants/bees/tree/main/", "https://github.com/bees",
    "https://example.org/ants", "http://www.example.org/ants/?utm_source=x&ref=y#z", "#ants",
    "#a-bees", "#-", "#", "docs/ants.md", "./LICENSE", "../x y.md", "/docs/", "https:/x.org",
    "htp://example.org", "https://https://example.org", "https://example.org/a(b)c", "<a b>",
    "https://openreview.net/forum?id=abc", "https://doi.org/10.1000/1", "mailto:a@example.org",
    "https://aclanthology.org/2020.acl-main.1/", "https://[::1]/", "https://exa mple.org", "",
    "https://openaccess.thecvf.com/content_CVPR_2019/html/A_B_CVPR_2019_paper.html",
    "https://img.shields.io/badge/a-b-red", "https://例え.jp/本", "%zz%00", "//x.org", "&amp;",
)  # fmt: skip
VALUES = (
    "2017", "2018", "2019", "2020", "20201", "1999", "0", "-1", "1,234", "12", "30", "+", "~10",
    "2019-05", "May 2019", "2020.13", "05/2021", "2021年", "CVPR", "CVPR 2019", "ICML", "NeurIPS",
    "NeurlPS", "NIPS", "AAAI", "S", "RL", "G/RL", "RL/G", "S/", "/", "Yes", "yes", "No", "N/A",
    "-", "–", "", " ", "?", "x", "✅", ":x:", "`code`", "$x_1$", "**30**", "*github*", "github",
)  # fmt: skip
INLINE = (
    "|", "\\|", "\\\\|", "||", "\\", "`", "``", "*", "**", "_", "__", "~~", "[", "]", "(", ")",
    "](", "[]", "()", "[a](b", "[a] (b)", "[a](b](c))", "![", "![a](b)", "[x]: ", "[a][b]", "[^1]",
    "<", ">", "<br>", "<br/>", "<a href='#ants'>", "</a>", "<a name=\"ants\"></a>", "<b>", "<!--",
    "-->", "<!-- c -->", "<!---->", "&amp;", "&#0;", "&nbsp;", "\t", " \t ", "    ", "\x00",
    "\x0b",
    "\x0c", "\x1b[31m", "\x7f", "\x85", "\u00a0", "\u200b", "\u2028", "\u3000", "\u202e", "\ufeff",
    "\ufe0f", "e\u0301", "｜", "：", "（", "]（", "－", "\r", "\n", "\r\n", "  \n", " \\\n",
    "# ", "- ",
    "* ", "+ ", "1. ", "1) ", "> ", "-\t", "[ ] ", "[x] ", ":-:", ":--", "--:", "---",
    "***", "===",
    "```", "~~~", "$$", "and", "with", ":", ",", ".", ";", "-", "–", " - ", " – ", " | ", "...",
)  # fmt: skip
RULE_NAMES = (*RULES, "no-such-rule")
COMMENTS = (
    "<!-- mdlist-disable -->", "<!-- mdlist-enable -->", "<!-- mdlist-disable-file -->",
    "<!-- mdlist-disable-next-line -->", "<!-- mdlist-disable-line -->",
    "<!-- prettier-ignore -->",
    "<!-- prettier-ignore-start -->", "<!-- prettier-ignore-end -->", "<!--mdlist-disable:why-->",
    "<!-- markdownlint-disable -->", "<!-- toc -->", "<!-- tocstop -->",
    *(f"<!-- mdlist-disable-next-line {rule} -- so -->" for rule in RULES),
    *(f"<!-- mdlist-disable {rule} -->" for rule in RULES),
)  # fmt: skip
LINKS = tuple(f"[{title}]({url})" for title, url in zip(TITLES * 2, URLS, strict=False))
HEADINGS = (
    "# List", "## Ants", "## Bees", "### A. Bees", "## Ants ##", "##Cats", "#", "## ",
    "###### Deep",
    "## [Ants](#list)", "## Ants <a name='ants'></a>", "Ants", "----", "====", "**Ants**",
    "## 🔥 Fox",
    "## Contents", "## Surveys - S", "## RL Methods - RL", "## License", "####### Seven",
    "\t# Tab",
    "<h2>Ants</h2>", "## Cats 2.0", "＃ Wide", "## Star History", "## Contributing",
)  # fmt: skip
ROWS = (
    "| Title | Year |", "| Title | Venue | Year | Type | Code |", "Title | Year", "|Title|Year|",
    "| Name | Description | Stars |", "| # | Paper | Citations |", "| Title |", "|  | Title |",
    "|---|---|", "| :-- | :-: |", "| :-- | :-- | :-: | :-: | --: |", "--- | ---", "|---|", ":-",
    "| --- |---", "|-|-|-|", "| :-- | :-: | :-: |", "|：--|：--|", "|---|---|---|---|---|",
    "| - - |",
    *(f"| {link} | {value} |" for link, value in zip(LINKS, VALUES, strict=False)),
    *(f"| {one} | {two} | {three} | {one} | [github]({url}) |" for one, two, three, url in zip(
        LINKS, VALUES[20:], VALUES, URLS[3:], strict=False)),
    "| **[Ants and Bees](https://arxiv.org/abs/1806.09055)** | 2018 |", "| Bees | 2019 | 3 | 4 |",
    "| [Ants](#ants) |", "| | |", "||", "|", "| |", "Bees | 2020", "| Bees \\| Ants | 2020 |",
    "｜ Bees ｜ 2020 ｜", "| `a|b` | 2020 |", "| a", "a |", "| Bees<br>and | 2020 |",
    "|\tBees\t|\t|",
    "| --- | --- |", "+---+---+", "| <!-- mdlist-disable-line --> |", "| *More* | |", "| … | … |",
)  # fmt: skip
BULLETS = (
    *(f"{mark}{link} - {value} things." for mark, link, value in zip(
        ("- ", "* ", "+ ", "1. ", "  - ", "    * ", "- [ ] ", "-", "\t- ",
        "• ") * 3, LINKS, VALUES,
        strict=False)),
    "- [Ants](#ants)", "  - [Bees](#a-bees)", "- [Cats](#cats-20)", "* [List](#list)",
    "- Bees", "-",
    "- | a | b |", "  |---|---|", "  continued", "10. ten",
    "- (2019) **Ants**. *CVPR*. [paper](x)",
    "- **Ants**, A. Bee, 2019. [[pdf]](https://arxiv.org/abs/1806.09055) [[code]](x)",
    "-[Ants](x)",
    "- ~~[Ants](https://example.org/ants)~~", "- `code` - [Bees](y)", "- ", "1.Ants", "－ Ants",
)  # fmt: skip
BLOCKS = (
    "", "", "", " ", "\t", "text", "Ants and Bees are here.", "---", "***", "___", "```",
    "```toml",
    "~~~", "    code", "\tcode", "> quote", "> | a | b |", "> |---|---|", ">", "> > - x", "<div>",
    "</div>", "<details>", "<table><tr><td>", "</table>", "<br>", "<p align='center'>",
    "<?x", "?>",
    "<![CDATA[", "]]>", "<script>", "</script>", "<pre>", "<<<<<<< HEAD", "=======", ">>>>>>> a",
    "|||||||", "title: x", "...", "[a]: https://example.org/ants", "[ants]: <>", "[^1]: note",
    "[Back to top](#list)", "**[⬆ Back](#list)**", "text | more", "***text***", "<!--", "-->",
    "Table of Contents", "\x00", "\x0c", "\ufeff# List", "\\", "&#35; x", "![b](https://x.org/b)",
)  # fmt: skip
MARKDOWN = Dialect(
    (*ROWS, *ROWS, *BULLETS, *HEADINGS, *BLOCKS, *COMMENTS[:12]),
    (*INLINE, *LINKS, *URLS, *TITLES, *VALUES, *COMMENTS),
)

TOML_VALUES = (
    '""', '"x"', '"Title"', '"Year"', '"-"', '"/"', "[]", '["Year"]', '["-Year", "title"]',
    "0", "-1",
    "2019", "1.5", "nan", "inf", "true", "{}", "1979-05-27", "{ a = 1 }", "[[]]", '"a\\u0000b"',
    "'''x'''", '"""\n"""', "9" * 30, '["README.md", "docs/*.md"]', "0x1F", "[1, 'a']",
    '"["', '"("',
    '"\\\\d+"', '"a{99999999999}"', '"(a+)+$"', '"compact"', '"aligned"', '"keep"',
    '"link"', "[{}]",
    '"link or missing"', '["link"]', '["title"]', '["version", "pdf", "tracking", "host"]', "'é'",
)  # fmt: skip
TOML_KEYS = (
    "list", "list.missing", "list.layout", "list.order", "list.bullet-order", "list.under",
    "list.files", "list.columns", "list.columns.Title", "list.columns.Year.type", "list.sections",
    "list.columns.Title.role", "list.columns.Year.from", "list.columns.Year.to", "types.column",
    "list.columns.Venue.values", "list.columns.Title.pattern", "types.codes", "types.separator",
    "types.order", "duplicates.key", "links", "links.Code.form", "links.Code.labels",
    "bold.column",
    "links.Code.host", "links.Title.canonical", "bold.count", "bold.at-least", "allow", "x",
    '"a.b"',
    "missing", "layout", "order", "heading", "column", "codes", "form", "rule", "entry", "reason",
    "count", "from", "to", "role", "type", "values", "''", '"é"', "list.'a.b'", "'[0]'", '"...".x',
)  # fmt: skip
TOML_LINES = (
    "[list]", "[list.columns]", "[[list.sections]]", "[types]", "[types.codes]", "[duplicates]",
    "[links.Code]", "[links.Title]", "[bold]", "[[bold.at-least]]", "[[allow]]", "[x]", "[[list]]",
    "[allow]", "[links]", "[list.columns.Year]", "+++", "", "# note", "[", "]", "[a.b.c]", "[[x]]",
    'missing = "-"', 'layout = "compact"', 'order = ["Year"]', 'order = ["-Citations", "title"]',
    'Title = { role = "entry" }', 'Venue = { values = ["CVPR", "ICML"] }', 'Type = {}',
    'Year = { type = "year", from = 2017, to = 2020 }', 'Citations = { type = "integer" }',
    'Year = { type = "date" }', 'Title = { pattern = "[A-Z].*" }', 'heading = "Bees"',
    'column = "Type"', 'separator = "/"', 'codes = { S = "Surveys - S", RL = "RL Methods - RL" }',
    'S = "Surveys - S"', 'RL = "RL Methods - RL"', 'order = ["S", "RL"]', 'key = ["link"]',
    'form = "link"', 'form = "link or missing"', 'labels = ["github", "*github*"]',
    'host = "repository"', 'canonical = ["version", "pdf"]', 'column = "Title"',
    'count = "Citations"', "from = 2020", "count = 20", 'entry = "Ants and Bees"', 'reason = "so"',
    'under = "List"', 'files = ["README.md"]', 'files = ["*.md"]',
    *(f'rule = "{rule}"' for rule in RULE_NAMES),
    *(f"{key} = {value}" for key, value in zip(TOML_KEYS, TOML_VALUES, strict=False)),
)  # fmt: skip
TOML = Dialect(
    TOML_LINES,
    (*TOML_VALUES, *TOML_KEYS, *TITLES, "=", ".", ",", "[", "]", "{", "}", '"', "'", "\\",
    "#", "\n",
     "\r\n", "\t", "\x00", "+++\n", "[" * 50, "{a=" * 30, "\ufeff", '"""', "'''", "_", "e9"),
)  # fmt: skip
# A contract that can be read has one of each of these, or none.
FAMILIES = (
    (
        '[list]\nmissing = "-"\norder = ["Year"]', '[list]\nlayout = "aligned"',
        '[list]\norder = ["-Year", "title"]\nbullet-order = ["title"]', '[list]\nunder = "Bees"',
        '[list]\nmissing = ""\nlayout = "compact"\nfiles = ["README.md"]\norder = ["title"]',
        '[list]\nlayout = "keep"\norder = ["Nothing", "Venue"]',
    ),
    (
        '[list.columns]\nTitle = { role = "entry" }\nYear = { type = "year", from = 2018 }',
        '[list.columns]\nVenue = { values = ["CVPR", "ICML"] }\nYear = { type = "date" }',
        '[list.columns]\nPaper = { role = "entry", pattern = "[A-Z].*" }',
        '[list.columns]\nYear = { type = "integer", to = 0 }\nTitle = { type = "number" }',
    ),
    (
        '[[list.sections]]\nheading = "Bees"\norder = ["-Citations"]',
        '[[list.sections]]\nheading = "Ants"\n[[list.sections]]\nheading = "Ants"\norder = []',
    ),
    (
        '[types]\ncolumn = "Type"\ncodes = { S = "Surveys - S", RL = "RL Methods - RL" }',
        '[types]\ncolumn = "Type"\nseparator = " "\norder = ["S", "G"]\ncodes = { S = "Ants" }',
        '[types]\ncolumn = "Title"\nseparator = "a"\ncodes = { "" = "", "/" = "Bees" }',
    ),
    ('[duplicates]\nkey = ["link"]', '[duplicates]\nkey = ["title"]', "[duplicates]\nkey = []"),
    (
        '[links.Code]\nform = "link or missing"\nlabels = ["github"]\nhost = "repository"',
        '[links.Title]\nform = "link"\ncanonical = ["version", "pdf", "scheme", "host"]',
        '[links.Year]\nlabels = [""]\nform = "link"\n[links.Title]\nlabels = ["Bees", "*Ants*"]',
    ),
    (
        '[bold]\ncolumn = "Title"\ncount = "Year"\n[[bold.at-least]]\nfrom = 2019\ncount = 20',
        '[bold]\ncolumn = "Title"\ncount = "Citations"\n[[bold.at-least]]\nto = 1\ncount = -1',
    ),
    tuple(f'[[allow]]\nrule = "{each}"\nentry = "Bees"\nreason = "so"' for each in RULES),
)  # fmt: skip
SETTINGS = Dialect(
    (
        "[tool.mdlist]", "[tool]", "[tool.mdlist.per-file-ignores]", "tool = 1",
        "[per-file-ignores]",
        'files = ["README.md"]', 'select = ["ALL"]', 'exclude = ["*.md"]', 'rules = "rules"',
        '"docs/*.md" = ["row-order"]', "mdlist = []", "[[tool.mdlist]]", "[project]",
        "ignore = []",
        *(f'select = ["{rule}"]' for rule in RULE_NAMES),
        *(f'ignore = ["{r}"]' for r in RULE_NAMES),
        *(f"{key} = {value}" for key in ("files", "select", "ignore", "rules", "per-file-ignores")
          for value in TOML_VALUES[:16]),
    ),
    (*TOML.pieces, *RULE_NAMES, "tool.mdlist", "tool", "mdlist", "per-file-ignores"),
)  # fmt: skip
JSON = Dialect(
    (
        "{", "}", "[", "]", '"version": 1,', '"findings": [', '"findings": []', "]}", "},", "null",
        '{"path": "README.md", "rule": "row-order", "entry": "ants", "covers": "x", "count": 1},',
        '{"path": "a", "rule": "b", "entry": "", "covers": "", "count": 2}', '"findings": {}',
        '{"version": 1, "findings": []}', '{"version": 2, "findings": []}',
    ),
    ('"path"', '"rule"', '"entry"', '"covers"', '"count"', '"version"', ":", ",", "1", "-1", "0",
     "1e999", "NaN", "Infinity", "1.5", '"1"', '"x"', "true", "null", "[" * 60, "{", "}",
     "]", "\\",
     '"\\ud800"', '"\\u0000"', "9" * 30, "\ufeff", "\x00", '{"a":' * 40),
)  # fmt: skip
