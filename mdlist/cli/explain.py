"""``mdlist explain``."""

from __future__ import annotations

import click

from mdlist.checks import RULES
from mdlist.cli.options import check_name, colour_option
from mdlist.cli.output import emit, use_colour
from mdlist.report.manual import page_of, render, render_all
from mdlist.report.style import Style


@click.command("explain")
@click.argument("rules", nargs=-1, metavar="[RULE]...")
@colour_option
@click.pass_context
def command(ctx: click.Context, rules: tuple[str, ...], color: str) -> None:
    """Tell what RULE looks for, with a bad and a good example; without a RULE, list all rules."""
    style = Style(use_colour(color))
    for name in rules:
        check_name(name, ctx)
    if not rules:
        emit(render_all(RULES, style))
    emit("\n".join(render(page_of(RULES[name]), style) for name in rules))
