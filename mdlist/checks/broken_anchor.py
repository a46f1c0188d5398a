"""A link into the file, or to a file beside it, leads nowhere.

A reader who follows it stays where he is. GitHub makes anchors from headings by rules of its own:
``XML / HTML`` is ``#xml--html``. A path is looked up only where the list is a file on disk and
most of its paths lead somewhere.

```md bad
- [XML / HTML](#xml-html)

## XML / HTML

Parsers.
```

```md good
- [XML / HTML](#xml--html)

## XML / HTML

Parsers.
```

```md fixed
- [XML / HTML](#xml--html)

## XML / HTML

Parsers.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from mdlist.anchors import anchor_links, anchor_of, nearest
from mdlist.diagnostic import Diagnostic, Fix, Safety, Severity
from mdlist.outline import stale
from mdlist.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.inline import Link
    from mdlist.rule import View

ID = "broken-anchor"
SEVERITY = Severity.ERROR

# So large a part of the paths must lead somewhere before one that does not is a fault.
MOSTLY = 0.6
RELATIVE = re.compile(r"\]\(\s*<?(?![a-zA-Z][\w+.-]*:|//|#)[^\s)]")


def check(view: View) -> Iterator[Diagnostic]:
    """A finding for each link to an anchor that the file does not have, and for each path."""
    known = view.known_anchors
    told = {entry.link.span for each in view.outlines for entry in stale(each, known)}
    for link in anchor_links(view.document):
        anchor = anchor_of(link.url)
        if anchor not in view.known_anchors and link.span not in told:
            yield _finding(link, nearest(anchor, view.known_anchors))
    yield from _paths(view)


def _finding(link: Link, near: str) -> Diagnostic:
    message = f'"{link.url}" leads nowhere'
    if not near:
        return Diagnostic(ID, SEVERITY, link.target, f"{message}: no heading has that anchor")
    message += f'; did you mean "#{near}"?'
    fix = Fix(f'Write "#{near}"', (Edit(link.target, f"#{near}"),), Safety.UNSAFE)
    return Diagnostic(ID, SEVERITY, link.target, message, fix=fix)


def _paths(view: View) -> Iterator[Diagnostic]:
    exists = view.exists
    if exists is None or not RELATIVE.search(view.text):
        return
    links = [link for link in view.document.prose_links("](") if _is_path(link)]
    links += (link for *_, link in view.document.cell_links("](") if _is_path(link))
    known = {path: exists(path) for path in {_path(link) for link in links}}
    if sum(known.values()) < MOSTLY * len(known):
        return
    for link in sorted(links):
        if not known[_path(link)]:
            message = f'"{_path(link)}" is no file or folder here'
            yield Diagnostic(ID, SEVERITY, link.target, message)


def _is_path(link: Link) -> bool:
    """Whether the link is to a file of the repository; GitHub's own pages (``../../issues``) are
    none."""
    url = link.url
    if link.form not in ("inline", "reference") or not url or url[0] in "#?" or "://" in url:
        return False
    return not re.match(r"[a-zA-Z][\w+.-]*:|//|(?:\.\./){2}", url) and bool(_path(link))


def _path(link: Link) -> str:
    return unquote(link.url.partition("#")[0].partition("?")[0])
