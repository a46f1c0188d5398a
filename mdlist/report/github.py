"""``--output-format github``: annotations on a pull request.

GitHub shows ten errors and ten warnings of a step, so the gravest come first (its documentation of
workflow commands says how they are written); the job's summary has them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.report.concise import LONGEST
from mdlist.report.finding import NAMED, SHOWN
from mdlist.words.escape import escape, escape_lines
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mdlist.report.finding import Finding

# A summary may have a megabyte (GitHub's documentation).
LONGEST_TABLE = 1000
SPECIAL = Regex(r"[\\`*_\[\]<>|&#@~]")
COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
GRAVEST = ("error", "warning", "info")


def render(findings: Iterable[Finding], locate: Callable[[str], str] = str) -> str:
    """A workflow command a finding, errors first.

    Args:
        locate: gives the path of a file as GitHub knows it, from the root of the repository.
    """
    found = sorted(findings, key=lambda finding: GRAVEST.index(finding.severity))
    return "".join(_command(finding, locate(finding.path)) for finding in found)


def step_summary(findings: Iterable[Finding]) -> str:
    """A table of the findings in Markdown, for the job's summary; "" if there are none."""
    found = list(findings)
    if not found:
        return ""
    lines = ["### mdlist", "", "| Place | Rule | Finding |", "| --- | --- | --- |"]
    for finding in found[:LONGEST_TABLE]:
        place = f"{finding.path}:{finding.place.line}:{finding.place.column}"
        cells = (_cell(place), finding.rule, _cell(finding.message[:LONGEST]))
        lines.append(f"| {' | '.join(cells)} |")
    if len(found) > LONGEST_TABLE:
        lines += ["", f"and {len(found) - LONGEST_TABLE} more"]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    """``text`` as it stands, within a table."""
    return SPECIAL.compiled.sub(r"\\\g<0>", escape(" ".join(text.split())))


def _command(finding: Finding, path: str) -> str:
    place = finding.place
    properties = {
        "title": f"mdlist ({finding.rule})",
        "file": path,
        "line": place.line,
        "col": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    where = f"{escape(finding.path)}:{place.line}:{place.column}"
    message = f"{where}: {finding.rule}: {finding.message}"
    for other in finding.related[: SHOWN + NAMED]:
        message += f"\n  {other.line_in(finding.path)}: {other.message}"
    if len(finding.related) > SHOWN + NAMED:
        message += "\n  …"
    return f"::{COMMANDS[finding.severity]} {said}::{_data(message)}\n"


def _data(text: str) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escape_lines(text)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
