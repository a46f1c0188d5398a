"""The contract names what the list does not have.

A heading that was renamed, a column that is gone, a finding that was allowed and mended since: what
the contract says of those holds nothing any more, and whoever reads it is misled.

```toml
[list]
order = ["Yaer"]
```

```md bad
## Search

| Title | Year |
| :-- | :-: |
| [DARTS](https://arxiv.org/abs/1806.09055) | 2018 |
```

```md good
## Search

| Title | Yaer |
| :-- | :-: |
| [DARTS](https://arxiv.org/abs/1806.09055) | 2018 |
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdlist.contract import keys
from mdlist.lint.diagnostic import Fault, Severity
from mdlist.markdown.source import Span
from mdlist.records.ordering import TITLE
from mdlist.urls.identity import title_key
from mdlist.words.spelling import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mdlist.contract.keys import Key
    from mdlist.contract.model import Allow, Contract
    from mdlist.lint.view import View

ID = "stale-contract"
SEVERITY = Severity.WARNING
LAST = True

HEADING, COLUMN, CODE = "heading", "column", "code"


def check(view: View) -> Iterator[Fault]:
    """A finding for each name in the contract that the list lacks, and for each allowance that
    matches nothing, where it stands in the contract's files.

    A contract for several files is not held to one of them.
    """
    contract = view.contract
    if not contract.places:
        return
    if len(contract.files) != 1 or any(mark in contract.files[0] for mark in "*?["):
        return
    has = _has(view)
    if contract.under and contract.under not in has[HEADING]:
        # Nothing else is found where the list itself is not.
        named = [(HEADING, contract.under, keys.UNDER)]
    else:
        named = [claim for claim in _named(contract) if has[claim[0]]]
    naming: dict[tuple[str, str], list[Key]] = {}
    for kind, name, key in named:
        # A column without a header has no name to be lacking.
        if name and name not in has[kind] and not (kind == HEADING and _is_broken(view, name)):
            naming.setdefault((kind, name), []).append(key)
    for (kind, name), where in naming.items():
        message = _lacking(kind, name, where, has[kind])
        file, span = _where(contract, where[0], name)
        yield Fault(span, message, file=file)
    for allow in (
        view.suppressions.unused_allowances() if (HEADING, contract.under) not in naming else ()
    ):
        said = allow.entry or allow.value or allow.section
        at = _found(contract, allow.place, ("allow", f"#{allow.number}"), said)
        yield Fault(at or Span(0, 0), _unmatched(view, allow), file=allow.place)


def _where(contract: Contract, key: Key, name: str) -> tuple[str, Span]:
    """The file in which ``key`` names ``name``, and where."""
    path = key.removesuffix(f".{name}").split(".", 2)
    for file in (contract.place_of(key), *contract.texts):
        if span := _found(contract, file, path, name):
            return file, span
    return next(iter(contract.texts), ""), Span(0, 0)


def _found(contract: Contract, file: str, path: Sequence[str], name: str) -> Span | None:
    # Only a finding needs it, and it reads TOML.
    from mdlist.contract.toml_places import find_name

    return find_name(contract.texts.get(file, ""), path, name)


def _has(view: View) -> Mapping[str, Sequence[str]]:
    """The headings of the file, the columns of the list, and the codes of its types."""
    tables = [listing.table for listing in view.listings if listing.table is not None]
    types = view.contract.types
    return {
        HEADING: [heading.text for heading in view.document.headings],
        COLUMN: sorted({name for table in tables for name in table.names if name}),
        CODE: list(types.codes) if types is not None else (),
    }


def _named(contract: Contract) -> Iterator[tuple[str, str, Key]]:
    """What the contract names: its kind, the name, and the key that does."""
    for name in contract.left_out:
        yield HEADING, name, keys.EXCEPT
    for name in contract.columns:
        yield COLUMN, name, keys.column(name)
    for column in contract.order:
        if column.removeprefix("-") != TITLE:
            yield COLUMN, column.removeprefix("-"), keys.ORDER
    for section in contract.sections:
        # "" is what stands above the first heading.
        if section.heading:
            yield HEADING, section.heading, keys.SECTIONS
        for name in section.columns:
            yield COLUMN, name, keys.SECTIONS
        for column in section.order or ():
            if column.removeprefix("-") == TITLE:
                continue
            yield COLUMN, column.removeprefix("-"), keys.SECTIONS
    if contract.types is not None:
        yield COLUMN, contract.types.column, keys.TYPE_COLUMN
        for code, heading in contract.types.codes.items():
            yield HEADING, heading, keys.type_code(code)
        for code in contract.types.order:
            yield CODE, code, keys.TYPE_ORDER
    for name in contract.links:
        yield COLUMN, name, keys.links(name)
    if contract.bold is not None:
        yield COLUMN, contract.bold.column, keys.BOLD_COLUMN
        yield COLUMN, contract.bold.counts, keys.BOLD_COUNT


def _is_broken(view: View, heading: str) -> bool:
    """Whether a line is meant as this heading and is none, which is another rule's to say."""
    pattern = re.compile(rf"^[ \t]*#+[ \t]*{re.escape(heading)}[ \t#]*$", re.MULTILINE)
    return heading in view.text and any(pattern.search(p.content) for p in view.document.prose)


def _lacking(kind: str, name: str, naming: Sequence[Key], has: Sequence[str]) -> str:
    naming = list(dict.fromkeys(naming))
    said = " and ".join(naming)
    verb = "names" if len(naming) == 1 else "name"
    what = f'{said} {verb} the {kind} "{name}", which the list does not have'
    return "; ".join(filter(None, (what, did_you_mean(name, has))))


def _unmatched(view: View, allow: Allow) -> str:
    what = f' for "{allow.entry}"' if allow.entry else ""
    what += f' on "{allow.value}"' if allow.value else ""
    allowed = f"the contract allows {allow.rule}{what}"
    if not allow.entry:
        where = f' in "{allow.section}"' if allow.section else ""
        return f"{allowed}{where}, which is not found there"
    if title_key(allow.entry) in view.entries.titles:
        where = f' in "{allow.section}"' if allow.section else ""
        return f"{allowed}{where}, which is not found there"
    return f"{allowed}, but no entry has that title"
