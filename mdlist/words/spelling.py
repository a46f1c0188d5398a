"""Which of two spellings is a slip of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

# A slip is rare: the right spelling stands so many times for each of it.
PLACES = 6

# A text of fewer letters is another one when a letter differs; from so many on, two slips are one
# mistake ("emnpl", "corcodlie").
WORD, LONG = 5, 9

# Letters that look like others in most typefaces, each as the one it looks like.
ALIKE = str.maketrans(
    {
        **dict.fromkeys("lI1|ІӀ", "i"),
        **dict.fromkeys("O0ОΟ", "o"),
        **dict(zip("АВСЕНКМРТХасеорху", "ABCEHKMPTXaceopxy", strict=True)),
    }
)
# No name is so long that a letter of it is a slip.
LONGEST = 100
# What nobody sees: soft hyphens, joiners and the selectors behind an emoji.
UNSEEN = "\xad\u200b\u2060\ufe0e\ufe0f"
_UNTOLD = frozenset(" \t\xa0-_.`'’" + UNSEEN)


def fold(text: str) -> str:
    """``text`` without case, blanks, joining marks and what nobody sees: spellings of one value
    fold alike."""
    return "".join(char for char in text.casefold() if char not in _UNTOLD)


def seen(text: str) -> str:
    """``text`` without the characters that nobody sees."""
    return "".join(char for char in text if char not in UNSEEN)


def look(text: str) -> str:
    """What ``text`` looks like; ``NeurlPS`` and ``NeurIPS`` look alike."""
    return text.replace("rn", "m").translate(ALIKE)


def is_slip(word: str, right: str) -> bool:
    """Whether ``word`` is ``right`` with one letter added, lost, changed or two swapped.

    Digits mean something (``v1``, ``v2``), and so does an ending ``s``. In a short word, and in an
    acronym, only two swapped letters are a slip; of joined words (``BART-base``) the first that
    differs counts.
    """
    if word == right or (any(map(str.isdigit, word + right)) and digits(word) != digits(right)):
        return False
    a, b = word.casefold(), right.casefold()
    if a == b or a.rstrip("s") == b.rstrip("s"):
        return False
    if len(a) == len(b):
        wrong = [n for n in range(len(a)) if a[n] != b[n]]
        if len(wrong) == 2 and wrong[1] == wrong[0] + 1:
            return len(a) >= WORD - 1 and a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]]
        return len(wrong) == 1 and wrong[0] > 0 and _are_words(word, right)
    short, long = sorted((a, b), key=len)
    if len(long) - len(short) != 1 or not _are_words(word, right):
        return False
    at = next((n for n, char in enumerate(short) if char != long[n]), len(short))
    # A letter more at either end makes another word.
    return 0 < at < len(short) and short[at:] == long[at + 1 :]


def digits(text: str) -> str:
    """The digits of ``text`` alone."""
    return "".join(filter(str.isdigit, text))


def _are_words(word: str, right: str) -> bool:
    if 0 < word.count("-") == right.count("-"):
        parts = zip(word.split("-"), right.split("-"), strict=True)
        word, right = next((part for part in parts if part[0] != part[1]), (word, right))
    return _is_word(word) and _is_word(right)


def _is_word(text: str) -> bool:
    """Long enough and no acronym, so that one letter is likely a slip. Scripts without small and
    capital letters write more in one: 学 makes another word."""
    capitals = sum(map(str.isupper, text))
    return capitals + sum(map(str.islower, text)) >= WORD and capitals <= len(text) / 2


def has_same_ends(one: str, other: str) -> bool:
    """Whether two words begin and end with the same letter; what does not is another word."""
    return one[:1] == other[:1] and one[-1:] == other[-1:]


def sharing_a_half(words: Iterable[str], rights: Collection[str]) -> list[str]:
    """Those of ``words`` that begin or end as one of ``rights`` does over half of its length, which
    a slip leaves as it is: a cheap look before a close one."""
    heads = tuple({right[: len(right) // 2] for right in rights})
    tails = tuple({right[-(len(right) // 2) :] for right in rights})
    return [word for word in words if word.startswith(heads) or word.endswith(tails)]


class Neighbours:
    """Finds, among many words, those that another may be a slip of, without a look at the others:
    what differs by one letter is the same without it."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[str, list[str]] = {}
        for word in words:
            for key in _without_one(word.casefold()):
                self._words.setdefault(key, []).append(word)

    def of(self, word: str) -> set[str]:
        """The words that ``word`` may be a slip of; :func:`is_slip` says whether it is."""
        keys = _without_one(word.casefold())
        return {near for key in keys for near in self._words.get(key, ())}


def _without_one(word: str) -> set[str]:
    """``word``, and it without each of its letters; nothing of one that is no name."""
    if len(word) > LONGEST:
        return set()
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def slips(counts: Mapping[str, int], places: int = PLACES) -> Iterator[tuple[str, str]]:
    """Rare spellings among ``counts`` and the frequent one that each was meant to be.

    Args:
        counts: how often each spelling stands.
        places: in how many places the right one stands at the least.
    """
    usual = [word for word, count in counts.items() if count >= places]
    looks = {look(word): word for word in sorted(usual, key=lambda word: counts[word])}
    neighbours = Neighbours(usual)
    for word, count in counts.items():
        alike = looks.get(look(word), word)
        if alike != word and counts[alike] > count and _same_but_looks(word, alike):
            yield word, alike
            continue
        if count > 2:
            continue
        near, least = neighbours.of(word), places * count
        found = [w for w in near if counts[w] >= least and is_slip(word, w)]
        if len(found) == 1:
            yield word, found[0]


def _same_but_looks(word: str, alike: str) -> bool:
    """Whether the two differ in letters that look alike, and not in case only."""
    return word.casefold() != alike.casefold() and len(word) > 2 and any(map(str.isalpha, word))


def is_typo(one: str, other: str) -> bool:
    """Whether one of two texts is the other with a slip of the keyboard: a letter added, lost,
    changed, or two swapped; in a long text two slips are still one mistake.

    A text with a digit is none: ``V100`` and ``K100`` are two. So are short words that differ.
    """
    short, long = sorted((len(one), len(other)))
    most = 1 if short < LONG else 2
    if short < WORD or long - short > most or one == other:
        return False
    from rapidfuzz.distance import OSA

    near = OSA.distance(one, other, score_cutoff=most) <= most
    return near and not any(map(str.isdigit, one + other))


def nearest(word: str, words: Iterable[str]) -> str:
    """The one of ``words`` that ``word`` was most likely meant to be, "" where none is near."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, words, 1)), "")


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """``did you mean "..."?`` with the :func:`nearest` of ``words``, "" where none is near."""
    near = nearest(word, words)
    return f'did you mean "{near}"?' if near else ""
