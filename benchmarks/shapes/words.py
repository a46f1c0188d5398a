"""Invented words and titles: enough variety for a near-duplicate search to have real work.

A title has five or more words out of three thousand, frequent and rare ones mixed as in real
titles. Two titles that differ by one typo do therefore not come about by chance: at a hundred
thousand rows every near-duplicate is one that a shape has planted.
"""

from __future__ import annotations

import random
from typing import NamedTuple

WORDS = 3_000
_ONSETS = [*"bcdfghjklmnprstv", "ch", "tr"]
_NUCLEI = ["a", "e", "i", "o", "u", "ai", "ou"]
_CODAS = ["", "", "", "l", "m", "n", "r", "s", "x"]
_ENDINGS = ["", "", "", "al", "ed", "ing", "ion", "ive"]
_METHOD_ENDINGS = ["Net", "NAS", "Former", "GAN", "BERT", "Mix", "Flow", ""]
_JOINTS = ["for", "with", "via", "of", "in", "from", "under", "and"]


class Vocabulary(NamedTuple):
    """Distinct lower-case words, the frequent ones first."""

    words: tuple[str, ...]

    def word(self, rng: random.Random) -> str:
        """Return a word; the first thirtieth of the words makes up about a fifth of a text."""
        return self.words[int(len(self.words) * rng.random() ** 2)]

    def words_of(self, rng: random.Random, count: int) -> list[str]:
        """Return `count` different words, capitalised as in a title."""
        found: dict[str, None] = {}
        while len(found) < count:
            found[self.word(rng).capitalize()] = None
        return list(found)


def vocabulary(size: int = WORDS) -> Vocabulary:
    """Return the vocabulary that all shapes share; it is the same for every seed."""
    rng = random.Random(20)
    found: dict[str, None] = {}
    while len(found) < size:
        stem = "".join(_syllable(rng) for _ in range(rng.choice((1, 2, 2))))
        found[stem + rng.choice(_ENDINGS)] = None
    return Vocabulary(tuple(found))


def _syllable(rng: random.Random) -> str:
    return rng.choice(_ONSETS) + rng.choice(_NUCLEI) + rng.choice(_CODAS)


def method_name(rng: random.Random) -> str:
    """Return a name as authors give them to methods: ``TraivelNet``, ``S2-Quomix``."""
    stem = "".join(_syllable(rng) for _ in range(2)).capitalize()
    prefix = rng.choice(("", "", "", "", "Auto", "Meta-", "S2-"))
    return prefix + stem + rng.choice(_METHOD_ENDINGS)


def title(rng: random.Random, vocab: Vocabulary) -> str:
    """Return the title of a paper: five to nine words, some after a method's name."""
    parts = vocab.words_of(rng, rng.randint(5, 7))
    cut = rng.randint(2, len(parts) - 2)
    parts.insert(cut, rng.choice(_JOINTS))
    kind = rng.random()
    if kind < 0.4:
        return f"{method_name(rng)}: {' '.join(parts)}"
    if kind < 0.5:
        return f"Towards {' '.join(parts)}"
    if kind < 0.6:
        parts[0] = f"{parts[0]}-{vocab.word(rng)}"
    return " ".join(parts)


def titles(rng: random.Random, vocab: Vocabulary, taken: set[str]) -> str:
    """Return a title that is not in `taken` yet, whatever its case, and put it there."""
    while True:
        found = title(rng, vocab)
        if found.lower() not in taken:
            taken.add(found.lower())
            return found


def sentence(rng: random.Random, vocab: Vocabulary, count: int) -> str:
    """Return a sentence of `count` words with a full stop."""
    words = [vocab.word(rng) for _ in range(count)]
    return f"{' '.join(words).capitalize()}."
