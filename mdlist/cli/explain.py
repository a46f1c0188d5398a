"""``mdlist explain``."""

from __future__ import annotations

import click

from mdlist.checks import RULES
from mdlist.cli.options import colour_option
from mdlist.cli.output import emit, emit_data, use_colour
from mdlist.report.manual import page_of, render, render_all
from mdlist.report.style import Style
from mdlist.words.spelling import did_you_mean

CONTRACT = "contract"
OVERVIEW = (
    "A contract says what a list promises, in the .toml files of a folder rules/. These are its "
    "keys; mdlist explain KEY tells the whole of one, mdlist init writes a first contract."
)
SETTINGS = (
    "Settings stand in mdlist.toml or .mdlist.toml, or under [tool.mdlist] in pyproject.toml. "
    "These are their keys."
)


@click.command("explain")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option(
    "--schema",
    type=click.Choice([CONTRACT, "settings"]),
    default=None,
    help="Print the JSON Schema of a contract or of the settings, for an editor.",
)
@colour_option
@click.pass_context
def command(ctx: click.Context, names: tuple[str, ...], schema: str | None, color: str) -> None:
    """Tell what a rule looks for, with a bad and a good example, or what a key of a contract means.

    NAME is a rule, a key such as list.columns, "contract" for all keys, or "settings". Without a
    NAME, list all rules.
    """
    if schema is not None:
        from mdlist.run.schemas import contract_schema, settings_schema

        emit_data(contract_schema() if schema == CONTRACT else settings_schema())
        return
    style = Style(use_colour(color))
    pages = [_page(name, style, ctx) for name in names]
    emit("\n".join(pages) if pages else render_all(RULES, style))


def _page(name: str, style: Style, ctx: click.Context) -> str:
    """What there is to say of ``name``; the program ends if nobody knows it."""
    if name in RULES:
        return render(page_of(RULES[name]), style)
    from mdlist.contract.reference.options import OPTIONS, find_option, spellings, within
    from mdlist.report import reference

    if name == CONTRACT:
        return reference.render_all(OVERVIEW, OPTIONS, style)
    if name == "settings":
        from mdlist.run.settings_options import SETTINGS_OPTIONS

        return reference.render_all(SETTINGS, SETTINGS_OPTIONS, style)
    if option := find_option(name):
        return reference.render(option, within(option), style)
    known = (*RULES, CONTRACT, "settings", *spellings())
    hint = did_you_mean(name, known) or (
        '"mdlist explain" lists all rules, "mdlist explain contract" all keys of a contract.'
    )
    raise click.BadParameter(f'no rule and no key is named "{name}"; {hint}', ctx)
