"""``mdlist explain``."""

from __future__ import annotations

import click


@click.command("explain")
def command() -> None:
    """Not there yet."""
    raise click.ClickException("not there yet")
