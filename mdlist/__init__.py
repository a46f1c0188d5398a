"""Check and tidy the tables of a list README as records."""

__version__ = "0.1.0"
