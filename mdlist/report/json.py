"""``--output-format json``: one array of objects, one a finding."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mdlist.words.escape import escape_strings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mdlist.report.finding import Finding, Place


def render(findings: Iterable[Finding]) -> str:
    """The findings as JSON, an object a line so that two runs compare well."""
    return _array(map(_finding, findings))


def render_statistics(counts: Mapping[str, tuple[int, int]]) -> str:
    """How many findings each rule has, and how many of those have a fix."""
    return _array(
        {"rule": rule, "count": count, "fixable": fixable}
        for rule, (count, fixable) in counts.items()
    )


def _array(items: Iterable[dict[str, Any]]) -> str:
    lines = [escape_strings(json.dumps(item, ensure_ascii=False)) for item in items]
    return "[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n"


def _finding(finding: Finding) -> dict[str, Any]:
    fix, record = finding.fix, finding.record
    return {
        "path": finding.path,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        **finding.place._asdict(),
        "related": [
            {
                "path": other.path or finding.path,
                "line": other.place.line,
                "column": other.place.column,
                "end_line": other.place.end_line,
                "end_column": other.place.end_column,
                "message": other.message,
            }
            for other in finding.related
        ],
        "fix": fix
        and {
            "title": fix.title,
            "safety": fix.safety,
            "edits": [
                {**_ends(change.place), "replacement": change.replacement} for change in fix.changes
            ],
        },
        "record": record
        and {"title": record.title, "url": record.url, "section": list(record.section)},
    }


def _ends(place: Place) -> dict[str, dict[str, int]]:
    return {
        "start": {"line": place.line, "column": place.column},
        "end": {"line": place.end_line, "column": place.end_column},
    }
