"""Anchors, held to those that GitHub rendered."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from mdlist.markdown.slugs import Slugger, slug, slugs

FIXTURES = json.loads(
    (Path(__file__).parents[1] / "data/github-slugger/fixtures.json").read_text(encoding="utf-8")
)


def heading(fixture: dict[str, str]) -> str:
    """The fixture's heading; code points that Unicode has named since it was made are left out.

    Only the fixture of unassigned code points has any, and only on a Python newer than Unicode 14.
    """
    text, expected = fixture["input"], fixture["expected"]
    if fixture["name"] != "Unassigned":
        return text
    return "".join(c for c in text if c in expected or unicodedata.category(c) in ("Cn", "Zs"))


def test_all_fixtures_in_their_order() -> None:
    assert len(FIXTURES) == 78
    got = slugs(heading(fixture) for fixture in FIXTURES)
    wrong = [
        (fixture["name"], anchor)
        for fixture, anchor in zip(FIXTURES, got, strict=True)
        if anchor != fixture["expected"]
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("", ""),
        ("Getting Started", "getting-started"),
        ("  two  spaces ", "--two--spaces-"),
        ("tab\there", "tabhere"),
        ("C++ & C#", "c--c"),
        ("What's new (v1.2)?", "whats-new-v12"),
        ("snake_case - kebab-case", "snake_case---kebab-case"),
        ("📚 Surveys", "-surveys"),
        ("论文 Papers：综述", "论文-papers综述"),
        ("ÉCOLE", "école"),
        ("ΣΟΦΟΣ", "σοφος"),
        ("½ ² Ⓐ 🄰", "--ⓐ-🄰"),
        ("①Ⓐⓩ⓪ 🄯🄰🅉🅊 🅏🅐🅩🅪 🅯🅰🆉🆊", "ⓐⓩ-🄰🅉-🅐🅩-🅰🆉"),
        ("no\u00a0break", "nobreak"),
        ("zero\u200dwidth ❤\ufe0f", "zerowidth-\ufe0f"),
    ],
)
def test_slug(text: str, anchor: str) -> None:
    assert slug(text) == anchor


def test_ascii_and_other_headings_obey_one_rule() -> None:
    every = "".join(map(chr, range(128)))
    assert slug(every) == slug(every + "é").removesuffix("é")


@pytest.mark.parametrize(
    ("texts", "anchors"),
    [
        (["A", "a", "A!"], ["a", "a-1", "a-2"]),
        (["A", "A-1", "A", "A"], ["a", "a-1", "a-2", "a-3"]),
        (["A", "A", "A-1", "A-1"], ["a", "a-1", "a-1-1", "a-1-2"]),
        (["🚀", "⭐", "🎉"], ["", "-1", "-2"]),
    ],
)
def test_repeated_headings_are_numbered(texts: list[str], anchors: list[str]) -> None:
    assert slugs(texts) == anchors


def test_two_files_do_not_share_numbers() -> None:
    assert [Slugger().add("A"), Slugger().add("A")] == ["a", "a"]
