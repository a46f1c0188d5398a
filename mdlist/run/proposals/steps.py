"""The pieces in which a contract is proposed, each with the rules that would hold a list to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from mdlist.contract import keys

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mdlist.contract.keys import Key
    from mdlist.contract.model import Contract, Habit
    from mdlist.markdown.layout import Layout

LAYOUT = ("table-layout",)
# Those that ask whether a marker is stated.
MISSING = ("missing-value", "bad-value", "link-form", "ragged-row")
ORDER = ("row-order",)
COLUMN = ("bad-value", "unknown-column", "missing-value")
TYPES = ("type-order", "unknown-type", "type-section", "unlisted-type")
LINKS = ("link-form", "link-label", "code-link")
BOLD = ("bold-criteria", "bold-agreement", "bad-value")


class Step(NamedTuple):
    """Fields to set, the mappings among them to join, the habits that they rest on, and the rules
    that hold a list to them."""

    habits: tuple[Habit, ...]
    fields: Mapping[str, Any]
    rules: tuple[str, ...]

    @property
    def name(self) -> tuple[str, ...]:
        """What it sets."""
        return tuple(
            f"{name}.{inner}"
            for name, value in self.fields.items()
            for inner in (value if isinstance(value, dict) else ("",))
        )

    def wider(self, contract: Contract) -> Contract:
        """``contract`` with this too."""
        joined: dict[str, Any] = {
            name: {**getattr(contract, name), **value} if isinstance(value, dict) else value
            for name, value in self.fields.items()
        }
        widened: Contract = contract._replace(**joined)
        return widened


def steps(full: Contract, layout: Layout | Literal[""]) -> Iterator[Step]:
    """What may be written down of ``full``, a list's contract by its habits, piece by piece.

    Args:
        full: the contract.
        layout: how the tables are written, "" where there is none.
    """
    told = {habit.key: habit for habit in full.habits}

    def under(*tables: Key) -> tuple[Habit, ...]:
        return tuple(h for k, h in told.items() if any(keys.is_within(k, x) for x in tables))

    if layout:
        same = under(keys.LAYOUT) if layout != "keep" else ()
        yield Step(same, {"layout": layout}, LAYOUT)
    if full.missing is not None:
        yield Step(under(keys.MISSING), {"missing": full.missing}, MISSING)
    yield from _orders(full, under(keys.ORDER, keys.SECTIONS))
    if full.bullet_order:
        yield Step(under(keys.BULLET_ORDER), {"bullet_order": full.bullet_order}, ORDER)
    for name, column in full.columns.items():
        yield Step(under(keys.column(name)), {"columns": {name: column}}, COLUMN)
    if full.types is not None:
        yield Step(under(keys.TYPES), {"types": full.types}, TYPES)
    for name, link in full.links.items():
        yield Step(under(keys.links(name)), {"links": {name: link}}, LINKS)
    if full.bold is not None:
        yield Step(under(keys.BOLD), {"bold": full.bold}, BOLD)


def _orders(full: Contract, habits: tuple[Habit, ...]) -> Iterator[Step]:
    """The order of the list and of its sections. What stands above the first heading has no name
    that people could write: its order is the list's, if that has none."""
    unnamed = next((s.order for s in full.sections if not s.heading and s.order), ())
    sections = tuple(section for section in full.sections if section.heading)
    order = full.order or unnamed
    if not order and not sections:
        return
    key = keys.section_order("")
    if order == unnamed and not full.order:
        habits = tuple(h._replace(key=keys.ORDER) if h.key == key else h for h in habits)
    habits = tuple(habit for habit in habits if habit.key != key)
    yield Step(habits, {"order": order, "sections": sections}, ORDER)
