"""Which links lead to a repository."""

from __future__ import annotations

import pytest

from mdlist.urls.repositories import is_owner, is_repository, not_repositories


@pytest.mark.parametrize(
    "url",
    [
        "https://github.com/owner/repo",
        "http://www.github.com/owner/repo/",
        "https://github.com/owner/repo.git",
        "https://github.com/owner/repo/tree/main/sub#readme",
        "https://GitHub.com/owner/repo?tab=readme-ov-file",
        "git://github.com/owner/repo.git",
        "ssh://git@gitlab.com/owner/repo.git",
        "https://gitlab.com/group/subgroup/repo",
        "https://bitbucket.org/owner/repo/src/master/",
        "https://codeberg.org/owner/repo",
        "https://gitee.com/owner/repo",
        "https://git.sr.ht/~owner/repo",
        "https://gitlab.example.org/owner/repo",
        "https://git.example.org/cgit/repo.git/about",
        "https://example.org/repo.git",
        "https://huggingface.co/owner/model",
        "https://huggingface.co/datasets/owner/name",
        "https://huggingface.co/datasets/squad",
        "https://huggingface.co/spaces/owner/name",
        "https://huggingface.co/collections/owner/name-1",
        "https://anonymous.4open.science/r/name-12/",
        "https://gist.github.com/owner/0123456789abcdef",
        "https://sourceforge.net/projects/name/",
        "https://code.google.com/archive/p/word2vec/",
    ],
)
def test_a_repository(url: str) -> None:
    assert is_repository(url)
    assert not_repositories([url]) == []


@pytest.mark.parametrize(
    "url",
    [
        "",
        "#code",
        "github.com/owner/repo",
        "docs/repo.git",
        "mailto:git@github.com",
        "https://github.com",
        "https://github.com/owner",
        "https://github.com/owner/",
        "https://github.com/owner?tab=repositories",
        "https://github.com/topics/nas",
        "https://github.com/orgs/owner/repositories",
        "https://github.com/sponsors/owner",
        "https://github.com/marketplace/actions/thing",
        "https://github.com.example.org/owner/repo",
        "https://gitlab.example.org/owner",
        "https://git.example.org/",
        "https://huggingface.co/owner",
        "https://anonymous.4open.science/about",
        "https://huggingface.co/datasets",
        "https://huggingface.co/papers/1806.09055",
        "https://huggingface.co/docs/transformers",
        "https://huggingface.co/spaces/owner",
        "https://sourceforge.net/directory/",
        "https://owner.github.io/repo",
        "https://arxiv.org/abs/1806.09055",
        "https://example.org/github.com/owner/repo",
    ],
)
def test_no_repository(url: str) -> None:
    assert not is_repository(url)
    assert not_repositories([url, url]) == [url, url]


@pytest.mark.parametrize(
    ("url", "owner"),
    [
        ("https://github.com/owner", True),
        ("https://www.github.com/owner/", True),
        ("https://github.com/orgs/owner", True),
        ("https://huggingface.co/owner", True),
        ("https://github.com/owner/repo", False),
        ("https://github.com/", False),
        ("https://github.com/trending", False),
        ("https://huggingface.co/datasets", False),
        ("https://example.org/owner", False),
    ],
)
def test_an_owner(url: str, owner: bool) -> None:
    assert is_owner(url) is owner
