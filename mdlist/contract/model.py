"""What a list promises about itself, as plain data.

A contract is read from ``rules/*.toml`` (:mod:`mdlist.contract.reader`), inferred from the list
(:mod:`mdlist.contract.infer`), or both: what the files state stays, what they leave open is
inferred.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mdlist.contract.keys import Key
    from mdlist.markdown.layout import Layout


ColumnType = Literal["year", "date", "integer", "number", "text"]
Form = Literal["link", "link or missing", "link and badges", "link and badges or missing"]
# The host of a link column that stands for whatever site has repositories.
REPOSITORY = "repository"


class Column(NamedTuple):
    """What the cells of a column hold.

    ``role`` is "entry" for the column that names the entry, else "". ``type`` is "year", "date",
    "integer", "number", "text" or "" (anything). ``first`` and ``last`` bound a year or number.
    ``values`` are the only values allowed, () for any, and ``legend`` says what each means, as far
    as that is told; ``pattern`` is a regular expression for the whole text
    (:mod:`mdlist.contract.cell_pattern`), "" for any. A ``required`` cell has a value;
    ``separator`` stands between several of them, "" where a cell has one; ``order`` are the values
    in the order that rows sort by.
    """

    role: Literal["entry", ""] = ""
    type: ColumnType | Literal[""] = ""
    values: tuple[str, ...] = ()
    pattern: str = ""
    first: int | None = None
    last: int | None = None
    required: bool = False
    separator: str = ""
    order: tuple[str, ...] = ()
    legend: Mapping[str, str] = {}

    @property
    def bounds(self) -> bool:
        """Whether it says what the cells may hold."""
        return bool(self.type or self.values or self.pattern or self.separator)

    def with_own(self, own: Column) -> Column:
        """This column with all that ``own`` says in its place."""
        nothing = Column()._asdict()
        return self._replace(**{k: v for k, v in own._asdict().items() if v != nothing[k]})


class Section(NamedTuple):
    """What is special about the section with this heading: ``order``, ``missing``, ``header`` and
    ``columns`` as in :class:`Contract`; None, () and an empty mapping where nothing is."""

    heading: str
    order: tuple[str, ...] | None = None
    missing: str | None = None
    header: tuple[str, ...] = ()
    columns: Mapping[str, Column] = {}


class Types(NamedTuple):
    """Codes in ``column`` name the sections that a row stands in.

    ``codes`` maps a code to its section's heading; ``order`` is the order in which several codes of
    one cell are written.
    """

    column: str
    separator: str
    codes: Mapping[str, str]
    order: tuple[str, ...] = ()


class LinkForm(NamedTuple):
    """What a column's cells hold: ``form`` is "link", "link or missing", either "and badges", or ""
    (anything); ``labels`` are the labels as written, () for any; ``host`` are the hosts that links
    lead to, :data:`REPOSITORY` among them, () for any; ``canonical`` names the kinds of links that
    are rewritten to one form (:mod:`mdlist.urls.canonical`)."""

    form: Form | Literal[""] = ""
    labels: tuple[str, ...] = ()
    host: tuple[str, ...] = ()
    canonical: tuple[str, ...] = ()

    @property
    def may_miss(self) -> bool:
        """Whether a cell may hold the marker for a missing value."""
        return self.form.endswith("or missing")

    @property
    def may_have_badges(self) -> bool:
        """Whether badges may stand beside the link."""
        return "and badges" in self.form


class AtLeast(NamedTuple):
    """From year ``first`` to ``last`` (None: unbounded), ``threshold`` makes an entry bold."""

    threshold: int
    first: int | None = None
    last: int | None = None


class Bold(NamedTuple):
    """Bold in ``column`` means that the number in column ``counts`` reaches its year's bound."""

    column: str
    counts: str
    at_least: tuple[AtLeast, ...] = ()


class Allow(NamedTuple):
    """Findings of ``rule`` that are no fault, and why: those on ``entry`` (a title), in the section
    with the heading ``section``, on the text ``value``; each of the three "" for any. ``place`` is
    the file in which that is written, ``number`` (from 1) says as which of its [[allow]]."""

    rule: str
    reason: str
    entry: str = ""
    section: str = ""
    value: str = ""
    place: str = ""
    number: int = 0


class Habit(NamedTuple):
    """Something that the list does: ``key`` and ``value`` as in the contract's files, how many
    places keep it out of how many, and the lines of those that do not."""

    key: Key
    value: str
    kept: int
    total: int
    exceptions: tuple[int, ...] = ()


class Contract(NamedTuple):
    """A list's promises. None, "" and () mean that nothing is promised.

    ``under`` is the heading below which the list stands, "" for the whole file; what stands below
    the headings ``left_out`` is no part of it. ``header`` are the columns that each table has, in
    their order. ``order`` names
    columns, with "-" before one that falls; "title" is the entry's own. ``bullet_order`` is the
    same for bullets. ``inferred`` holds the keys that the list's habits
    gave, as in "columns.Year.type"; ``folder`` is where the files are, "" when there are none, and
    ``places`` says which file gives a key: its own, or else what its name begins with; ``texts``
    are those files.
    """

    under: str = ""
    left_out: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    files: tuple[str, ...] = ("README.md",)
    missing: str | None = None
    layout: Layout | Literal[""] = ""
    order: tuple[str, ...] = ()
    bullet_order: tuple[str, ...] = ()
    columns: Mapping[str, Column] = {}
    sections: tuple[Section, ...] = ()
    types: Types | None = None
    key: tuple[str, ...] = ("link", "title")
    links: Mapping[str, LinkForm] = {}
    bold: Bold | None = None
    allow: tuple[Allow, ...] = ()
    habits: tuple[Habit, ...] = ()
    inferred: frozenset[Key] = frozenset()
    folder: str = ""
    places: Mapping[str, str] = {}
    texts: Mapping[str, str] = {}

    def infers(self, *keys: Key) -> bool:
        """Whether the list's habits gave one of ``keys``, and no file states it."""
        return not self.inferred.isdisjoint(keys)

    def place_of(self, key: Key) -> str:
        """The file that gives ``key``: its own place, or that of the table it stands in."""
        name: str = key
        while name not in self.places and name:
            name = name.rpartition(".")[0]
        return self.places.get(name, self.folder)

    @property
    def entry_columns(self) -> frozenset[str]:
        """The headers of the columns that name the entry, as far as it is stated."""
        return frozenset(name for name, column in self.columns.items() if column.role == "entry")

    def inferring(self, habits: Iterable[Habit], **fields: Any) -> Contract:
        """The contract with ``fields`` set to what ``habits`` of the list gave."""
        found = tuple(habits)
        return self._replace(
            habits=(*self.habits, *found),
            inferred=self.inferred | {habit.key for habit in found},
            **fields,
        )
