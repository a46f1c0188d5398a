"""Run one process and say how long it took and how much memory it held at most."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from typing import IO, TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


# What Python, Rust and Node print when a program has crashed, in so much of stderr.
CRASHES = (b"Traceback (most recent call last)", b"panicked at", b"\n    at ")
MOST = 1_000_000


class Run(NamedTuple):
    """One run of a process.

    Attributes:
        seconds: from the start of the process until it has ended.
        peak: the most memory it held at once, in MB of 1024 * 1024 bytes. A process inherits the
            peak of the one that starts it, so nothing below `floor()` can be seen.
        failure: why the run does not count; empty where it does.
    """

    seconds: float
    peak: float
    failure: str


def environment(base: Path) -> dict[str, str]:
    """Return the environment for all commands: Python's bytecode is kept, in a folder of our own.

    An installed package is compiled once; a checkout, or a shell that forbids to write bytecode,
    would have Python compile it anew in every run.
    """
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(base / "bytecode")}


def run(argv: Sequence[str], cwd: Path, timeout: float, env: Mapping[str, str]) -> Run:
    """Run a command in a folder, its output thrown away, and measure it.

    Exit status 0 and 1 are fine, for checkers say 1 where they found something, unless stderr shows
    that the program has crashed. After `timeout` seconds the process and all that it started are
    killed.
    """
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            argv,
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=said,
            start_new_session=True,
        )
        timer = threading.Timer(timeout, _kill, (process.pid,))
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        failure = _failure(process.returncode, seconds, timeout) or _crash(said, seconds)
    return Run(seconds, _megabytes(usage.ru_maxrss), failure)


def _kill(pid: int) -> None:
    """Kill the process group that a child leads."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _megabytes(maxrss: int) -> float:
    """Return MB; the unit of ru_maxrss is a byte on macOS and a kilobyte elsewhere."""
    return maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _failure(code: int, seconds: float, timeout: float) -> str:
    if seconds >= timeout:
        return f"over {timeout:.0f} s"
    if code in (0, 1):
        return ""
    how = f"signal {-code}" if code < 0 else f"exit {code}"
    return f"{how} after {seconds:.1f} s"


def _crash(said: IO[bytes], seconds: float) -> str:
    """Return what is to be told of a program whose stderr shows a crash; empty for any other."""
    said.seek(0)
    text = said.read(MOST)
    return f"crashed after {seconds:.1f} s" if any(sign in text for sign in CRASHES) else ""


def floor(cwd: Path) -> float:
    """Return the smallest peak that `run` can see, in MB."""
    return run(["true"], cwd, 10, os.environ).peak
