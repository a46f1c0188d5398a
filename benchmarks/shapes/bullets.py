"""A list of software as awesome lists are written: bullets, several links each, licence tags."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from shapes.tables import outline_line
from shapes.words import Vocabulary, method_name, sentence, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

_LICENCES = ("MIT", "Apache-2.0", "GPL-3.0", "AGPL-3.0", "BSD-3-Clause", "MPL-2.0")
_LANGUAGES = ("Python", "Go", "Rust", "PHP", "Nodejs", "Java", "Docker")
_HOSTS = ("github.com", "github.com", "github.com", "gitlab.com", "codeberg.org")
_SECTION = 40
"""Bullets a section holds on average."""


def bullets(rows: int, seed: int) -> str:
    """Return a list with exactly `rows` bullets below its table of contents."""
    rng, vocab = random.Random(seed), vocabulary()
    groups = _groups(rng, vocab, rows)
    lines = ["# Awesome Invented Software \U0001f680", "", "> Software that nobody wrote.", ""]
    lines += ["## Contents", "", *(outline_line(heading, 0) for heading, _ in groups)]
    for heading, size in groups:
        lines += ["", f"## {heading}", "", *_section(rng, vocab, size)]
    return "\n".join([*lines, ""])


def _groups(rng: random.Random, vocab: Vocabulary, rows: int) -> list[tuple[str, int]]:
    """Return headings, all different and in order, and how many bullets each gets."""
    sizes, left = list[int](), rows
    while left > 0:
        sizes.append(min(left, rng.randint(1, 2 * _SECTION)))
        left -= sizes[-1]
    headings: dict[str, None] = {}
    while len(headings) < len(sizes):
        headings[" ".join(vocab.words_of(rng, 3))] = None
    return list(zip(sorted(headings), sizes, strict=True))


def _section(rng: random.Random, vocab: Vocabulary, size: int) -> Iterator[str]:
    """Yield the bullets of a section by name; one in ten stands below the bullet before it."""
    names: set[str] = set()
    while len(names) < size:
        names.add(f"{method_name(rng)} {vocab.word(rng)}")
    for at, name in enumerate(sorted(names, key=str.lower)):
        indent = "  " if at and rng.random() < 0.1 else ""
        yield f"{indent}- {_bullet(rng, vocab, name)}"


def _bullet(rng: random.Random, vocab: Vocabulary, name: str) -> str:
    """Return a bullet: link, description, further links in brackets, tags in code spans."""
    path = name.lower().replace(" ", "-")
    home = f"https://{rng.choice(_HOSTS)}/{vocab.word(rng)}/{path}"
    text = f"[{name}]({home}) - {sentence(rng, vocab, rng.randint(6, 16))}"
    further = []
    if rng.random() < 0.3:
        further.append(f"[Demo](https://demo.{path}.example/)")
    if rng.random() < 0.4:
        further.append(f"[Source Code](https://{rng.choice(_HOSTS)}/{path}/{vocab.word(rng)})")
    if further:
        text += f" ({', '.join(further)})"
    return f"{text} `{rng.choice(_LICENCES)}` `{rng.choice(_LANGUAGES)}`"
