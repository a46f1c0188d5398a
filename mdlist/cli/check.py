"""``mdlist check``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from mdlist.cli.options import (
    baseline_options,
    colour_option,
    file_options,
    hints_option,
    plan_for,
    take_baselines,
)
from mdlist.cli.output import OutputError, complain, emit_data, say, use_colour
from mdlist.cli.reports import COMPLETE, DATA, FORMATS, write
from mdlist.report.style import Style
from mdlist.report.summary import summary, without_hints
from mdlist.run.files import FileError
from mdlist.run.parallel import check_all, with_progress
from mdlist.run.targets import absolute

if TYPE_CHECKING:
    from mdlist.report.finding import Finding
    from mdlist.run.plan import Plan


@click.command("check")
@file_options
@click.option(
    "--output-format",
    "shape",
    type=click.Choice(FORMATS),
    default="text",
    envvar="MDLIST_OUTPUT_FORMAT",
    help="How findings are written.",
)
@click.option("--statistics", "counted", is_flag=True, help="Only how many of each rule.")
@click.option("--show-contract", is_flag=True, help="Print what the list is held to, and stop.")
@baseline_options
@click.option("--exit-zero", is_flag=True, help="End with 0 although findings remain.")
@click.option("-q", "--quiet", is_flag=True, help="Only findings and errors.")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(0),
    default=0,
    metavar="N",
    help="Check N files at once; 0: as many as there are processors, where that is faster.",
)
@hints_option
@colour_option
def command(
    shape: str,
    counted: bool,
    show_contract: bool,
    exit_zero: bool,
    quiet: bool,
    jobs: int,
    hints: bool,
    color: str,
    **options: Any,
) -> None:
    """Say what is wrong in FILES (README.md; a folder stands for the README in it; - is standard
    input).

    Exit status: 0 clean, 1 errors or warnings remain, 2 something could not be checked.
    """
    baseline, new_baseline = take_baselines(options)
    plan = plan_for(options)
    if show_contract:
        raise SystemExit(show_contracts(plan))
    # A baseline knows the hints as well.
    with_hints = hints or shape in COMPLETE or bool(baseline or new_baseline)
    checked = check_all(plan.jobs, shape in DATA, jobs, with_hints)
    outcomes = list(checked if quiet else with_progress(checked, len(plan.jobs)))
    findings = [finding for outcome in outcomes for finding in outcome.findings]
    errors = plan.errors + [error for outcome in outcomes for error in outcome.errors]
    notes = plan.notes + [note for outcome in outcomes for note in outcome.notes]
    all_found = findings
    if baseline or (new_baseline and not errors):
        try:
            findings, said = _by_baseline(plan, findings, baseline, new_baseline)
            # What could not be checked is not gone.
            notes += [] if errors else said
        except FileError as error:
            errors.append(str(error))
    known = len(all_found) - len(findings)
    shown = findings if hints or shape in COMPLETE else without_hints(findings)
    try:
        write(shown, shape, counted, Style(use_colour(color)))
    except OutputError as error:
        errors.append(str(error))
    for message in errors if quiet else notes + errors:
        complain(message)
    hidden = len(findings) - len(shown) + sum(outcome.hidden for outcome in outcomes)
    if not quiet and shape not in DATA and (findings or hidden or not errors):
        records = sum(outcome.records for outcome in outcomes)
        say(summary(shown, records, len(plan.jobs), known, hidden))
    if errors:
        raise SystemExit(2)
    failed = any(finding.severity != "info" for finding in findings)
    raise SystemExit(int(failed and not exit_zero))


def _by_baseline(
    plan: Plan, findings: list[Finding], baseline: str, new_baseline: str
) -> tuple[list[Finding], list[str]]:
    """The findings that remain, and what to say."""
    from mdlist.run.baseline import Run, keep_new, write_baseline

    places = {job.target.path: job.target.place for job in plan.jobs}
    places |= {name: absolute(name) for job in plan.jobs for name in job.contract.texts}
    run = Run(findings, places, {rule for job in plan.jobs for rule in job.wanted})
    if new_baseline:
        return [], [write_baseline(new_baseline, run)]
    return keep_new(baseline, run)


def show_contracts(plan: Plan) -> int:
    """Print what each file is held to, as TOML, and how well the list keeps what it does not
    state; the exit status."""
    from mdlist.contract.writer import contract_text
    from mdlist.run.checking import view_of
    from mdlist.words.escape import escape

    errors = list(plan.errors)
    for job in plan.jobs:
        try:
            contract = view_of(job).contract
        except FileError as error:
            errors.append(str(error))
            continue
        source = f"{contract.folder}/ and " if contract.folder else ""
        emit_data(escape(f"# {job.target.path}: from {source}what the list itself does") + "\n\n")
        emit_data(contract_text(contract))
    for message in plan.notes + errors:
        complain(message)
    return 2 if errors else 0
