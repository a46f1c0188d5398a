"""The files of a list that stands in several, as ``[list] files`` names them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mdlist.lint.view import records_of
from mdlist.markdown.parse import parse
from mdlist.records.elsewhere import Elsewhere
from mdlist.run.files import FileError, Target, decode_target, is_folder, read_target
from mdlist.words.path_patterns import plain_stars

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mdlist.contract.model import Contract
    from mdlist.markdown.document import Document
    from mdlist.run.plan import Job

# ``README_fr``, ``README.zh-CN``, ``README-pt_BR``: a language (ISO 639-1), perhaps with a region
# or a script (BCP 47).
LANGUAGE = re.compile(r"[._-]([A-Za-z]{2}(?:[-_](?:[A-Za-z]{2}|[A-Za-z]{4}))?)\Z")


def files_of(patterns: Sequence[str], base: Path) -> list[Path]:
    """The files that ``patterns`` name, in their order; those of one pattern by their paths.

    Args:
        patterns: the contract's ``files``.
        base: the folder that they start at.
    """
    found: dict[Path, None] = {}
    for pattern in patterns:
        paths = [base / pattern]
        if any(sign in pattern for sign in "*?["):
            try:
                paths = sorted(base.glob(plain_stars(pattern)))
            except (OSError, ValueError):
                paths = []
        for path in paths:
            within = sorted(path.rglob("*.md")) if is_folder(path) else [path]
            found.update(dict.fromkeys(within))
    return list(found)


def before(place: Path, files: Sequence[Path]) -> Iterator[Path]:
    """Those of ``files`` that come before the one at ``place`` and are one list with it: a
    translation is a list of its own, with the others in its language."""
    if place not in files:
        return
    own = language(place)
    for path in files[: files.index(place)]:
        if language(path) == own:
            yield path


def language(path: Path) -> str:
    """The language that the name of a translation ends with, in small letters; "" for a file that
    is none: no file of its name without one stands beside it."""
    match = LANGUAGE.search(path.stem)
    if match is None:
        return ""
    original = path.with_name(f"{path.stem[: match.start()]}{path.suffix}")
    return match[1].casefold().replace("_", "-") if original.exists() else ""


def read_before(job: Job) -> tuple[Elsewhere, ...]:
    """The files of the list that come before that of ``job``; what cannot be read is left out, for
    it is told where it is checked itself."""
    found = (_elsewhere(target, job.contract) for target in job.before)
    return tuple(each for each in found if each is not None)


def _elsewhere(target: Target, contract: Contract) -> Elsewhere | None:
    try:
        status = target.place.stat()
        document = _document(target, status.st_mtime_ns, status.st_size)
    except (FileError, OSError, ValueError):
        return None
    return Elsewhere(target.path, records_of(document, contract))


@lru_cache(32)
def _document(target: Target, changed: int, size: int) -> Document:
    """The file of ``target``, read; when it was ``changed`` and its ``size`` tell whether it still
    is what it was."""
    return parse(decode_target(target, read_target(target)))
