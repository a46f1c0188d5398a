"""A contract proposed for lists: its pieces, how each is tried, and what is offered besides."""
