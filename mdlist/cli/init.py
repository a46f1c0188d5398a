"""``mdlist init``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mdlist.cli.output import OutputError, complain, emit, emit_data, say
from mdlist.run.files import FileError, Target, decode_target, read_target
from mdlist.run.own_fault import own_fault, own_faults
from mdlist.run.targets import absolute, shown, working_folder
from mdlist.words.escape import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.run.proposal import Proposal
    from mdlist.run.proposals.trial import Listed


@click.command("init")
@click.argument("files", nargs=-1, metavar="[FILES]...")
@click.option("--dry-run", is_flag=True, help="Print what would be written; write nothing.")
@click.option("--force", is_flag=True, help="Write over a contract that is there.")
def command(files: tuple[str, ...], dry_run: bool, force: bool) -> None:
    """Write down in rules/, beside FILES (README.md), what these lists do already; for several
    files, in the folder that holds them all.

    Exit status: 0 written, 2 not, or written although a rule failed or it cannot be said what.
    """
    from mdlist.run.new_contract import standing, write_contract
    from mdlist.run.proposal import proposal_text

    working_folder()
    targets = [
        Target(shown(Path(file)), Path(file)) for file in dict.fromkeys(files or ("README.md",))
    ]
    folder = _folder_of(targets)
    lists = [_read(target, folder) for target in targets]
    rules = folder / "rules"
    before = None if dry_run else standing(rules, force)
    proposal = _propose(lists)
    errors = own_faults(targets[0].path, proposal.failures)
    text = proposal_text(proposal)
    if dry_run:
        emit_data(text)
    else:
        write_contract(rules, before, text)
        place = shown(rules / "list.toml")
        try:
            emit("".join(f"{line}\n" for line in _habits(proposal)))
        except OutputError as error:
            errors.append(f"{error}; {place} is written")
        else:
            paths = " ".join(target.path for target in targets)
            one = "; they are one list now, and an entry in two of them a finding"
            more = one if len(targets) > 1 else ""
            say(f"written to {place}; mdlist check {paths} holds the list to it{more}")
    for message in errors:
        complain(message)
    if errors:
        raise SystemExit(2)


def _folder_of(targets: Sequence[Target]) -> Path:
    """The folder that ``rules/`` is put into: that of the one list, or the nearest above all."""
    if len(targets) == 1:
        return targets[0].place.parent
    folders = [absolute(target.place).parent for target in targets]
    common, here = Path(os.path.commonpath(folders)), working_folder()
    return common.relative_to(here) if common.is_relative_to(here) else common


def _read(target: Target, folder: Path) -> Listed:
    from mdlist.markdown.parse import parse
    from mdlist.run.checking import exists_beside
    from mdlist.run.proposals.trial import Listed

    source = decode_target(target, read_target(target))
    try:
        name = os.fsencode(absolute(target.place).relative_to(absolute(folder))).decode("utf-8")
    except UnicodeError:
        raise FileError(f"{target.path}: TOML cannot write this name; rename the file") from None
    try:
        document = parse(source)
    except Exception as error:
        raise FileError(own_fault(target.path, error)) from error
    return Listed(document, name.replace(os.sep, "/"), target.path, exists_beside(target))


def _propose(lists: Sequence[Listed]) -> Proposal:
    from mdlist.run.proposal import propose_all

    try:
        return propose_all(lists)
    except Exception as error:
        raise FileError(own_fault(lists[0].path, error)) from error


def _habits(proposal: Proposal) -> list[str]:
    from mdlist.contract.writer import habit_text

    lines = []
    for habit in (*proposal.kept, *proposal.left_out):
        noted = "" if habit in proposal.kept else " (noted only)"
        value = " ".join(habit.value.split()) or "none"
        lines.append(escape(f"{habit.key} = {value[:100]}: {habit_text(habit)}{noted}"))
    return lines
