"""A contract as the TOML that its files would hold, with how well the list keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from mdlist.contract import keys
from mdlist.contract.keys import Key
from mdlist.words.escape import escape_strings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mdlist.contract.model import Column, Contract, Habit, LinkForm

# Lines of exceptions that are named; of more only their number.
NAMED = 10
# What says something though it is empty.
SAYING = (("missing", ""), ("files", ()))
RENAMED = {"first": "from", "last": "to", "threshold": "count"}


class Offer(NamedTuple):
    """A promise that is not made: ``key`` with its ``value``, in ``table`` ("list" or
    "list.columns"), there of the column ``name``."""

    table: str
    name: str
    key: str
    value: Any


def contract_text(contract: Contract, offers: Iterable[Offer] = ()) -> str:
    """The contract in TOML; above what the list's habits gave stands how many places keep it.

    Args:
        contract: what is promised.
        offers: what may be promised by taking away the # before its line.
    """
    return "\n".join(_lines(contract, tuple(offers))) + "\n"


def habit_text(habit: Habit) -> str:
    """How well the list keeps a habit, and the lines of the exceptions."""
    text = f"{habit.kept:,} of {habit.total:,} keep it"
    if habit.exceptions:
        lines = ", ".join(map(str, habit.exceptions[:NAMED]))
        more = len(habit.exceptions) - NAMED
        text += f"; not line {lines}{f' and {more:,} more' if more > 0 else ''}"
    return text


def _lines(contract: Contract, offers: Sequence[Offer]) -> Iterator[str]:
    c = contract
    told = {habit.key: habit for habit in c.habits}
    yield "[list]"
    yield from _pairs(told, "list", {"under": c.under, "except": c.left_out, "files": c.files})
    yield from _pairs(told, "list", {"layout": c.layout, "missing": c.missing})
    yield from _pairs(told, "list", {"header": c.header, "order": c.order})
    yield from _pairs(told, "list", {"bullet-order": c.bullet_order})
    yield from (f"#{o.key} = {_value(o.value)}" for o in offers if o.table == "list")
    columns = {name: _of_column(column) for name, column in c.columns.items()}
    offered = [offer for offer in offers if offer.table == "list.columns"]
    if offered or any(columns.values()):
        yield from ("", "[list.columns]")
        for name in dict.fromkeys((*columns, *(offer.name for offer in offered))):
            if said := columns.get(name, {}):
                yield from _support(told, keys.column(name), True)
            # Each key on a line of its own: one may be taken out, or in.
            yield from (f"{_key(name)}.{key} = {_value(value)}" for key, value in said.items())
            for offer in (each for each in offered if each.name == name):
                yield f"#{_key(name)}.{offer.key} = {_value(offer.value)}"
    for section in c.sections:
        yield from ("", "[[list.sections]]")
        yield from _support(told, keys.section_order(section.heading))
        yield f"heading = {_value(section.heading)}"
        for key, value in (("order", section.order), ("missing", section.missing)):
            if value is not None:
                yield f"{key} = {_value(value)}"
        if section.header:
            yield f"header = {_value(section.header)}"
        for name, column in section.columns.items():
            yield f"columns.{_key(name)} = {_value(_of_column(column))}"
    yield from _families(contract, told)


def _families(contract: Contract, told: Mapping[Key, Habit]) -> Iterator[str]:
    types, bold = contract.types, contract.bold
    if types is not None:
        yield from ("", "[types]", *_support(told, keys.TYPES))
        yield f"column = {_value(types.column)}"
        yield f"separator = {_value(types.separator)}"
        yield from _pairs(told, "types", {"order": types.order})
        yield from ("", "[types.codes]")
        yield from (f"{_key(code)} = {_value(name)}" for code, name in types.codes.items())
    if contract.key != ("link", "title"):
        yield from ("", "[duplicates]", f"key = {_value(contract.key)}")
    for name, link in contract.links.items():
        if said := _of_links(link):
            yield from ("", f"[links.{_key(name)}]")
            yield from _pairs(told, keys.links(name), said)
    if bold is not None:
        yield from ("", "[bold]", *_support(told, keys.BOLD))
        yield from (f"column = {_value(bold.column)}", f"count = {_value(bold.counts)}")
        for bound in bold.at_least:
            yield from ("", "[[bold.at-least]]")
            yield from (f"{key} = {_value(value)}" for key, value in _said(bound).items())
    for allow in contract.allow:
        yield from ("", "[[allow]]")
        said = _said(allow)
        yield from (f"{k} = {_value(v)}" for k, v in said.items() if k not in ("place", "number"))


def _pairs(told: Mapping[Key, Habit], table: str, values: Mapping[str, Any]) -> Iterator[str]:
    for key, value in values.items():
        if value not in (None, "", ()) or (key, value) in SAYING:
            yield from _support(told, Key(f"{table}.{key}"))
            yield f"{key} = {_value(value)}"


def _support(told: Mapping[Key, Habit], key: Key, within: bool = False) -> Iterable[str]:
    """How well the habit ``key`` is kept, or all that are ``within`` it."""
    return [
        f"# {habit_text(habit)}"
        for name, habit in told.items()
        if name == key or (within and keys.is_within(name, key))
    ]


def _said(table: Any) -> dict[str, Any]:
    """The keys of ``table`` that say something, named as in the files."""
    return {
        RENAMED.get(name, name): value
        for name, value in table._asdict().items()
        if value is not None and value not in ("", (), {}) and value is not False
    }


def _of_column(column: Column) -> dict[str, Any]:
    said = _said(column)
    if legend := said.pop("legend", None):
        said["values"] = legend
    return said


def _of_links(link: LinkForm) -> dict[str, Any]:
    said = _said(link)
    if len(link.host) == 1:
        said["host"] = link.host[0]
    return said


def _key(name: str) -> str:
    from tomlkit import key

    bare = name.isascii() and name.replace("-", "").replace("_", "").isalnum()
    return name if bare else escape_strings(key([name]).as_string())


def _value(value: Any) -> str:
    from tomlkit import item

    if isinstance(value, dict):
        pairs = ", ".join(f"{_key(key)} = {_value(each)}" for key, each in value.items())
        return f"{{ {pairs} }}"
    text = str(item(list(value) if isinstance(value, tuple) else value).as_string())
    return escape_strings(text)
