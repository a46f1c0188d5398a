"""``--output-format concise``: a line a finding."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mdlist.report.style import PLAIN, Style
from mdlist.words.escape import escape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mdlist.report.finding import Finding

# A message quotes values, and a value may be a whole page.
LONGEST = 400


def render(findings: Iterable[Finding], style: Style = PLAIN) -> str:
    """``path:line:column: severity rule: message``, and ``[*]`` where ``mdlist fix`` mends it."""
    return "".join(head(finding, style) + "\n" for finding in findings)


def head(finding: Finding, style: Style) -> str:
    """The line that names a finding."""
    place = finding.place
    where = style.bold(f"{_shown(finding.path)}:{place.line}:{place.column}:")
    severity = style.severity(finding.severity, finding.severity)
    message = escape(finding.message.replace("\n", " "))
    if len(message) > LONGEST:
        message = f"{message[:LONGEST]}…"
    fix = finding.fix
    mark = style.mended(" [*]") if fix is not None and fix.safety == "safe" else ""
    return f"{where} {severity} {style.bold(finding.rule)}: {message}{mark}"


@lru_cache
def _shown(path: str) -> str:
    """``path`` on one line, such that GitHub's runner takes no line that begins with it for a
    command."""
    path = escape(path)
    return f"./{path}" if path.lstrip().startswith("::") else path
