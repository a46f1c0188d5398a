"""``mdlist records``."""

from __future__ import annotations

from typing import Any

import click

from mdlist.cli.options import file_options, plan_for
from mdlist.cli.output import OutputError, complain, emit_data, emit_exactly
from mdlist.report import records
from mdlist.run.checking import view_of
from mdlist.run.files import FileError


@click.command("records")
@file_options
@click.option(
    "--format",
    "shape",
    type=click.Choice(["json", "jsonl", "csv"]),
    default="json",
    help="json: one array; jsonl: an object a line; csv: a header and a line a record.",
)
@click.option(
    "--spreadsheet",
    is_flag=True,
    help="With csv: put ' before a cell that a spreadsheet would run as a formula.",
)
def command(shape: str, spreadsheet: bool, **options: Any) -> None:
    """Print every row and bullet of FILES (README.md) as data.

    The csv has the text of the list as it is. In a spreadsheet a cell that begins with = + - or @
    may run, whoever wrote it: --spreadsheet is for that.

    --select and --ignore are taken so that one set of options serves all commands; they choose
    nothing here.
    """
    if spreadsheet and shape != "csv":
        raise click.UsageError(f"--spreadsheet is for --format csv, not {shape}")
    chosen = [name for name in ("select", "ignore") if options[name]]
    plan = plan_for(options)
    plan.notes += [f"--{name} chooses rules, and records runs none" for name in chosen]
    errors = list(plan.errors)
    items: list[records.Item] = []
    for job in plan.jobs:
        try:
            items += records.read(view_of(job), entries=shape != "csv")
        except FileError as error:
            errors.append(str(error))
    try:
        if shape == "csv":
            emit_exactly(records.csv(items, spreadsheet).encode("utf-8"))
        else:
            emit_data(records.json(items) if shape == "json" else records.jsonl(items))
    except OutputError as error:
        errors.append(str(error))
    for message in plan.notes + errors:
        complain(message)
    raise SystemExit(2 if errors else 0)
