"""``mdlist records``."""

from __future__ import annotations

import click

from mdlist.cli.options import contract_options
from mdlist.cli.run import Choice, complain, views


@click.command("records")
@contract_options
@click.option("--format", "shape", type=click.Choice(["json", "jsonl", "csv"]), default="json")
def command(shape: str, **options: object) -> None:
    """Print every row and bullet of FILES as data."""
    from mdlist.report import records

    choice = Choice(**options)  # type: ignore[arg-type]
    failed = False
    read = []
    for view in views(choice):
        if isinstance(view, Exception):
            complain(view)
            failed = True
        else:
            read += records.read(view)
    click.echo(getattr(records, shape)(read), nl=False)
    raise SystemExit(2 if failed else 0)
