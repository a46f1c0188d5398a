"""Mending the file of a job."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from mdlist.checks import RULES
from mdlist.lint.fixer import Fixed, fix
from mdlist.markdown.source import encode
from mdlist.report.finding import Finding, findings
from mdlist.run.checking import exists_beside, others_of, texts_of
from mdlist.run.files import FileError, decode_target, read_target, write_file
from mdlist.run.own_fault import own_fault, own_faults

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.markdown.layout import Layout
    from mdlist.markdown.source import Source
    from mdlist.run.plan import Job


class FixChoice(NamedTuple):
    """What is mended: ``unsafe`` fixes too; those of ``hints`` among them; ``layout``: "compact",
    "aligned", "keep", or "" for what the list or its contract say; ``prose``: whether mdformat
    writes what stands outside the tables."""

    unsafe: bool = False
    hints: bool = False
    layout: Layout | Literal[""] = ""
    prose: bool = False


class FixOutcome(NamedTuple):
    """What came of mending one file: its bytes before and after, the findings that remain, how
    many were fixed; ``to_stdout`` is the text of standard input, mended."""

    path: str
    before: bytes = b""
    after: bytes = b""
    findings: Sequence[Finding] = ()
    fixed: int = 0
    errors: Sequence[str] = ()
    to_stdout: bytes | None = None


def fix_job(job: Job, choice: FixChoice, to_disk: bool) -> FixOutcome:
    """Mend the file of ``job``.

    Args:
        choice: what is mended.
        to_disk: whether to write it.
    """
    target = job.target
    try:
        before = read_target(target)
        source = decode_target(target, before)
    except FileError as error:
        return FixOutcome(target.path, errors=(str(error),))
    try:
        if choice.prose:
            source = _formatted(source, target.path)
        done, elsewhere = Fixed(source, [], 0), others_of(job)
        if job.wanted:
            exists = exists_beside(target)
            done = fix(
                source,
                job.contract,
                RULES,
                job.wanted,
                choice.unsafe,
                choice.layout,
                target.path,
                exists,
                choice.hints,
                elsewhere,
            )
        after = encode(done.source)
        if to_disk and not target.stdin and after != before:
            write_file(target.place, before, after, target.path)
    except FileError as error:
        return FixOutcome(target.path, before, before, errors=(str(error),))
    except Exception as error:
        return FixOutcome(target.path, before, before, errors=(own_fault(target.path, error),))
    left = findings(
        target.path, done.source, done.diagnostics, texts=texts_of(job.contract, elsewhere)
    )
    to_stdout = after if target.stdin else None
    refused = [f"{target.path}: {fault}" for fault in done.faults]
    errors = (*refused, *own_faults(target.path, done.failures))
    return FixOutcome(target.path, before, after, left, done.fixed, errors, to_stdout)


def _formatted(source: Source, path: str) -> Source:
    from mdlist.run.prose import ProseError, format_prose

    try:
        return format_prose(source)
    except ProseError as error:
        raise FileError(f"{path}: {error}; nothing is written") from None
