"""The rules: one a file, each named for its fault, in the order of their families."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks.bold import bold_agreement, bold_criteria, broken_bold
from mdlist.checks.columns import bad_value, missing_value, odd_value, row_order, unknown_column
from mdlist.checks.duplicates import conflicting_entry, duplicate_entry, near_duplicate, shared_link
from mdlist.checks.links import (
    canonical_link,
    code_link,
    empty_link,
    link_facts,
    link_form,
    link_label,
    link_syntax,
    misspelt_name,
)
from mdlist.checks.sections import (
    broken_anchor,
    broken_bullet,
    broken_heading,
    empty_section,
    outline,
)
from mdlist.checks.stale import stale_contract, unused_disable
from mdlist.checks.tables import broken_table, ragged_row, table_layout
from mdlist.checks.types import type_order, type_section, unknown_type, unlisted_type

if TYPE_CHECKING:
    from mdlist.lint.rule import Rule

_RULES: tuple[Rule, ...] = (
    ragged_row,
    broken_table,
    table_layout,
    missing_value,
    unknown_column,
    bad_value,
    odd_value,
    row_order,
    outline,
    broken_anchor,
    broken_bullet,
    broken_heading,
    empty_section,
    duplicate_entry,
    near_duplicate,
    shared_link,
    conflicting_entry,
    unknown_type,
    type_section,
    unlisted_type,
    type_order,
    link_syntax,
    misspelt_name,
    link_form,
    empty_link,
    canonical_link,
    code_link,
    link_label,
    link_facts,
    stale_contract,
    unused_disable,
    bold_criteria,
    bold_agreement,
    broken_bold,
)
RULES = {rule.ID: rule for rule in _RULES}
