"""``mdlist fix --prose``: mdformat outside the tables, and nothing read otherwise."""

from __future__ import annotations

import pytest

from mdlist.markdown.source import Source
from mdlist.run import prose

LIST = """\
---
title:   kept  as it is
---

Title
=====

*  a bullet with [a link](https://a.example/u)
* [ ] a task

|a|b|
|-|-|
|1|2|
"""


def test_prose_is_written_and_tables_are_not() -> None:
    after = prose.format_prose(Source(LIST, bom=True))
    assert after.bom
    assert after.text == (
        "---\ntitle:   kept  as it is\n---\n\n# Title\n\n"
        "- a bullet with [a link](https://a.example/u)\n- [ ] a task\n\n|a|b|\n|-|-|\n|1|2|\n"
    )


def test_line_ends_are_kept() -> None:
    after = prose.format_prose(Source(LIST.replace("\n", "\r\n")))
    assert after.text.count("\r\n") == after.text.count("\n") > 5


def test_twice_is_once() -> None:
    once = prose.format_prose(Source(LIST))
    assert prose.format_prose(once).text == once.text


def test_what_would_be_read_otherwise_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    import mdformat

    monkeypatch.setattr(mdformat, "text", lambda text, **_: text.replace("a bullet", "another"))
    with pytest.raises(prose.ProseError, match="would change the text"):
        prose.format_prose(Source(LIST))
