"""The list's own habits, each with its support; they complete a contract where it is silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.contract.infer.bold import infer_bold
from mdlist.contract.infer.columns import infer_columns
from mdlist.contract.infer.layout import infer_layout
from mdlist.contract.infer.links import infer_links
from mdlist.contract.infer.order import infer_order
from mdlist.contract.infer.type_order import infer_type_order
from mdlist.contract.infer.types import infer_types

if TYPE_CHECKING:
    from mdlist.contract.model import Contract
    from mdlist.records.records import Records

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


def complete(records: Records, contract: Contract) -> Contract:
    """``contract`` with what the habits of ``records`` add to it."""
    for infer in TOPICS:
        contract = infer(records, contract)
    return contract
