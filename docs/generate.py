"""Writes the pages and schemas that are made from descriptions in the code.

``python -m docs.generate`` from the root of the repository writes them; a test holds them to it.
"""

from __future__ import annotations

from pathlib import Path

from mdlist.checks import RULES
from mdlist.contract.reference.options import OPTIONS
from mdlist.report.manual import markdown_page, page_of
from mdlist.report.reference import page
from mdlist.run.schemas import contract_schema, settings_schema

DOCS = Path(__file__).parent
CONTRACT = """\
A contract says what a list promises: its columns, its codes, its order. It stands in the `*.toml`
files of a folder `rules/` beside the list, or above it up to the root of the repository; the
tables may be spread over the files in any way. What it leaves out is inferred from the list, and
`mdlist check --show-contract` prints both. `mdlist init` writes a first one.

`mdlist explain contract` and `mdlist explain list.columns` say on a terminal what this page says.

An editor with [Taplo](https://taplo.tamasfe.dev) (Visual Studio Code: Even Better TOML) completes
and checks the files by [a schema](contract.schema.json), which the first line of a file names:

```toml
#:schema ./contract.schema.json
```

`mdlist init` writes that line, and the schema beside `list.toml`. The path starts at the file, so
that it leads to the schema of the mdlist that is installed, without a network;
`mdlist explain --schema contract > rules/contract.schema.json` writes it anew.
"""


def pages() -> dict[str, str]:
    """The text of each generated file, by its path from ``docs/``."""
    made = {
        "contract.md": page("The contract", CONTRACT, OPTIONS),
        "contract.schema.json": contract_schema(),
        "settings.schema.json": settings_schema(),
    }
    for rule in RULES.values():
        keys = [option.key for option in OPTIONS if rule.ID in option.rules and not option.repeats]
        made[f"rules/{rule.ID}.md"] = markdown_page(page_of(rule), keys)
    return made


def main() -> None:
    """Write them, and take away pages of rules that are gone."""
    made = pages()
    (DOCS / "rules").mkdir(exist_ok=True)
    for name, text in made.items():
        (DOCS / name).write_text(text, encoding="utf-8")
    for path in (DOCS / "rules").glob("*.md"):
        if f"rules/{path.name}" not in made:
            path.unlink()


if __name__ == "__main__":
    main()
