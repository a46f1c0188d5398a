"""The year, the venue and the type of an entry, as its row or bullet or its link says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mdlist.records.names import without_emoji
from mdlist.urls.identity import link_key
from mdlist.urls.publication import key_facts
from mdlist.words.column_headers import date_and_venue
from mdlist.words.dates import leading_date, parse_date
from mdlist.words.regex import Regex
from mdlist.words.values import is_missing
from mdlist.words.venues import mentions, venue_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mdlist.markdown.inline import Reader
    from mdlist.markdown.table import Table

# A venue and the year behind it, such as ``TKDE 2021``, ``ISPRAS'21``, ``2021 TKDE``.
_VENUE_YEAR = Regex(
    r"(?P<before>(?:19|20)\d\d)?[\s,(]*(?P<name>.*?)"
    r"(?:[\s,'’(-]+(?P<year>(?:19|20)\d\d)|['’](?P<short>\d\d))?[)\s]*",
    re.DOTALL,
)
_GROUP = Regex(r"[(\[（【]([^()\[\]（）【】\n]++)[)\]）】]|`([^`\n]++)`|(?<!\*)\*([^*\n]++)\*")
_PIECE = Regex(r"[,;|]\s*")


class Facts(NamedTuple):
    """What is said of an entry; None where nothing is."""

    year: int | None = None
    venue: str | None = None
    type: str | None = None


class FactColumns(NamedTuple):
    """The positions of the columns that hold facts, None where there is none."""

    date: int | None
    venue: int | None
    type: int | None


def fact_columns(table: Table, type_column: str) -> FactColumns:
    """The columns of a table that hold facts.

    Args:
        table: the table.
        type_column: the header of the column of types, "" where there is none.
    """
    date, venue = date_and_venue(table.names)
    return FactColumns(date, venue, table.column(type_column) if type_column else None)


def row_facts(columns: FactColumns, cells: Sequence[str], reader: Reader) -> Facts:
    """What the cells of a row say."""
    date, place, kind = (
        without_emoji(reader(cells[n]).text) if n is not None and n < len(cells) else ""
        for n in columns
    )
    dated = parse_date(date.strip("*_~ ")) if date else None
    year, venue = venue_and_year(place)
    return Facts(dated.year if dated else year, venue, None if is_missing(kind, None) else kind)


def venue_and_year(text: str) -> tuple[int | None, str | None]:
    """The year and the venue that the cell of a venue holds."""
    if is_missing(text, None):
        return None, None
    if found := venue_of(text):
        return found.year, found.name
    match = _VENUE_YEAR.compiled.fullmatch(text)
    if match is None or not any(map(str.isalpha, match["name"])):
        dated = parse_date(text)
        return (dated.year if dated else None), None
    year = match["before"] or match["year"] or (match["short"] and "20" + match["short"])
    return int(year) if year else None, match["name"].strip(" ,*_")


def noted_facts(text: str) -> Facts:
    """What the notes beside a name say: ``(CVPR 2023)``, ``*(Lab, May 2020)*``, ``2023/04/05:``."""
    said = {venue for venue, _ in mentions(text)}
    places = {venue for venue in said if venue.name != "arXiv"} or said
    if len(places) == 1:
        [place] = places
        return Facts(place.year, place.name)
    year: int | None = None
    for match in _GROUP.compiled.finditer(text):
        pieces = [
            piece.strip(" *_`()[]")
            for piece in _PIECE.compiled.split(match[1] or match[2] or match[3])
        ]
        whole = ", ".join(pieces)
        if found := venue_of(whole):
            return Facts(found.year or year, found.name)
        dated = next((date for piece in pieces if (date := parse_date(piece))), None)
        year = year or (dated.year if dated else None)
    if year is None and (leading := leading_date(text)):
        year = leading.year
    return Facts(year)


def link_facts(urls: Iterable[str]) -> Facts:
    """What the addresses of an entry's pages say: an arXiv number, a volume of proceedings."""
    year: int | None = None
    for url in urls:
        facts = key_facts(link_key(url))
        if facts.exact:
            return Facts(facts.year, facts.venue)
        year = year or facts.year
    return Facts(year)


def united(facts: Iterable[Facts]) -> Facts:
    """Of each fact, the first that is told."""
    each = list(facts)
    return Facts(
        next((one.year for one in each if one.year is not None), None),
        next((one.venue for one in each if one.venue), None),
        next((one.type for one in each if one.type), None),
    )
