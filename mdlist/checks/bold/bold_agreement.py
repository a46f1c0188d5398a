"""An entry is bold and stands in no table of counts, or the reverse, where nearly all agree.

A list that sets in bold what it counts in a table of its own, "Highly cited" or the like, means
something by it. An entry that is bold in one place only, or bold and not counted, was forgotten.
This rule speaks where no contract says what bold means; else `bold-criteria` does.

```md bad
## Search

| Title | Year |
| :-- | :-: |
| [**DARTS**](https://arxiv.org/abs/1806.09055) | 2018 |
| [**ENAS**](https://arxiv.org/abs/1802.03268) | 2018 |
| [**NASNet**](https://arxiv.org/abs/1707.07012) | 2017 |
| [**SNAS**](https://arxiv.org/abs/1812.09926) | 2018 |
| [**PNAS**](https://arxiv.org/abs/1712.00559) | 2017 |
| [**MnasNet**](https://arxiv.org/abs/1807.11626) | 2018 |
| [**AmoebaNet**](https://arxiv.org/abs/1802.01548) | 2018 |
| [**FBNet**](https://arxiv.org/abs/1812.03443) | 2018 |
| [**SMASH**](https://arxiv.org/abs/1708.05344) | 2017 |
| [ProxylessNAS](https://arxiv.org/abs/1812.00332) | 2018 |
| [UNAS](https://arxiv.org/abs/1912.07651) | 2019 |
| [IRLAS](https://arxiv.org/abs/1812.05285) | 2018 |
| [SETN](https://arxiv.org/abs/1910.05733) | 2019 |
| [XNAS](https://arxiv.org/abs/1906.08031) | 2019 |
| [DATA](https://arxiv.org/abs/1912.09640) | 2019 |
| [NAT](https://arxiv.org/abs/1910.14488) | 2019 |
| [RENAS](https://arxiv.org/abs/1808.00193) | 2018 |
| [BayesNAS](https://arxiv.org/abs/1905.04919) | 2019 |
| [InstaNAS](https://arxiv.org/abs/1811.10201) | 2018 |
| [AutoGAN](https://arxiv.org/abs/1908.03835) | 2019 |

## Highly cited

| Title | Year | Citations |
| :-- | :-: | :-: |
| [**DARTS**](https://arxiv.org/abs/1806.09055) | 2018 | 844 |
| [**ENAS**](https://arxiv.org/abs/1802.03268) | 2018 | 790 |
| [**NASNet**](https://arxiv.org/abs/1707.07012) | 2017 | 780 |
| [**SNAS**](https://arxiv.org/abs/1812.09926) | 2018 | 700 |
| [**PNAS**](https://arxiv.org/abs/1712.00559) | 2017 | 690 |
| [**MnasNet**](https://arxiv.org/abs/1807.11626) | 2018 | 640 |
| [**AmoebaNet**](https://arxiv.org/abs/1802.01548) | 2018 | 620 |
| [**FBNet**](https://arxiv.org/abs/1812.03443) | 2018 | 600 |
| [**SMASH**](https://arxiv.org/abs/1708.05344) | 2017 | 590 |
| [**ProxylessNAS**](https://arxiv.org/abs/1812.00332) | 2018 | 580 |
```

```md good
## Search

| Title | Year |
| :-- | :-: |
| [**DARTS**](https://arxiv.org/abs/1806.09055) | 2018 |
| [ENAS](https://arxiv.org/abs/1802.03268) | 2018 |
```

```md fixed
## Search

| Title | Year |
| :-- | :-: |
| [**DARTS**](https://arxiv.org/abs/1806.09055) | 2018 |
| [**ENAS**](https://arxiv.org/abs/1802.03268) | 2018 |
| [**NASNet**](https://arxiv.org/abs/1707.07012) | 2017 |
| [**SNAS**](https://arxiv.org/abs/1812.09926) | 2018 |
| [**PNAS**](https://arxiv.org/abs/1712.00559) | 2017 |
| [**MnasNet**](https://arxiv.org/abs/1807.11626) | 2018 |
| [**AmoebaNet**](https://arxiv.org/abs/1802.01548) | 2018 |
| [**FBNet**](https://arxiv.org/abs/1812.03443) | 2018 |
| [**SMASH**](https://arxiv.org/abs/1708.05344) | 2017 |
| [**ProxylessNAS**](https://arxiv.org/abs/1812.00332) | 2018 |
| [UNAS](https://arxiv.org/abs/1912.07651) | 2019 |
| [IRLAS](https://arxiv.org/abs/1812.05285) | 2018 |
| [SETN](https://arxiv.org/abs/1910.05733) | 2019 |
| [XNAS](https://arxiv.org/abs/1906.08031) | 2019 |
| [DATA](https://arxiv.org/abs/1912.09640) | 2019 |
| [NAT](https://arxiv.org/abs/1910.14488) | 2019 |
| [RENAS](https://arxiv.org/abs/1808.00193) | 2018 |
| [BayesNAS](https://arxiv.org/abs/1905.04919) | 2019 |
| [InstaNAS](https://arxiv.org/abs/1811.10201) | 2018 |
| [AutoGAN](https://arxiv.org/abs/1908.03835) | 2019 |

## Highly cited

| Title | Year | Citations |
| :-- | :-: | :-: |
| [**DARTS**](https://arxiv.org/abs/1806.09055) | 2018 | 844 |
| [**ENAS**](https://arxiv.org/abs/1802.03268) | 2018 | 790 |
| [**NASNet**](https://arxiv.org/abs/1707.07012) | 2017 | 780 |
| [**SNAS**](https://arxiv.org/abs/1812.09926) | 2018 | 700 |
| [**PNAS**](https://arxiv.org/abs/1712.00559) | 2017 | 690 |
| [**MnasNet**](https://arxiv.org/abs/1807.11626) | 2018 | 640 |
| [**AmoebaNet**](https://arxiv.org/abs/1802.01548) | 2018 | 620 |
| [**FBNet**](https://arxiv.org/abs/1812.03443) | 2018 | 600 |
| [**SMASH**](https://arxiv.org/abs/1708.05344) | 2017 | 590 |
| [**ProxylessNAS**](https://arxiv.org/abs/1812.00332) | 2018 | 580 |
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks.bold.bold_entries import bold_entries
from mdlist.contract import keys
from mdlist.lint.diagnostic import Safety, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.checks.bold.bold_entries import BoldFault, Counts
    from mdlist.lint.diagnostic import Fault
    from mdlist.lint.view import View

ID = "bold-agreement"
SEVERITY = Severity.WARNING


def check(view: View) -> Iterator[Fault]:
    """A finding for each row that is bold, or not, against the habit of the list, at its title."""
    counts = bold_entries(view)
    if counts is None or not view.contract.infers(keys.BOLD):
        return
    for fault in counts.faults():
        yield _finding(counts, fault)


def _finding(counts: Counts, fault: BoldFault) -> Fault:
    from mdlist.checks.bold.bold_entries import finding

    return finding(counts, fault, _message(counts, fault), Safety.UNSAFE)


def _message(counts: Counts, fault: BoldFault) -> str:
    title, name = counts.entries[fault.records[0]].title, counts.bold.counts
    if fault.counted is None:
        return f'"{title}" is bold, and unlike other bold entries in no table with {name}'
    if fault.counted == fault.records[0]:
        return f'"{title}" has {name} here, and unlike other such entries is not bold'
    line = counts.entries[fault.counted].line
    return f'"{title}" has {name} in line {line}, and is not bold here'
