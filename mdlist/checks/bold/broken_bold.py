"""Two asterisks make nothing bold, and GitHub shows them.

``**`` that nothing closes, or that stands beside a blank where it ought to stand beside a word, is
text (GFM 6.4): readers see the asterisks.

```md bad
- **Otters in Winter** (2020), by A. Author
- Beavers at Night** (2021), by B. Writer
- ** Owls by Day** (2022), by C. Baker
```

```md good
- **Otters in Winter** (2020), by A. Author
- **Beavers at Night** (2021), by B. Writer
- `pow(**numbers)` (2022), 2**3 and `src/**/*.py`
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.lint.diagnostic import Fault, Severity
from mdlist.markdown.source import Span
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.lint.view import View
    from mdlist.markdown.inline import Reader

ID = "broken-bold"
SEVERITY = Severity.WARNING

# What is bold without a doubt, or else two asterisks and no more.
PAIR = Regex(
    r"(?<![*\w\\])\*\*(?=[\w\[])(?:[^*\n`|]|\*(?!\*))*+(?<=[\w\])])\*\*(?![*\w])"
    r"|(?<![*\\])(\*\*)(?!\*)"
)
# What stands beside asterisks that are an operator's or a pattern's.
SIGNS = frozenset("/(=,")


def check(view: View) -> Iterator[Fault]:
    """A finding for each row or bullet with asterisks that GitHub shows, at the first of them."""
    if "**" not in view.text:
        return
    offsets = [match.start() for match in PAIR.compiled.finditer(view.text) if match[1]]
    if not offsets:
        return
    from mdlist.markdown.literal_text import passages

    told: set[int] = set()
    for prose, table in passages(view.document, offsets):
        if table is not None and prose.line in told:
            continue
        at = _first_shown(prose.content, view.document.reader)
        if at is not None:
            told.add(prose.line)
            span = prose.span(Span(at, at + 2))
            message = 'the "**" makes nothing bold: GitHub shows it'
            yield Fault(span, message, record=view.record_in(prose, table))


def _first_shown(content: str, reader: Reader) -> int | None:
    """Where the first two asterisks stand that are text; None where all of them mark something."""
    if "**" not in reader(content).text:
        return None
    from mdlist.markdown.literal_text import OTHER, leftover

    left = leftover(content, reader)
    shown = reader(left).text.count("**")
    for match in PAIR.compiled.finditer(left) if shown else ():
        at = match.start(1)
        if not match[1] or _is_sign(left, at):
            continue
        without = left[:at] + OTHER * 2 + left[at + 2 :]
        if reader(without).text.count("**") < shown:
            return at
    return None


def _is_sign(left: str, at: int) -> bool:
    """Whether asterisks are an operator or a pattern: ``2**3``, ``f(**names)``, ``src/**``."""
    before, behind = left[at - 1 : at], left[at + 2 : at + 3]
    return before in SIGNS or behind == "/" or (before.isalnum() and behind.isalnum())
