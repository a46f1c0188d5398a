"""``mdlist check --show-contract``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mdlist.cli.options import complain
from mdlist.cli.output import emit_data
from mdlist.cli.work import view_of
from mdlist.files import FileError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.cli.plan import Plan
    from mdlist.contract import Contract, Habit

# Lines of exceptions that are named; of more only their number.
NAMED = 10


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
        emit_data(f"# {job.target.path}: from {source}what the list itself does\n\n")
        emit_data(as_toml(contract))
    for message in plan.notes + errors:
        complain(message)
    return 2 if errors else 0


def as_toml(contract: Contract) -> str:
    """The contract as its files would state it, after its habits as comments."""
    from tomlkit import dumps

    lines = [f"# {_habit(habit)}\n" for habit in contract.habits]
    return "".join(lines) + ("\n" if lines else "") + dumps(dict(_tables(contract)))


def _habit(habit: Habit) -> str:
    line = f"inferred: {habit.key} = {habit.value} ({habit.kept} of {habit.total}"
    if habit.exceptions:
        lines = ", ".join(map(str, habit.exceptions[:NAMED]))
        more = f" and {len(habit.exceptions) - NAMED} more" if habit.exceptions[NAMED:] else ""
        line += f", not in line {lines}{more}"
    return " ".join(f"{line})".split())


def _tables(contract: Contract) -> Iterator[tuple[str, Any]]:
    c = contract
    columns = {name: _said(column) for name, column in c.columns.items()}
    listed = {
        **_said((("under", c.under), ("files", c.files), ("layout", c.layout))),
        **_said((("order", c.order), ("columns", columns))),
    }
    if c.missing is not None:
        listed["missing"] = c.missing
    # An order of nothing says that the rows there stand in none.
    sections = [
        {"heading": each.heading, **({} if each.order is None else {"order": list(each.order)})}
        for each in c.sections
    ]
    yield "list", {**listed, "sections": sections} if sections else listed
    if c.types is not None:
        yield "types", _said(c.types)
    yield "duplicates", {"key": list(c.key)}
    if c.links:
        yield "links", {name: _said(link) for name, link in c.links.items()}
    if c.bold is not None:
        bounds = [_said(bound) for bound in c.bold.at_least]
        bold = {"column": c.bold.column, "count": c.bold.counts}
        yield "bold", {**bold, "at-least": bounds} if bounds else bold
    if c.allow:
        yield "allow", [_said(allow._replace(place="")) for allow in c.allow]


RENAMED = {"first": "from", "last": "to", "threshold": "count"}


def _said(table: Any) -> dict[str, Any]:
    """The keys of ``table`` that say something, named as in the files."""
    items = table._asdict().items() if hasattr(table, "_asdict") else table
    return {
        RENAMED.get(name, name): list(value) if isinstance(value, tuple) else value
        for name, value in items
        if value not in (None, "", (), {})
    }
