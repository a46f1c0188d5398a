"""What the rules on bold say of a fault, and how they mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.lint.diagnostic import Diagnostic, Fix, Related, Severity
from mdlist.markdown.emphasis import embolden, unbolden
from mdlist.markdown.source import Edit

if TYPE_CHECKING:
    from mdlist.checks.bold.bold_entries import BoldFault, Counts
    from mdlist.lint.diagnostic import Safety


def finding(counts: Counts, fault: BoldFault, message: str, safety: Safety) -> Diagnostic:
    """The finding of ``fault`` at the title of its first record; the caller names the rule."""
    first, *others = fault.records
    listing, index = counts.entries.place(first)
    related = [(number, "bold here too" if fault.bold else "not bold here") for number in others]
    if fault.counted not in (None, first):
        related.append((fault.counted, "the count"))
    cell = counts.cell(first)
    return Diagnostic(
        "",
        Severity.WARNING,
        cell.content if cell is not None else listing.entry_span(index),
        message,
        tuple(_related(counts, number, said) for number, said in related),
        listing.ref(index),
        _fix(counts, fault, safety),
    )


def _related(counts: Counts, number: int, said: str) -> Related:
    listing, index = counts.entries.place(number)
    return Related(listing.entry_span(index), said)


def _fix(counts: Counts, fault: BoldFault, safety: Safety) -> Fix | None:
    """Set the titles in bold, or back; nothing where the count is too small: the row does not
    belong where it stands, bold or not."""
    if fault.needed:
        return None
    edits = []
    for number in fault.records:
        cell = counts.cell(number)
        new = (unbolden if fault.bold else embolden)(cell.raw) if cell is not None else None
        if cell is None or new is None:
            return None
        edits.append(Edit(cell.content, new, cell.raw))
    title = "Take the bold off the title" if fault.bold else "Set the title in bold"
    return Fix(title, tuple(edits), safety)
