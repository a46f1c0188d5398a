"""What may never happen to a reader of contracts, settings or baselines, whatever the file holds:
it gives what it is to read, or its own error, which names the file."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from mdlist.checks import RULES
from mdlist.contract.model import Contract
from mdlist.contract.reader import RulesError, read_texts
from mdlist.contract.writer import contract_text
from mdlist.run.baseline import BaselineError, read, write
from mdlist.run.files import FileError
from mdlist.run.settings_reader import SettingsError, read_settings
from mdlist.run.toml_files import read_folder

from .failure import Failure
from .oracles import PART


@cache
def scratch() -> Path:
    """An empty folder."""
    return Path(mkdtemp(prefix="mdlist-fuzz-"))


def contract_target(data: bytes) -> None:
    """A contract in one text, and in as many files as there are parts."""
    try:
        whole = read_texts([("rules/list.toml", data.decode("utf-8", "ignore"))], "", RULES)
    except (RulesError, FileError) as error:
        hold_message(error, "rules/list.toml")
    else:
        hold_text(whole)
    folder = scratch()
    for path in folder.glob("*.toml"):
        path.unlink()
    for number, part in enumerate(data.split(PART)[:4]):
        (folder / f"{number}.toml").write_bytes(part)
    try:
        read_folder(folder, RULES)
    except (RulesError, FileError) as error:
        hold_message(error, str(folder))


def settings_target(data: bytes) -> None:
    """Settings in a file of our own, and in a ``pyproject.toml``."""
    for name in ("mdlist.toml", "pyproject.toml"):
        path = scratch() / name
        path.write_bytes(data)
        try:
            read_settings(path, name, RULES)
        except (SettingsError, FileError) as error:
            hold_message(error, name)
        path.unlink()


def baseline_target(data: bytes) -> None:
    """A baseline; one that is read is written as it was."""
    try:
        found = read(data)
    except BaselineError as error:
        # The command line puts the file's name before it.
        hold_message(error, "")
        return
    if read(write(found).encode("utf-8")) != found:
        raise Failure("round trip", "baseline")


def hold_message(error: Exception, place: str) -> None:
    """The message says where and what."""
    said = str(error)
    if not said.startswith(place) or not said.removeprefix(place).strip(" :"):
        raise Failure("message", type(error).__name__, said)


def hold_text(contract: Contract) -> None:
    """What ``--show-contract`` prints is that contract."""
    try:
        again = read_texts([("again.toml", contract_text(contract))], "", RULES)
    except RulesError as error:
        raise Failure("round trip", "contract cannot be read", str(error)) from None
    for field in Contract._fields:
        was, now = getattr(contract, field), getattr(again, field)
        if field == "allow":
            was, now = ([each._replace(place="") for each in allows] for allows in (was, now))
        if field in ("columns", "links"):
            # One that promises nothing is left out.
            was = {name: each for name, each in was.items() if any(each)}
        if field not in ("places", "texts", "folder") and was != now:
            raise Failure("round trip", f"contract, {field}", f"{was!r} became {now!r}")
