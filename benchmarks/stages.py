#!/usr/bin/env python3
"""Show where ``mdlist check`` spends its time on a file, stage by stage, in one process.

    python benchmarks/stages.py big.md --runs 3
    python benchmarks/stages.py big.md --profile near-duplicate

Each run reads the file anew. What several rules share is made before the first rule, as a stage of
its own, so that no rule pays for it. Times are the best of all runs; memory is the peak of the
whole process after a stage of the first run. The garbage collector is off, as in mdlist.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import pstats
import resource
import sys
import time
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mdlist.lint.diagnostic import Diagnostic
    from mdlist.lint.view import Rule, View

T = TypeVar("T")


class Stage(NamedTuple):
    """What one stage took: seconds, MB that the process had held at most after it, findings."""

    seconds: float
    peak: float
    found: int


class Watch:
    """Times stages one after the other, and profiles the one that is named."""

    def __init__(self, profiled: str = "") -> None:
        self.stages: dict[str, Stage] = {}
        self.profile = cProfile.Profile()
        self._profiled = profiled

    def __call__(self, name: str, work: Callable[[], T]) -> T:
        """Do some work, note what it took under a name, and return what it made."""
        if name == self._profiled:
            self.profile.enable()
        start = time.perf_counter()
        made = work()
        seconds = time.perf_counter() - start
        if name == self._profiled:
            self.profile.disable()
        found = len(made) if name.startswith("rule ") and isinstance(made, list) else 0
        self.stages[name] = Stage(seconds, peak(), found)
        return made


def peak() -> float:
    """Return the most memory that this process has held, in MB."""
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def check(path: Path, watch: Watch) -> None:
    """Check a file as ``mdlist check --isolated`` does, each stage by itself."""
    from mdlist.checks import RULES
    from mdlist.contract.infer import complete
    from mdlist.contract.model import Contract
    from mdlist.lint import engine
    from mdlist.lint.suppressions import Suppressions
    from mdlist.lint.view import View
    from mdlist.markdown.parse import parse
    from mdlist.markdown.source import decode
    from mdlist.records.entries import Entries
    from mdlist.records.records import Records
    from mdlist.report.finding import findings
    from mdlist.report.text import render

    data = watch("read: bytes", path.read_bytes)
    source = watch("read: decode", lambda: decode(data))
    watch("read: line starts", lambda: source.starts)
    document = watch("parse: blocks", lambda: parse(source))
    watch("split: cells", lambda: [table.cells for table in document.tables])
    watch("split: columns", lambda: [table.columns for table in document.tables])
    records = Records(document)
    contract = watch("infer", lambda: complete(records, Contract()))
    view = View(records, contract, Suppressions(document, contract, RULES), path.name)
    for name in _lazy(Records):
        watch(f"records: {name}", partial(getattr, records, name))
    for name in _lazy(View):
        watch(f"view: {name}", partial(getattr, view, name))
    for name in _lazy(Entries):
        watch(f"entries: {name}", partial(getattr, view.entries, name))
    for name, rule in RULES.items():
        watch(f"rule {name}", partial(_findings, rule, view))
    found = watch("all rules again, in the engine", lambda: engine.check(view, RULES).diagnostics)
    shown = watch("report: findings", lambda: findings(path.name, source, found))
    watch("report: text", lambda: render(shown))


def _findings(rule: Rule, view: View) -> list[Diagnostic]:
    return list(rule.check(view))


def _lazy(kind: type) -> list[str]:
    """Return the names of what a class makes when first asked, in order."""
    return [name for name, value in vars(kind).items() if isinstance(value, cached_property)]


def best(runs: Sequence[Watch]) -> dict[str, Stage]:
    """Return each stage with its best time and the memory of the first run."""
    first = runs[0].stages
    return {
        name: stage._replace(seconds=min(run.stages[name].seconds for run in runs))
        for name, stage in first.items()
    }


def table(stages: dict[str, Stage]) -> Iterator[str]:
    """Yield the lines of a Markdown table, the slowest stage first."""
    total = sum(stage.seconds for name, stage in stages.items() if not name.startswith("all "))
    yield "| stage | ms | share | findings | peak MB after |"
    yield "| :-- | --: | --: | --: | --: |"
    for name, stage in sorted(stages.items(), key=lambda item: -item[1].seconds):
        found = str(stage.found) if name.startswith("rule ") else ""
        share = f"{stage.seconds / total:.1%}" if not name.startswith("all ") else ""
        milliseconds = f"{stage.seconds * 1000:,.1f}"
        yield f"| {name} | {milliseconds} | {share} | {found} | {stage.peak:.0f} |"
    yield f"| sum | {total * 1000:,.1f} | 100.0% | | {peak():.0f} |"


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Show where mdlist check spends its time.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--profile", metavar="STAGE", default="", help="profile one stage or rule")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Print the stages of a file, or the profile of one stage."""
    asked = _arguments(argv)
    gc.disable()
    runs = []
    for _ in range(1 if asked.profile else asked.runs):
        runs.append(Watch())
        check(asked.file, runs[-1])
        gc.collect()
    if asked.profile:
        names = list(runs[0].stages)
        name = asked.profile if asked.profile in names else f"rule {asked.profile}"
        if name not in names:
            sys.exit(f"no stage {asked.profile!r}; there are: {', '.join(names)}")
        watch = Watch(name)
        check(asked.file, watch)
        pstats.Stats(watch.profile).sort_stats("cumulative").print_stats(25)
    else:
        print("\n".join(table(best(runs))))


if __name__ == "__main__":
    main()
