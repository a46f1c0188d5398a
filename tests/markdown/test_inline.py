"""What is read at a glance is what markdown-it's inline parser reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mdlist.markdown.inline import PLAIN, PLAIN_LINK, Reader
from mdlist.markdown.inline_tokens import collect

if TYPE_CHECKING:
    from mdlist.markdown.link import Inline

PIECES = [
    "a", "b", "W", "w", ".", "|", "'", "- ", "=", "&", "#", "é", " ", "  ", "\n", " \n", "\t",
    "\u3000", "\u00a0", "[x](y)", "[x](https://z.example)", "[**k**](l)", "[*k*](l)", "[x y]()",
    "[x](file:///a)", "[", "]", "(", ")", "*", "**", "_", "__", "!", "://", "https://q.example",
    "www.x.example", "WWW.x.example", "javascript:",
]  # fmt: skip


def slowly(content: str) -> Inline:
    return collect(content, Reader()._tokens(content))


@settings(max_examples=1500, deadline=None, derandomize=True, database=None)
@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join).map(str.strip))
def test_every_content_is_read_as_the_parser_reads_it(content: str) -> None:
    # What the two plain patterns read, they read otherwise in part.
    if not PLAIN.fullmatch(content) and not PLAIN_LINK.fullmatch(content):
        assert Reader()(content) == slowly(content)


@pytest.mark.parametrize(
    "content",
    [
        "*Group 1*",
        "**Group: 1**",
        "***a b***",
        "_a_",
        "__a b__",
        "[a](b) - text\n=======",
        "See [a](b), [**c d**](https://e.example) (and [*f*]()).",
        "[**a**](b) [**c**](d)",
        "[*a*](b)\n[*c*](d)",
    ],
)
def test_plain_emphasis_and_links_in_text_need_no_parser(content: str) -> None:
    reader = Reader()
    assert reader(content) == slowly(content)
    assert list(reader.markup(content)) == [(True, link.span) for link in reader(content).links]
    assert reader.slow == 0


@pytest.mark.parametrize(
    "content",
    [
        "[b] (https://a.example).",
        "a] (b [c] ![d] e@f.example, https://g.example) www.h.example! ",
        "https://i",
        "[a[b]c]: d",
    ],
)
def test_text_with_addresses_and_brackets_needs_no_parser(content: str) -> None:
    reader = Reader()
    assert reader(content) == slowly(content)
    assert list(reader.markup(content)) == []
    assert reader.slow == 0


def test_a_name_that_is_defined_makes_brackets_a_link() -> None:
    reader = Reader({"A": {"href": "b", "title": ""}})
    assert [link.form for link in reader("see [a].").links] == ["reference"]


@pytest.mark.parametrize(
    "content", ["[b] (https://a.example) *c*", "`a` [b](c)", "![a](b) <i>c</i>"]
)
def test_what_is_asked_for_twice_is_parsed_once(content: str) -> None:
    reader = Reader()
    marked = reader.markup(content)
    assert [link.span for link in reader(content).links if link.form == "inline"] == [
        span for is_link, span in marked if is_link
    ]
    assert reader.slow == 1
