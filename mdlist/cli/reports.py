"""Writing findings in the format that was asked for."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from mdlist.checks import RULES
from mdlist.cli.output import emit, emit_data, terminal_width
from mdlist.report.summary import render_statistics, statistics
from mdlist.run.files import exists

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.report.finding import Finding
    from mdlist.report.style import Style

FORMATS = ("text", "concise", "json", "github", "gitlab", "sarif")
# Formats that another program reads: they say what fixes change, and take no summary.
DATA = ("json", "gitlab", "sarif")
# Formats that hold hints whether they were asked for or not: each says how much it matters.
COMPLETE = ("json", "sarif")


def write(findings: Sequence[Finding], shape: str, counted: bool, style: Style) -> None:
    """Write findings to standard output in the format ``shape``, or how many of each rule."""
    if shape == "json":
        from mdlist.report import json

        made = json.render_statistics(statistics(findings)) if counted else json.render(findings)
        emit_data(made)
    elif counted:
        emit(render_statistics(statistics(findings), style))
    elif shape == "github":
        from mdlist.report import github

        emit_data(github.render(findings, from_root))
        if os.environ.get("GITHUB_STEP_SUMMARY"):
            place = Path(os.environ["GITHUB_STEP_SUMMARY"])
            with suppress(OSError), place.open("a", encoding="utf-8") as file:
                file.write(github.step_summary(findings))
    elif shape == "gitlab":
        from mdlist.report import gitlab

        emit_data(gitlab.render(findings, from_root))
    elif shape == "sarif":
        from mdlist.report import sarif

        emit_data(sarif.render(findings, RULES, from_root))
    elif shape == "concise":
        from mdlist.report import concise

        emit(concise.render(findings, style))
    elif findings:
        from mdlist.report import text

        emit(text.render(findings, terminal_width(), style))


def from_root(path: str) -> str:
    """``path`` from the root of the repository that it is in, else as it is."""
    from mdlist.run.targets import absolute, shown

    place = absolute(path)
    for folder in place.parents:
        if exists(folder / ".git"):
            return shown(place.relative_to(folder))
    return path
