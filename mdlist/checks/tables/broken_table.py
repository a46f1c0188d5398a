"""Lines are meant as a table or a row, and GitHub does not read them so.

A table needs a delimiter row with as many cells as its header, and it ends at the first blank line
or other block (GFM 4.10). Otherwise readers see pipes, or text that has become a row.

```md bad
| Title | Year |
| --- | --- |
| [DARTS](https://arxiv.org/abs/1806.09055) | 2018 |

| [SNAS](https://arxiv.org/abs/1812.09926) | 2019 |

| Title | Year |
| --- |
| [ENAS](https://arxiv.org/abs/1802.03268) | 2018 |
```

```md fixed
| Title | Year |
| --- | --- |
| [DARTS](https://arxiv.org/abs/1806.09055) | 2018 |
| [SNAS](https://arxiv.org/abs/1812.09926) | 2019 |

| Title | Year |
| --- | --- |
| [ENAS](https://arxiv.org/abs/1802.03268) | 2018 |
```

```md good
| Title | Year |
| --- | --- |
| [DARTS](https://arxiv.org/abs/1806.09055) | 2018 |

[Papers](#papers) | [Code](#code)
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks.tables.broken.find import broken
from mdlist.lint.diagnostic import Fault, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mdlist.lint.view import View

ID = "broken-table"
SEVERITY = Severity.ERROR


def check(view: View) -> Iterator[Fault]:
    """A finding for each table or row that is read otherwise than it was meant."""
    return iter(broken(view))
