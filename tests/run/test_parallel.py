"""Many files: the same findings in the same order, however many processes find them."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from mdlist.cli.commands import main
from mdlist.contract.model import Contract
from mdlist.run import parallel as jobs
from mdlist.run.checking import Outcome, check_job
from mdlist.run.files import Target
from mdlist.run.parallel import check_all, with_progress
from mdlist.run.plan import Job
from mdlist.run.targets import absolute

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LIMIT = 14
ROW = "| [black](https://example.org/black) |\n"


@pytest.fixture
def names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    found = [f"{number:02}.md" for number in range(20)]
    for number, name in enumerate(found):
        (tmp_path / name).write_text("| Tool |\n| --- |\n" + ROW * (number % 4), "utf-8")
    (tmp_path / "03.md").write_bytes(b"\xff")
    return found


def run(*args: str) -> Result:
    return CliRunner().invoke(main, ["check", "--select", "duplicate-entry", *args])


def as_jobs(names: list[str]) -> list[Job]:
    return [Job(Target(name, absolute(name)), Contract(), ("duplicate-entry",)) for name in names]


def test_processes_change_nothing(names: list[str]) -> None:
    one, three = (run(*names, "none.md", "--jobs", n, "--output-format=json") for n in "13")
    assert one.exit_code == three.exit_code == 2
    assert one.stdout == three.stdout
    paths = {finding["path"] for finding in json.loads(one.stdout)}
    assert paths == {name for name in names if int(name[:2]) % 4 > 1} - {"03.md"}
    assert one.stderr == three.stderr
    assert one.stderr.startswith("mdlist: 03.md: not UTF-8: ")
    assert one.stderr.endswith("\nmdlist: none.md: no such file\n")


def test_when_several_processes_are_used(names: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    counts: list[int] = []

    def in_parallel(
        each: list[Job], with_changes: bool, count: int, with_hints: bool
    ) -> Iterator[Outcome]:
        counts.append(count)
        return iter(())

    monkeypatch.setattr(jobs, "_in_parallel", in_parallel)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: range(5), raising=False)
    each = as_jobs([*names[:8], "none.md"])
    assert len(list(check_all(each[:2], False, 0))) == 2
    assert counts == []
    monkeypatch.setattr(jobs, "WORTHWHILE", 100)
    for processes in (0, 3, 100):
        assert list(check_all(each, False, processes)) == []
    assert counts == [5, 3, 9]
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert len(list(check_all(each, False, 0))) == 9
    assert len(list(check_all(each[:1], False, 8))) == 1
    assert counts == [5, 3, 9]


def test_standard_input_is_read_here(names: list[str]) -> None:
    result = CliRunner().invoke(main, ["check", "-", *names[:2], "--jobs", "4"], input=ROW)
    assert result.exit_code == 0


def die_at_last(job: Job, with_changes: bool, with_hints: bool) -> Outcome:
    if job.target.path == "19.md":
        os._exit(1)
    return check_job(job, with_changes, with_hints)


def test_process_that_dies(names: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "check_job", die_at_last)
    outcomes = list(check_all(as_jobs(names), False, 2))
    assert [outcome.path for outcome in outcomes] == names
    assert outcomes[-1].errors == [
        "19.md: not checked: a process ended before its time; --jobs 1 uses only one"
    ]


@pytest.mark.parametrize("error", [OSError(24, "Too many open files"), ImportError()])
def test_where_no_process_can_be_started(
    names: list[str], monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    expected = list(check_all(as_jobs(names), False, 1))
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", refuse)
    assert list(check_all(as_jobs(names), False, 2)) == expected


def test_few_files_may_be_open(names: list[str]) -> None:
    limits = f"import resource; resource.setrlimit(resource.RLIMIT_NOFILE, ({LIMIT}, {LIMIT}))"
    program = f"{limits}; from mdlist.cli import main; main()"
    call = [sys.executable, "-c", program, "check", "--jobs", "3", "--statistics", *names]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("mdlist: 03.md: not UTF-8: ")
    assert done.stderr.count("\n") == 2


# The signal comes when the first file is checked; the processes say that they have begun.
PROGRAM = """
import os, signal, sys, time
from mdlist.run import parallel as jobs
from mdlist.cli import main
def check(job, with_changes, with_hints):
    os.write(int(sys.argv[-1]), b"%d\\n" % os.getpid())
    time.sleep(60)
jobs.check_job = check
main()
"""


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_processes_end_with_the_program(
    names: list[str], number: signal.Signals, status: int
) -> None:
    reader, writer = os.pipe()
    call = [sys.executable, "-c", PROGRAM, "check", "--jobs", "2", *names, str(writer)]
    with subprocess.Popen(call, pass_fds=[writer], stderr=subprocess.PIPE) as program:
        os.close(writer)
        with os.fdopen(reader) as said:
            assert said.readline()
            assert said.readline()
            program.send_signal(number)
            # The end comes when no process holds the pipe any more.
            said.read()
        assert program.wait() == status
        assert program.stderr is not None
        assert program.stderr.read() == b""


def test_the_rest_is_not_waited_for(names: list[str]) -> None:
    outcomes = check_all(as_jobs(names), False, 2)
    assert next(outcomes).path == "00.md"
    outcomes.close()  # type: ignore[attr-defined]


def outcomes(count: int) -> Iterator[Outcome]:
    return (Outcome(str(number), [], 0, [], []) for number in range(count))


def progress(monkeypatch: pytest.MonkeyPatch, files: int) -> str:
    """What a terminal is told of so many files, each of which takes 0.4 seconds."""
    screen = io.StringIO()
    seconds = iter(range(100))
    monkeypatch.setattr(screen, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(jobs.time, "monotonic", lambda: next(seconds) * 0.4)
    assert len(list(with_progress(outcomes(files), files))) == files
    return screen.getvalue()


def test_progress_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    wiped = "\r" + " " * len("\r3 of 4 files") + "\r"
    assert progress(monkeypatch, 4) == f"\r3 of 4 files\r4 of 4 files{wiped}"
    assert progress(monkeypatch, 2) == ""


def test_no_progress_where_nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    assert progress(monkeypatch, 9) == ""
