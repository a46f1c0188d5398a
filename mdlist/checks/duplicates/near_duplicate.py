"""Two titles differ by a slip: one entry, spelt in two ways.

Whoever looks for the entry by its name misses the misspelt one. Where both stand in one section
under one link, the second is a repeat, and `duplicate-entry` says so; this rule speaks of copies in
several sections, and of papers whose two copies have no link in common.

```md bad
## Search

- [Neural Architecture Search without Training](https://arxiv.org/abs/2006.04647)

## Zero-shot methods

- [Neural Architecure Search without Training](https://arxiv.org/abs/2006.04647)
```

```md good
## Search

- [Neural Architecture Search without Training](https://arxiv.org/abs/2006.04647)
- [A Survey of Supervised Methods for Search](https://arxiv.org/abs/2101.00001)
- [A Survey of Unsupervised Methods for Search](https://arxiv.org/abs/2101.00002)
```
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mdlist.checks.duplicates.repeats import repeats
from mdlist.lint.diagnostic import Fault, Related, Severity
from mdlist.records.same_entry import archive, forge, is_paper_title
from mdlist.words.spelling import WORD
from mdlist.words.title_typos import Slip, near, slip

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from mdlist.lint.view import View
    from mdlist.records.entries import Entries

ID = "near-duplicate"
SEVERITY = Severity.WARNING

# What has so many titles is called by many names, and not misspelt.
MANY = 50


def check(view: View) -> Iterator[Fault]:
    """A finding for each pair of titles that differ by a slip, at the one whose word is rarer."""
    entries = view.entries
    copies, papers = _copies(view), _papers(entries)
    if not copies and not papers:
        return
    wanted = {word for words in (*papers.values(), *copies.values()) for word in words}
    # Copies of one title are one use of its words, before they count at all.
    different, counts = (_counts(t, wanted) for t in (set(entries.titles), entries.titles))
    # A word that other titles have too is no slip.
    papers = {pair: words for pair, words in papers.items() if min(different[w] for w in words) < 2}
    for (one, other), words in sorted({**papers, **copies}.items()):
        link = entries.links[one]
        known, beside = ((different[w], counts[w], w in link) for w in words)
        wrong = one if known < beside else other
        yield _diagnostic(entries, wrong, one if wrong == other else other, words)


def _counts(titles: Iterable[str], wanted: Container[str]) -> Counter[str]:
    """How often each of the ``wanted`` words stands in ``titles``."""
    return Counter(filter(wanted.__contains__, " ".join(titles).split()))


def _copies(view: View) -> dict[tuple[int, int], Slip]:
    """Copies of one entry in several sections whose titles differ by a slip."""
    entries, found = view.entries, {}
    spelt = [
        group
        for group in entries.copies
        if 1 < len({entries.titles[number] for number in group}) <= MANY
    ]
    if not spelt:
        return {}
    repeated = {number for group in repeats(view) for number in group}
    for group in spelt:
        firsts = {entries.titles[number]: number for number in reversed(group)}
        numbers = sorted(firsts.values())
        for at, one in enumerate(numbers):
            for other in numbers[at + 1 :]:
                words = slip(entries.titles[one], entries.titles[other])
                if words and not {one, other} <= repeated and _is_sure(entries, one, words):
                    found[one, other] = words
    return found


def _is_sure(entries: Entries, number: int, words: Slip) -> bool:
    """Whether a title has other words that agree, or the link says which of the two is right."""
    link = entries.links[number]
    return entries.titles[number].count(" ") > 2 or (words.one in link) != (words.other in link)


def _papers(entries: Entries) -> dict[tuple[int, int], Slip]:
    """Long titles that differ by a slip, and whose links may lead to one thing.

    Two numbers of one archive, or two repositories, are two things.
    """
    homes = set(map(_home, entries.links))
    if len(homes) == 1 and "" not in homes:
        return {}
    first = {
        title: number
        for number, (title, at) in enumerate(zip(entries.titles, entries.titled, strict=True))
        if number == at and is_paper_title(title)
    }
    found = {}
    for one, other, words in near(list(first)):
        a, b = first[one], first[other]
        here, there = entries.links[a], entries.links[b]
        if here == there != "" or _home(here) == _home(there) != "" or _are_numbers(here, there):
            continue
        if _are_names(entries, (a, words.one), (b, words.other)):
            continue
        found[min(a, b), max(a, b)] = words if a < b else Slip(words.other, words.one)
    return found


def _are_numbers(one: str, other: str) -> bool:
    """Whether two pages stand in one place of one site, each under a number of its own."""
    (folder, _, here), (beside, _, there) = one.rpartition("/"), other.rpartition("/")
    numbered = all(any(map(str.isdigit, page)) for page in (here, there))
    return folder == beside != "" and numbered and here[:WORD] != there[:WORD]


def _are_names(entries: Entries, *places: tuple[int, str]) -> bool:
    """Whether words of two records that lead to pages of their own begin with capitals, in titles
    that write other words small: two names are two things."""
    for number, word in places:
        title = entries[number].title
        others = [other for other in title.split()[1:] if len(other) >= WORD]
        written = _as_written(word, title)
        if not entries.links[number] or written == written.lower() or title.startswith(written):
            return False
        if not any(other == other.lower() for other in others) and not written.isupper():
            return False
    return True


def _home(link: str) -> str:
    """The archive that a paper is in, or the host that a repository is on; "" of another page."""
    return archive(link) or forge(link)


def _diagnostic(entries: Entries, wrong: int, right: int, words: Slip) -> Fault:
    record, beside = entries[wrong], entries[right]
    here, there = words if wrong < right else (words.other, words.one)
    message = (
        f'"{_as_written(here, record.title)}" in this title is "{_as_written(there, beside.title)}"'
        f" in line {beside.line}"
    )
    related = (Related(beside.entry_span, f'"{beside.title}"'),)
    return Fault(record.entry_span, message, related, record)


def _as_written(word: str, title: str) -> str:
    """A normalised word as the title has it."""
    at = title.casefold().find(word)
    return title[at : at + len(word)] if at >= 0 else word
