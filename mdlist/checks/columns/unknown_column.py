"""A header is spelt otherwise than in the table's sister tables, or is not the promised one.

Tables of one list share their columns; a column that is called ``Web Site`` once and ``Website``
everywhere else is another column to whoever reads the list as data. A contract may say which
columns each table has, in which order (``header``).

```md bad
# A

| Name | Website |
| --- | --- |
| Ant | https://ant.example |

# B

| Name | Website |
| --- | --- |
| Bee | https://bee.example |

# C

| Name | Website |
| --- | --- |
| Cat | https://cat.example |

# D

| Name | WebSite |
| --- | --- |
| Dog | https://dog.example |
```

```md good
# A

| Name | Website |
| --- | --- |
| Ant | https://ant.example |

# B

| Name | Website |
| --- | --- |
| Bee | https://bee.example |

# C

| Name | Website |
| --- | --- |
| Cat | https://cat.example |

# D

| Name | Licence |
| --- | --- |
| Dog | MIT |
```
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mdlist.contract import keys
from mdlist.lint.diagnostic import Fault, Severity
from mdlist.words.spelling import Neighbours, fold, is_slip, look

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mdlist.contract.model import Contract
    from mdlist.lint.view import View
    from mdlist.markdown.table import Table

ID = "unknown-column"
SEVERITY = Severity.WARNING

# So many tables show what a column is called, and so few call it otherwise.
SHOWN, ODD = 3, 0.25


def check(view: View) -> Iterator[Fault]:
    """A finding for each header cell that is a frequent or promised one, spelt otherwise, and for
    each table whose columns are not the promised ones."""
    tables = [listing.table for listing in view.listings if listing.table is not None]
    counts = Counter(name for table in tables for name in table.names if name)
    promised = _promised(view.contract)
    for name in promised:
        counts[name] += SHOWN + len(tables)
    right = _right(counts)
    having = Counter(name for table in tables for name in set(table.names))
    beside: dict[str, set[str]] = {name: set() for name in right.values()}
    for table in tables:
        for name in beside.keys() & table.names:
            beside[name].update(table.names)
    misspelt: set[int] = set()
    for table in tables:
        names = table.names
        own = set(names)
        for position, name in enumerate(names):
            usual = right.get(name, "")
            if not usual or usual in own:
                continue
            # Tables that share no other column are no sisters.
            stated = usual in promised or usual in view.contract.columns
            if not stated and beside[usual].isdisjoint(own):
                continue
            span = table.row_at(table.line).cells[position].content
            many = having[usual]
            where = f"in {many} other tables" if many else "in the contract"
            message = f'"{name}" is called "{usual}" {where}'
            misspelt.add(table.line)
            yield Fault(span, message)
    for listing in view.listings:
        header = view.promises.header(listing.path)
        if header and listing.table is not None and listing.table.line not in misspelt:
            yield from _against(listing.table, header)


def _promised(contract: Contract) -> list[str]:
    """The columns that a contract states, each once."""
    stated = [
        name
        for name in contract.columns
        if not any(keys.is_within(key, keys.column(name)) for key in contract.inferred)
    ]
    own = (name for section in contract.sections for name in section.header)
    return list(dict.fromkeys((*stated, *contract.header, *own)))


def _against(table: Table, promised: Sequence[str]) -> Iterator[Fault]:
    """The finding that the columns of a table are not the ``promised`` ones, at the first that is
    not."""
    names = table.names
    if names == [*promised]:
        return
    more = [name for name in names if name not in promised]
    less = [name for name in promised if name not in names]
    said = []
    if more:
        said.append(f"{_quoted(more)} {'is no column' if len(more) == 1 else 'are no columns'}")
    if less:
        said.append(f"{_quoted(less)} {'is' if len(less) == 1 else 'are'} missing")
    if not said:
        said.append("the columns stand in another order")
    row = table.row_at(table.line)
    odd = (at for at, name in enumerate(names) if at >= len(promised) or name != promised[at])
    at = next(odd, -1)
    span = row.cells[at].content if at >= 0 and not (less and not more) else row.span
    yield Fault(span, f"{' and '.join(said)}; the contract has {_quoted(promised)}")


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _right(counts: Mapping[str, int]) -> dict[str, str]:
    """What rare names are called elsewhere; those that are names of their own are left out."""
    order = {name: at for at, (name, count) in enumerate(counts.items()) if count >= SHOWN}
    folded, looks = dict[str, list[str]](), dict[str, list[str]]()
    for usual in order:
        folded.setdefault(fold(usual), []).append(usual)
        looks.setdefault(look(usual), []).append(usual)
    neighbours = Neighbours(order)
    found: dict[str, str] = {}
    for name, count in counts.items():
        spelt = {*folded.get(fold(name), ()), *looks.get(look(name), ())}
        spelt.update(usual for usual in neighbours.of(name) if is_slip(name, usual))
        known = [u for u in spelt if u != name and count <= ODD * counts[u] + 0.34]
        if known:
            found[name] = min(known, key=order.__getitem__)
    return found
