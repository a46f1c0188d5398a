"""The generated pages and schemas are what the code says, and their links lead somewhere."""

from __future__ import annotations

import re

import pytest

from docs.generate import DOCS, pages
from mdlist.checks import RULES
from mdlist.markdown.parse import parse
from mdlist.markdown.slugs import slugs
from mdlist.markdown.source import Source

PAGES = pages()
# A link to another page, perhaps to a heading of it.
LINK = re.compile(r"\]\(([^):]+\.md(?:#[^)]*)?)\)")


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_what_the_code_says(name: str) -> None:
    written = (DOCS / name).read_text("utf-8")
    assert written == PAGES[name], f"docs/{name} is old; write it with: python -m docs.generate"


def test_no_page_of_a_rule_that_is_gone() -> None:
    assert {path.stem for path in (DOCS / "rules").glob("*.md")} == set(RULES)


def test_links_between_pages_lead_somewhere() -> None:
    links = 0
    for name, text in PAGES.items():
        prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
        for target in LINK.findall(prose):
            path, _, anchor = target.partition("#")
            place = (DOCS / name).parent / path
            assert place.exists(), (name, target)
            if anchor:
                links += 1
                headings = [h.text for h in parse(Source(place.read_text("utf-8"))).headings]
                assert anchor in slugs(headings), (name, target)
    assert links > 20
