"""``python -m tests.fuzz``: run targets, make what fails small, and say what was seen."""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

from .reduce import reduced
from .seeds import seeds
from .targets import TARGETS
from .watch import watched

if TYPE_CHECKING:
    from .failure import Failure

# A target whose process dies is begun again so often.
DEATHS = 5
# Seconds for making one failing input small.
REDUCING = 20.0
EDGES = re.compile(r"\bcov: (\d+)")


class Seen(NamedTuple):
    """What came of one target: ``failures`` by key, as the worker writes them, and ``deaths``,
    inputs on which its process ended."""

    target: str
    executions: int
    seconds: float
    edges: int
    failures: dict[str, dict[str, Any]]
    deaths: list[bytes]


def main() -> int:
    """Run, and return 1 if anything failed."""
    options = arguments()
    names = options.target or list(TARGETS)
    options.out.mkdir(parents=True, exist_ok=True)
    told: list[str] = []
    row = "{:10}{:>12}{:>15}{:>8}{:>19}".format
    print(row("target", "executions", "executions/s", "edges", "distinct failures"), flush=True)
    for name in names:
        seen = run(name, options.seconds / len(names), options)
        kept = [keep(seen, key, options.out) for key in seen.failures]
        kept = [each for each in kept if each]
        kept += [dead(name, data, options.out) for data in seen.deaths]
        rate = f"{seen.executions / seen.seconds:.0f}" if seen.seconds else "-"
        print(row(name, seen.executions, rate, seen.edges, len(kept)), flush=True)
        told += kept
    print("\n".join(told))
    return 1 if told else 0


def arguments() -> argparse.Namespace:
    """The command line, read."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    much = parser.add_mutually_exclusive_group()
    much.add_argument("--seconds", type=float, default=0, help="for all targets together (120)")
    much.add_argument("--runs", type=int, default=0, help="executions of each target")
    parser.add_argument(
        "--seeds", type=Path, action="append", default=[], help="a folder with lists; may repeat"
    )
    parser.add_argument("--target", action="append", choices=TARGETS, help="may repeat (all)")
    parser.add_argument(
        "--out", type=Path, default=Path(".fuzz"), help="where failing inputs go (.fuzz)"
    )
    parser.add_argument("--seed", type=int, default=1, help="of what is made up at random (1)")
    parser.add_argument(
        "--instrument", action="append", help="a package whose branches are seen (mdlist)"
    )
    options = parser.parse_args()
    options.seconds = options.seconds or (0 if options.runs else 120)
    return options


def run(name: str, seconds: float, options: argparse.Namespace) -> Seen:
    """One target in a process of its own; a new one when it dies."""
    with TemporaryDirectory(prefix="mdlist-fuzz-") as place:
        folder = Path(place)
        corpus, deaths, log = folder / "corpus", folder / "deaths", folder / "log.json"
        corpus.mkdir()
        deaths.mkdir()
        for data in seeds(name, options.seeds):
            (corpus / sha256(data).hexdigest()).write_bytes(data)
        job = {
            "target": name,
            "seconds": seconds,
            "runs": options.runs,
            "seed": options.seed,
            "instrument": options.instrument or ["mdlist"],
            "log": str(log),
            "corpus": str(corpus),
            "deaths": str(deaths),
        }
        edges, lost = 0, 0
        for _ in range(DEATHS):
            call = [sys.executable, "-m", f"{__package__}.worker", json.dumps(job)]
            done = subprocess.run(call, stderr=subprocess.PIPE, check=False)
            said = done.stderr.decode("utf-8", "replace")
            edges = max((int(each) for each in EDGES.findall(said)), default=edges)
            if done.returncode == 0:
                break
            lost += 1
            print(f"{name}: the process ended with {done.returncode}", file=sys.stderr)
            print(said[said.rfind("Traceback") :][-2000:], file=sys.stderr)
            job["seed"] += 1
        seen = json.loads(log.read_text()) if log.exists() else {}
        found = [path.read_bytes() for path in sorted(deaths.iterdir())]
    return Seen(
        name,
        seen.get("executions", 0),
        seen.get("seconds", 0),
        edges,
        seen.get("failures", {}),
        found or [b""] * lost,
    )


def keep(seen: Seen, key: str, out: Path) -> str:
    """Write the input of one failure, made small; what to say of it, "" if it does not fail here,
    where nothing is instrumented."""
    told = seen.failures[key]
    target, data = TARGETS[seen.target], bytes.fromhex(told["data"])

    def alike(failure: Failure | None) -> bool:
        slow = failure is not None and failure.kind == told["kind"] == "TooSlow"
        return slow or (failure is not None and failure.key == key)

    first = watched(target, data)
    if not alike(first):
        return ""
    small = reduced(data, lambda made: alike(watched(target, made)), REDUCING)
    last = watched(target, small) or first
    path = out / f"{seen.target}-{sha256(key.encode()).hexdigest()[:10]}"
    path.write_bytes(small)
    what = last.what if last is not None else ""
    return f"{seen.target}: {key} ({told['count']} times): {what}\n  {path}: {small[:300]!r}"


def dead(name: str, data: bytes, out: Path) -> str:
    """Write the input on which a process died."""
    path = out / f"{name}-death-{sha256(data).hexdigest()[:10]}"
    path.write_bytes(data)
    return f"{name}: the process died\n  {path}: {data[:300]!r}"


if __name__ == "__main__":
    sys.exit(main())
