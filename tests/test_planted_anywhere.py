"""A planted fault is mended, and nothing else is touched, in documents that nobody thought of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import cmarkgfm
from cmarkgfm.cmark import Options
from hypothesis import given, settings
from hypothesis import strategies as st
from planted.cells import CELLS
from planted.contexts import BEFORES
from planted.judge import contract_of, is_shown, mended
from planted.links import LINKS
from planted.plants import Context, plant

from mdlist.engine import check
from mdlist.fix import fix
from mdlist.infer import complete
from mdlist.parse import parse
from mdlist.rule import View

if TYPE_CHECKING:
    from planted.plants import Fault, Plant

    from mdlist.text import Source, Span

# One line each, and another text before them does not become a part of the fault.
FAULTS = [
    fault
    for fault in (*LINKS, *CELLS)
    if fault.rule in ("link-syntax", "bad-value", "missing-value", "link-label")
    and not fault.name.startswith(("line break", "no label"))
]
# In a row of too few cells the rest of these may stand in another one.
TORN = ("never closed", "stray")
LINES = st.lists(
    st.sampled_from(
        [
            *(
                "",
                " ",
                "\t",
                "w",
                "  w",
                "\tw",
                "w  ",
                "w\\",
                "\0",
                "w \u2028 w",
                "w\x85",
                "\u3000",
            ),
            *(
                "# h",
                "#\th #",
                "h\n===",
                "- i",
                "*\ti",
                "  - i",
                "\t* i",
                "1. i",
                "1)\ti",
                "-",
                "+",
            ),
            *("> q", ">\tq", "> - i", "> > q", ">", "- > q", "```", "~~~", "    c", "\t\tc", "---"),
            *("| a | b |\n| - | - |\n| c | d |", "a | b\n-|-\nc | d", "> | a |\n> | - |\n> | c |"),
            *("<!--", "-->", "<div>", "</div>", "<pre>", "</pre>", "<b>w</b>", "[r]: http://x.y/r"),
            *("漢字 👩\u200d👧", "e\u0301\tw", "`c`", "**b**", "![i](s)", "&amp; \\*", "\ufeff"),
        ]
    ),
    max_size=5,
)
PREFIXES = st.lists(
    st.sampled_from(["", " ", "  ", "\t", "> ", ">", ">\t", "- ", "*\t", "1. ", "    "]), max_size=3
).map("".join)
TEXTS = st.lists(st.sampled_from([*BEFORES.values(), "w ", "\t", "  "]), max_size=3).map("".join)
PLANTS = st.builds(
    lambda fault, first, rest, above, below, before, eol, bom: (
        fault,
        plant(
            fault,
            Context(
                "",
                first,
                re.sub(r"[-*\d.]", " ", first) if rest is None else rest,
                "".join(f"{line}\n" for line in above),
                "".join(f"\n{line}" for line in below),
                bom=bom,
            ),
            before,
            eol,
        ),
    ),
    st.sampled_from(FAULTS),
    PREFIXES,
    st.one_of(st.none(), PREFIXES),
    LINES,
    LINES,
    TEXTS,
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
)
BLOCK = re.compile(r'<(\w+) data-sourcepos="(\d+):\d+-(\d+):\d+"')


def spans(source: Source, fault: Fault, rules: tuple[str, ...]) -> list[Span]:
    """The places of the findings."""
    document = parse(source)
    checked = check(View(document, complete(document, contract_of(fault))), rules)
    assert not checked.failures
    return [diagnostic.span for diagnostic in checked.diagnostics]


def blocks(text: str) -> list[tuple[str, ...]]:
    """Which lines are which block, as GitHub reads them."""
    options = Options.CMARK_OPT_SOURCEPOS | Options.CMARK_OPT_UNSAFE
    return BLOCK.findall(cmarkgfm.github_flavored_markdown_to_html(text, options))


def is_code(source: Source, span: Span) -> bool:
    """Whether a line is code to markdown-it: so it reads a line that four blanks stand before below
    the definition of a reference, or lazily below a quote in a quote, and GitHub does not."""
    line = source.position(span.start)[0]
    return any(first <= line < end for first, end in parse(source).opaque)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(PLANTS)
def test_a_fault_is_mended_or_left(made: tuple[Fault, Plant]) -> None:
    fault, planted = made
    bad, good, span = planted
    found = spans(bad, fault, (fault.rule,))
    assert found in ([], [span]) or not is_shown(fault, planted)
    text, said = mended(bad, fault, True)
    assert not said
    assert text in (bad.text, good.text)
    assert (text != bad.text) <= (found == [span])
    if fault.rule == "link-syntax" and not fault.name.startswith(TORN):
        assert found == [span] or is_code(bad, span) or not is_shown(fault, planted)
    assert blocks(text) == blocks(bad.text)
    assert mended(bad, fault, False)[0] in (bad.text, text)
    if text == good.text:
        assert mended(good, fault, True) == (text, ())


@settings(max_examples=200, deadline=None, derandomize=True)
@given(PLANTS)
def test_no_rule_fails_or_points_outside(made: tuple[Fault, Plant]) -> None:
    fault, planted = made
    end = len(planted.bad.text)
    assert all(0 <= start <= stop <= end for start, stop in spans(planted.bad, fault, ()))
    done = fix(planted.bad, contract_of(fault), (), True, "", "")
    assert not done.failures
    again = fix(done.source, contract_of(fault), (), True, "", "")
    assert again.source.text == done.source.text
