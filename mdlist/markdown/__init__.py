"""Bytes in, a Document as GitHub reads it out (blocks, headings, tables, lists, inline content,
each with its span); and the way back: edits, a table's layout, emphasis.
"""
