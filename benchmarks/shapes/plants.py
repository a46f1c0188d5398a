"""How each kind of fault is planted in one row. Every function here plants one fault.

A function takes rows that no other fault uses, changes them, and blames the row at which a keeper
would look first. It raises LookupError where the list has no fitting row left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from shapes.field import CODE, TITLE, TYPE, VENUE, YEAR, Field, Row
from shapes.papers import CODES, FIRST_YEAR, LAST_YEAR, arxiv, repository, threshold
from shapes.sample import cells
from shapes.tables import row_line
from shapes.words import titles

if TYPE_CHECKING:
    from collections.abc import Callable

_OFTEN = {"NeurIPS", "TPAMI", "IJCAI"}


def _has_arxiv(row: Row) -> bool:
    return "arxiv.org" in row.paper.url


def _has_code(row: Row) -> bool:
    return row.paper.code != "-"


def _has_no_code(row: Row) -> bool:
    return row.paper.code == "-"


def swapped(text: str) -> str:
    """Return a text with two different letters in its middle swapped, as in a typing error."""
    middle = len(text) // 2
    places = sorted(range(1, len(text) - 2), key=lambda at: abs(at - middle))
    for at in places:
        one, two = text[at], text[at + 1]
        if one.isalpha() and two.isalpha() and one.lower() != two.lower():
            return text[:at] + two + one + text[at + 2 :]
    raise LookupError


def ragged_row(field: Field) -> None:
    """Add a cell, drop one, or leave a pipe in a title unescaped."""
    row = field.take()
    kind = field.rng.choice(("surplus cell", "missing cell", "unescaped pipe"))
    if kind == "surplus cell":
        row.cells.append("-")
    elif kind == "missing cell":
        del row.cells[VENUE]
    else:
        row.cells[TITLE] = row.cells[TITLE].replace(" ", " | ", 1)
    row.blame("ragged-row", kind)


def broken_table(field: Field) -> None:
    """Wrap a row over two lines, or use a fullwidth pipe."""
    row = field.take()
    kind = field.rng.choice(("wrapped row", "fullwidth pipe"))
    if kind == "wrapped row":
        row.lines = [row_line(row.cells[:CODE]), " | ".join(row.cells[CODE:]) + " |"]
    else:
        row.lines = ["\uff5c".join(row_line(row.cells).rsplit("|", 2)[:2]) + "|"]
    row.blame("broken-table", kind)


def missing_value(field: Field) -> None:
    """Leave a cell empty where the list writes a marker."""
    row = field.take(_has_no_code)
    row.cells[CODE] = ""
    row.blame("missing-value", "empty Code cell")


def bad_value(field: Field) -> None:
    """Write a year that is none."""
    row = field.take()
    row.cells[YEAR] = field.rng.choice((row.cells[YEAR][:3], row.cells[YEAR].replace("0", "O")))
    row.blame("bad-value", row.cells[YEAR])


def odd_value(field: Field) -> None:
    """Misspell a frequent venue."""
    row = field.take(lambda row: row.paper.venue in _OFTEN)
    row.cells[VENUE] = swapped(row.paper.venue)
    row.blame("odd-value", f"{row.cells[VENUE]} for {row.paper.venue}")


def row_order(field: Field) -> None:
    """Put a row of the last year among those of the first."""
    row = field.take(lambda row: row.paper.year == LAST_YEAR)
    rows = field.sections[row.code]
    rows.remove(row)
    rows.insert(sum(r.paper.year == FIRST_YEAR for r in rows) // 2, row)
    row.blame("row-order", f"{LAST_YEAR} among {FIRST_YEAR}")


def duplicate_entry(field: Field) -> None:
    """List an entry twice in its section."""
    row = field.take()
    copy = Row(row.paper, row.code)
    field.insert(copy, row.code)
    copy.blame("duplicate-entry", row.paper.title)


def near_duplicate(field: Field) -> None:
    """List an entry again with a typing error in its title and another link."""
    row = field.take()
    url = arxiv(field.rng, row.paper.year)
    copy = Row(row.paper._replace(title=swapped(row.paper.title), url=url, code="-"), row.code)
    field.insert(copy, row.code)
    copy.blame("near-duplicate", row.paper.title)


def shared_link(field: Field) -> None:
    """Give an entry's link to a new entry of the same year with another title."""
    row = field.take(_has_arxiv)
    title = titles(field.rng, field.vocab, set())
    copy = Row(row.paper._replace(title=title, code="-"), row.code)
    field.insert(copy, row.code)
    copy.blame("shared-link", row.paper.url)


def conflicting_entry(field: Field) -> None:
    """Let the two rows of a cross-listed entry name different venues."""
    first, second = field.take_pair()
    second.cells[VENUE] = "ICML" if first.paper.venue != "ICML" else "ICLR"
    second.blame("conflicting-entry", f"{first.paper.venue} and {second.cells[VENUE]}")


def unknown_type(field: Field) -> None:
    """Use a code that no section has."""
    row = field.take()
    row.cells[TYPE] = "QX"
    row.blame("unknown-type", "QX")


def type_section(field: Field) -> None:
    """List an entry once more, in a section that its type does not name."""
    row = field.take()
    code = field.other_code(row.code)
    copy = Row(row.paper, code)
    field.insert(copy, code)
    copy.blame("type-section", f"{row.code} under {CODES[code]}")


def unlisted_type(field: Field) -> None:
    """Let a type name a second section, in which the entry does not stand."""
    row = field.take()
    both = {row.code, field.other_code(row.code)}
    row.cells[TYPE] = "/".join(code for code in CODES if code in both)
    row.blame("unlisted-type", row.cells[TYPE])


def type_order(field: Field) -> None:
    """Write the two codes of one row the other way round."""
    _, row = field.take_pair()
    row.cells[TYPE] = "/".join(reversed(row.paper.types))
    row.blame("type-order", row.cells[TYPE])


def link_syntax(field: Field) -> None:
    """Write a title link that GitHub does not read as one, or an address with one slash."""
    row = field.take()
    title, url = row.paper.title, row.paper.url
    row.cells[TITLE] = field.rng.choice(
        (f"[{title}] ({url})", f"[{title}]({url}", f"[{title}]({url.replace('//', '/', 1)})")
    )
    row.blame("link-syntax", row.cells[TITLE])


def link_form(field: Field) -> None:
    """Leave the link of a title out."""
    row = field.take()
    row.cells[TITLE] = row.paper.title
    row.blame("link-form", "title without a link")


def empty_link(field: Field) -> None:
    """Write a code link without a target."""
    row = field.take(_has_no_code)
    row.cells[CODE] = "[github]()"
    row.blame("empty-link", "[github]()")


def canonical_link(field: Field) -> None:
    """Link the PDF or one version of an arXiv paper where the list links abstracts."""
    row = field.take(_has_arxiv)
    url = row.paper.url
    other = field.rng.choice((url.replace("/abs/", "/pdf/"), f"{url}v2", url.replace("s:", ":")))
    row.cells[TITLE] = row.cells[TITLE].replace(url, other)
    row.blame("canonical-link", other)


def code_link(field: Field) -> None:
    """Link the paper itself as its code, or an owner instead of a repository."""
    row = field.take(_has_no_code)
    owner = repository(field.rng, field.vocab).rsplit("/", 1)[0]
    url = field.rng.choice((row.paper.url, owner))
    row.cells[CODE] = f"[github]({url})"
    row.blame("code-link", url)


def link_label(field: Field) -> None:
    """Label a code link as the list labels no other."""
    row = field.take(_has_code)
    row.cells[CODE] = row.paper.code.replace("*", "").replace("[github]", "[here]")
    row.blame("link-label", "[here]")


def link_facts(field: Field) -> None:
    """Give a paper an arXiv link two years later than its year."""
    row = field.take(lambda row: _has_arxiv(row) and row.paper.year <= LAST_YEAR - 2)
    url = arxiv(field.rng, row.paper.year + 2)
    row.cells[TITLE] = f"[{row.paper.title}]({url})"
    row.blame("link-facts", f"{url} in {row.paper.year}")


def bold_criteria(field: Field) -> None:
    """Count a bold paper three citations. Only a contract knows how many would be enough."""
    row = field.take(lambda row: threshold(row.paper.year) > 3)
    row.cells[TITLE] = f"[**{row.paper.title}**]({row.paper.url})"
    counted = Field.counted(row.paper._replace(citations=3))
    counted.cells[: len(row.cells)] = row.cells
    field.counts.append(counted)
    counted.blame("bold-criteria", "bold with 3 citations", "contract")


def bold_agreement(field: Field) -> None:
    """Print a paper in bold that the table of counts does not have."""
    row = field.take()
    row.cells = cells(row.paper)
    row.cells[TITLE] = f"[**{row.paper.title}**]({row.paper.url})"
    row.blame("bold-agreement", "bold, not among the counts")


PLANTS: tuple[Callable[[Field], None], ...] = (
    ragged_row,
    broken_table,
    missing_value,
    bad_value,
    odd_value,
    row_order,
    duplicate_entry,
    near_duplicate,
    shared_link,
    conflicting_entry,
    unknown_type,
    type_section,
    unlisted_type,
    type_order,
    link_syntax,
    link_form,
    empty_link,
    canonical_link,
    code_link,
    link_label,
    link_facts,
    bold_criteria,
    bold_agreement,
)
