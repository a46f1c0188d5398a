"""No rule fails, whatever a list holds."""

from __future__ import annotations

import pytest
from contracts import read_text
from hypothesis import given, settings
from hypothesis import strategies as st

from mdlist.checks import RULES
from mdlist.contract.model import Contract
from mdlist.lint.engine import check
from mdlist.lint.fixer import fix
from mdlist.lint.view import read
from mdlist.markdown.source import Source
from mdlist.report import records
from mdlist.report.finding import findings

SIGNS = (
    "★ ? — - ... ??? ² ٣ １２ é e\u0301 \u0301 👨‍👩‍👧 🇩🇪 中文 上 下 \u200b \ufeff \xa0"
    " \\ ` ** *a* __ ~~x~~ ' | & % \x00 \t"
)
WORDS = """
    Ant Ants Bee 2020 20201 202l 2020-13 1,000 -1 1e999 CVPR ICLR'17 S S/RL / github githb *github*
    n/a Yes C++ .NET ii
"""
HALVES = """
    [ ] ( ) [] ![ [a] [a][b] [a]( [a](b [githb) [](x) [a]() <br> <!-- --> &#0; &amp; $x$ # : :-: > +
    1.
"""
TARGETS = """
    https: http://[::1 https://example.org https://example.org:99999999/ https://github.com
    https://github.com/a/b https://arxiv.org/abs/ https://arxiv.org/abs/2101.00001v2 mailto: # #a
    ./a %zz https://arxiv.org/abs/²²²².¹¹¹¹¹ https://aclanthology.org/P19-1001/ https://[x]/ a(b ²
    https://proceedings.mlr.press/v97/x.html https://www.ijcai.org/proceedings/2019/0001
"""
HEADERS = ("Title", "Paper", "Year", "Code", "Type", "Venue", "Citations", "Date", "★", "")
CONTRACT = """
[list]
missing = "-"
order = ["Year", "title"]
bullet-order = ["title"]
[list.columns]
Title = { role = "entry" }
Year = { type = "year", from = 2000, to = 2020 }
Citations = { type = "integer", from = 1 }
Date = { type = "date", from = 2000 }
Venue = { values = ["CVPR"], pattern = "[A-Z]+" }
[links.Code]
form = "link or missing"
labels = ["github", "*github*", "*"]
host = "repository"
[links.Title]
form = "link"
canonical = ["version", "pdf", "tracking", "scheme", "host"]
[types]
column = "Type"
codes = { S = "Ant", RL = "★" }
order = ["S", "RL"]
[bold]
column = "Title"
count = "Citations"
[[bold.at-least]]
count = 10
"""
CONTRACTS = (Contract(), read_text(CONTRACT, "rules/list.toml"))

TEXTS = st.sampled_from([*SIGNS.split(" "), *WORDS.split(), *HALVES.split()])
LINKS = st.builds("[{}]({})".format, TEXTS, st.sampled_from(TARGETS.split()))
CELLS = st.lists(st.one_of(TEXTS, LINKS), min_size=1, max_size=2).map(" ".join)


@st.composite
def tables(draw: st.DrawFn) -> str:
    """A table of few different cells, some of whose rows are ragged."""
    header = draw(st.lists(st.sampled_from(HEADERS), min_size=1, max_size=4, unique=True))
    cells = st.sampled_from(draw(st.lists(CELLS, min_size=1, max_size=6)))
    rows = draw(st.lists(st.lists(cells, min_size=1, max_size=5), max_size=14))
    width = len(header)
    rows = [row if len(row) == width + 1 else (row * width)[:width] for row in rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in [header, ["---"] * width, *rows])


BULLETS = st.lists(
    st.builds("{}{} {}{}".format, st.sampled_from(["", "  "]), st.sampled_from("-*"), CELLS, CELLS),
    max_size=6,
).map("\n".join)
HEADINGS = st.builds("{} {}".format, st.sampled_from(["#", "##", "###"]), CELLS)
LISTS = st.lists(st.one_of(tables(), BULLETS, HEADINGS, CELLS), max_size=5).map("\n\n".join)


@given(LISTS, st.sampled_from(CONTRACTS))
@settings(max_examples=250, deadline=None, derandomize=True)
def test_no_rule_fails(text: str, contract: Contract) -> None:
    view = read(Source(text), contract, RULES, "README.md")
    found, failures = check(view, RULES)
    assert failures == ()
    assert len(
        findings("README.md", view.document.source, found, True, view.contract.texts)
    ) == len(found)
    assert len(records.read(view)) == len(view.entries)


@given(LISTS, st.sampled_from(CONTRACTS))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_no_rule_fails_on_what_was_mended(text: str, contract: Contract) -> None:
    assert fix(Source(text), contract, RULES, (), True, "", "").failures == ()


@pytest.mark.parametrize("digits", ["9" * 5000, "²" * 20, "٣" * 4, "1,2,3"])
@pytest.mark.parametrize("contract", CONTRACTS)
def test_no_number_is_too_long(digits: str, contract: Contract) -> None:
    rows = "".join(
        f"| [{n} {digits}](https://example.org/{n}) | 2020 | {digits} |\n" for n in range(14)
    )
    table = f"| Title | Year | Citations |\n| --- | --- | --- |\n{rows}"
    bullets = "".join(f"- [{digits}.{n}](https://arxiv.org/abs/{digits}{n})\n" for n in range(14))
    text = f"# Ant\n\n{table}\n## Bee\n\n{bullets}\n{digits}. one\n"
    view = read(Source(text), contract, RULES, "README.md")
    assert check(view, RULES).failures == ()
    assert fix(Source(text), contract, RULES, (), True, "", "").failures == ()
