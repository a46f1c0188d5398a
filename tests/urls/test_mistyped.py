"""Addresses that were typed wrong, and addresses that only look so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdlist.urls.mistyped import mistyped, mistyped_schemes

WRONG = """
    hhttps://example.org/a htps://example.org/a ttps://example.org/a httpss://example.org/a
    htttps://example.org/a hptts://example.org/a htpps://example.org/a
    https:/example.org/a https//example.org/a https///example.org/a https:///example.org/a
    https//:example.org/a https;//example.org/a https.//example.org/a https::/example.org/a
    https://:example.org/a https:\\\\example.org/a https:example.org/a Https:/example.org/a
    https://https://example.org/a http://https://example.org/a https://https:/example.org/a
    https://hhttps://example.org/a (https://example.org/a) [https://example.org/a]
    ((https://example.org/a)) [https://example.org/old](https://example.org/a)
    x](https://example.org/a) https://example.org/https://example.org/a
    https://example.org/a}{https://example.org/a example.org/a
"""
SOUND = """
    https://example.org http://example.org HTTPS://example.org ftp://example.org sftp://example.org
    hdfs://example.org hxxps://example.org wss://example.org rtp://example.org smtp://example.org
    httpx://example.org file:///home/a mailto:a@example.org #top /docs/a.md docs/a.md README.md
    http://localhost/a http://home:80/a https://arxiv.org/ https://example.org/{a} docs/v1.2.x/a
    notes.org site.io ../a.org/b https://http.example https://httpbin.org/https
    https://web.archive.org/web/2015/http://example.org https://a.example/?u=https://b.example
    https://a.example/#https://b.example https://a.example/x%2Fhttps://b.example
https://a.example/?u=xhttps://b.example
"""
RIGHT = "https://example.org/a"


@pytest.mark.parametrize(
    "url",
    WRONG.split(),
)
def test_mistyped(url: str) -> None:
    wrong = mistyped(url)
    assert wrong is not None
    assert wrong.right == RIGHT


@pytest.mark.parametrize(
    ("url", "right"),
    [
        ("htp://example.org", "http://example.org"),
        ("httpa://example.org", "http://example.org"),
        ("ttp://example.org", "http://example.org"),
        ("https://http//example.org", "http://example.org"),
        ("www.example.org/a b", "https://www.example.org/a b"),
        ("example.com", "https://example.com"),
        ("https://example.org/1https://example.net/2", ""),
        ("[https://old.example](https://example.org/a)", ""),
        ("https://arxiv.org//2405.01234", "https://arxiv.org/abs/2405.01234"),
        ("https://arxiv.org/pdf/", ""),
        ("http://home/blog", ""),
        ('https://example.org/a"', "https://example.org/a"),
        ("lab.example.uk/a.pdf", "https://lab.example.uk/a.pdf"),
    ],
)
def test_right(url: str, right: str) -> None:
    wrong = mistyped(url)
    assert wrong is not None
    assert wrong.right == right


@pytest.mark.parametrize(
    "url",
    ["", *SOUND.split()],
)
def test_sound(url: str) -> None:
    assert mistyped(url) is None


@pytest.mark.parametrize(
    "text",
    ["over http/https", "HTTP/1.1 and http/2", "https: see there", "output: x", "the http. part"],
)
def test_no_scheme_in_prose(text: str) -> None:
    assert [*mistyped_schemes(text)] == []


@given(st.text(alphabet="htps:/.[](){}ab \\w#?=", max_size=40))
def test_what_is_right_is_sound(url: str) -> None:
    wrong = mistyped(url)
    if wrong is not None and wrong.right:
        assert wrong.right != url
        assert len(wrong.right) <= len(url) + len("https://")
