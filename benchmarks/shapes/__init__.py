"""The shapes of list that ``generate.py`` can write, one a module."""
