"""All targets, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import oracles, readers

if TYPE_CHECKING:
    from .failure import Target

TARGETS: dict[str, Target] = {
    "check": oracles.check_target,
    "report": oracles.report_target,
    "records": oracles.records_target,
    "fix": oracles.fix_target,
    "unsafe": oracles.unsafe_target,
    "layout": oracles.layout_target,
    "init": oracles.init_target,
    "held": oracles.held_target,
    "contract": readers.contract_target,
    "settings": readers.settings_target,
    "baseline": readers.baseline_target,
}
