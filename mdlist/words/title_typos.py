"""Which titles differ by a slip of the keyboard, and which by what they mean."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category

from mdlist.words.regex import Regex
from mdlist.words.spelling import WORD, is_typo

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Half of a title that more than this many begin or end with says nothing.
BLOCK = 20
# Halves of titles are measured in steps of so many characters.
STEP = 4
WHOLE = 2 * STEP
# Endings that English gives and takes: what differs by one of these is no slip.
_ENDINGS = (
    "ically",
    "ical",
    "ally",
    "ing",
    "ion",
    "ive",
    "al",
    "ed",
    "er",
    "es",
    "ic",
    "ly",
    "d",
    "r",
    "s",
    "y",
)
# Beginnings of English words that one letter or two turn into another, or into none.
_BEGINNINGS_TEXT = """
    a ab ad bi co de dis endo ex exo hyper hypo im in inter intra ir macro micro mis re un
"""
_BEGINNINGS = frozenset(_BEGINNINGS_TEXT.split())
# Where one side of the Atlantic doubles an l: modelling, labelled, enrollment, fulfill, skillful.
_DOUBLED = Regex(r"ll(?=(?:able|ed|ers?|fully?|ings?|ists?|ments?|ors?|ous|s)?$)")


class Slip(NamedTuple):
    """The words in which two titles differ, as each has them."""

    one: str
    other: str


def slip(one: str, other: str) -> Slip | None:
    """The one word in which two normalised titles differ as by a slip; None if they differ in more,
    or in a way that means something.

    Numbers, short words, endings and prefixes mean something: ``YOLOv3`` and ``YOLOv4``, ``iOS``
    and ``macOS``, ``supervised`` and ``unsupervised`` are no slips.
    """
    left, right = one.split(), other.split()
    if len(left) != len(right):
        return None
    differing = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    if len(differing) != 1:
        return None
    a, b = differing[0]
    return Slip(a, b) if _is_slip(a, b) else None


def _is_slip(one: str, other: str) -> bool:
    if not (one.isalpha() and other.isalpha() and is_typo(one, other)):
        return False
    # Where each sign is a word or a syllable, one other sign makes another name.
    if any(category(char) == "Lo" for char in one + other):
        return False
    means_something = _stem(one) == _stem(other) or _begin_otherwise(one, other)
    return not means_something and not _british(one, other)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= WORD - 1:
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e")


def _british(one: str, other: str) -> bool:
    """Whether two spellings are right, one on either side of the Atlantic."""
    for here, there in (("s", "z"), ("our", "or"), ("ogue", "og"), ("ae", "e")):
        if one.replace(here, there) == other.replace(here, there):
            return True
    return _DOUBLED.compiled.sub("l", one) == _DOUBLED.compiled.sub("l", other)


def _begin_otherwise(one: str, other: str) -> bool:
    """Whether two words differ in their beginnings alone, and those mean something."""
    same = 0
    while same < min(len(one), len(other)) and one[-1 - same] == other[-1 - same]:
        same += 1
    # The common end may have taken letters of the beginnings: inter- and intra- share an r.
    for size in range(same, WORD - 3, -1):
        heads = one[: len(one) - size], other[: len(other) - size]
        if all(not head or head in _BEGINNINGS for head in heads):
            return True
    return False


def near(titles: Sequence[str]) -> Iterator[tuple[str, str, Slip]]:
    """Pairs of ``titles`` that differ by a slip.

    Two titles that differ in one place have a half in common: only those that begin or end alike
    are compared, so the cost grows with the number of titles and not with that of pairs.
    """
    seen: set[tuple[str, str]] = set()
    for block in (*_blocks(titles, end=False), *_blocks(titles, end=True)):
        for at, one in enumerate(block):
            for other in block[at + 1 :]:
                if abs(len(one) - len(other)) <= 2 and (one, other) not in seen:
                    seen.add((one, other))
                    if found := slip(one, other):
                        yield one, other, found


def _blocks(titles: Sequence[str], end: bool) -> Iterator[list[str]]:
    """Titles that begin, or ``end``, alike over half of their length.

    A title that is one character short of the next
    step stands in both blocks, so that a lost character parts no pair.
    """
    # What begins alike over a half begins alike over the least half of all, which is cheap to tell.
    least = min(map(len, titles), default=0) // WHOLE * STEP
    if least:
        parts = [title[-least:] if end else title[:least] for title in titles]
        common = Counter(parts)
        titles = [t for t, part in zip(titles, parts, strict=True) if common[part] > 1]
    if end:
        halves = [title[-(len(title) // WHOLE * STEP) :] for title in titles]
        longer = [
            (title[-(len(title) // WHOLE * STEP) - STEP :], title) for title in _short(titles)
        ]
    else:
        halves = [title[: len(title) // WHOLE * STEP] for title in titles]
        longer = [(title[: len(title) // WHOLE * STEP + STEP], title) for title in _short(titles)]
    counts = Counter(halves)
    counts.update([half for half, _ in longer])
    shared = {half for half, count in counts.items() if 1 < count <= BLOCK}
    blocks: dict[str, list[str]] = {}
    for half, title in chain(zip(halves, titles, strict=True), longer) if shared else ():
        if half in shared:
            blocks.setdefault(half, []).append(title)
    yield from blocks.values()


def _short(titles: Sequence[str]) -> Iterator[str]:
    return (title for title in titles if len(title) % WHOLE == WHOLE - 1)
