"""``mdlist check --show-contract``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.cli.output import complain, emit_data
from mdlist.contract.writer import contract_text
from mdlist.run.checking import view_of
from mdlist.run.files import FileError
from mdlist.words.escape import escape

if TYPE_CHECKING:
    from mdlist.run.plan import Plan


def show_contracts(plan: Plan) -> int:
    """Print what each file is held to, as TOML, and how well the list keeps what it does not
    state; the exit status."""
    errors = list(plan.errors)
    for job in plan.jobs:
        try:
            contract = view_of(job).contract
        except FileError as error:
            errors.append(str(error))
            continue
        source = f"{contract.folder}/ and " if contract.folder else ""
        emit_data(escape(f"# {job.target.path}: from {source}what the list itself does") + "\n\n")
        emit_data(contract_text(contract))
    for message in plan.notes + errors:
        complain(message)
    return 2 if errors else 0
