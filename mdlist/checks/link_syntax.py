"""A link that is written wrong.

GitHub shows its brackets instead of a link, or the link leads nowhere: readers lose the entry's
address. Where one answer exists it is written; an address that readers follow already is changed
only as an unsafe fix.

```md bad
- [DARTS] (https://arxiv.org/abs/1806.09055)
- [SNAS][https://arxiv.org/abs/1812.09926]
- [ENAS](https://arxiv.org/abs/1802.03268
```

```md fixed
- [DARTS](https://arxiv.org/abs/1806.09055)
- [SNAS](https://arxiv.org/abs/1812.09926)
- [ENAS](https://arxiv.org/abs/1802.03268)
```

```md good
- [DARTS](https://arxiv.org/abs/1806.09055) [MIT][BSD]
- [[SNAS](https://arxiv.org/abs/1812.09926)] (2019)
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdlist.addresses import mistyped, mistyped_schemes
from mdlist.brackets import Broken
from mdlist.brokenlinks import broken_links
from mdlist.diagnostic import Diagnostic, Fix, Safety, Severity
from mdlist.leftover import leftover, passages
from mdlist.text import Edit, Span, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mdlist.document import Prose, Table
    from mdlist.inline import Link
    from mdlist.rule import View

ID = "link-syntax"
SEVERITY = Severity.ERROR

# A "]" that does not end the label of a well-written link, with what may be a target behind it;
# and one whose link has a parenthesis too many behind it.
SUSPECT = re.compile(
    r"\](?!\((?:http|[#/])[!#-'*-Z\\^-~]*+\)(?!\)))(?=\s*[(（]|\[\s*(?:http|www)|https?:)"
)
# "http" with a slip in it, without "://" behind it, or with another address before or behind.
SCHEME = re.compile(
    r"tp(?:(?!s?://)(?=\w{0,2}[:;.,/])|(?<![^A-Za-z0-9{})\]/]http)|s?:///|s?://http)"
)
TWO = re.compile(r"[^/]//\W?http|/https?://|[\w{}()\[\]]https?://")
REVERSED = re.compile(r"\)\[\s*(?:http|www)")
# A "[" that no "]" follows before the next bracket of its line.
OPEN = re.compile(r"\[[^\[\]\n]*+(?!\])")
OUTER = re.compile(r"\[\[[^\[\]]*+\]\([^()\s]*+\)\]\(")
PARENTHESIS = re.compile(r"\]\(http[!#-'*-Z\\^-~]*+\)\)")
SOUND = re.compile(r"\]\(((?:[^()\s\[\]]|\([^()\s\[\]]*+\))++)(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\)")


def check(view: View) -> Iterator[Diagnostic]:
    """A finding for each broken link, in order of the file."""
    reader = view.document.reader
    for prose, table in passages(view.document, sorted(suspects(view.text))):
        left = leftover(prose.content, reader)
        links = [link for link in reader(prose.content).links if link.form != "reference"]
        found = [*broken_links(prose.content, left, links)]
        found += _wrong_addresses(prose.content, left, links, found)
        if table is not None and _is_torn(table, prose.line):
            # The rest may stand in another cell or line: ragged-row and broken-table say so.
            found = [broken for broken in found if not broken.part]
        yield from (_diagnostic(prose, broken) for broken in sorted(found))


def suspects(text: str) -> Iterator[int]:
    """Offsets at which a link may be broken: cheap to find, and not too many."""
    for match in SUSPECT.finditer(text):
        at = match.start()
        if text[text.rfind("[", 0, at) - 1] == "(" and PARENTHESIS.match(text, at):
            continue
        sound = SOUND.match(text, at)
        if not sound or sound[1].startswith("file:") or mistyped(sound[1]):
            yield at
        elif text.startswith(")", sound.end()):
            begin = text.rfind("\n", 0, at) + 1
            if text.count("(", begin, sound.end()) <= text.count(")", begin, sound.end()):
                yield sound.end()
    for match in SCHEME.finditer(text):
        around = text[max(0, match.start() - 9) : match.end() + 9]
        if TWO.search(around) or any(mistyped_schemes(around)):
            yield match.start()
    yield from (match.start() for match in REVERSED.finditer(text))
    if OPEN.search(text) or text.count("[") != text.count("]"):
        yield from _uneven(text)


def _uneven(text: str) -> Iterator[int]:
    """The brackets of lines that have a link, and brackets without a partner."""
    begin = 0
    for line in text.split("\n"):
        uneven = line.count("[") != line.count("]") or OUTER.search(line)
        if uneven and ("](" in line or "(http" in line):
            yield from (begin + at for at, char in enumerate(line) if char in "[]")
        begin += len(line) + 1


def _is_torn(table: Table, line: int) -> bool:
    """Whether a row, or one beside it, has more or fewer cells than the header."""
    beside = range(max(line - 1, table.line), min(line + 2, table.end))
    return any(
        len(table.row_at(n).cells) != len(table.header) for n in beside if n != table.line + 1
    )


def _wrong_addresses(
    content: str, left: str, links: Sequence[Link], found: Sequence[Broken]
) -> Iterator[Broken]:
    """Targets and plain addresses that were typed wrong, outside what is ``found`` already."""
    done = [Span(broken.start, broken.end) for broken in found]
    for link in links:
        inside = any(span.start <= link.span.start < span.end for span in done)
        if not inside and (wrong := mistyped(link.url)):
            written = content[slice(*link.target)] == link.url
            message = f'"{shorten(link.url)}" {wrong.why}'
            yield Broken(*link.target, message, (written and wrong.right) or None, False)
            done.append(link.span)
    for start, end, right in mistyped_schemes(left):
        if not any(span.start <= start < span.end for span in done):
            rest = left[end:].split(None, 1)[0].rstrip("])>")
            message = f'"{shorten(left[start:end] + rest)}" does not begin with {right}'
            yield Broken(start, end + len(rest), message, right + rest)


def _diagnostic(prose: Prose, broken: Broken) -> Diagnostic:
    span = prose.span(Span(broken.start, broken.end))
    fix = None
    if broken.right is not None:
        title = f'Write "{shorten(broken.right)}"' if broken.right else "Take the bracket out"
        safety = Safety.SAFE if broken.sure else Safety.UNSAFE
        fix = Fix(title, (Edit(span, broken.right),), safety)
    severity = Severity.WARNING if broken.end - broken.start == 1 else SEVERITY
    return Diagnostic(ID, severity, span, broken.message, fix=fix)
