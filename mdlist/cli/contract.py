"""``mdlist check --show-contract``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.cli.options import complain
from mdlist.cli.output import emit
from mdlist.cli.work import view_of
from mdlist.files import FileError

if TYPE_CHECKING:
    from mdlist.cli.plan import Plan


def show_contracts(plan: Plan) -> int:
    """Print what each file is held to, as TOML; the exit status."""
    errors = list(plan.errors)
    for job in plan.jobs:
        try:
            view = view_of(job)
        except FileError as error:
            errors.append(str(error))
            continue
        emit(f"# {job.target.path}\n")
        emit(repr(view.contract) + "\n")
    for message in plan.notes + errors:
        complain(message)
    return 2 if errors else 0
