"""How much work a row takes: calls are counted, since seconds depend on the machine."""

from __future__ import annotations

import re
import sys
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mdlist.checks import RULES
from mdlist.contract.model import Contract
from mdlist.lint.engine import check
from mdlist.lint.fixer import fix
from mdlist.lint.view import read
from mdlist.markdown.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

GREEK = """
    alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma
    tau upsilon phi chi psi omega
"""
WORDS = GREEK.split()
FEW, MANY = 400, 800


class Work(NamedTuple):
    """What a run did: calls of mdlist's own functions by name, calls of regular expressions,
    contents that went through the inline parser, and calls of markdown-it's functions."""

    calls: Counter[str]
    expressions: int
    slow: int
    markdown_it: int


def papers(rows: int) -> str:
    """A table without faults, each row another paper."""
    lines = ["# Papers", "", "| Title | Venue | Code | Year |", "| :-- | :-: | :-: | :-: |"]
    for n in range(rows):
        words = " ".join(WORDS[(n * step + n // 24 + step) % 24] for step in range(1, 6))
        title = f"[{words.capitalize()} {n}](https://arxiv.org/abs/{1501 + n % 12}.{10_000 + n})"
        code = "-" if n % 3 else f"[github](https://github.com/owner{n}/name{n})"
        venue = ("ICML", "CVPR", "ACL")[n % 3]
        lines.append(f"| {title} | {venue} | {code} | {2015 + n * 7 % 9} |")
    return "\n".join([*lines, ""])


def tools(rows: int) -> str:
    """A bullet list without faults, each another tool."""
    lines = [
        f"- [Tool {n}](https://example.org/{WORDS[n % 24]}/{n}) - It is for {WORDS[n * 5 % 24]}."
        for n in range(rows)
    ]
    return "\n".join(["# Tools", "", *lines, ""])


def sections(count: int) -> str:
    """Headings with a sentence each, every other one closed by signs."""
    parts = [f"## Part {n}{' ##' * (n % 2)}\n\nIt is for {WORDS[n % 24]}.\n" for n in range(count)]
    return "\n".join(["# Parts", "", *parts])


def wide(columns: int) -> str:
    """Two rows of as many cells, none of which is a plain text."""
    names = "|".join(f"Name {n}" for n in range(columns))
    cells = "|".join(f"[*{WORDS[n % 24]}* {n}](https://a.example/{n}) +" for n in range(columns))
    return f"# Wide\n\n|{names}|\n|{'-|' * columns}\n|{cells}|\n|{cells.replace(' +', ' -')}|\n"


def find(text: str) -> int:
    """Check ``text``; how many contents were read by the inline parser."""
    view = read(Source(text), Contract(), RULES, "README.md")
    assert check(view, RULES) == ([], ())
    return view.document.reader.slow


def infer(text: str) -> int:
    """Read ``text``, and complete its contract by its habits."""
    return read(Source(text), Contract(), RULES, "README.md").document.reader.slow


def lay_out(text: str) -> int:
    """Write the tables of ``text``, in which all rows are padded, compactly."""
    done = fix(
        Source(text.replace(" | ", "  |  ")), Contract(), RULES, (), False, "compact", "README.md"
    )
    assert done.source.text == text
    assert done.fixed == 1
    return 0


def work_of(run: Callable[[str], int], text: str) -> Work:
    calls, expressions, markdown_it = Counter[str](), 0, 0

    def count(frame: FrameType, event: str, called: object) -> None:
        nonlocal expressions, markdown_it
        if event == "call":
            module = str(frame.f_globals.get("__name__"))
            if module.startswith("mdlist."):
                calls[frame.f_code.co_name] += 1
            markdown_it += module.startswith("markdown_it.")
        elif event == "c_call" and isinstance(getattr(called, "__self__", None), re.Pattern):
            expressions += 1

    run(text)  # What is imported and compiled but once is no work of a row.
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        slow = run(text)
    finally:
        sys.setprofile(before)
    return Work(calls, expressions, slow, markdown_it)


def a_row(run: Callable[[str], int], listed: Callable[[int], str]) -> tuple[Counter[str], float]:
    """The calls, and the regular expressions, that each row more costs."""
    few, many = work_of(run, listed(FEW)), work_of(run, listed(MANY))
    calls = Counter({name: n - few.calls[name] for name, n in many.calls.items()})
    return calls, (many.expressions - few.expressions) / (MANY - FEW)


def test_a_row_is_identified_once() -> None:
    calls, _ = a_row(find, papers)
    assert calls["link_key"] == MANY - FEW
    # Titles in ASCII are normalised all at once.
    assert calls["title_key"] == 0


def test_a_row_costs_few_calls() -> None:
    calls, expressions = a_row(find, papers)
    assert calls.total() <= 12 * (MANY - FEW), calls.most_common(20)
    assert expressions <= 1.1


def test_a_bullet_costs_few_calls() -> None:
    calls, expressions = a_row(find, tools)
    assert calls.total() <= 68 * (MANY - FEW), calls.most_common(20)
    assert expressions <= 8.1
    assert calls["link_key"] == MANY - FEW


def test_headings_and_bullets_are_read_by_our_own_rules() -> None:
    # markdown-it looks at each of their signs, and a rule of its own has cost to be asked.
    for listed, most in ((sections, 2), (tools, 6)):
        few, many = work_of(find, listed(FEW)), work_of(find, listed(MANY))
        assert many.markdown_it - few.markdown_it <= most * (MANY - FEW), listed


def test_only_a_heading_that_signs_close_is_sought_in_its_line() -> None:
    calls, _ = a_row(find, sections)
    assert calls["_find"] == calls["placed"] == (MANY - FEW) // 2


def test_columns_too_short_for_a_habit_are_not_read_for_one() -> None:
    calls, _ = a_row(infer, wide)
    assert calls["is_link"] <= MANY - FEW
    assert calls["only_link"] == calls["is_missing"] == 0


def test_a_row_that_is_laid_out_costs_few_calls() -> None:
    calls, expressions = a_row(lay_out, papers)
    assert calls.total() <= 20 * (MANY - FEW), calls.most_common(20)
    assert expressions <= 1.1


def test_plain_cells_and_bullets_need_no_inline_parser() -> None:
    assert work_of(find, papers(FEW)).slow == 0
    assert work_of(find, tools(FEW)).slow == 0


def test_a_content_is_parsed_once_however_often_it_stands() -> None:
    rows = papers(FEW).replace("| ICML |", "| `ICML` |").replace("| ACL |", "| `ACL` |")
    assert work_of(find, rows).slow == 2
    titles = papers(FEW).replace("\n| [", "\n| [`x` ")
    assert work_of(find, titles + titles.replace("# Papers", "# Papers of others")).slow == FEW
