"""Which rows and bullets are entries, what they are called, and which stand together."""

from __future__ import annotations

import pytest

from mdlist.contract.model import Column, Contract
from mdlist.markdown.parse import parse
from mdlist.markdown.source import Source
from mdlist.records.listing import Listing, listings


def listed(text: str, contract: Contract | None = None) -> list[Listing]:
    contract = contract or Contract()
    return listings(parse(Source(text)), contract.under, contract.entry_columns)


def entries(text: str) -> list[tuple[str, str]]:
    return [
        (title, url)
        for listing in listed(text)
        for title, url in zip(listing.titles, listing.urls, strict=True)
    ]


@pytest.mark.parametrize(
    ("bullet", "title", "bold"),
    [
        ("[Pencil](URL) - Draws.", "Pencil", False),
        ("[**Pencil**](URL) - Draws.", "Pencil", True),
        ("**[Pencil](URL)** - Draws.", "Pencil", True),
        ("[x] [Pencil](URL) - Draws.", "Pencil", False),
        ("🖊️ [Pencil](URL) - Draws.", "Pencil", False),
        (":pencil2: [Pencil](URL) - Draws.", "Pencil", False),
        ("[ToolConf 2020] [Pencil](URL)", "Pencil", False),
        ("(*ToolConf'20*) [Pencil](URL)", "Pencil", False),
        ("2020/03/01: [Pencil](URL)", "Pencil", False),
        (
            "[![stars](https://img.example.org/a.svg)](https://b.example.org) [Pencil](URL)",
            "Pencil",
            False,
        ),
        ("![new](https://img.example.org/new.svg) [Pencil](URL) - Draws.", "Pencil", False),
        ('<a href="URL">Pencil</a> - Draws.', "Pencil", False),
        ("[Pencil][pencil] - Draws.", "Pencil", False),
        ("[Pencil `v2`](URL) - Draws.", "Pencil v2", False),
        ("[Pencil (drawing)](URL) - Draws.", "Pencil (drawing)", False),
        ("Homepage: [Pencil](URL)", "Pencil", False),
        ("A. Author, B. Writer. [Pencil](URL). ToolConf 2020.", "Pencil", False),
        (
            "Drawing by Hand. ToolConf 2020. [[Paper]](URL) [[Code]](https://c.example.org)",
            "Drawing by Hand. ToolConf 2020",
            False,
        ),
        ("Drawing by Hand <br> ToolConf 2020 [[Paper]](URL)", "Drawing by Hand", False),
        (
            "Drawing by Hand. *A. Author*. ToolConf. [[pdf](URL)] [[code](https://c.example.org)]",
            "Drawing by Hand",
            False,
        ),
        ("**Drawing by Hand**. *A. Author*. ToolConf. [pdf](URL)", "Drawing by Hand", True),
        (
            "(ToolConf 2020) [tag] **Drawing by Hand**, A. Author [[Paper](URL)]",
            "Drawing by Hand",
            True,
        ),
        ("Drawing *very* Fast by Hand [[Paper]](URL)", "Drawing very Fast by Hand", False),
        ("Draw.int8(): by Hand [[Paper]](URL)", "Draw.int8(): by Hand", False),
        ("Drawing by Hand. https://a.example.org", "Drawing by Hand", False),
        (
            "Drawing by Hand (details below). [database](URL)",
            "Drawing by Hand (details below)",
            False,
        ),
        (
            "Drawing by Hand.\n  [[pdf]](URL)\n  [[code]](https://c.example.org)",
            "Drawing by Hand",
            False,
        ),
        ("Drawing by Hand, 100% `raw` [[Official code]](URL)", "Drawing by Hand, 100% raw", False),
    ],
)
def test_title_of_a_bullet(bullet: str, title: str, bold: bool) -> None:
    url = "https://a.example.org"
    text = f"- {bullet.replace('URL', url)}\n\n[pencil]: {url}\n"
    [listing] = listed(text)
    assert (listing.titles, listing.urls, listing.bold) == ([title], [url], [bold])


@pytest.mark.parametrize(
    "bullet",
    [
        "Be kind.",
        "Thanks to [A. Author](https://a.example.org) for the drawings.",
        "For more of these see the [website](https://a.example.org).",
        "Listed on [four pages](https://a.example.org) (and more)",
        "[Pencil][https://a.example.org] - not a link",
    ],
)
def test_prose_is_no_entry(bullet: str) -> None:
    assert entries(f"- {bullet}\n") == []


def test_an_entry_may_lack_its_link() -> None:
    assert entries("- [Pencil]() - Draws.\n") == [("Pencil", "")]


def test_contents_are_no_entries() -> None:
    contents = "- [Tools](#tools)\n  - [Pencils](#pencils)\n- [More](more.md)\n"
    assert entries(contents) == []
    half = "- [Tools](#tools)\n- [A](https://a.example.org)\n- [B](https://b.example.org)\n"
    assert [title for title, _ in entries(half)] == ["A", "B"]


def test_categories_are_sections() -> None:
    text = (
        "# Tools\n\n- Drawing\n  - [Pencil](https://a.example.org)\n  - **Ink**\n"
        "    - [Pen](https://b.example.org)\n- [Saw](https://c.example.org)\n"
        "  - [Saw plus](https://d.example.org)\n"
    )
    found = [(listing.path, listing.titles, listing.parent) for listing in listed(text)]
    assert found == [
        (("Tools", "Drawing"), ["Pencil"], 3),
        (("Tools", "Drawing", "Ink"), ["Pen"], 5),
        (("Tools",), ["Saw"], 0),
        (("Tools",), ["Saw plus"], 7),
    ]


def test_links_below_a_title() -> None:
    text = (
        "- [Pencil](https://a.example.org)\n  - [Docs](https://a.example.org/docs)\n"
        "  - Code: https://code.example.org/pencil\n"
        "- Drawing by Hand\n  - [Paper](https://b.example.org) [Code](https://c.example.org)\n"
        "- Drawing\n  - [Pen](https://d.example.org)\n"
    )
    assert entries(text) == [
        ("Pencil", "https://a.example.org"),
        ("Drawing by Hand", "https://b.example.org"),
        ("Pen", "https://d.example.org"),
    ]


def test_links_in_the_next_paragraph() -> None:
    text = (
        "1. **Drawing by Hand.**\n\n   *A. Author*. [[abs](https://a.example.org)]\n\n"
        "2. Step two\n\n   See the [other page](https://b.example.org).\n\n"
        "3. **Drawing by Foot**\n\nAfter the list: [Paper](https://c.example.org)\n"
    )
    [listing] = listed(text)
    assert (listing.titles, listing.bold) == (["Drawing by Hand"], [True])
    assert listing.urls == ["https://a.example.org"]


def test_span_of_an_entry() -> None:
    text = (
        "- [x] [Pencil](https://a.example.org) - Draws.\n"
        "- Drawing\n  by Hand [[pdf]](https://b.example.org)\n"
    )
    source = Source(text)
    [listing] = listings(parse(source))
    spans = [source[listing[index].entry_span] for index in range(2)]
    assert spans == ["[Pencil](https://a.example.org)", "Drawing"]


def table(*rows: str) -> str:
    cells = rows[0].count("|") + 1
    return "".join(f"| {row} |\n" for row in (rows[0], "|".join(["-"] * cells), *rows[1:]))


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Title", ("Code | Title", "[c](https://c.org/1) | One", "[d](https://c.org/2) | Two")),
        ("Paper", ("Code | Paper", "[Torch](https://c.org/1) | [One](https://p.org/1)")),
        ("", (" | Base Model", "[One](https://a.org/1) | Llama", "[Two](https://a.org/2) | Qwen")),
        ("Model", ("Model | Paper", "One | [On One](https://p.org/1)")),
        ("Words", ("Words | Keys", "one | [One](https://p.org/1)", "two | [Two](https://p.org/2)")),
        ("What", ("Kind | What", "A | one", "A | two", "A | three", "A | four")),
        ("Who", ("# | Who", "1 | one", "2 | two")),
        ("A", ("A | B", "1 | 2")),
        ("Text", ("Look | Text", "[<img src='1'>](https://a.org/1) | one")),
        ("Text", ("Look | Text", "[![look](https://i.org/1)](https://a.org/1) | one")),
        ("论文", ("链接 | 论文", "[网页](https://a.org/1) | 一", "[网页](https://a.org/2) | 二")),
    ],
)
def test_column_of_the_entry(header: str, rows: tuple[str, ...]) -> None:
    [listing] = listed(table(*rows))
    assert listing.table is not None
    assert listing.table.names[listing.entry] == header


def test_contract_names_the_column() -> None:
    text = table("Code | Title", "[c](https://c.org/1) | One")
    contract = Contract(columns={"Code": Column(role="entry")})
    [listing] = listed(text, contract)
    assert (listing.entry, listing.titles) == (0, ["c"])


def test_sister_tables_are_one() -> None:
    header = "| Code | Title |\n|-|-|\n"
    row = "| [Jittor](https://c.org/{0}) | [Birds {0}](https://p.org/{0}) |\n"
    text = header + row.format(1) + "\n" + header + row.format(2) + row.format(3)
    assert [listing.entry for listing in listed(text)] == [1, 1]


MIT = "[MIT](https://m.org)"


@pytest.mark.parametrize(
    ("column", "rows"),
    [
        (
            "Site",
            ("Name | Licence | Site", *(f"{n} | {MIT} | https://{n}.org" for n in "ABCD")),
        ),
        ("Link", ("Name | Link", *(f"{n} | [Link](https://a.org)" for n in "ABCD"))),
        (None, ("Name | Page", *(f"{n} | [Link](https://a.org)" for n in "ABCD"))),
    ],
)
def test_column_of_the_link(column: str | None, rows: tuple[str, ...]) -> None:
    [listing] = listed(table(*rows))
    assert listing.table is not None
    assert (listing.table.names[listing.link] if listing.link is not None else None) == column


def test_an_entry_without_a_link_takes_that_of_another_column() -> None:
    rows = [f"[N{n}](https://a.org/{n}) | https://b.org/{n}" for n in range(9)]
    [listing] = listed(table("Name | Mirror", *rows, "N9 | https://b.org/9"))
    assert listing.urls == [*(f"https://a.org/{n}" for n in range(9)), "https://b.org/9"]


def test_text_of_a_cell() -> None:
    rows = [
        "[Otter 7B](https://a.org/1)<br>([base](https://b.org/1), [chat](https://b.org/2))",
        "🔗 [Otter](https://a.org/2)",
        "**Otter** by hand",
        "[Otter](https://a.org/3?x=1&y=2) (in part)",
        "<br>",
        "[![badge](https://img.org/1)](https://a.org/4)",
    ]
    text = "| Name | Year |\n|-|-|\n" + "".join(f"| {row} | 1 |\n" for row in rows)
    [listing] = listed(text)
    assert listing.titles == [
        "Otter 7B",
        "Otter",
        "Otter by hand",
        "Otter (in part)",
        "",
        "badge",
    ]
    assert [bool(url) for url in listing.urls] == [True, True, False, True, False, True]


def test_listings_stand_in_order_of_the_file() -> None:
    text = "# A\n\n- [One](https://a.org/1)\n\n| T |\n|-|\n| Two |\n\n# B\n\n- [Three](https://a.org/3)\n"
    assert [title for title, _ in entries(text)] == ["One", "Two", "Three"]
    assert [listing.path for listing in listed(text, Contract(under="B"))] == [("B",)]


def test_scopes() -> None:
    text = (
        "# A\n\n- [One](https://a.org/1)\n  - [Two](https://a.org/2)\n\n+ [Three](https://a.org/3)\n\n"
        "| T |\n|-|\n| Four |\n\n| T |\n|-|\n| Five |\n\n| U |\n|-|\n| Six |\n"
    )
    scopes = {title: listing.scope for listing in listed(text) for title in listing.titles}
    assert scopes["One"] == scopes["Three"] != scopes["Two"]
    assert scopes["Four"] == scopes["Five"] != scopes["Six"]
