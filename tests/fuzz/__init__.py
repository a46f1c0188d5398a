"""A coverage-guided run over mdlist's pure functions: ``python -m tests.fuzz --help``.

Needs ``pip install -e '.[test,fuzz]'``. ``oracles`` and ``readers`` say what may never happen, on
their own and for ``tests/test_fuzz.py``; ``grammar`` is what lists and contracts are put together
from, for both.
"""
