"""``mdlist fix``."""

from __future__ import annotations

import click


@click.command("fix")
def command() -> None:
    """Not there yet."""
    raise click.ClickException("not there yet")
