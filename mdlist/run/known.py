"""``mdlist check --baseline`` and ``--write-baseline``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mdlist.run.baseline import BaselineError, known, new, of_run, read, write
from mdlist.run.files import FileError, is_there, read_file, write_file, write_new
from mdlist.run.targets import absolute, shown

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from mdlist.report.finding import Finding
    from mdlist.run.baseline import Known


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
    return {
        path: shown(file.relative_to(folder) if file.is_relative_to(folder) else file)
        for path, file in run.places.items()
    }
