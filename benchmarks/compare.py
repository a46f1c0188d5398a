#!/usr/bin/env python3
"""Time mdlist against other tools in one run and print medians, ratios and peak memory.

    python benchmarks/compare.py --sizes sample 1000 --rounds 7 --out RESULTS.md

Whole processes, interleaved: each round runs every command once, in another order, so that a
machine that is busy for a while is busy for all of them. Only ratios carry over to other machines.
"""

from __future__ import annotations

import argparse
import datetime
import random
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from harness import report
from harness.inputs import SIZES, Size, make
from harness.measure import floor
from harness.rounds import Result, Results, cases, measure, warm, why_not
from harness.tools import JOBS, TOOLS, Tool, find, version

if TYPE_CHECKING:
    from collections.abc import Sequence

_DEFAULT = [tool.name for tool in TOOLS if tool.name != "rumdl with MD060"]


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    names = [size.name for size in SIZES]
    parser = argparse.ArgumentParser(description="Time mdlist against other tools.")
    parser.add_argument("--sizes", nargs="+", choices=names, default=names)
    parser.add_argument("--tools", nargs="+", choices=[t.name for t in TOOLS], default=_DEFAULT)
    parser.add_argument("--jobs", nargs="+", choices=JOBS, default=JOBS)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seed", type=int, default=1, help="of the lists and of the order")
    parser.add_argument("--timeout", type=float, default=120, help="seconds that a run may take")
    parser.add_argument("--node-bin", type=Path, help="folder of Node's tools, if not on PATH")
    parser.add_argument("--out", type=Path, help="write the report there as well")
    return parser.parse_args(argv)


def _installed(asked: argparse.Namespace) -> list[tuple[Tool, str]]:
    """Return the tools that are asked for and there, with their executables."""
    wanted = [tool for tool in TOOLS if tool.name in asked.tools]
    return [(tool, found) for tool in wanted if (found := find(tool, asked.node_bin))]


def compare(
    asked: argparse.Namespace, found: Sequence[tuple[Tool, str]], base: Path
) -> tuple[Results, dict[str, int]]:
    """Measure all sizes from the smallest on; return the results and the bytes of each size."""
    rng, tools = random.Random(asked.seed), {tool.name: tool for tool, _ in found}
    results: Results = {}
    sizes: dict[str, int] = {}
    for size in _sizes(asked):
        sizes[size.name] = make(base, size, asked.seed)
        todo = []
        for case in cases(found, asked.jobs, size):
            reason = why_not(case, tools.get(case.tool), results, asked.timeout)
            if reason:
                results[case.tool, case.job, size.name] = Result(0, 0.0, 0.0, 0, reason)
            else:
                todo.append(case)
        if size == _sizes(asked)[0]:
            warm(todo, base, asked.timeout)
        results |= measure(todo, asked.rounds, rng, base, asked.timeout)
    return results, sizes


def _sizes(asked: argparse.Namespace) -> list[Size]:
    return [size for size in SIZES if size.name in asked.sizes]


def _opening(asked: argparse.Namespace, found: Sequence[tuple[Tool, str]], least: float) -> str:
    """Return what the numbers are and where they come from."""
    missing = sorted(set(asked.tools) - {tool.name for tool, _ in found})
    said = [f"- {tool.name}: `{version(path, tool.version)}`" for tool, path in found]
    said += [f"- {name}: not installed here" for name in missing]
    return _OPENING.format(
        date=datetime.datetime.now(tz=datetime.UTC).date(),
        machine=report.machine(),
        rounds=asked.rounds,
        seed=asked.seed,
        least=least,
        versions="\n".join(said),
    )


_OPENING = """\
# mdlist against other tools

{date}, on {machine}. Written by `python benchmarks/compare.py`, seed {seed}.

Medians of {rounds} interleaved rounds (three where a run takes over 5 s, one over 20 s), whole
processes; then the ratio to rumdl in the same row of work, then peak memory, of which no less than
{least:.0f} MB can be seen (of the largest process, where a tool starts several). The lists are
those of `generate.py sample`: compact tables, for the last part tables padded by hand. Other tools
read no records and look for other faults, and `rumdl fmt` leaves tables as they are.

{versions}"""


def main(argv: Sequence[str] | None = None) -> None:
    """Compare what the command line asks for and print the report."""
    asked = _arguments(argv)
    found = _installed(asked)
    with tempfile.TemporaryDirectory(prefix="mdlist-compare-") as folder:
        opening = _opening(asked, found, floor(Path(folder)))
        results, sizes = compare(asked, found, Path(folder))
    columns = report.heads(_sizes(asked), sizes)
    body = [*report.tables(results, _sizes(asked), columns), *report.aims(results)]
    text = "\n".join([opening, *body, ""])
    sys.stdout.write(text)
    if asked.out:
        asked.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
