"""One link under two entries: what is said, and when sharing is a habit of the list."""

from __future__ import annotations

import pytest

from mdlist.checks import RULES
from mdlist.checks.duplicates.shared_link import check
from mdlist.contract.model import Contract
from mdlist.lint.view import view_by
from mdlist.markdown.parse import parse
from mdlist.markdown.source import Source


def messages(text: str) -> list[str]:
    return [found.message for found in check(view_by(Contract(), parse(Source(text)), RULES))]


def bullets(count: int, shared: int) -> str:
    """A list of so many bullets, of which some pairs share a link."""
    lines = [f"- [Entry{n:04}](https://example.org/{n})" for n in range(count - 2 * shared)]
    for n in range(shared):
        lines += [f"- [{name}{n}](https://shared.example.org/{n}/page)" for name in ("Ant", "Kiln")]
    return "# Tools\n\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("count", "shared", "found"), [(9, 2, 2), (9, 3, 0), (200, 3, 0), (201, 3, 3), (266, 4, 0)]
)
def test_a_link_that_is_shared_often_is_a_habit(count: int, shared: int, found: int) -> None:
    assert len(messages(bullets(count, shared))) == found


def test_the_message_names_the_other_entry() -> None:
    assert messages(bullets(7, 1)) == ['"Kiln0" has the link of "Ant0", in line 8']
    again = "\n## More\n\n- [Kiln0](https://shared.example.org/0/page)\n"
    assert messages(bullets(7, 1) + again) == ['"Ant0" has the link of "Kiln0", in line 9']
