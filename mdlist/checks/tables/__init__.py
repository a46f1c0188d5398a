"""Rows and tables that GitHub does not read as they were meant, or that are laid out otherwise."""
