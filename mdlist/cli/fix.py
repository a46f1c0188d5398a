"""``mdlist fix``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from mdlist.cli.options import colour_option, file_options, hints_option, plan_for
from mdlist.cli.output import (
    OutputError,
    complain,
    emit,
    emit_exactly,
    say,
    terminal_width,
    use_colour,
)
from mdlist.report import text
from mdlist.report.style import Style
from mdlist.report.summary import hidden_hints, without_hints
from mdlist.run.files import FileError, read_target
from mdlist.run.fixing import FixChoice, FixOutcome, fix_job

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.markdown.layout import Layout


@click.command("fix")
@file_options
@click.option("--unsafe-fixes", "unsafe", is_flag=True, help="Also what moves or drops a row.")
@click.option("--diff", is_flag=True, help="Print what would change; write nothing.")
@click.option(
    "--layout",
    type=click.Choice(["compact", "aligned", "keep"]),
    default=None,
    help="How tables are written, whatever the list does.",
)
@click.option("--prose", is_flag=True, help="Also run mdformat over what is no table.")
@click.option("-q", "--quiet", is_flag=True, help="Only what remains, and errors.")
@hints_option
@colour_option
def command(
    unsafe: bool,
    diff: bool,
    layout: Layout | None,
    prose: bool,
    quiet: bool,
    hints: bool,
    color: str,
    **options: Any,
) -> None:
    """Mend in FILES (README.md) what has one right answer; from standard input (-) to standard
    output.

    Exit status: 0 all is mended, 1 findings remain (with --diff: or something would change), 2
    something could not be mended.
    """
    plan = plan_for(options)
    choice = FixChoice(unsafe, hints, layout or "", prose)
    outcomes = [fix_job(job, choice, to_disk=not diff) for job in plan.jobs]
    errors = plan.errors + [error for outcome in outcomes for error in outcome.errors]
    try:
        for target in () if diff else plan.passed:
            # Who formats a buffer through us writes over it with what we say.
            emit_exactly(read_target(target))
        _print(outcomes, diff, hints, Style(use_colour(color)))
    except (FileError, OutputError) as error:
        errors.append(str(error))
    for message in errors if quiet else plan.notes + errors:
        complain(message)
    if not quiet and (outcomes or not errors):
        say(_summary(outcomes, diff, unsafe, hints))
    if errors:
        raise SystemExit(2)
    remain = any(f.severity != "info" for outcome in outcomes for f in outcome.findings)
    changes = diff and any(outcome.before != outcome.after for outcome in outcomes)
    raise SystemExit(int(remain or changes))


def _print(outcomes: Sequence[FixOutcome], diff: bool, hints: bool, style: Style) -> None:
    for outcome in outcomes:
        if diff:
            emit_exactly(_diff(outcome).encode("utf-8"))
        elif outcome.to_stdout is not None:
            emit_exactly(outcome.to_stdout)
        else:
            shown = outcome.findings if hints else without_hints(outcome.findings)
            emit(text.render(shown, terminal_width(), style))


def _summary(outcomes: Sequence[FixOutcome], diff: bool, unsafe: bool, hints: bool) -> str:
    """``3 findings fixed, 1 remains, fixable with --unsafe-fixes``."""
    fixed = sum(outcome.fixed for outcome in outcomes)
    all_left = [finding for outcome in outcomes for finding in outcome.findings]
    left = all_left if hints else without_hints(all_left)
    line = f"{fixed} finding{'' if fixed == 1 else 's'} {'would be fixed' if diff else 'fixed'}"
    if left:
        line += f", {len(left)} remain{'s' if len(left) == 1 else ''}"
    more = sum(1 for f in left if f.fix is not None and f.fix.safety == "unsafe")
    if more and not unsafe:
        line += f"; {more} fixable with --unsafe-fixes"
    return line + hidden_hints(len(all_left) - len(left))


def _diff(outcome: FixOutcome) -> str:
    """What was changed, in the unified format."""
    from mdlist.report.diff import unified

    if outcome.before == outcome.after:
        return ""
    lines = unified(_lines(outcome.before), _lines(outcome.after), _quoted(outcome.path))
    end = "\n\\ No newline at end of file\n"
    return "".join(line if line.endswith("\n") else f"{line}{end}" for line in lines)


def _quoted(path: str) -> str:
    r"""``path`` as git writes it in a diff (git-config(1), core.quotePath): within quotes where it
    has a quote, a backslash or a control character, which are escaped as in C."""
    if path.isprintable() and not {'"', "\\"} & set(path):
        return path
    signs = [f"\\{byte:03o}" if not chr(byte).isprintable() else chr(byte) for byte in range(128)]
    signs[ord('"')], signs[ord("\\")] = '\\"', "\\\\"
    return f'"{path.translate(dict(enumerate(signs)))}"'


def _lines(data: bytes) -> list[str]:
    """The lines as diff and patch see them: only ``\\n`` ends one."""
    *lines, last = data.decode("utf-8").split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])
