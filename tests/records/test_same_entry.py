"""Which titles are long enough to be one paper's alone, and where a link leads."""

from __future__ import annotations

import pytest

from mdlist.records.same_entry import archive, forge, is_paper_title


@pytest.mark.parametrize(
    ("title", "paper"),
    [
        ("notes on the life of the sea", True),
        ("notes on the life of rivers", False),  # 27 characters
        ("notes on the life of rivers a", True),
        ("understanding hidden mountain rivers", False),  # four words
        ("understanding the hidden mountain rivers", True),
        ("", False),
    ],
)
def test_a_title_of_a_paper(title: str, paper: bool) -> None:
    assert is_paper_title(title) is paper


@pytest.mark.parametrize(
    ("link", "house", "papers"),
    [
        ("github.com/owner/repo", "github.com", ""),
        ("huggingface.co/owner/Model", "huggingface.co", ""),
        ("arxiv:1806.09055", "", "arxiv"),
        ("pii:S2666651021000152", "", "pii"),
        ("youtube:abc", "", ""),
        ("example.com/github.com", "", ""),
        ("", "", ""),
    ],
)
def test_where_a_link_leads(link: str, house: str, papers: str) -> None:
    assert (forge(link), archive(link)) == (house, papers)
