"""Options that several commands take, and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from mdlist.checks import RULES
from mdlist.run.plan import Choice, Plan
from mdlist.words.spelling import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

BASELINE = ".mdlist-baseline.json"

F = TypeVar("F", bound="Callable[..., Any]")


def file_options(command: F) -> F:
    """Add FILES and the options that say which contract and which rules they are held to."""
    for option in (
        click.option(
            "--stdin-filename",
            metavar="PATH",
            default="",
            help="What to call standard input (-); its place says which rules/ and settings hold."
            " Without it: README.md here.",
        ),
        click.option(
            "--exclude",
            multiple=True,
            metavar="PATTERN",
            callback=_patterns,
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


def baseline_options(command: F) -> F:
    """Add ``--baseline`` and ``--write-baseline``, whose file may be left out."""
    for name, said in (
        ("--write-baseline", "Put today's findings into this file, and end with 0."),
        ("--baseline", f"Only findings that this file does not hold ({BASELINE})."),
    ):
        command = click.option(
            name, is_flag=False, flag_value=BASELINE, default="", metavar="[FILE.json]", help=said
        )(command)
    return command


def hints_option(command: F) -> F:
    """Add ``--hints``."""
    return click.option(
        "--hints/--no-hints",
        default=False,
        help="Also hints: what is true, and may be meant so (json and sarif always hold them).",
    )(command)


def colour_option(command: F) -> F:
    """Add ``--color``."""
    return click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        help="Use colour; auto: on a terminal, unless NO_COLOR is set.",
    )(command)


def take_baselines(options: dict[str, Any]) -> tuple[str, str]:
    """The values of :func:`baseline_options`, which are taken out of ``options``.

    A value that is no ``.json`` is the list to check: ``--write-baseline README.md`` must not
    write over it.
    """
    names = []
    for option in ("baseline", "write_baseline"):
        name = options.pop(option)
        if name and not name.endswith(".json"):
            options["files"] = (name, *options["files"])
            name = BASELINE
        names.append(name)
    return names[0], names[1]


def plan_for(options: dict[str, Any]) -> Plan:
    """What is to be done, by the values of :func:`file_options`, which are taken out of
    ``options``.

    Raises:
        FileError: that cannot be told.
    """
    return Plan(Choice(**{name: options.pop(name) for name in Choice._fields}), RULES)


def check_name(name: str, ctx: click.Context, param: click.Parameter | None = None) -> None:
    """Say so if no rule has this name, and end the program."""
    if name not in RULES:
        hint = did_you_mean(name, RULES) or '"mdlist explain" lists all rules.'
        raise click.BadParameter(f'no rule is named "{name}"; {hint}', ctx, param)


def _names(ctx: click.Context, param: click.Parameter, value: Iterable[str]) -> list[str]:
    """The rules in ``value``, separated by commas; an unknown one is an error."""
    names = [name.strip() for each in value for name in each.split(",") if name.strip()]
    for name in names:
        check_name(name, ctx, param)
    return names


def _patterns(
    ctx: click.Context, param: click.Parameter, value: tuple[str, ...]
) -> tuple[str, ...]:
    if not value:
        return value
    from mdlist.words.path_patterns import PatternError, check_pattern

    for pattern in value:
        try:
            check_pattern(pattern)
        except PatternError as error:
            raise click.BadParameter(str(error), ctx, param) from None
    return value
