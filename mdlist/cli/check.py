"""``mdlist check``."""

from __future__ import annotations

import click

from mdlist.cli.options import contract_options
from mdlist.cli.run import Choice, complain, found, views


@click.command("check")
@contract_options
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text")
def command(output_format: str, **options: object) -> None:
    """Say what is wrong in FILES (README.md)."""
    choice = Choice(**options)  # type: ignore[arg-type]
    failed = False
    all_found = []
    for view in views(choice):
        if isinstance(view, Exception):
            complain(view)
            failed = True
        else:
            all_found += found(view, choice, output_format == "json")
    from mdlist.report.json import render

    if output_format == "json":
        click.echo(render(all_found), nl=False)
    else:
        for f in all_found:
            click.echo(
                f"{f.path}:{f.place.line}:{f.place.column}: {f.severity} {f.rule}: {f.message}"
            )
    bad = any(f.severity != "info" for f in all_found)
    raise SystemExit(2 if failed else int(bad))
