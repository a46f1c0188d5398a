"""``--output-format sarif``: SARIF 2.1.0, for code scanning."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from mdlist import __version__
from mdlist.report.fingerprint import fingerprints
from mdlist.report.manual import page_of
from mdlist.words.escape import escape_strings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mdlist.lint.rule import Rule
    from mdlist.report.finding import Finding, Mend, Place

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def render(
    findings: Sequence[Finding],
    rules: Mapping[str, Rule],
    locate: Callable[[str], str] = str,
) -> str:
    """A log with one run: the rules that have findings, and the findings.

    Args:
        rules: all rules by name.
        locate: gives the path of a file from the root of the repository.
    """
    said = sorted({finding.rule for finding in findings})
    driver = {
        "name": "mdlist",
        "version": __version__,
        "rules": [_rule(rules[name]) for name in said if name in rules],
    }
    results = [
        _result(finding, fingerprint, locate)
        for finding, fingerprint in zip(findings, fingerprints(findings), strict=True)
    ]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return escape_strings(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    page = page_of(rule)
    return {
        "id": page.rule,
        "shortDescription": {"text": page.fault},
        "fullDescription": {"text": page.text.partition("\n```")[0].strip()},
        "help": {"text": page.text, "markdown": page.text},
        "defaultConfiguration": {"level": LEVELS[page.severity]},
    }


def _result(finding: Finding, fingerprint: str, locate: Callable[[str], str]) -> dict[str, Any]:
    path = locate(finding.path)
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": _location(path, finding.place)}],
        "partialFingerprints": {"mdlist/v1": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "physicalLocation": _location(locate(r.path or finding.path), r.place),
                "message": {"text": r.message},
            }
            for r in finding.related
        ]
    if finding.fix is not None and finding.fix.changes:
        result["fixes"] = [_fix(finding.fix, path)]
    return result


def _fix(fix: Mend, path: str) -> dict[str, Any]:
    return {
        "description": {"text": f"{fix.title} ({fix.safety})"},
        "artifactChanges": [
            {
                "artifactLocation": {"uri": quote(path)},
                "replacements": [
                    {
                        "deletedRegion": _region(change.place),
                        "insertedContent": {"text": change.replacement},
                    }
                    for change in fix.changes
                ],
            }
        ],
    }


def _location(path: str, place: Place) -> dict[str, Any]:
    return {"artifactLocation": {"uri": quote(path)}, "region": _region(place)}


def _region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
