"""``mdlist init``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mdlist.cli.output import OutputError, complain, emit, emit_data, say
from mdlist.run.files import (
    FileError,
    Target,
    decode_target,
    is_there,
    read_file,
    read_target,
    why,
    write_file,
    write_new,
)
from mdlist.run.own_fault import own_fault, own_faults
from mdlist.run.targets import shown, working_folder
from mdlist.words.escape import escape

if TYPE_CHECKING:
    from mdlist.markdown.source import Source
    from mdlist.run.proposal import Proposal


@click.command("init")
@click.argument("file", default="README.md")
@click.option("--dry-run", is_flag=True, help="Print what would be written; write nothing.")
@click.option("--force", is_flag=True, help="Write over a contract that is there.")
def command(file: str, dry_run: bool, force: bool) -> None:
    """Write down in rules/, beside FILE (README.md), what the list does already.

    Exit status: 0 written, 2 not, or written although a rule failed or it cannot be said what.
    """
    from mdlist.run.proposal import proposal_text

    working_folder()
    list_file = Path(file)
    place = list_file.parent / "rules" / "list.toml"
    target = Target(shown(list_file), list_file)
    source = decode_target(target, read_target(target))
    before = None if dry_run else _standing(place, force)
    proposal = _propose(target, source)
    errors = own_faults(target.path, proposal.failures)
    text = proposal_text(proposal)
    if dry_run:
        emit_data(text)
    else:
        _write(place, before, text.encode("utf-8"))
        try:
            emit("".join(f"{line}\n" for line in _habits(proposal)))
        except OutputError as error:
            errors.append(f"{error}; {shown(place)} is written")
        else:
            say(f"written to {shown(place)}; mdlist check {target.path} holds the list to it")
    for message in errors:
        complain(message)
    if errors:
        raise SystemExit(2)


def _propose(target: Target, source: Source) -> Proposal:
    from mdlist.markdown.parse import parse
    from mdlist.run.checking import exists_beside
    from mdlist.run.proposal import propose

    try:
        name = os.fsencode(target.place.name).decode("utf-8")
    except UnicodeError:
        raise FileError(f"{target.path}: TOML cannot write this name; rename the file") from None
    try:
        return propose(parse(source), name, target.path, exists_beside(target))
    except Exception as error:
        raise FileError(own_fault(target.path, error)) from error


def _habits(proposal: Proposal) -> list[str]:
    from mdlist.contract.writer import habit_text

    lines = []
    for habit in (*proposal.kept, *proposal.left_out):
        noted = "" if habit in proposal.kept else " (noted only)"
        value = " ".join(habit.value.split()) or "none"
        lines.append(escape(f"{habit.key} = {value[:100]}: {habit_text(habit)}{noted}"))
    return lines


def _standing(place: Path, force: bool) -> bytes | None:
    """The contract that stands at ``place``, None if there is none.

    Raises:
        FileError: what stands there is not ours to write over.
    """
    folder, name = place.parent, shown(place)
    if is_there(place):
        before = read_file(place, name)
        if b"[list" not in before:
            raise FileError(f"{name} has no [list] table: it belongs to another tool")
        if not force:
            raise FileError(f"{name} is there already; --force writes over it")
        return before
    try:
        others = sorted(other.name for other in folder.iterdir())
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise FileError(f"{shown(folder)}: {why(error)}") from None
    if others and not force:
        raise FileError(
            f"{shown(folder)} holds other files ({', '.join(others[:3])}) and no list.toml: it may"
            " belong to another tool; --force writes into it"
        )
    return None


def _write(place: Path, before: bytes | None, data: bytes) -> None:
    name = shown(place)
    if before is not None:
        write_file(place, before, data, name)
        return
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise FileError(f"{shown(place.parent)}: a link that leads nowhere, no folder") from None
    except OSError as error:
        raise FileError(f"{name}: {why(error, 'written')}") from None
    write_new(place, data, name)
