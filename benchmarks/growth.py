#!/usr/bin/env python3
"""Show how the time of mdlist grows with the size of each pathological shape.

    python benchmarks/growth.py --sizes 30000 300000
    python benchmarks/growth.py --kind rows --kind tables --job check

Seconds of processor time, each of a process of its own, which is given up after `--cap` seconds.
The sizes are characters; the ratio is that of the last two. Needs a system that can fork.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from shapes.pathological import KINDS, pathological

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

JOBS = {
    "check": ("check",),
    "fix": ("fix", "--diff"),
    "unsafe": ("fix", "--diff", "--unsafe-fixes"),
}
"""Name of a job -> mdlist's arguments."""
# Below this a time is the machine's more than the shape's.
LEAST = 0.02


def seconds(job: str, path: Path, cap: int) -> float | None:
    """Return the processor seconds of a job on a file; None where it took more than `cap`, and -1
    where it failed."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (cap + 1, cap + 1))
        os.close(reading)
        os.write(writing, repr(_run(job, path)).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="ascii") as told:
        said = told.read()
    _, status = os.waitpid(child, 0)
    if said:
        return float(said)
    return None if os.WIFSIGNALED(status) and os.WTERMSIG(status) in (9, signal.SIGXCPU) else -1


def _run(job: str, path: Path) -> float:
    from mdlist.cli.commands import main

    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
    gc.disable()
    start = time.process_time()
    failed = False
    try:
        main([*JOBS[job], "--isolated", str(path)])
    except SystemExit as stop:
        failed = stop.code not in (0, 1)
    return -1 if failed else time.process_time() - start


def lines(
    kinds: Sequence[str], jobs: Sequence[str], sizes: Sequence[int], cap: int
) -> Iterator[str]:
    """Yield the lines of a Markdown table, a shape and a job a line."""
    yield f"| shape | job | {' | '.join(map(str, sizes))} | ratio |"
    yield f"| :-- | :-- |{' --: |' * (len(sizes) + 1)}"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "README.md"
        for kind in kinds:
            took: dict[str, list[float | None]] = {job: [] for job in jobs}
            for size in sizes:
                path.write_bytes(pathological(kind, size).encode())
                for job in jobs:
                    known = took[job]
                    known.append(None if None in known else seconds(job, path, cap))
            for job in jobs:
                shown = " | ".join([*map(_shown, took[job]), _ratio(took[job])])
                yield f"| {kind} | {job} | {shown} |"


def _shown(time_: float | None) -> str:
    return "-" if time_ is None else "failed" if time_ < 0 else f"{time_:.2f}"


def _ratio(took: Sequence[float | None]) -> str:
    if len(took) < 2 or None in took[-2:]:
        return "-"
    before, after = took[-2:]
    return f"{(after or 0) / max(before or 0, LEAST):.1f}"


def main(argv: Sequence[str] | None = None) -> None:
    """Print the table that the command line asks for, line by line."""
    parser = argparse.ArgumentParser(description="Show how the time grows with the size.")
    parser.add_argument("--kind", action="append", choices=KINDS, help="default: all")
    parser.add_argument("--job", action="append", choices=JOBS, help="default: all")
    parser.add_argument("--sizes", type=int, nargs="+", default=[30_000, 300_000])
    parser.add_argument("--cap", type=int, default=60, help="seconds for one run")
    asked = parser.parse_args(argv)
    import mdlist.checks
    import mdlist.cli.work  # noqa: F401  so that no child imports it anew

    for line in lines(asked.kind or list(KINDS), asked.job or list(JOBS), asked.sizes, asked.cap):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
