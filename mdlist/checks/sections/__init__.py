"""Headings, bullets, the table of contents, anchors and paths."""
