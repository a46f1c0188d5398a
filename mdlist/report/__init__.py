"""Diagnostics or records in, an output format out: text, concise, JSON, GitHub, SARIF, CSV ..."""
