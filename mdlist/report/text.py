"""``--output-format text``: for people, with the line that each finding is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.report.concise import head
from mdlist.report.excerpt import crop
from mdlist.report.finding import NAMED, SHOWN
from mdlist.report.style import PLAIN, WIDTH, Style
from mdlist.words.escape import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mdlist.report.finding import Excerpt, Finding, Other


def render(findings: Iterable[Finding], width: int = WIDTH, style: Style = PLAIN) -> str:
    """Each finding with an excerpt of its line, of the related ones, and what would mend it.

    Args:
        width: columns that an excerpt may take.
    """
    lines: list[str] = []
    for finding in findings:
        lines += _lines(finding, width, style)
    lines.append("")
    return "\n".join(lines)


def _lines(finding: Finding, width: int, style: Style) -> Iterator[str]:
    yield head(finding, style)
    shown = finding.related[:SHOWN]
    last = finding.place.line
    if shown:
        last = max(last, *(other.place.line for other in shown))
    gutter = max(4, len(str(last)) + 2)
    line, under, columns = _excerpt(finding.excerpt, finding.place.line, gutter, width, style)
    yield line
    yield under + style.severity(finding.severity, "^" * columns)
    for other in shown:
        line, under, columns = _excerpt(other.excerpt, other.place.line, gutter, width, style)
        yield line
        yield f"{under}{style.dim('-' * columns)} {escape(_said(other, finding.path))}".rstrip()
    if more := finding.related[SHOWN:]:
        rest = ", ".join(str(other.place.line) for other in more[:NAMED])
        rest += ", …" if len(more) > NAMED else ""
        yield f"{'':{gutter}} {style.dim('=')} and line {rest}"
    if finding.fix is not None:
        kind = "fix" if finding.fix.safety == "safe" else "unsafe fix"
        yield f"{'':{gutter}} {style.dim('=')} {kind}: {escape(finding.fix.title)}"


def _said(other: Other, path: str) -> str:
    """What stands at another place, with its file where that is not the finding's."""
    return f"{other.message}, in {other.path}" if other.path not in ("", path) else other.message


def _excerpt(
    excerpt: Excerpt, line: int, gutter: int, width: int, style: Style
) -> tuple[str, str, int]:
    """The line of an excerpt, what stands under it before its marks, and how many marks."""
    text, before, columns = crop(excerpt, width - gutter - 3)
    first = f"{style.dim(f'{line:>{gutter}} |')} {text}".rstrip()
    return first, f"{'':{gutter}} {style.dim('|')} {' ' * before}", columns
