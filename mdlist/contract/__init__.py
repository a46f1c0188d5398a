"""What the list promises: read from rules/*.toml, inferred from records, or both; a Contract out,
and its TOML.
"""
