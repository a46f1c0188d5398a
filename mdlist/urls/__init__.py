"""An address in; what it identifies (a paper, a repository, a page), its canonical form, its
bibliographic facts, or how it is mistyped out. No network.
"""
