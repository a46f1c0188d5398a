"""Options that several commands take, and what they mean."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeVar

import click

from mdlist.checks import RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

F = TypeVar("F", bound="Callable[..., Any]")


def split_names(ctx: click.Context, param: click.Parameter, value: Iterable[str]) -> list[str]:
    """The rules named in ``value``, separated by commas; an unknown one is an error."""
    names = [name.strip() for each in value for name in each.split(",") if name.strip()]
    for name in names:
        if name not in RULES:
            near = get_close_matches(name, RULES, 1, 0.6)
            hint = f'did you mean "{near[0]}"?' if near else "mdlist explain lists all rules."
            raise click.BadParameter(f'no rule is named "{name}"; {hint}', ctx, param)
    return names


def contract_options(command: F) -> F:
    """``--rules``, ``--isolated``, ``--select``, ``--ignore``, ``--exclude``, and the files."""
    for option in reversed(
        (
            click.argument("files", nargs=-1, metavar="[FILES]..."),
            click.option(
                "--rules",
                metavar="DIR",
                help="Hold the files to the contract in this folder.",
            ),
            click.option(
                "--isolated",
                is_flag=True,
                help="Leave contracts and settings aside; what the list itself does counts.",
            ),
            click.option(
                "--select",
                multiple=True,
                metavar="RULES",
                callback=split_names,
                help="Only these rules, separated by commas.",
            ),
            click.option(
                "--ignore",
                multiple=True,
                metavar="RULES",
                callback=split_names,
                help="Not these rules.",
            ),
            click.option(
                "--exclude",
                multiple=True,
                metavar="PATTERN",
                help="Leave out files that match, even if they are named.",
            ),
            click.option(
                "--stdin-filename",
                metavar="PATH",
                default="",
                help="What to call standard input (-).",
            ),
        )
    ):
        command = option(command)
    return command
