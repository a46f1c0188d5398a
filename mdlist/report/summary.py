"""What remains to be said in one line, and counts in the place of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.report.style import PLAIN, Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mdlist.report.finding import Finding


def summary(
    findings: Sequence[Finding], records: int, files: int, known: int = 0, hidden: int = 0
) -> str:
    """``3 findings, 2 fixable with mdlist fix``, or ``200 records, clean``; behind it how many
    hints are not shown.

    Args:
        records: how many records were read.
        files: in how many files.
        known: how many findings a baseline holds.
        hidden: how many hints are not among ``findings``.
    """
    return _said(findings, records, files, known) + hidden_hints(hidden)


def hidden_hints(count: int) -> str:
    """What the closing line says of hints that are not shown."""
    return f"; {_count(count, 'hint')}, shown with --hints" if count else ""


def without_hints(findings: Iterable[Finding]) -> list[Finding]:
    """The errors and warnings among ``findings``."""
    return [finding for finding in findings if finding.severity != "info"]


def _said(findings: Sequence[Finding], records: int, files: int, known: int) -> str:
    among = f" in {files} files" if files > 1 else ""
    if findings and files > 1:
        among = f" in {len({f.path for f in findings})} of {files} files"
    if not findings:
        but = f" but for {_count(known, 'known finding')}" if known else ""
        return f"{_count(records, 'record') if records else 'no records'}{among}, clean{but}"
    safe = sum(1 for f in findings if f.fix is not None and f.fix.safety == "safe")
    unsafe = sum(1 for f in findings if f.fix is not None) - safe
    line = f"{_count(len(findings), 'finding')}{among}"
    if safe:
        line += f", {safe} fixable with mdlist fix"
    if unsafe:
        more = f"{unsafe} more" if safe else f"{unsafe} fixable"
        line += f", {more} with mdlist fix --unsafe-fixes"
    return line


def statistics(findings: Iterable[Finding]) -> dict[str, tuple[int, int]]:
    """How many findings each rule has, and how many of those have a fix; the most first."""
    counts: dict[str, tuple[int, int]] = {}
    for finding in findings:
        count, fixable = counts.get(finding.rule, (0, 0))
        counts[finding.rule] = (count + 1, fixable + (finding.fix is not None))
    return dict(sorted(counts.items(), key=lambda item: (-item[1][0], item[0])))


def render_statistics(counts: Mapping[str, tuple[int, int]], style: Style = PLAIN) -> str:
    """A line a rule: its findings, its name, and how many of them have a fix."""
    wide = max((len(str(count)) for count, _ in counts.values()), default=0)
    longest = max(map(len, counts), default=0)
    lines = []
    for rule, (count, fixable) in counts.items():
        mark = f"  {style.mended(f'{fixable} fixable')}" if fixable else ""
        name = style.bold(rule) + " " * (longest - len(rule)) if mark else style.bold(rule)
        lines.append(f"{count:>{wide}}  {name}{mark}\n")
    return "".join(lines)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
