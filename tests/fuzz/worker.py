"""One target under atheris, in a process of its own: ``python -m tests.fuzz.worker JSON``.

It goes on after a failure, and writes now and then what it has seen: how many executions, and for
each failure how often it was met and the smallest input.
"""

from __future__ import annotations

import json
import os
import pkgutil
import sys
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

import atheris

if TYPE_CHECKING:
    from .failure import Failure

LONGEST = 4096


def instrument(*packages: str) -> None:
    """Import ``packages`` and all that is in them, so that atheris sees each branch taken."""
    with atheris.instrument_imports(include=[*packages]):
        for name in packages:
            package = import_module(name)
            for each in pkgutil.walk_packages(package.__path__, f"{name}."):
                if not each.name.endswith(("__main__", "_plugin")):
                    import_module(each.name)


class Log:
    """What has been seen so far, in memory and in a file."""

    def __init__(self, place: Path, seconds: float, runs: int) -> None:
        self.place, self.seconds, self.runs = place, seconds, runs
        before = json.loads(place.read_text()) if place.exists() else {}
        self.failures: dict[str, dict[str, Any]] = before.get("failures", {})
        self.executions = before.get("executions", 0)
        self.spent = before.get("seconds", 0.0)
        self.begun = self.written = monotonic()

    def note(self, data: bytes, failure: Failure | None) -> None:
        """Take down one execution; ends the process when it was the last."""
        self.executions += 1
        if failure is not None:
            kept = self.failures.setdefault(
                failure.key, {"kind": failure.kind, "count": 0, "data": data.hex()}
            )
            kept["count"] += 1
            if 2 * len(data) <= len(kept["data"]):
                kept.update(data=data.hex(), what=failure.what)
        now = monotonic()
        over = self.spent + now - self.begun >= self.seconds if self.seconds else False
        over = over or 0 < self.runs <= self.executions
        if over or now - self.written > 1:
            self.written = now
            self.write()
        if over:
            sys.stderr.flush()
            os._exit(0)

    def write(self) -> None:
        """Put it into the file."""
        said = {
            "failures": self.failures,
            "executions": self.executions,
            "seconds": self.spent + monotonic() - self.begun,
        }
        made = self.place.with_suffix(".new")
        made.write_text(json.dumps(said))
        made.replace(self.place)


def main(job: dict[str, Any]) -> None:
    """Run a target until its time is over."""
    instrument(*job["instrument"])
    from .mutate import crossed, mutated
    from .targets import TARGETS
    from .watch import watched

    name = job["target"]
    target = TARGETS[name]
    log = Log(Path(job["log"]), job["seconds"], job["runs"])

    def once(data: bytes) -> int:
        failure = watched(target, data)
        log.note(data, failure)
        # What is slow is no good to begin with.
        return -1 if failure is not None and failure.kind == "TooSlow" else 0

    def mutator(data: bytes, most: int, seed: int) -> bytes:
        if seed % 16 == 0:
            return atheris.Mutate(data, most)
        return mutated(name, data, most, seed)

    options = [f"-max_len={LONGEST}", "-timeout=3600", f"-artifact_prefix={job['deaths']}/"]
    options += ["-use_value_profile=0", "-len_control=0", f"-seed={job['seed']}"]
    atheris.Setup(
        [sys.argv[0], *options, job["corpus"]],
        once,
        custom_mutator=mutator,
        custom_crossover=crossed,
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
