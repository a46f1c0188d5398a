"""Descriptions of keys for people: on a terminal, and as a page in Markdown."""

from __future__ import annotations

from textwrap import fill, indent
from typing import TYPE_CHECKING

from mdlist.contract.reference.option import CALLED
from mdlist.report.style import PLAIN, Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mdlist.contract.reference.option import Option

# Columns that prose takes on a terminal.
PROSE = 88


def render(option: Option, within: Iterable[Option] = (), style: Style = PLAIN) -> str:
    """The whole of one key, and the keys ``within`` it with a line each."""
    parts = [f"{style.bold(option.key)} ({'; '.join(_facts(option))})", fill(option.meaning, PROSE)]
    inner = list(within)
    if not all(each.repeats for each in inner):
        parts.append(_rows(inner, style))
    parts += [style.dim("Example:"), indent(option.example, "    ")]
    if option.rules:
        parts.append(f"Held by {_and(option.rules)}.")
    return "\n\n".join(parts) + "\n"


def render_all(title: str, options: Sequence[Option], style: Style = PLAIN) -> str:
    """A line a key."""
    return f"{fill(title, PROSE)}\n\n{_rows(options, style)}\n"


def page(title: str, before: str, options: Sequence[Option]) -> str:
    """A page in Markdown with all of ``options``.

    Args:
        title: its heading.
        before: what stands above the first key, in Markdown.
        options: the keys, a table before what stands in it.
    """
    parts = [f"# {title}", before.strip()]
    for option in (each for each in options if not each.repeats):
        level = "##" if option.is_table and "." not in option.key else "###"
        parts.append(f"{level} `{option.key}`")
        parts.append(f"{_sentence(_facts(option))}\n\n{option.meaning}")
        parts.append(f"```toml\n{option.example}\n```")
        if option.rules:
            links = [f"[{rule}](rules/{rule}.md)" for rule in option.rules]
            parts.append(f"Held by {_and(links)}.")
    return "\n\n".join(parts) + "\n"


def _rows(options: Sequence[Option], style: Style) -> str:
    shown = [option for option in options if not option.repeats]
    wide = max(len(option.key) for option in shown)
    rows = []
    for option in shown:
        first = option.meaning.partition(". ")[0].rstrip(".")
        rows.append(f"{style.bold(f'{option.key:<{wide}}')}  {first}")
    return "\n".join(rows)


def _facts(option: Option) -> list[str]:
    """Kind, allowed values and default."""
    facts = [CALLED[option.kind]]
    if option.allowed:
        facts.append(f"one of {', '.join(option.allowed)}")
        if option.kind == "strings":
            facts[-1] = f"any of {', '.join(option.allowed)}"
    if option.required:
        facts.append("required")
    elif not option.is_table:
        facts.append(f"default: {_default(option)}")
    return facts


def _default(option: Option) -> str:
    default = option.default
    if default is None or default in ("", ()):
        return "nothing is said"
    if isinstance(default, bool):
        return "true" if default else "false"
    if isinstance(default, tuple):
        return f"[{', '.join(_quoted(each) for each in default)}]"
    return _quoted(default) if isinstance(default, str) else str(default)


def _quoted(text: str) -> str:
    return f'"{text}"'


def _sentence(facts: Sequence[str]) -> str:
    text = "; ".join(facts)
    return f"{text[:1].upper()}{text[1:]}."


def _and(names: Sequence[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
