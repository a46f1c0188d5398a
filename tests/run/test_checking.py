"""What comes of checking one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks import RULES
from mdlist.contract.model import Contract
from mdlist.run.checking import check_job
from mdlist.run.files import Target
from mdlist.run.plan import Job

if TYPE_CHECKING:
    from pathlib import Path

PARTS = ("Ants", "Bees", "Cats", "Dogs", "Eels")
# Of so many empty sections each is a hint; the glued heading is an error.
LIST = "# Animals\n\n" + "".join(f"## {part}\n\n" for part in PARTS) + "##Fish\n\nTwo species.\n"


def test_hints_that_are_not_asked_for_are_but_counted(tmp_path: Path) -> None:
    path = tmp_path / "README.md"
    path.write_text(LIST, "utf-8")
    job = Job(Target("README.md", path), Contract(), tuple(RULES))
    full, short = check_job(job, False), check_job(job, False, with_hints=False)
    hints = [finding for finding in full.findings if finding.severity == "info"]
    assert hints and full.hidden == 0
    assert short.hidden == len(hints)
    assert short.findings == [finding for finding in full.findings if finding not in hints]
    assert short.findings
