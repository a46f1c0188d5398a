"""Which column of a table is what, by the look of its cells, and reading a column at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.inline import PLAIN_LINK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.contract import Contract
    from mdlist.document import Table
    from mdlist.inline import Reader

# How many cells are looked at to tell what a column holds.
SAMPLE = 200


def entry_column(table: Table, contract: Contract) -> int:
    """The position of the column that names the entry.

    The contract says so, or it is the first column of which most cells are one link and the labels
    differ; else the first whose cells are text that differs; else the first.
    """
    for position, name in enumerate(table.names):
        column = contract.columns.get(name)
        if column is not None and column.role == "entry":
            return position
    columns = [column[:SAMPLE] for column in table.columns]
    for position, cells in enumerate(columns):
        labels = [match.group(2) for cell in cells if (match := PLAIN_LINK.search(cell))]
        if 2 * len(labels) > len(cells) and 2 * len(set(labels)) > len(labels):
            return position
    for position, cells in enumerate(columns):
        told = [cell for cell in cells if any(map(str.isalpha, cell)) and "](" not in cell]
        if 2 * len(told) > len(cells) and 2 * len(set(told)) > len(told):
            return position
    return 0


def link_column(table: Table, entry: int) -> int | None:
    """The column with the entry's link: its own, or the first of which most cells hold a link."""
    order = [entry, *(n for n in range(len(table.columns)) if n != entry)]
    for position in order:
        cells = table.columns[position][:SAMPLE]
        linked = [cell for cell in cells if "](" in cell or "://" in cell]
        if linked and 2 * len(linked) > len(cells) and 2 * len(set(linked)) > len(linked):
            return position
    return None


def read_column(cells: Sequence[str], reader: Reader) -> tuple[list[str], list[str], list[bool]]:
    """Rendered text, first link's URL ("" without one) and boldness of each cell."""
    texts: list[str] = []
    urls: list[str] = []
    bold: list[bool] = []
    fullmatch = PLAIN_LINK.fullmatch
    for cell in cells:
        match = fullmatch(cell)
        if match is not None:
            mark, text, url = match.groups()
            texts.append(text)
            urls.append(url)
            bold.append(mark == "**")
        else:
            inline = reader(cell)
            links = inline.links
            texts.append(inline.text or (links[0].text if links else ""))
            urls.append(links[0].url if links else "")
            bold.append(inline.bold)
    return texts, urls, bold
