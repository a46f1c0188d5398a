"""Options that several commands take, and what they mean."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeVar

import click

from mdlist.checks import RULES
from mdlist.cli.plan import Choice, Plan
from mdlist.files import FileError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

F = TypeVar("F", bound="Callable[..., Any]")


def file_options(command: F) -> F:
    """Add FILES and the options that say which contract and which rules they are held to."""
    for option in (
        click.option(
            "--stdin-filename", metavar="PATH", default="", help="What to call standard input (-)."
        ),
        click.option(
            "--exclude",
            multiple=True,
            metavar="PATTERN",
            help="Leave out files that match, as in .gitignore, even when they are named.",
        ),
        click.option(
            "--ignore", multiple=True, metavar="RULE,...", callback=_names, help="Not these rules."
        ),
        click.option(
            "--select", multiple=True, metavar="RULE,...", callback=_names, help="Only these rules."
        ),
        click.option(
            "--isolated",
            is_flag=True,
            help="Leave rules/ and settings aside: only what the list does itself counts.",
        ),
        click.option("--rules", metavar="DIR", default="", help="The folder with the contract."),
        click.argument("files", nargs=-1, metavar="[FILES]..."),
    ):
        command = option(command)
    return command


def plan_for(options: dict[str, Any]) -> Plan:
    """What is to be done, by the values of :func:`file_options`, which are taken out of
    ``options``; ends the program where that cannot be told."""
    choice = Choice(**{name: options.pop(name) for name in Choice._fields})
    try:
        return Plan(choice, RULES)
    except FileError as error:
        complain(error)
        raise SystemExit(2) from None


def complain(message: object) -> None:
    """Say on standard error what is wrong or worth knowing."""
    click.echo(f"mdlist: {message}", err=True)


def _names(ctx: click.Context, param: click.Parameter, value: Iterable[str]) -> list[str]:
    """The rules in ``value``, separated by commas; an unknown one is an error."""
    names = [name.strip() for each in value for name in each.split(",") if name.strip()]
    for name in names:
        if name not in RULES:
            near = get_close_matches(name, RULES, 1, 0.6)
            hint = f'did you mean "{near[0]}"?' if near else '"mdlist explain" lists all rules.'
            raise click.BadParameter(f'no rule is named "{name}"; {hint}', ctx, param)
    return names
