"""``mdlist records``."""

from __future__ import annotations

from typing import Any

import click

from mdlist.cli.options import complain, file_options, plan_for
from mdlist.cli.output import emit_data
from mdlist.cli.work import view_of
from mdlist.files import FileError
from mdlist.report import records


@click.command("records")
@file_options
@click.option(
    "--format",
    "shape",
    type=click.Choice(["json", "jsonl", "csv"]),
    default="json",
    help="json: one array; jsonl: an object a line; csv: a header and a line a record.",
)
def command(shape: str, **options: Any) -> None:
    """Print every row and bullet of FILES (README.md) as data.

    --select and --ignore are taken so that one set of options serves all commands; they choose
    nothing here.
    """
    chosen = [name for name in ("select", "ignore") if options[name]]
    plan = plan_for(options)
    plan.notes += [f"--{name} chooses rules, and records runs none" for name in chosen]
    errors = list(plan.errors)
    items: list[records.Item] = []
    for job in plan.jobs:
        try:
            items += records.read(view_of(job))
        except FileError as error:
            errors.append(str(error))
    write = {"json": records.json, "jsonl": records.jsonl, "csv": records.csv}[shape]
    emit_data(write(items))
    for message in plan.notes + errors:
        complain(message)
    raise SystemExit(2 if errors else 0)
