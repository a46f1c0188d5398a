"""The list's own habits, each with its support; they complete a contract where it is silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.infer.bold import infer_bold
from mdlist.infer.columns import infer_columns
from mdlist.infer.layout import infer_layout
from mdlist.infer.links import infer_links
from mdlist.infer.order import infer_order
from mdlist.infer.typeorder import infer_type_order
from mdlist.infer.types import infer_types

if TYPE_CHECKING:
    from mdlist.contract import Contract
    from mdlist.document import Document

# Each gives back the contract with what it found; one may build on what those before it found.
TOPICS = (
    infer_layout,
    infer_columns,
    infer_links,
    infer_types,
    infer_type_order,
    infer_bold,
    infer_order,
)


def complete(document: Document, contract: Contract) -> Contract:
    """``contract`` with what the habits of ``document`` add to it."""
    for infer in TOPICS:
        contract = infer(document, contract)
    return contract
