"""``mdlist init``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from mdlist.cli.options import complain
from mdlist.cli.output import emit_data
from mdlist.cli.ownfault import own_fault, own_faults
from mdlist.files import FileError, Target, decode_target, read_target, write_new

if TYPE_CHECKING:
    from mdlist.init import Proposal


@click.command("init")
@click.argument("file", default="README.md", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Print what would be written; write nothing.")
@click.option("--force", is_flag=True, help="Write over a contract that is there.")
def command(file: Path, dry_run: bool, force: bool) -> None:
    """Write down in rules/, beside FILE (README.md), what the list does already.

    Exit status: 0 written, 2 not, or written although a rule failed.
    """
    from mdlist.cli.work import exists_beside
    from mdlist.init import proposal_text, propose
    from mdlist.parse import parse

    place = file.parent / "rules" / "list.toml"
    try:
        target = Target(str(file), file)
        source = decode_target(target, read_target(target))
        if not dry_run:
            _refuse(place, force)
        try:
            proposal = propose(parse(source), file.name, str(file), exists_beside(target))
        except Exception as error:
            raise FileError(own_fault(str(file), error)) from error
        text = proposal_text(proposal)
        if dry_run:
            emit_data(text)
        else:
            write_new(place, text.encode("utf-8"))
    except FileError as error:
        complain(str(error))
        raise SystemExit(2) from None
    if not dry_run:
        _say(proposal)
        click.echo(f"written to {place}; mdlist check {file} holds the list to it", err=True)
    for message in (errors := own_faults(str(file), proposal.failures)):
        complain(message)
    if errors:
        raise SystemExit(2)


def _say(proposal: Proposal) -> None:
    """Print the habits, and how well the list keeps them."""
    from mdlist.contracttext import habit_text

    for habit in (*proposal.kept, *proposal.left_out):
        noted = "" if habit in proposal.kept else " (noted only)"
        value = " ".join(habit.value.split()) or "none"
        click.echo(f"{habit.key} = {value[:100]}: {habit_text(habit)}{noted}")


def _refuse(place: Path, force: bool) -> None:
    """Raise if something stands there that is not ours to write over."""
    others = sorted(place.parent.glob("*")) if place.parent.is_dir() else []
    if place.exists():
        ours = "[list" in place.read_text("utf-8", "replace")
        if not ours:
            raise FileError(f"{place} has no [list] table: it belongs to another tool")
        if not force:
            raise FileError(f"{place} is there already; --force writes over it")
    elif others and not force:
        names = ", ".join(other.name for other in others[:3])
        raise FileError(
            f"{place.parent} holds other files ({names}) and no list.toml: it may belong to"
            " another tool; --force writes into it"
        )
