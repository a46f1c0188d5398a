"""``--output-format github``: annotations on a pull request.

GitHub shows ten errors and ten warnings of a step, so the gravest come first (its documentation of
workflow commands says how they are written).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mdlist.report.finding import Finding

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
GRAVEST = ("error", "warning", "info")


def render(findings: Iterable[Finding], locate: Callable[[str], str] = str) -> str:
    """A workflow command a finding, errors first.

    Args:
        locate: gives the path of a file as GitHub knows it, from the root of the repository.
    """
    found = sorted(findings, key=lambda finding: GRAVEST.index(finding.severity))
    return "".join(_command(finding, locate(finding.path)) for finding in found)


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
    message = f"{finding.path}:{place.line}:{place.column}: {finding.rule}: {finding.message}"
    for other in finding.related:
        message += f"\n  line {other.place.line}: {other.message}"
    return f"::{COMMANDS[finding.severity]} {said}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
