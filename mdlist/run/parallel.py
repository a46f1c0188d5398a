"""Checking many files at once, and saying how far that is."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mdlist.run.checking import Outcome, check_job

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.run.plan import Job

# Bytes of all files together from which on several processes are worth their start.
WORTHWHILE = 2_000_000
# Seconds after which a terminal is told how far we are.
PATIENCE = 1.0


def check_all(
    jobs: Sequence[Job], with_changes: bool, processes: int, with_hints: bool = True
) -> Iterator[Outcome]:
    """What comes of each job, in their order.

    Args:
        with_changes: as in :func:`~mdlist.run.checking.check_job`, and so is ``with_hints``.
        processes: how many at once; 0: as many as there are processors, if that is worth it.
    """
    count = min(processes or _useful(jobs), len(jobs))
    if count < 2 or any(job.target.stdin for job in jobs):
        return (check_job(job, with_changes, with_hints) for job in jobs)
    return _in_parallel(jobs, with_changes, count, with_hints)


def with_progress(outcomes: Iterator[Outcome], total: int) -> Iterator[Outcome]:
    """``outcomes``; a terminal on standard error is told how many there are already."""
    if total < 2 or sys.stderr is None or not sys.stderr.isatty() or os.environ.get("CI"):
        yield from outcomes
        return
    since, said = time.monotonic(), ""
    try:
        for number, outcome in enumerate(outcomes, 1):
            yield outcome
            if time.monotonic() - since > PATIENCE:
                said = f"\r{number} of {total} files"
                sys.stderr.write(said)
                sys.stderr.flush()
    finally:
        if said:
            sys.stderr.write("\r" + " " * len(said) + "\r")
            sys.stderr.flush()


def _useful(jobs: Sequence[Job]) -> int:
    if len(jobs) < 2:
        return 1
    size = 0
    for job in jobs:
        try:
            size += job.target.place.stat().st_size
        except OSError:
            continue
    if size < WORTHWHILE:
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _in_parallel(
    jobs: Sequence[Job], with_changes: bool, count: int, with_hints: bool
) -> Iterator[Outcome]:
    # Only many files need these, and they take time to import.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    methods = multiprocessing.get_all_start_methods()
    # A forked process has imported everything already; on macOS forking is not safe.
    fork = "fork" in methods and sys.platform != "darwin"
    context = multiprocessing.get_context("fork" if fork else "spawn")
    size = max(1, len(jobs) // (count * 8))
    parts = [jobs[at : at + size] for at in range(0, len(jobs), size)]
    done, executor = 0, None
    with _ended_by_signals():
        try:
            executor = ProcessPoolExecutor(count, context, initializer=_start_worker)
            futures = [
                executor.submit(_check_some, part, with_changes, with_hints) for part in parts
            ]
            for future in futures:
                for outcome in future.result():
                    done += 1
                    yield outcome
        except BrokenProcessPool:
            for job in jobs[done:]:
                why = "not checked: a process ended before its time; --jobs 1 uses only one"
                yield Outcome(job.target.path, [], 0, [f"{job.target.path}: {why}"], [])
        except (OSError, ImportError):
            # No more files or processes may be opened, or the system has no semaphores.
            yield from (check_job(job, with_changes, with_hints) for job in jobs[done:])
        finally:
            # Futures are not cancelled: Python 3.11's executor fails on those when a process ends.
            if done < len(jobs):
                for process in multiprocessing.active_children():
                    process.terminate()
            if executor is not None:
                executor.shutdown()


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Unwind on the signals that would end the program at once: its processes would stay."""
    import signal
    import threading

    def end(number: int, _: object) -> None:
        # What a shell gives a program that a signal has ended.
        raise SystemExit(128 + number)

    names = ("SIGTERM", "SIGHUP") if threading.current_thread() is threading.main_thread() else ()
    found = [getattr(signal, name) for name in names if hasattr(signal, name)]
    # Who ignores one (nohup) goes on doing so.
    taken = [number for number in found if signal.getsignal(number) is signal.SIG_DFL]
    for number in taken:
        signal.signal(number, end)
    try:
        yield
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)


def _check_some(jobs: Sequence[Job], with_changes: bool, with_hints: bool) -> list[Outcome]:
    return [check_job(job, with_changes, with_hints) for job in jobs]


def _start_worker() -> None:
    import gc
    import signal

    gc.disable()
    # Ctrl-C reaches every process; only the first one has something to say.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
