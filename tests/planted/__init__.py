"""Faults with known right forms, planted into every context in which a line can begin.

``python -m tests.planted`` prints what becomes of them.
"""
