"""Findings that are known already, so that only new ones fail.

A finding is known by its rule, its entry and what it covers, not by its line: rows may move, and
other cells of a row may change.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

import msgspec

from mdlist.contract.strict import StrictError, convert
from mdlist.report.fingerprint import mark_of
from mdlist.run.files import FileError, is_there, read_file, write_file, write_new
from mdlist.run.targets import absolute, shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from mdlist.report.finding import Finding


VERSION = 1


class BaselineError(Exception):
    """A text that is no baseline; the message says why."""


class Known(NamedTuple):
    """What a baseline holds of a finding: its file and rule, and what a
    :class:`~mdlist.report.fingerprint.Mark` holds."""

    path: str
    rule: str
    entry: str
    covers: str


class _Item(msgspec.Struct, forbid_unknown_fields=True):
    path: str
    rule: str
    entry: str
    covers: str
    count: Annotated[int, msgspec.Meta(ge=1)]


class _File(msgspec.Struct, forbid_unknown_fields=True):
    version: Literal[1]
    findings: tuple[_Item, ...]


def known(finding: Finding, path: str) -> Known:
    """What a baseline holds of ``finding``.

    Args:
        path: the file's path from the folder that the baseline is in.
    """
    return Known(path, finding.rule, *mark_of(finding))


def write(findings: Counter[Known]) -> str:
    """A baseline of ``findings``: sorted JSON, a finding a line, so that a change shows well."""
    lines = [
        json.dumps({**each._asdict(), "count": count}, ensure_ascii=False)
        for each, count in sorted(findings.items())
    ]
    body = "\n    " + ",\n    ".join(lines) + "\n  " if lines else ""
    return f'{{\n  "version": {VERSION},\n  "findings": [{body}]\n}}\n'


def read(data: bytes) -> Counter[Known]:
    """How often a baseline holds each finding.

    Raises:
        BaselineError: ``data`` is no baseline.
    """
    try:
        raw: Any = msgspec.json.decode(data)
        if isinstance(raw, dict) and isinstance(raw.get("version"), int | str):
            _check_version(raw["version"])
        counts: Counter[Known] = Counter()
        for item in convert(raw, _File).findings:
            counts[Known(item.path, item.rule, item.entry, item.covers)] += item.count
        # JSON can name half a character, which no file can hold.
        write(counts).encode("utf-8")
        return counts
    except StrictError as error:
        why = str(error)
    except UnicodeError:
        why = "not UTF-8"
    except (ValueError, msgspec.MsgspecError) as error:
        why = f"not JSON: {error}"
    except RecursionError:
        why = "nested too deeply"
    raise BaselineError(f"this is no baseline of mdlist: {why}") from None


def _check_version(version: int | str) -> None:
    if version != VERSION:
        raise BaselineError(f"version {version!r} is not one that this mdlist reads")


def new(
    findings: Iterable[tuple[Finding, Known]], baseline: Counter[Known]
) -> tuple[list[Finding], Counter[Known]]:
    """The findings that ``baseline`` does not hold, and what it holds that was not found."""
    left = Counter(baseline)
    fresh = []
    for finding, key in findings:
        if left[key] > 0:
            left[key] -= 1
        else:
            fresh.append(finding)
    return fresh, +left


def of_run(
    baseline: Counter[Known], paths: Collection[str], rules: Collection[str]
) -> Counter[Known]:
    """What ``baseline`` holds of these files and rules."""
    return Counter({k: n for k, n in baseline.items() if k.path in paths and k.rule in rules})


class Run(NamedTuple):
    """What was checked: ``places`` says where each path is on disk."""

    findings: Sequence[Finding]
    places: Mapping[str, Path]
    rules: Collection[str]


def keep_new(name: str, run: Run) -> tuple[list[Finding], list[str]]:
    """The findings that the baseline ``name`` does not hold, and what to say of it.

    Raises:
        FileError: there is no such baseline, or it cannot be read.
    """
    place = absolute(name)
    baseline = _read(name, place)
    if baseline is None:
        hint = "mdlist check --write-baseline makes one"
        raise FileError(f"{name}: no such baseline; {hint}")
    files = _files(run, place)
    fresh, left = new([(f, known(f, files[f.path])) for f in run.findings], baseline)
    notes = []
    if gone := of_run(left, set(files.values()), run.rules).total():
        many = "1 finding that is" if gone == 1 else f"{gone} findings that are"
        notes.append(f"{name}: holds {many} no longer there; --write-baseline drops what is gone")
    return fresh, notes


def write_baseline(name: str, run: Run) -> str:
    """Put the findings into the baseline ``name``, and say so. What it holds of files and rules
    that were not checked stays.

    Raises:
        FileError: there is a file that is no baseline, or it cannot be written.
    """
    place = absolute(name)
    files = _files(run, place)
    before = _read(name, place)
    found = Counter(known(finding, files[finding.path]) for finding in run.findings)
    if before is not None:
        found += before - of_run(before, set(files.values()), run.rules)
    data = write(found).encode("utf-8")
    if before is not None:
        write_file(place, read_file(place, name), data, name)
    else:
        write_new(place, data, name)
    many = "1 finding" if found.total() == 1 else f"{found.total()} findings"
    return f"{name}: holds {many} now"


def _read(name: str, place: Path) -> Counter[Known] | None:
    """The baseline at ``place``, None if there is no file."""
    if not is_there(place):
        return None
    try:
        return read(read_file(place, name))
    except BaselineError as error:
        raise FileError(f"{name}: {error}") from None


def _files(run: Run, place: Path) -> dict[str, str]:
    """The path of each file from the folder of the baseline at ``place``."""
    folder = place.parent
    # A finding may stand in a file of the contract.
    places = {finding.path: absolute(finding.path) for finding in run.findings} | {**run.places}
    return {
        path: shown(file.relative_to(folder) if file.is_relative_to(folder) else file)
        for path, file in places.items()
    }
