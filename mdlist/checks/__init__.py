"""The rules: one a file, each named for its fault, in the order of their families."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from mdlist.checks import (
    bad_value,
    bold_agreement,
    bold_criteria,
    broken_anchor,
    broken_bullet,
    broken_heading,
    broken_table,
    canonical_link,
    code_link,
    conflicting_entry,
    duplicate_entry,
    empty_link,
    empty_section,
    link_facts,
    link_form,
    link_label,
    link_syntax,
    missing_value,
    near_duplicate,
    odd_value,
    outline,
    ragged_row,
    row_order,
    shared_link,
    stale_contract,
    table_layout,
    type_order,
    type_section,
    unknown_column,
    unknown_type,
    unlisted_type,
    unused_disable,
)

if TYPE_CHECKING:
    from mdlist.rule import Rule

RULES: dict[str, Rule] = {
    module.ID: cast("Rule", module)
    for module in (
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
    )
}
