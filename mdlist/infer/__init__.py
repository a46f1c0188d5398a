"""The list's own habits, each with its support; they complete a contract where it is silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.infer.links import infer_links

if TYPE_CHECKING:
    from mdlist.contract import Contract
    from mdlist.document import Document


def complete(document: Document, contract: Contract) -> Contract:
    """``contract`` with what the habits of ``document`` add to it."""
    links, habits = infer_links(document, contract)
    return contract._replace(
        links=links,
        habits=(*contract.habits, *habits),
        inferred=contract.inferred | {habit.key for habit in habits},
    )
