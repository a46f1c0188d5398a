"""A comment switches off a rule that finds nothing there, or one that does not exist.

Comments outlive the faults that they were written for. One that covers nothing hides the next
fault; one with a misspelt rule never did anything.

```md bad
<!-- mdlist-disable-next-line emtpy-link -->
See [DARTS]() first.
```

```md good
<!-- mdlist-disable-next-line empty-link -->
See [DARTS]() first.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.lint.diagnostic import Fault, Severity
from mdlist.words.spelling import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from mdlist.lint.suppressions import Directive
    from mdlist.lint.view import View

ID = "unused-disable"
SEVERITY = Severity.WARNING
LAST = True

# For so many unknown names the rule that was meant is looked for; nobody reads more.
MOST = 100


def check(view: View) -> Iterator[Fault]:
    """A finding for each comment that covers nothing or names an unknown rule, at the comment.

    What covers nothing is told only where all the rules that the comment speaks for were run.
    """
    rules = view.suppressions.rules
    unused = set(view.suppressions.unused_comments())
    meant: dict[str, str] = {}
    for directive in view.suppressions.comments.all:
        unknown = sorted(directive.rules.difference(rules))
        if unknown:
            message = "; ".join(_unknown(name, rules, meant) for name in unknown)
        elif directive in unused and ID not in directive.rules:
            message = _nothing(directive)
        else:
            continue
        yield Fault(directive.span, message)


def _unknown(name: str, rules: Collection[str], meant: dict[str, str]) -> str:
    """What is said of a name that no rule has; ``meant`` remembers what others were meant to be."""
    if name not in meant and len(meant) < MOST:
        meant[name] = did_you_mean(name, rules)
    return "; ".join(filter(None, (f'no rule is named "{name}"', meant.get(name))))


def _nothing(directive: Directive) -> str:
    first, last = directive.first, directive.last
    where = f"line {first}" if first == last else f"lines {first} to {last}"
    rules = " and ".join(sorted(directive.rules)) or "no rule"
    finds = "finds" if len(directive.rules) < 2 else "find"
    nothing = " nothing" if directive.rules else " anything"
    return f"{rules} {finds}{nothing} in {where}, so this comment can go"
