"""A value looks like a misspelling of a frequent one.

Who filters a column by ``NeurIPS`` never sees the rows that say ``NeurlPS``. A value is odd when
it differs from a frequent value of its column, or of the tags and venues of bullets, by letters
that look alike, two swapped letters, one letter of a longer word, or by case and blanks alone.
A rare spelling that is a word of its own is none. A short name is odd when the title beside it
begins with another spelling, in a list where the two are one.

```md bad
| Title | Venue |
| --- | --- |
| Ant | NeurIPS |
| Bee | NeurIPS |
| Cat | NeurlPS |
| Dog | ICLR |
| Eel | ICLR |
| Fox | NeurIPS |
| Gnu | NeurIPS |
| Hen | NeurIPS |
| Ibis | ICLR |
| Jay | ICLR |
| Koi | NeurIPS |
| Lark | ICLR |
| Mole | ICLR |
```

```md good
| Title | Venue |
| --- | --- |
| Ant | ICIP |
| Bee | ICIP |
| Cat | ICPP |
| Dog | ICIP |
| Eel | ICLR |
| Fox | ICIP |
| Gnu | ICIP |
| Hen | ICIP |
| Ibis | ICLR |
| Jay | ICLR |
| Koi | ICIP |
| Lark | ICLR |
| Mole | ICLR |
```

```md fixed
| Title | Venue |
| --- | --- |
| Ant | NeurIPS |
| Bee | NeurIPS |
| Cat | NeurIPS |
| Dog | ICLR |
| Eel | ICLR |
| Fox | NeurIPS |
| Gnu | NeurIPS |
| Hen | NeurIPS |
| Ibis | ICLR |
| Jay | ICLR |
| Koi | NeurIPS |
| Lark | ICLR |
| Mole | ICLR |
```
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mdlist.checks.columns.short_names import name_slips
from mdlist.lint.diagnostic import Fault, Fix, Related, Safety, Severity
from mdlist.markdown.source import Edit, Span
from mdlist.records.vocabulary import WORD, Vocabulary, places, words
from mdlist.words.dates import written_otherwise
from mdlist.words.regex import Regex
from mdlist.words.spelling import PLACES, fold, look, seen, slips

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from mdlist.lint.view import View
    from mdlist.markdown.table import Table
    from mdlist.records.record import Record

ID = "odd-value"
SEVERITY = Severity.WARNING

# A word as :func:`mdlist.records.vocabulary.words` counts it, joined to no other by a sign.
ALONE = Regex(rf"(?<![\w-]){WORD.pattern}(?![\w-])")
CODE = Regex(r"(?<!`)`([^`\n]{2,40})`(?!`)")
# An acronym with the year after it, as papers are cited: ``HPCA 2025``, ``ICML'24``. Few words
# look like that, so that few places show the right one.
CITED, YEARS = 3, ("20", "'", "’")
VENUE = Regex(r"\b([A-Z][A-Za-z]{3,9})(?=[ '’-]{0,2}(?:20)?\d\d\b)")


def check(view: View) -> Iterator[Fault]:
    """A finding for each odd value of a table's column, and for each odd tag of a bullet."""
    types = view.contract.types
    for vocabulary in view.vocabularies:
        if types is not None and vocabulary.name == types.column:
            continue
        column = view.contract.columns.get(vocabulary.name)
        if column is not None and column.type == "date":
            yield from _dates(view, vocabulary)
            continue
        # Where the contract names the values, bad-value holds the column to them.
        if vocabulary.repeats and not (column is not None and column.values):
            yield from _cells(view, vocabulary)
    yield from _names(view)
    yield from _bullets(view)


def _names(view: View) -> Iterator[Fault]:
    """Findings on short names that the title beside them writes otherwise."""
    if ": " not in view.text:
        return
    for slip in name_slips(each.table for each in view.listings if each.table is not None):
        cell, title = (slip.table.cell(slip.row, n) for n in (slip.column, slip.titled))
        if cell is None or title is None:
            continue
        others = f"in {slip.agreed} other rows both are one"
        message = f'"{slip.name}" is "{slip.right}" in the title; {others}'
        fix = None
        if cell.raw.count(slip.name) == 1:
            start = cell.content.start + cell.raw.index(slip.name)
            edit = Edit(Span(start, start + len(slip.name)), slip.right, slip.name)
            fix = Fix(f'Write "{slip.right}"', (edit,), Safety.UNSAFE)
        related = (Related(title.content, f'"{slip.right}"'),)
        record = view.record_of(slip.table, slip.row)
        yield Fault(cell.content, message, related, record, fix)


def _dates(view: View, vocabulary: Vocabulary) -> Iterator[Fault]:
    odd = list(written_otherwise(vocabulary.counts))
    where = places(vocabulary, [value for value, _ in odd])
    for value, right in odd:
        message = f'"{value}" is "{right}" as other rows of "{vocabulary.name}" write dates'
        for table, index, position in where[value]:
            cell = table.cell(index, position)
            if cell is not None:
                edit = Edit(cell.content, right, value)
                yield _finding(edit, message, view.record_of(table, index))


def _cells(view: View, vocabulary: Vocabulary) -> Iterator[Fault]:
    counts = vocabulary.counts
    odd = [(v, (Span(0, len(v)), right, counts[right])) for v, right in _variants(counts)]
    told = {value for value, _ in odd}
    spelt = words(counts)
    rights = dict(slips(spelt))
    for value in counts if rights else ():
        if value not in told:
            for match in ALONE.compiled.finditer(value):
                right = rights.get(match[0])
                if right is not None and _is_said(right, value, match, counts):
                    odd.append((value, (Span(*match.span()), right, spelt[right])))
    where = places(vocabulary, {value for value, _ in odd})
    for value, what in odd:
        yield from _column_findings(view, vocabulary, value, what, where[value])


def _is_said(right: str, value: str, match: re.Match[str], counts: Iterable[str]) -> bool:
    """Whether ``right`` stands elsewhere beside a word that it would stand beside in ``value``:
    ``Traitement du Langage Naturel`` is no slip of ``Language``. Letters that look alike or are
    swapped are a slip in any phrase."""
    if look(match[0]) == look(right) or sorted(match[0]) == sorted(right):
        return True
    before, after = value[: match.start()].split(" ")[-2:-1], value[match.end() :].split(" ")[1:2]
    pairs = [f"{word} {right}" for word in before if word.isalpha()]
    pairs += [f"{right} {word}" for word in after if word.isalpha()]
    return not pairs or any(pair in other for other in counts for pair in pairs)


def _variants(counts: Counter[str]) -> Iterator[tuple[str, str]]:
    """Values that are a frequent one but for case, blanks and joining marks."""
    usual: dict[str, str] = {}
    for value, count in sorted(counts.items(), key=lambda item: item[1]):
        if count >= PLACES and fold(value) and "](" not in value:
            usual[fold(value)] = value
    for value, count in counts.items():
        right = usual.get(fold(value), value)
        if right != value and counts[right] >= PLACES * count and "](" not in value:
            yield value, right


def _column_findings(
    view: View,
    vocabulary: Vocabulary,
    value: str,
    what: tuple[Span, str, int],
    where: Iterable[tuple[Table, int, int]],
) -> Iterator[Fault]:
    """Findings on the cells that are ``value``, which stand ``where``; ``what`` is the odd part of
    it, what it was meant to be, and how many rows have that."""
    odd, right, many = what
    word = value[odd.start : odd.end]
    alike = "differs in no sign that shows from" if seen(word) == seen(right) else "looks like"
    for table, index, position in where:
        cell = table.cell(index, position)
        if cell is None or not table.is_whole(index):
            continue
        at = cell.content.start
        message = f'"{word}" {alike} "{right}", which {many} rows of "{vocabulary.name}" have'
        span = Span(at + odd.start, at + odd.end)
        yield _finding(Edit(span, right, word), message, view.record_of(table, index))


def _bullets(view: View) -> Iterator[Fault]:
    """Tags in code, and venues with their year, of the bullets."""
    listings = [listing for listing in view.listings if listing.kind == "bullet"]
    for pattern, gates, least in ((CODE, "`", PLACES), (VENUE, YEARS, CITED)):
        counts: Counter[str] = Counter()
        for listing in listings:
            for bullet in listing.bullets:
                if any(gate in bullet.prose.content for gate in gates):
                    counts.update(pattern.compiled.findall(bullet.prose.content))
        odd = dict(slips(counts, least))
        if not odd:
            continue
        for listing in listings:
            for index, bullet in enumerate(listing.bullets):
                for match in pattern.compiled.finditer(bullet.prose.content):
                    word = match.group(1)
                    if word in odd:
                        span = bullet.prose.span(Span(*match.span(1)))
                        right = odd[word]
                        message = (
                            f'"{word}" looks like "{right}", which {counts[right]} places have'
                        )
                        yield _finding(Edit(span, right, word), message, listing[index])


def _finding(edit: Edit, message: str, record: Record | None) -> Fault:
    fix = Fix(f'Write "{edit.replacement}"', (edit,), Safety.UNSAFE)
    return Fault(edit.span, message, (), record, fix)
