"""Reading and checking files one after the other, whatever happens to one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from mdlist.contract import Contract
from mdlist.engine import check
from mdlist.files import FileError, decode_target, find_targets, read_target
from mdlist.infer import complete
from mdlist.parse import parse
from mdlist.report.finding import Finding, findings
from mdlist.rule import View

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.files import Target


class Choice(NamedTuple):
    files: Sequence[str]
    rules: str | None
    isolated: bool
    select: Sequence[str]
    ignore: Sequence[str]
    exclude: Sequence[str]
    stdin_filename: str


def views(choice: Choice) -> Iterator[View | FileError]:
    for target in find_targets(choice.files or ["README.md"], choice.stdin_filename):
        if isinstance(target, FileError):
            yield target
            continue
        try:
            yield view(target, choice)
        except FileError as error:
            yield error


def view(target: Target, choice: Choice) -> View:
    source = decode_target(target, read_target(target))
    document = parse(source)
    return View(document, complete(document, contract(target, choice)), target.path)


def contract(target: Target, choice: Choice) -> Contract:
    from pathlib import Path

    from mdlist.rulesfile import RulesError, read_folder

    folder = choice.rules
    if (
        folder is None
        and not choice.isolated
        and (target.place.parent / "rules/list.toml").exists()
    ):
        folder = str(target.place.parent / "rules")
    if folder is None:
        return Contract()
    try:
        return read_folder(Path(folder))
    except RulesError as error:
        raise FileError(str(error)) from None


def found(view: View, choice: Choice, with_changes: bool) -> list[Finding]:
    from mdlist.checks import RULES

    wanted = [n for n in choice.select or RULES if n not in choice.ignore]
    if not wanted:
        return []
    return findings(view.path, view.document.source, check(view, wanted), with_changes)


def complain(message: object) -> None:
    click.echo(f"mdlist: {message}", err=True)
