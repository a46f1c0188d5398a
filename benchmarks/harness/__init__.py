"""What ``compare.py`` is made of: the tools, the lists, the measuring and the report."""
