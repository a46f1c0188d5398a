"""``--output-format gitlab``: a Code Quality report, as GitLab's documentation describes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mdlist.report.fingerprint import fingerprints
from mdlist.words.escape import escape_strings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mdlist.report.finding import Finding

SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(findings: Sequence[Finding], locate: Callable[[str], str] = str) -> str:
    """One array of objects, one a finding.

    Args:
        locate: gives the path of a file from the root of the repository.
    """
    issues = [
        {
            "description": finding.message,
            "check_name": finding.rule,
            "fingerprint": fingerprint,
            "severity": SEVERITIES[finding.severity],
            "location": {
                "path": locate(finding.path),
                "lines": {"begin": finding.place.line, "end": finding.place.end_line},
            },
        }
        for finding, fingerprint in zip(findings, fingerprints(findings), strict=True)
    ]
    return escape_strings(json.dumps(issues, ensure_ascii=False, indent=2)) + "\n"
