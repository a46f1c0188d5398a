"""What entries are called, what their links lead to, and what is said of them, in many shapes."""

from __future__ import annotations

import pytest

from mdlist.markdown.parse import parse
from mdlist.markdown.source import Source, Span
from mdlist.records.entry import Entry, read_entries
from mdlist.records.records import Records

PAGE, CODE, MORE = (
    "https://a.example.org/1",
    "https://github.com/otter/raft",
    "https://b.example.org",
)
BADGE = "[![Star](https://img.shields.io/github/stars/otter/raft)](https://github.com/otter/raft)"


def entries(text: str, type_column: str = "") -> list[Entry]:
    document = parse(Source(text))
    return [
        entry
        for listing in Records(document).listings
        for entry in read_entries(listing, document.reader, type_column)
    ]


def rows(*lines: str) -> list[Entry]:
    """The entries of a table: its header, and its rows."""
    header, *body = (f"| {line} |\n" for line in lines)
    return entries("".join((header, "|-" * (lines[0].count("|") + 1) + "|\n", *body)))


def cell(content: str) -> Entry:
    """The entry of a cell that stands among others of its kind."""
    others = (f"[Beaver {n}](https://c.example.org/{n})" for n in range(3))
    return rows("Name", content, *others)[0]


def bullet(content: str) -> Entry:
    [entry] = entries(f"- {content}\n")
    return entry


TITLE = "Rafts of Otters: How They Drift at Night"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (f"{BADGE} <br>[Rafts](PAGE)<br>A. Author, B. Writer", "Rafts"),
        (f"[Rafts](PAGE) {BADGE}", "Rafts"),
        ("Rafts [[paper](PAGE)][[Link](MORE)]", "Rafts"),
        (f"Rafts [[code](CODE)] [[paper](PAGE)] {BADGE}", "Rafts"),
        (f"{TITLE}. [[Paper]](PAGE) [[Code]](CODE)", TITLE),
        (f"[RAFT] [{TITLE}](PAGE)", TITLE),
        (f"[{TITLE}](PAGE) (Otter Lab)", TITLE),
        (f"[[ICML'21] {TITLE}](PAGE)", TITLE),
        ("[Rafts](PAGE) (May 2021)", "Rafts"),
        ("[Rafts](PAGE) (7B)", "Rafts (7B)"),
        ("[Rafts](PAGE) ([mirror](MORE)) ([alt](MORE))", "Rafts"),
        ("[Rafts](PAGE) - They drift and they drift.", "Rafts"),
        ("[Rafts](PAGE), Otter Lab", "Rafts"),
        ("[Rafts](PAGE), 7B", "Rafts, 7B"),
        ("[Rafts](PAGE)<sup>2</sup>", "Rafts"),
        ("[Rafts](PAGE)[^2]", "Rafts"),
        ("[Rafts<br>of otters](PAGE)", "Rafts of otters"),
        ("[Rafts_<br/>of](PAGE)", "Rafts_of"),
        ("🔥 [Rafts ` ⚓ `](PAGE)", "Rafts"),
        ("[Rafts :star:](PAGE)", "Rafts"),
        ("**Rafts**<br>[![_](https://pic.example.org/1.jpg)](PAGE)", "Rafts"),
        ('<a id="r"></a> [Rafts](PAGE)', "Rafts"),
        ('<h1>Rafts</h1> <a href="PAGE">paper</a>', "Rafts"),
        ('<b><a href="PAGE">Rafts</a></b>', "Rafts"),
        ("Rafts Project[PAGE]", "Rafts"),
        ("[Rafts][otters]", "Rafts"),
        ('[<img src="i.png" alt="Rafts">](PAGE)', "Rafts"),
        ("PAGE", PAGE),
        ("About drift from [this page](PAGE) of old", "About drift from this page of old"),
    ],
)
def test_name_and_page_in_a_cell(content: str, name: str) -> None:
    content = content.replace("PAGE", PAGE).replace("CODE", CODE).replace("MORE", MORE)
    others = "".join(f"| [Beaver {n}](https://c.example.org/{n}) |\n" for n in range(3))
    entry = entries(f"| Name |\n|-|\n| {content} |\n{others}\n[otters]: {PAGE}\n")[0]
    assert (entry.name, entry.url) == (name, PAGE)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (f"{BADGE} <br>[Rafts](PAGE)<br>A. Author", "Rafts"),
        (f"[RAFT] {TITLE}. [[Paper]](PAGE)", TITLE),
        (f"RAFT: [{TITLE}](PAGE)", TITLE),
        (f"**{TITLE}**, *[📝Otterly](PAGE)*, [Code](CODE)", TITLE),
        (f"A. Author, B. Writer. **{TITLE}** | [[PDF]](PAGE)", TITLE),
        (f'A. Author. "{TITLE}." [[PDF]](PAGE)', TITLE),
        (f"{TITLE}, in *Drift* 2021. [[paper]](PAGE)", TITLE),
        (f"{TITLE}, ICML 2021. [[paper]](PAGE)", TITLE),
        (f"**{TITLE} (ICML 2021)** [[code]](CODE) [[paper]](PAGE)", TITLE),
        (f"{TITLE}, ICML'21. [\\[paper\\]]() [\\[official code\\]](PAGE)", TITLE),
        ("**Rafts** - They drift on rivers, all night long. [Shop](PAGE)", "Rafts"),
        ("**Rafts  2021-4 | All | EN | [Github](CODE) | [Website](PAGE)**", "Rafts"),
        ("`new` `river` [Rafts update](PAGE) - More.", "Rafts update"),
        (f"`{TITLE}` [[Paper](PAGE)]", TITLE),
        ("Rafts：[PAGE](PAGE)", "Rafts"),
        ("**[<img src='i.png' alt='icon' /> Rafts](PAGE)** - Drift. See [more](MORE).", "Rafts"),
        ("[x] 2021/03: [Rafts 🛶](PAGE)", "Rafts"),
        ("~~[Rafts](PAGE)~~", "Rafts"),
        (f"[[ICML2019](PAGE)] {TITLE} [[code](CODE)]", TITLE),
        (f"[[Survey](PAGE)] {TITLE}", TITLE),
        ("[[Github](PAGE)] A river in colour", "A river in colour"),
        ("[[Rafts and Rivers](PAGE)] Lake House", "Rafts and Rivers"),
        ("[[paper](PAGE)]", "paper"),
        ("[Rafts] (PAGE) - They drift.", "Rafts"),
        (
            "A. Author and B. Writer, *Learning to Drift,* arXiv:1505.00521 [[Paper](PAGE)]",
            "Learning to Drift",
        ),
        ("Rafts and Rivers, *Drift* 2021 [[Paper](PAGE)]", "Rafts and Rivers"),
    ],
)
def test_name_and_page_of_a_bullet(content: str, name: str) -> None:
    entry = bullet(content.replace("PAGE", PAGE).replace("CODE", CODE).replace("MORE", MORE))
    assert (entry.name, entry.url) == (name, PAGE)


def kinds(entry: Entry) -> list[tuple[str, str]]:
    return [(link.kind, link.label) for link in entry.links]


def test_links_by_kind() -> None:
    entry = bullet(
        f"{BADGE} Rafts [[code](https://c.example.org)] [[paper](https://p.example.org)] "
        "[[site](https://s.example.org)] [[video](https://v.example.org)] "
        "[[repository & page](https://github.com/otter/page)]"
    )
    assert kinds(entry) == [
        ("page", "paper"),
        ("badge", "Star"),
        ("code", "code"),
        ("page", "site"),
        ("other", "video"),
        ("code", "repository & page"),
    ]


def test_links_of_a_row_are_told_by_their_columns() -> None:
    entry = rows(
        "Title | Repo | Paper | Project | Film",
        f"{TITLE} | [otter]({CODE}) | [v2]({PAGE}), [v1]({MORE}) | https://r.org | [seen]({MORE})",
        "Beavers and Their Dams: A Long Story | - | [v1](https://p.org/2) | https://r.org/2 | -",
    )[0]
    assert entry.url == PAGE
    assert kinds(entry) == [
        ("page", "v2"),
        ("code", "otter"),
        ("page", "v1"),
        ("page", "https://r.org"),
        ("other", "seen"),
    ]
    assert [link.cell for link in entry.links] == [2, 1, 2, 3, 4]
    assert entry.links[2].span == Span(31, 31 + len(f"[v1]({MORE})"))


def test_the_page_stands_in_the_column_that_says_so() -> None:
    feeds = [f"[Feed](https://{n}.org/feed) | {n} | https://{n}.org" for n in ("a", "b", "c")]
    assert [entry.url for entry in rows("Feed | Blog | Address", *feeds)] == [
        "https://a.org",
        "https://b.org",
        "https://c.org",
    ]
    found = rows(
        "Title | Code | Paper | Project",
        "One | [c](https://github.com/o/1) | | https://r.org/1",
        "Two | [c](https://github.com/o/2) | https://p.org/2 | -",
        "Six | [c](https://github.com/o/6) | https://p.org/6 | -",
    )
    assert [entry.url for entry in found] == [
        "https://r.org/1",
        "https://p.org/2",
        "https://p.org/6",
    ]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (
            ("Item | About", "**One**<br>[![_](i.png)](u) | a", "**Two**<br>[![_](j.png)](v) | b"),
            "One Two",
        ),
        (("Link | Preview", "[One](u) | a text", "[Two](v) | a text more"), "One Two"),
        (("Class | Changes", "`One` | use [X](u)", "`Two` | use [Y](v)"), "One Two"),
        (("Kind | Amount", "One | 3 kg", "Two | 4 kg"), "One Two"),
        (("Type | Grip", "One | Low", "Two | High"), "One Two"),
        (
            ("Name | Hosts", '<img alt="One" src="i"> | A', '<img alt="Two" src="j"> | B'),
            "One Two",
        ),
        (("任务 | 任务名称 | 工具", "1 | One | a", "2 | Two | b"), "One Two"),
        (("Base | Model_name", "[a](u) | [One](v)", "[b](w) | [Two](x)"), "One Two"),
    ],
)
def test_the_column_with_the_names(lines: tuple[str, ...], names: str) -> None:
    assert [entry.name for entry in rows(*lines)] == names.split()


def test_a_row_that_goes_on_has_the_name_above() -> None:
    found = rows(
        "Model | Size | Link",
        "[Otter](https://o.org/1) | 1B | [card](https://o.org/c1)",
        "↳ | 2B | [card](https://o.org/c2)",
        '" | 3B | [card](https://o.org/c3)',
        " | 4B | [card](https://o.org/c4)",
        " | --- | ",
        "[Beaver](https://o.org/2) | 1B | [card](https://o.org/c5)",
    )
    assert [entry.name for entry in found] == [*["Otter"] * 4, "", "Beaver"]


def test_a_row_without_a_short_name_has_its_title() -> None:
    found = rows(
        "Model | Paper | Where",
        "Raft | Rafts and How They Drift on Rivers | [1](https://o.org/1)",
        " | Dams and How They Stand in Rivers | [2](https://o.org/2)",
    )
    assert [entry.name for entry in found] == ["Raft", "Dams and How They Stand in Rivers"]


def test_rows_with_a_cell_too_many_or_too_few() -> None:
    found = rows(
        "Name | Venue | Link",
        "[Otter | Beaver](https://o.org/1) | ICML 2020 | [paper](https://o.org/p1)",
        "Raft | ICML 2021 | | [paper](https://o.org/p2)",
        "Dam",
        "Lodge | ICML 2022 | [paper](https://o.org/p3)",
        "Den | ICML 2023 | [paper](https://o.org/p4)",
        *(f"Ford {n} | ICML 2024 | [paper](https://o.org/f{n})" for n in range(3)),
    )[:5]
    assert [(entry.name, entry.year) for entry in found] == [
        ("Otter | Beaver", 2020),
        ("Raft", 2021),
        ("Dam", None),
        ("Lodge", 2022),
        ("Den", 2023),
    ]
    assert [entry.url for entry in found] == [
        "https://o.org/1",
        "https://o.org/p2",
        "",
        "https://o.org/p3",
        "https://o.org/p4",
    ]


def test_links_below_a_bullet_are_its_own() -> None:
    [raft, dam] = entries(
        "- **Rafts of Otters (ICML 2021)**\n  - A. Author, B. Writer\n"
        f"  - [[Paper]]({PAGE})\n  - [[C Reference]]({CODE})\n"
        f"- [Dam]({MORE})\n  - [docs]({MORE}/docs)\n"
    )
    assert (raft.name, raft.url, kinds(raft)) == (
        "Rafts of Otters (ICML 2021)",
        PAGE,
        [("page", "Paper"), ("other", "C Reference")],
    )
    assert (raft.year, raft.venue, raft.marks.bold) == (2021, "ICML", True)
    assert (dam.name, kinds(dam)) == ("Dam", [("page", "Dam"), ("other", "docs")])
    assert [link.span for link in dam.links] == [Span(0, len(f"[Dam]({MORE})")), None]


@pytest.mark.parametrize(
    ("content", "bold", "struck", "emoji"),
    [
        ("🔥 :star: **[Rafts](u)**", True, False, ("🔥", ":star:")),
        ("~~[Rafts](u)~~", False, True, ()),
        ("<del>Rafts</del> [paper](u)", False, True, ()),
        ("[Rafts](u) - for ~~all~~ some 🔥", False, False, ()),
        ("🇫🇷 [Rafts](u)", False, False, ()),
    ],
)
def test_marks(content: str, bold: bool, struck: bool, emoji: tuple[str, ...]) -> None:
    assert bullet(content).marks == (bold, struck, emoji)


@pytest.mark.parametrize(
    ("content", "year", "venue"),
    [
        ("(*WSDM'21*) Rafts [[paper](u)]", 2021, "WSDM"),
        ("[**Otterly, 2023**] Rafts [paper](u)", 2023, None),
        ("[Rafts](u) *(Otter Lab, May 2020)* A text of 2019.", 2020, None),
        ("[Rafts](u) `Otter Inc` `2018`", 2018, None),
        ("Rafts. *A. Author*. ICLR 2019. [[paper]](u)", 2019, "ICLR"),
        ("[Rafts](u) - better than at ICML 2017 and at ICML 2018", None, None),
        ("2022/03/04: [Rafts](u)", 2022, None),
        ("[Rafts](https://arxiv.org/abs/1806.09055)", 2018, None),
        ("[Rafts](https://proceedings.mlr.press/v80/otter18a.html)", 2018, "ICML"),
        ("Rafts [paper](https://arxiv.org/abs/1806.09055) (CVPR 2019)", 2019, "CVPR"),
    ],
)
def test_facts_of_a_bullet(content: str, year: int | None, venue: str | None) -> None:
    entry = bullet(content)
    assert (entry.year, entry.venue) == (year, venue)


def test_facts_of_a_row() -> None:
    text = (
        "| Title | Date | Venue | Type |\n|-|-|-|-|\n"
        "| [One](https://arxiv.org/abs/1806.09055) | 2019-02 | CVPR'19 | S |\n"
        "| [Two](https://arxiv.org/abs/1806.09056) | - | J. Otter Res. 2017 | - |\n"
        "| [Six](https://arxiv.org/abs/1806.09057) | TBD | 📝TKDE | G, S |\n"
        "| [Ten](https://arxiv.org/abs/1806.09058) | | - | |\n"
    )
    found = [(entry.year, entry.venue, entry.type) for entry in entries(text, "Type")]
    assert found == [
        (2019, "CVPR", "S"),
        (2017, "J. Otter Res.", None),
        (2018, "TKDE", "G, S"),
        (2018, None, None),
    ]
    assert [entry.type for entry in entries(text)] == [None] * 4
