"""``mdlist init``."""

from __future__ import annotations

from pathlib import Path

import click

from mdlist.cli.options import complain
from mdlist.cli.output import emit_data
from mdlist.files import FileError, Target, decode_target, read_target, write_new


@click.command("init")
@click.argument("file", default="README.md", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Print what would be written; write nothing.")
@click.option("--force", is_flag=True, help="Write over a contract that is there.")
def command(file: Path, dry_run: bool, force: bool) -> None:
    """Write down in rules/, beside FILE (README.md), what the list does already.

    Exit status: 0 written, 2 not.
    """
    from mdlist.contracttext import habit_text
    from mdlist.init import proposal_text, propose
    from mdlist.parse import parse

    place = file.parent / "rules" / "list.toml"
    try:
        source = decode_target(Target(str(file), file), read_target(Target(str(file), file)))
        if not dry_run:
            _refuse(place, force)
        proposal = propose(parse(source), file.name, str(file))
        text = proposal_text(proposal)
        if dry_run:
            emit_data(text)
            return
        write_new(place, text.encode("utf-8"))
    except FileError as error:
        complain(str(error))
        raise SystemExit(2) from None
    for habit in (*proposal.kept, *proposal.left_out):
        noted = "" if habit in proposal.kept else " (noted only)"
        value = " ".join(habit.value.split()) or "none"
        click.echo(f"{habit.key} = {value[:100]}: {habit_text(habit)}{noted}")
    click.echo(f"written to {place}; mdlist check {file} holds the list to it", err=True)


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
