"""Papers that do not exist, with links that agree with their year and venue."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from shapes.words import Vocabulary, titles

if TYPE_CHECKING:
    import random

FIRST_YEAR, LAST_YEAR = 2016, 2024
CODES = {
    "S": "Surveys - S",
    "RL": "Reinforcement Learning - RL",
    "G": "Gradient-based Methods - G",
    "EA": "Evolutionary Algorithms - EA",
    "BO": "Bayesian Optimization - BO",
    "PD": "Performance Prediction - PD",
    "HW": "Hardware-aware Search - HW",
    "B": "Benchmarks - B",
    "O": "Others - O",
}
_BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


class Paper(NamedTuple):
    """One entry; it stands once in the section of each of its types."""

    title: str
    url: str
    venue: str
    types: tuple[str, ...]
    code: str
    year: int
    citations: int

    @property
    def bold(self) -> bool:
        """Say whether the paper is cited widely enough for its year."""
        return self.citations >= threshold(self.year)


class Taken(NamedTuple):
    """What earlier papers use, so that no two papers share it by accident."""

    titles: set[str]
    urls: set[str]


def threshold(year: int) -> int:
    """Return how many citations make a paper of `year` bold, as the list's preamble says."""
    return 20 if year >= 2023 else 100 if year >= 2020 else 500


def paper(rng: random.Random, vocab: Vocabulary, taken: Taken, types: tuple[str, ...]) -> Paper:
    """Return a paper of these types whose title and link are not `taken`, and take them."""
    year = rng.randint(FIRST_YEAR, LAST_YEAR)
    name = titles(rng, vocab, taken.titles)
    venue, url = _venue_and_url(rng, name, year)
    while url in taken.urls:
        venue, url = _venue_and_url(rng, name, year)
    taken.urls.add(url)
    return Paper(name, url, venue, types, _code(rng, vocab, taken), year, _citations(rng, year))


def _citations(rng: random.Random, year: int) -> int:
    """Return a count of citations: one paper in ten reaches the threshold of its year."""
    limit = threshold(year)
    if rng.random() < 0.1:
        return limit + int(limit * 4 * rng.random() ** 2)
    return rng.randint(0, limit - 1)


def _venue_and_url(rng: random.Random, name: str, year: int) -> tuple[str, str]:
    """Return a venue and a link that does not contradict it."""
    kind = rng.random()
    if kind < 0.45:
        venue = rng.choice(("-", "-", "-", "NeurIPS", "AAAI", "TPAMI", "IJCAI", "JMLR"))
        return venue, arxiv(rng, year)
    if kind < 0.65:
        key = "".join(rng.choice(_BASE62) for _ in range(10))
        return "ICLR", f"https://openreview.net/forum?id={key}"
    if kind < 0.8:
        venue = "ICCV" if year % 2 else "ECCV"
        return rng.choice((venue, "CVPR")), f"https://ieeexplore.ieee.org/document/{_number(rng)}"
    if kind < 0.9:
        slug = name.replace(":", "").replace(" ", "_")
        page = f"{slug}_CVPR_{year}_paper.html"
        return "CVPR", f"https://openaccess.thecvf.com/content_CVPR_{year}/html/{page}"
    return "KDD", f"https://dl.acm.org/doi/10.1145/{_number(rng)}.{_number(rng)}"


def arxiv(rng: random.Random, year: int) -> str:
    """Return the link of an arXiv abstract that was submitted in `year`."""
    month, number = rng.randint(1, 12), rng.randint(1, 29_999)
    return f"https://arxiv.org/abs/{year % 100:02}{month:02}.{number:05}"


def _number(rng: random.Random) -> int:
    return rng.randint(3_000_000, 9_999_999)


def _code(rng: random.Random, vocab: Vocabulary, taken: Taken) -> str:
    """Return the code cell: a repository for six papers of ten, in italics for one in twenty."""
    if rng.random() >= 0.6:
        return "-"
    url = repository(rng, vocab)
    while url in taken.urls:
        url = repository(rng, vocab)
    taken.urls.add(url)
    label = "*github*" if rng.random() < 0.05 else "github"
    return f"[{label}]({url})"


def repository(rng: random.Random, vocab: Vocabulary) -> str:
    """Return the address of a repository."""
    owner = vocab.word(rng) + rng.choice(("", "", "lab", "-ai", str(rng.randint(2, 99))))
    return f"https://github.com/{owner}/{vocab.word(rng)}-{vocab.word(rng)}"
