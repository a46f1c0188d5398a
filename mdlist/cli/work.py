"""Doing the jobs, whatever happens in one of them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mdlist.cli.hints import hints
from mdlist.engine import check
from mdlist.files import FileError, decode_target, read_target
from mdlist.files import exists as exists_at
from mdlist.infer import complete
from mdlist.parse import parse
from mdlist.rule import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from mdlist.cli.plan import Job
    from mdlist.diagnostic import Diagnostic
    from mdlist.files import Target
    from mdlist.report.finding import Finding


class Outcome(NamedTuple):
    """What came of checking one file: ``records`` is how many it holds; ``errors`` and ``notes``
    are for stderr."""

    path: str
    findings: list[Finding]
    records: int
    errors: list[str]
    notes: list[str]


def view_of(job: Job) -> View:
    """The file of ``job``, read.

    Raises:
        FileError: it cannot be read; or mdlist fails, which is then said.
    """
    source = decode_target(job.target, read_target(job.target))
    try:
        document = parse(source)
        contract = complete(document, job.contract)
        return View(document, contract, job.target.path, exists_beside(job.target))
    except Exception as error:
        raise FileError(own_fault(job.target.path, error)) from error


def exists_beside(target: Target) -> Callable[[str], bool] | None:
    """Whether a path leads somewhere from the file of ``target``; None where there is no file.

    A path that begins with a slash leads from the repository's root, as on GitHub.
    """
    if target.stdin:
        return None
    folder = Path(target.place).absolute().parent

    def exists(path: str) -> bool:
        base = folder
        if path.startswith("/"):
            ups = (folder, *folder.parents)
            base = next((up for up in ups if exists_at(up / ".git")), folder)
        try:
            return (base / path.lstrip("/")).exists()
        except (OSError, ValueError):
            # No file can have such a name; what was meant is no path.
            return True

    return exists


def check_job(job: Job, with_changes: bool) -> Outcome:
    """Check the file of ``job``.

    Args:
        with_changes: whether the findings say what their fixes would change.
    """
    path, errors = job.target.path, list[str]()
    try:
        view = view_of(job)
    except FileError as error:
        return Outcome(path, [], 0, [str(error)], [])
    diagnostics = _diagnostics(view, job.wanted, errors)
    found: list[Finding] = []
    if diagnostics:
        from mdlist.report.finding import findings

        found = findings(path, view.document.source, diagnostics, with_changes)
    try:
        return Outcome(path, found, len(view.entries), errors, list(hints(view, job.wanted)))
    except Exception as error:
        # A rule that reads records has failed on it already, and has been named.
        return Outcome(path, found, 0, errors or [own_fault(path, error)], [])


def _diagnostics(view: View, wanted: tuple[str, ...], errors: list[str]) -> list[Diagnostic]:
    """The findings of ``wanted``; a rule that fails is named in ``errors`` and left out."""
    causes: set[str] = set()
    while wanted:
        try:
            return check(view, wanted)
        except Exception as error:
            # What many rules stand on fails in each of them: once is enough.
            cause = _innermost(error)
            if cause not in causes:
                causes.add(cause)
                errors.append(own_fault(view.path, error))
            failed = _rule_of(error)
            if failed not in wanted:
                break
            wanted = tuple(name for name in wanted if name != failed)
    return []


def own_fault(path: str, error: Exception) -> str:
    """What to say when mdlist itself is wrong."""
    if os.environ.get("MDLIST_DEBUG"):
        raise error
    rule = _rule_of(error)
    where = f" in the rule {rule}" if rule else ""
    said = " ".join(str(error).split())[:200]
    return (
        f"{path}: mdlist failed{where}: {type(error).__name__}: {said}."
        " This is a fault of mdlist; please report it (MDLIST_DEBUG=1 shows more)"
    )


def _innermost(error: Exception) -> str:
    """The line of code that ``error`` comes from."""
    traceback = error.__traceback__
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    return f"{traceback.tb_frame.f_code.co_filename}:{traceback.tb_lineno}" if traceback else ""


def _rule_of(error: Exception) -> str:
    """The rule whose module ``error`` went through last."""
    rule, traceback = "", error.__traceback__
    while traceback is not None:
        module = str(traceback.tb_frame.f_globals.get("__name__", ""))
        if module.startswith("mdlist.checks."):
            rule = str(traceback.tb_frame.f_globals.get("ID", "")) or rule
        traceback = traceback.tb_next
    return rule
