"""Inline content in; what was meant as a link there and is none, and what to write, out."""
