"""A Document in; the list as records out: which column is the entry, listings of rows and bullets,
which records are one entry, columns by name, orders.
"""
