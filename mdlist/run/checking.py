"""Doing the jobs, whatever happens in one of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mdlist.checks import RULES
from mdlist.contract import keys
from mdlist.lint.diagnostic import Severity
from mdlist.lint.engine import Checked, check
from mdlist.lint.view import read
from mdlist.run.files import FileError, decode_target, read_target
from mdlist.run.own_fault import own_fault, own_faults

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from mdlist.contract.model import Contract
    from mdlist.lint.view import View
    from mdlist.records.elsewhere import Elsewhere
    from mdlist.report.finding import Finding
    from mdlist.run.files import Target
    from mdlist.run.plan import Job


class Outcome(NamedTuple):
    """What came of checking one file: ``records`` is how many it holds; ``errors`` and ``notes``
    are for stderr; ``hidden`` is how many hints are not among the findings."""

    path: str
    findings: list[Finding]
    records: int
    errors: list[str]
    notes: list[str]
    hidden: int = 0


def view_of(job: Job) -> View:
    """The file of ``job``, read.

    Raises:
        FileError: it cannot be read; or mdlist fails, which is then said.
    """
    source = decode_target(job.target, read_target(job.target))
    try:
        elsewhere = others_of(job)
        exists = exists_beside(job.target)
        return read(source, job.contract, RULES, job.target.path, exists, elsewhere)
    except Exception as error:
        raise FileError(own_fault(job.target.path, error)) from error


def others_of(job: Job) -> Sequence[Elsewhere]:
    """The files of the same list that come before that of ``job``."""
    if not job.before:
        return ()
    from mdlist.run.list_files import read_before

    return read_before(job)


def texts_of(contract: Contract, elsewhere: Sequence[Elsewhere]) -> dict[str, str]:
    """The texts of the other files that findings may speak of, by their paths."""
    return {
        **contract.texts,
        **{each.path: each.records.document.source.text for each in elsewhere},
    }


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
            base = next((up for up in ups if (up / ".git").exists()), folder)
        try:
            return (base / path.lstrip("/")).exists()
        except (OSError, ValueError):
            # No file can have such a name; what was meant is no path.
            return True

    return exists


def check_job(job: Job, with_changes: bool, with_hints: bool = True) -> Outcome:
    """Check the file of ``job``.

    Args:
        with_changes: whether the findings say what their fixes would change.
        with_hints: whether hints are among the findings, or but counted.
    """
    path, records, hidden = job.target.path, 0, 0
    found: list[Finding] = []
    errors: list[str] = []
    notes: list[str] = []
    try:
        view = view_of(job)
    except FileError as error:
        return Outcome(path, [], 0, [str(error)], [])
    try:
        diagnostics, failures = check(view, RULES, job.wanted) if job.wanted else Checked([])
        errors = own_faults(path, failures)
        if not with_hints:
            total = len(diagnostics)
            diagnostics = [each for each in diagnostics if each.severity is not Severity.INFO]
            hidden = total - len(diagnostics)
        if diagnostics:
            from mdlist.report.finding import findings

            texts = texts_of(view.contract, view.elsewhere)
            found = findings(path, view.document.source, diagnostics, with_changes, texts)
        records = len(view.entries)
        notes = list(notes_on(view, job.wanted))
    except Exception as error:
        # A rule that reads records has failed on them already, and has been named.
        errors = errors or [own_fault(path, error)]
    return Outcome(path, found, records, errors, notes, hidden)


def notes_on(view: View, wanted: Collection[str]) -> Iterator[str]:
    """The notes on the file of ``view``.

    Args:
        wanted: the rules that are run.
    """
    tables = sum(html.content.lower().count("<table") for html in view.document.html)
    if tables:
        many = "1 HTML table is" if tables == 1 else f"{tables} HTML tables are"
        yield f"{view.path}: {many} not read; mdlist reads Markdown"
    if "table-layout" in wanted and view.contract.infers(keys.LAYOUT):
        odd = _odd_tables(view)
        if odd:
            many, them = ("1 table is", "it") if odd == 1 else (f"{odd} tables are", "them")
            layout = view.contract.layout
            yield f"{view.path}: {many} not canonical; mdlist fix writes {them} {layout}"


def _odd_tables(view: View) -> int:
    """How many tables are not in the list's layout and may be written in it."""
    from mdlist.markdown.layout import is_canonical
    from mdlist.markdown.layout_ignore import exempt

    layout = view.contract.layout or "keep"
    left_alone = exempt(view.document)
    return sum(
        1
        for table in view.document.tables
        if table.line not in left_alone and not is_canonical(table, layout)
    )
