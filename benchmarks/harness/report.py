"""The report of a comparison, in Markdown."""

from __future__ import annotations

import os
import platform
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from harness.tools import ALL, CHECK, FLOOR, JOBS, SAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from harness.inputs import Size
    from harness.rounds import Result, Results

PEER = "rumdl"
_HEADS = {"sample": "sample, {} rows", "200files": "200 files of {} rows"}


class Aim(NamedTuple):
    """A ratio or number that mdlist is to stay under."""

    what: str
    value: float | None
    limit: float
    unit: str


def machine() -> str:
    """Return the machine's processor, cores, memory, system and Python in a line."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = f"{platform.system()} {platform.release()}"
    cores = f"{os.cpu_count()} cores, {memory:.0f} GB"
    return f"{_processor()}, {cores}, {system}, Python {platform.python_version()}"


def _processor() -> str:
    """Return the processor's name as Linux tells it, else what Python knows."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.machine()


def heads(sizes: Sequence[Size], bytes_of: Mapping[str, int]) -> list[str]:
    """Return the heading of each size's column, with the bytes that are read."""
    found = []
    for size in sizes:
        name = _HEADS.get(size.name, "{} rows").format(f"{size.rows:,}")
        found.append(f"{name} ({bytes_of[size.name] / 1e6:,.2f} MB)")
    return found


def tables(results: Results, sizes: Sequence[Size], columns: Sequence[str]) -> Iterator[str]:
    """Yield a table for each job: a row a tool, a column a size."""
    for job in JOBS:
        tools = list(dict.fromkeys(tool for tool, j, _ in results if j == job))
        if not tools:
            continue
        yield from ("", f"## {job.capitalize()}", "")
        yield _row(["tool", *columns])
        yield _row([":--", *("--:" for _ in columns)])
        for tool in tools:
            yield _row([f"`{tool}`", *(_cell(results, tool, job, size) for size in sizes)])


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _cell(results: Results, tool: str, job: str, size: Size) -> str:
    """Return a median with its ratio to the peer and its peak, or why there is none."""
    found = results.get((tool, job, size.name))
    if found is None:
        return ""
    if not found.count:
        return found.reason
    peer = results.get((PEER, CHECK if job == CHECK else job, size.name))
    ratio = f", {found.seconds / peer.seconds:.2f} x" if peer and peer.count else ""
    few = f" (n = {found.count})" if found.count < 3 else ""
    return f"{_seconds(found.seconds)}{ratio}, {found.peak:.0f} MB{few}"


def _seconds(value: float) -> str:
    """Return a time with two or three significant digits."""
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


def aims(results: Results) -> Iterator[str]:
    """Yield the table of what mdlist is to reach and what it reached in this run."""
    found = [aim for aim in _aims(results) if aim.value is not None]
    if not found:
        return
    yield from ("", "## Aims of mdlist", "", _row(["aim", "limit", "measured", "met"]))
    yield _row([":--", "--:", "--:", ":-:"])
    for aim in found:
        assert aim.value is not None
        met = "yes" if aim.value <= aim.limit else "no"
        yield _row([aim.what, f"{aim.limit:g} {aim.unit}", f"{aim.value:.2f} {aim.unit}", met])


def _aims(results: Results) -> Iterator[Aim]:
    """Yield all aims; those whose parts were not measured have no value."""

    def time(tool: str, job: str, size: str) -> float | None:
        found = _measured(results, tool, job, size)
        return found and found.seconds

    def ratio(one: float | None, other: float | None) -> float | None:
        return one / other if one and other else None

    big, small, files = "100000", "10000", "200files"
    check = {size: time("mdlist", CHECK, size) for size in ("sample", small, big, files)}
    largest = _measured(results, "mdlist", CHECK, big)
    yield Aim("check, 100,000 rows / rumdl", ratio(check[big], time(PEER, CHECK, big)), 1.5, "x")
    yield Aim("check, 100,000 rows, peak memory", largest and largest.peak, 320, "MB")
    yield Aim("check, 10,000 rows", check[small], 0.4, "s")
    bare = time(FLOOR, CHECK, "sample")
    yield Aim("check, sample / the bare imports", ratio(check["sample"], bare), 1.5, "x")
    yield Aim("check, 100,000 / 10,000 rows", ratio(check[big], check[small]), 11, "x")
    for size, rows in ((small, "10,000"), (big, "100,000")):
        same, every = time("mdlist", SAME, size), time("mdlist", ALL, size)
        yield Aim(f"fix / check, {rows} rows, nothing changes", ratio(same, check[size]), 1.3, "x")
        yield Aim(f"fix / check, {rows} rows, all change", ratio(every, check[size]), 2.5, "x")
    yield Aim("check, 200 files", check[files], 2, "s")


def _measured(results: Results, tool: str, job: str, size: str) -> Result | None:
    """Return a result that has a time."""
    found = results.get((tool, job, size))
    return found if found and found.count else None
