"""Run all cases of one size in rounds, in another order each time."""

from __future__ import annotations

import filecmp
import statistics
import sys
from typing import TYPE_CHECKING, NamedTuple

from harness.inputs import Size, folder_for, fresh, names
from harness.measure import Run, environment, run
from harness.tools import CHECK, FLOOR, SAME, Tool

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence
    from pathlib import Path


class Case(NamedTuple):
    """One command on one size of list."""

    tool: str
    job: str
    size: Size
    argv: tuple[str, ...]


class Result(NamedTuple):
    """What all runs of a case gave.

    Attributes:
        rows: of the list, over all its files.
        seconds: the median of the runs.
        peak: the highest peak memory of the runs, in MB.
        count: how many runs; 0 where there is no time to tell.
        reason: why there is none.
    """

    rows: int
    seconds: float
    peak: float
    count: int
    reason: str = ""


Results = dict[tuple[str, str, str], Result]
"""(tool, job, name of the size) -> result."""


def cases(found: Sequence[tuple[Tool, str]], jobs: Sequence[str], size: Size) -> list[Case]:
    """Return the cases of a size; the bare imports are one where the size is the sample."""
    made = [
        Case(tool.name, job, size, (program, *arguments, *names(size)))
        for tool, program in found
        for job in jobs
        if (arguments := tool.arguments(job)) is not None
    ]
    if size.name == "sample" and CHECK in jobs:
        made.append(Case(FLOOR, CHECK, size, (sys.executable, "-c", FLOOR)))
    return made


def why_not(case: Case, tool: Tool | None, earlier: Results, timeout: float) -> str:
    """Return why a case is not worth a run, empty where it is.

    Time is taken to grow with the rows, from the lists that were measured before.
    """
    if tool is not None and case.size.files > 1 and not tool.several:
        return "takes one file"
    if tool is not None and 0 < tool.most[0] < case.size.rows:
        return f"not run: {tool.most[1]}"
    before = [r for (t, j, _), r in earlier.items() if (t, j) == (case.tool, case.job)]
    if any(r.reason and r.rows and r.rows <= case.size.total for r in before):
        return "not run: failed at fewer rows"
    guess = min((r.seconds * case.size.total / r.rows for r in before if r.count), default=0.0)
    return f"not run: would take about {guess:.0f} s" if guess > timeout else ""


def warm(todo: Sequence[Case], base: Path, timeout: float) -> None:
    """Run each case once and forget it: later runs find files and bytecode in place."""
    for case in todo:
        _run(case, base, timeout)


def measure(
    todo: Sequence[Case], rounds: int, rng: random.Random, base: Path, timeout: float
) -> Results:
    """Run each case up to `rounds` times, in an order that is shuffled anew every round.

    A case of more than 5 s is run three times, one of more than 20 s once.
    """
    runs: dict[Case, list[Run]] = {case: [] for case in todo}
    for number in range(rounds):
        order = [case for case in todo if _wanted(runs[case], rounds)]
        rng.shuffle(order)
        for case in order:
            runs[case].append(_run(case, base, timeout))
            _say(case, number, runs[case][-1])
    return {(c.tool, c.job, c.size.name): _result(c, found) for c, found in runs.items() if found}


def _wanted(found: Sequence[Run], rounds: int) -> bool:
    """Say whether a case needs one more run."""
    if not found:
        return True
    if found[-1].failure:
        return False
    typical = statistics.median(one.seconds for one in found)
    return len(found) < (rounds if typical < 5 else 3 if typical < 20 else 1)


def _run(case: Case, base: Path, timeout: float) -> Run:
    """Run a case once; a fix that did not do what its list is made for does not count."""
    source = folder_for(base, case.size, case.job)
    if case.job == CHECK:
        return run(case.argv, source, timeout, environment(base))
    work = fresh(source, base / "work")
    one = run(case.argv, work, timeout, environment(base))
    if case.tool == "mdlist" and not one.failure:
        same = all(filecmp.cmp(source / n, work / n, shallow=False) for n in names(case.size))
        if same != (case.job == SAME):
            return one._replace(failure="changed nothing" if same else "changed a clean list")
    return one


def _say(case: Case, number: int, one: Run) -> None:
    """Tell on stderr how far the measuring is."""
    said = one.failure or f"{one.seconds:.3f} s, {one.peak:.0f} MB"
    where = f"{case.size.name}, round {number + 1}"
    print(f"{where}: {case.tool} {case.job}: {said}", file=sys.stderr)


def _result(case: Case, found: Sequence[Run]) -> Result:
    rows, peak = case.size.total, max(one.peak for one in found)
    failure = next((one.failure for one in found if one.failure), "")
    if failure:
        return Result(rows, 0.0, peak, 0, failure)
    return Result(rows, statistics.median(one.seconds for one in found), peak, len(found))
