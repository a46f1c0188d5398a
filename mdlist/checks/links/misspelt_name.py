"""An entry's name is spelt otherwise than its own address spells it.

Who looks for `Grimoire` does not find `Grimorie`. A name is misspelt where a word of it is a slip
of the keyboard away from one of its link's address, and the list has that word nowhere else.

```md bad
- [Grimorie](https://github.com/ant/grimoire) - Bookmarks.
- [Sailng Byte](https://sailingbyte.example) - Ships.
```

```md fixed
- [Grimoire](https://github.com/ant/grimoire) - Bookmarks.
- [Sailng Byte](https://sailingbyte.example) - Ships.
```

```md good
- [Grimoire](https://github.com/ant/grimoire) - Bookmarks.
- [Colour](https://github.com/ant/color) - Paint.
- [Ants](https://github.com/ant/ant) - Insects.
```
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING

from mdlist.lint.diagnostic import Fault, Fix, Safety, Severity
from mdlist.lint.rule import fact
from mdlist.markdown.source import Span, shorten
from mdlist.urls.repositories import is_owner
from mdlist.words.regex import COMMENT, Regex
from mdlist.words.spelling import LONG, WORD, has_same_ends, is_slip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.lint.view import View
    from mdlist.records.record import Record

ID = "misspelt-name"
SEVERITY = Severity.WARNING

# A longer text is a title, which no address spells out.
LONGEST = 40
# The words of a name, and those of an address in camel case. What stands beside a digit is a part
# of something else.
NAME = Regex(r"(?<![A-Za-z0-9])[A-Za-z]+(?![A-Za-z0-9])")
PARTS = Regex(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
# What names of sites have behind that of what they are about.
SUFFIX = Regex(r"(?:ai|app|hq|io|js|py)$")
# Signs that join the words of a name.
BETWEEN = str.maketrans("-/.:_'", "      ")
# People and channels choose a name that is free, and others end with "'s".
HANDLE = Regex(r"/(?:user/|@)[^/]+")
OWNED = Regex(r"['’]s?(?![A-Za-z])")
SCHEME = Regex(r"[a-z]+://(?:www\.)?", re.IGNORECASE)


def check(view: View) -> Iterator[Fault]:
    """A finding for each entry with a name that is a slip away from its address, at the name."""
    for listing in view.listings:
        for index, (title, url) in enumerate(zip(listing.titles, listing.urls, strict=True)):
            if len(title) > LONGEST or "://" not in url or not title.isascii():
                continue
            address, words = url.lower(), title.lower().translate(BETWEEN).split()
            # One slip leaves one half of a word as it is.
            for word in (*words, "".join(words)):
                if len(word) < WORD or not word.isalpha() or word in address:
                    continue
                half = len(word) // 2
                if word[:half] in address or word[-half:] in address:
                    found = _misspelt(title, url)
                    if found is not None and _word_counts(view)[found[0].lower()] < 2:
                        yield from _fault(view, listing[index], *found)
                    break


def _misspelt(title: str, url: str) -> tuple[str, str] | None:
    """The word of ``title``, or all of it, that is a slip, and what the address has."""
    address = SCHEME.compiled.sub("", url).partition("#")[0].partition("?")[0]
    if is_owner(url):
        return None
    address = HANDLE.compiled.sub("", address)
    title = title.partition(" - ")[0]
    parts = [part for part in re.split(r"[^A-Za-z0-9]+", address) if part.isalpha()]
    tokens = {word.lower() for part in parts for word in (part, *PARTS.compiled.findall(part))}
    tokens |= {SUFFIX.compiled.sub("", token) or token for token in tokens}
    words = NAME.compiled.findall(title)
    if "".join(words).lower() in "".join(parts).lower():
        return None
    owners = {word for word in words if OWNED.compiled.match(title, title.find(word) + len(word))}
    for word in words:
        if word.lower() not in tokens and not word.isupper() and word not in owners:
            pieces = PARTS.compiled.findall(word)
            for token in sorted(tokens):
                if _is_slip(word, token) and not _are_merged(pieces, token):
                    return word, token
    # A name of several words stands in an address without the blanks between them.
    joined = "".join(words)
    if words[1:] and joined == title.replace(" ", ""):
        for token in sorted(tokens):
            if is_slip(joined, token) and _is_slip(joined, token) and not _meet(words, token):
                return title, token
    return None


def _is_slip(word: str, right: str) -> bool:
    """Whether ``word`` is ``right`` but for a slip inside it: what begins or ends otherwise is
    another form, or a name that something was added to."""
    low = word.lower()
    short, long = sorted((low, right), key=len)
    if not has_same_ends(low, right) or long.startswith(short) or long.endswith(short):
        return False
    from mdlist.words.title_typos import slip

    return (len(word) >= LONG or is_slip(word, right)) and slip(low, right) is not None


def _meet(words: Sequence[str], token: str) -> bool:
    """Whether ``token`` differs from ``words`` where two of them meet: a letter for a middle name,
    or one letter for the end of a word and the beginning of the next."""
    joined = "".join(words).lower()
    begin = _common(joined, token)
    lost = len(joined) - len(token)
    meet = accumulate(map(len, words[:-1]))
    return any(begin - 1 <= at <= begin + max(lost, 1) for at in meet)


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _are_merged(pieces: Sequence[str], token: str) -> bool:
    """Whether ``token`` writes once what ends a piece of a name and begins the next, or has an
    article between two."""
    joined = "".join(pieces).lower()
    for end in accumulate(map(len, pieces[:-1])):
        once = joined[:end] + joined[end + 1 :]
        if joined[end - 1] == joined[end] and once == token:
            return True
        if joined == token[:end] + token[end + 1 :]:
            return True
    return False


@fact
def _word_counts(view: View) -> Counter[str]:
    """How often the list has each word of Latin letters, whatever its case; comments aside."""
    return Counter(re.findall("[a-z]+", COMMENT.compiled.sub("", view.text).lower()))


def _fault(view: View, record: Record, word: str, right: str) -> Iterator[Fault]:
    """The finding, where the name is written as it is shown."""
    span = record.entry_span
    at = view.text.find(word, span.start, span.end)
    if at < 0:
        return
    message = f'"{shorten(word)}" is spelt "{right}" in its own address'
    name = Span(at, at + len(word))
    fix = None
    if " " not in word and (written := _cased(word, right)):
        edit = view.document.source.edit(name, written)
        fix = Fix(f'Write "{written}"', (edit,), Safety.UNSAFE)
    yield Fault(name, message, record=record, fix=fix)


def _cased(word: str, right: str) -> str:
    """``right`` in the case of ``word``; "" where its capitals do not say how."""
    if word.islower():
        return right
    return right.capitalize() if word == word.capitalize() else ""
