"""What a rule looks for, from the docstring of its module."""

from __future__ import annotations

import re
from inspect import cleandoc
from typing import TYPE_CHECKING, NamedTuple

from mdlist.report.style import PLAIN, Style

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mdlist.lint.rule import Rule

FENCE = re.compile(r"^(`{3,})([^\n`]*)\n(.*?)^\1[ \t]*$", re.MULTILINE | re.DOTALL)
HEADS = {
    "md bad": "A list with the fault",
    "md good": "A list without it",
    "md fixed": "After mdlist fix",
    "toml": "Under the contract",
}


class Page(NamedTuple):
    """``fault`` is one sentence; ``text`` the whole docstring; ``fixable`` whether it shows what
    ``mdlist fix`` makes of the fault."""

    rule: str
    severity: str
    fault: str
    text: str
    fixable: bool


def page_of(rule: Rule) -> Page:
    """What the docstring of ``rule`` says."""
    text = cleandoc(rule.__doc__ or "")
    fault = " ".join(text.partition("\n\n")[0].split())
    fixable = any(match.group(2).strip() == "md fixed" for match in FENCE.finditer(text))
    return Page(rule.ID, rule.SEVERITY.value, fault, text, fixable)


def render(page: Page, style: Style = PLAIN) -> str:
    """The whole page for a terminal: prose as it stands, examples with a heading, indented."""
    facts = f"{page.severity}, {'mdlist fix mends it' if page.fixable else 'no fix'}"
    parts = [f"{style.bold(page.rule)} ({facts})\n"]
    done = 0
    for match in FENCE.finditer(page.text):
        parts.append(page.text[done : match.start()].strip())
        info = match.group(2).strip()
        parts.append(style.dim(f"{HEADS.get(info, info)}:"))
        parts.append("\n".join(f"    {line}".rstrip() for line in match.group(3).split("\n")))
        done = match.end()
    parts.append(page.text[done:].strip())
    return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"


def markdown_page(page: Page, keys: Sequence[str]) -> str:
    """The whole page in Markdown.

    Args:
        keys: the keys of a contract that the rule holds a list to.
    """
    facts = (
        f"{page.severity.capitalize()}; {'`mdlist fix` mends it' if page.fixable else 'no fix'}."
    )
    parts = [f"# {page.rule}", facts]
    done = 0
    for match in FENCE.finditer(page.text):
        parts.append(page.text[done : match.start()].strip())
        info = match.group(2).strip()
        fence, language = match.group(1), info.partition(" ")[0]
        parts.append(f"{HEADS.get(info, info)}:")
        parts.append(f"{fence}{language}\n{match.group(3)}{fence}")
        done = match.end()
    parts.append(page.text[done:].strip())
    if keys:
        links = ", ".join(f"[`{key}`](../contract.md#{_anchor(key)})" for key in keys)
        parts.append(f"In a contract: {links}.")
    parts.append(
        "Switch it off for a line, a part or a file with a comment such as "
        f"`<!-- mdlist-disable-next-line {page.rule} -->`, or everywhere with "
        f"`--ignore {page.rule}`."
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _anchor(key: str) -> str:
    """The anchor of a key's heading on the page of the contract."""
    return re.sub(r"[^\w -]", "", key.casefold())


def render_all(rules: Mapping[str, Rule], style: Style = PLAIN) -> str:
    """A line a rule: its name, its severity, whether it has a fix, and the fault."""
    pages = [page_of(rule) for rule in rules.values()]
    rows = [("rule", "severity", "fix", "fault")]
    rows += [(p.rule, p.severity, "yes" if p.fixable else "-", p.fault.rstrip(".")) for p in pages]
    wide = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = []
    for number, row in enumerate(rows):
        name, severity, fix = (f"{row[n]:<{wide[n]}}" for n in range(3))
        if number == 0:
            lines.append(style.dim(f"{name}  {severity}  {fix}  {row[3]}"))
        else:
            painted = style.severity(row[1], severity)
            lines.append(f"{style.bold(name)}  {painted}  {fix}  {row[3]}")
    return "\n".join(lines) + "\n"
