"""The commands of ``mdlist``; a command's module is imported when the command is called."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from mdlist import __version__
from mdlist.cli.failures import told

COMMANDS = ("check", "explain", "fix", "init", "records")


class _Commands(click.Group):
    """Commands that are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"mdlist.cli.{cmd_name}").command
        return command

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        with told():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> object:
        with told():
            return super().invoke(ctx)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="mdlist %(version)s")
def main() -> None:
    """Check and tidy the tables of a list README as records.

    Exit status: 0 when nothing is left to say, 1 when findings remain, 2 when mdlist could not run.
    """
