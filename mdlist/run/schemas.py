"""The JSON Schemas of contracts and settings, for editors."""

from __future__ import annotations

from mdlist.checks import RULES
from mdlist.contract.reference.options import OPTIONS
from mdlist.report.json_schema import schema_text
from mdlist.run.settings_options import SETTINGS_OPTIONS


def contract_schema() -> str:
    """The schema of a file in ``rules/``."""
    return schema_text("A contract of mdlist", OPTIONS, {"allow.rule": tuple(RULES)})


def settings_schema() -> str:
    """The schema of ``mdlist.toml``."""
    rules = dict.fromkeys(("select", "ignore", "per-file-ignores"), tuple(RULES))
    return schema_text("Settings of mdlist", SETTINGS_OPTIONS, rules)
