"""Reports: what people, GitHub and other programs are given. Each snapshot has been read."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from mdlist import __version__
from mdlist.checks import RULES
from mdlist.contract.model import Contract, Types
from mdlist.lint.diagnostic import Diagnostic, Fix, Related, Safety, Severity
from mdlist.lint.view import View, view_by
from mdlist.markdown.parse import parse
from mdlist.markdown.source import Edit, Source, Span
from mdlist.records.record import RecordRef
from mdlist.report import concise, github, gitlab, records, sarif, text
from mdlist.report import json as as_json
from mdlist.report.excerpt import crop
from mdlist.report.finding import SHOWN, Excerpt, Finding, findings, located
from mdlist.report.fingerprint import fingerprints
from mdlist.report.manual import page_of, render, render_all
from mdlist.report.style import Style
from mdlist.report.summary import render_statistics, statistics, summary

if TYPE_CHECKING:
    from pytest_regressions.file_regression import FileRegressionFixture

LONG = " and a description that goes on".join(["x"] * 12)
LIST = f"""# Tools

| Tool | Kind | Notes |
| --- | --- | --- |
| [black](https://example.org/black) | formater | - |
| [日本語の道具](https://example.org/道具) | 整形ツール | 100% :, done |
| [ruff](https://example.org/ruff) | linter | {LONG} |
| [Black](https://example.org/black) | formatter\t\x1b[31m | \u202eevil |
"""
SOURCE = Source(LIST)


def at(part: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = LIST.index(part, start + 1)
    return Span(start, start + len(part))


def diagnostics() -> list[Diagnostic]:
    first, again = (
        at("[black](https://example.org/black)"),
        at("[Black](https://example.org/black)"),
    )
    kind, japanese = at("formater"), at("整形ツール")
    ref = RecordRef("black", "https://example.org/black", ("Tools",))
    fix = Fix('Write "formatter"', (Edit(kind, "formatter", "formater"),), Safety.SAFE)
    drop = Fix(
        "Drop the row", (Source(LIST).edit(Span(again.start - 2, len(LIST)), ""),), Safety.UNSAFE
    )
    row = SOURCE.line(7)
    return [
        Diagnostic(
            "odd-value",
            Severity.WARNING,
            kind,
            '"formater" looks like "formatter", which 1 row has',
            (Related(at("formatter"), '"formatter"'),),
            ref,
            fix,
        ),
        Diagnostic("bad-value", Severity.INFO, japanese, '"整形ツール" is, 100%: odd\nor not'),
        Diagnostic("row-order", Severity.WARNING, row, "the row belongs before line 6"),
        Diagnostic(
            "duplicate-entry",
            Severity.ERROR,
            again,
            '"Black" is listed already, in line 5',
            (Related(first, '"black"'),),
            ref._replace(title="Black"),
            drop,
        ),
        Diagnostic("outline", Severity.ERROR, Span(len(LIST), len(LIST)), "the list ends here"),
    ]


def found(with_changes: bool = False) -> list[Finding]:
    return findings("docs/my list.md", SOURCE, diagnostics(), with_changes)


def test_text(file_regression: FileRegressionFixture) -> None:
    file_regression.check(text.render(found()), encoding="utf-8")


def test_text_narrow_and_coloured(file_regression: FileRegressionFixture) -> None:
    said = text.render(found(), 50, Style(True))
    file_regression.check(said.replace("\x1b", "ESC"), encoding="utf-8")


def test_text_with_many_related_places() -> None:
    each = diagnostics()[0]._replace(related=(Related(Span(0, 7), "the heading"),) * 30)
    said = text.render(findings("a.md", SOURCE, [each]))
    assert said.count("the heading") == SHOWN
    assert f"     = and line {', '.join(['1'] * 20)}, …\n" in said


def test_concise(file_regression: FileRegressionFixture) -> None:
    file_regression.check(concise.render(found()), encoding="utf-8")


def test_concise_crops_a_long_message() -> None:
    each = diagnostics()[0]._replace(message="x" * 10_000)
    assert len(concise.render(findings("a.md", SOURCE, [each]))) < 500


def test_json() -> None:
    first, _, third, fourth, last = json.loads(as_json.render(found(with_changes=True)))
    assert first == {
        "path": "docs/my list.md",
        "rule": "odd-value",
        "severity": "warning",
        "message": '"formater" looks like "formatter", which 1 row has',
        "line": 5,
        "column": 40,
        "end_line": 5,
        "end_column": 48,
        "related": [
            {
                "path": "docs/my list.md",
                "line": 8,
                "column": 40,
                "end_line": 8,
                "end_column": 49,
                "message": '"formatter"',
            }
        ],
        "fix": {
            "title": 'Write "formatter"',
            "safety": "safe",
            "edits": [
                {
                    "start": {"line": 5, "column": 40},
                    "end": {"line": 5, "column": 48},
                    "replacement": "formatter",
                }
            ],
        },
        "record": {"title": "black", "url": "https://example.org/black", "section": ["Tools"]},
    }
    assert (third["fix"], third["record"], third["related"]) == (None, None, [])
    assert fourth["fix"]["edits"][0]["end"] == {"line": 9, "column": 1}
    assert (last["line"], last["column"], last["end_line"], last["end_column"]) == (9, 1, 9, 1)
    assert as_json.render([]) == "[]\n"


def test_json_has_a_finding_a_line() -> None:
    assert as_json.render(found()).count("\n") == len(found()) + 2


def test_github(file_regression: FileRegressionFixture) -> None:
    said = github.render(found(), lambda path: f"sub,dir/{path}")
    file_regression.check(said, encoding="utf-8")


def test_github_summary(file_regression: FileRegressionFixture) -> None:
    file_regression.check(github.step_summary(found()), encoding="utf-8", extension=".md")
    assert github.step_summary([]) == ""


def test_github_summary_of_a_large_list() -> None:
    said = github.step_summary(found()[:1] * 1003)
    assert said.count("odd-value") == 1000
    assert said.endswith("\nand 3 more\n")


def test_gitlab(file_regression: FileRegressionFixture) -> None:
    said = gitlab.render(found(), lambda path: f"sub/{path}")
    file_regression.check(said, encoding="utf-8", extension=".json")


def test_sarif(file_regression: FileRegressionFixture) -> None:
    said = sarif.render(found(True), {"odd-value": OddRule}, lambda path: f"sub/{path}")  # type: ignore[dict-item]
    said = said.replace(f'"version": "{__version__}"', '"version": "VERSION"')
    file_regression.check(said, encoding="utf-8", extension=".json")


def test_fingerprints_are_unique_and_stay() -> None:
    twice = [*found(), *found()]
    prints = fingerprints(twice)
    assert len(set(prints)) == len(twice)
    moved = findings("docs/my list.md", Source(f"\n\n{LIST}"), shifted(2))
    assert fingerprints(moved) == prints[: len(moved)]


def shifted(by: int) -> list[Diagnostic]:
    return [
        d._replace(span=Span(d.span.start + by, d.span.end + by), related=(), fix=None)
        for d in diagnostics()
    ]


def test_statistics() -> None:
    counts = statistics([*found(), *found()[:1], *found()[:1]])
    assert list(counts.items())[:2] == [("odd-value", (3, 3)), ("bad-value", (1, 0))]
    assert render_statistics(counts) == (
        "3  odd-value        3 fixable\n"
        "1  bad-value\n"
        "1  duplicate-entry  1 fixable\n"
        "1  outline\n"
        "1  row-order\n"
    )
    assert render_statistics({}) == ""
    assert json.loads(as_json.render_statistics(counts))[0] == {
        "rule": "odd-value",
        "count": 3,
        "fixable": 3,
    }


@pytest.mark.parametrize(
    ("which", "records", "files", "known", "said"),
    [
        ([], 200, 1, 0, "200 records, clean"),
        ([], 1, 3, 0, "1 record in 3 files, clean"),
        ([], 0, 1, 0, "no records, clean"),
        ([], 7, 1, 2, "7 records, clean but for 2 known findings"),
        ([1], 7, 1, 0, "1 finding"),
        ([0, 1], 7, 3, 0, "2 findings in 1 of 3 files, 1 fixable with mdlist fix"),
        ([3], 7, 1, 0, "1 finding, 1 fixable with mdlist fix --unsafe-fixes"),
        (
            [0, 0, 3],
            7,
            1,
            0,
            "3 findings, 2 fixable with mdlist fix, 1 more with mdlist fix --unsafe-fixes",
        ),
    ],
)
def test_summary(which: list[int], records: int, files: int, known: int, said: str) -> None:
    chosen = [found()[number] for number in which]
    assert summary(chosen, records, files, known) == said


def test_a_line_of_megabytes_is_cropped_at_once() -> None:
    source = Source("x" * 3_000_000 + "fault" + "y" * 3_000_000)
    excerpt = located(source, Span(3_000_000, 3_000_005))[1]
    assert len(excerpt.text) < 1000
    assert excerpt.text[excerpt.start : excerpt.end] == "fault"
    assert excerpt.cut_left
    assert excerpt.cut_right
    assert len(located(source, Span(0, 6_000_005))[1].text) < 1000


def test_excerpt_of_several_lines_is_the_first() -> None:
    assert located(Source("ab\r\ncd"), Span(1, 6))[1] == Excerpt("ab", 1, 2, False, False)


@pytest.mark.parametrize("room", [20, 33, 60, 200])
@pytest.mark.parametrize("line", ["a" * 300, "字" * 150, "a字" * 100, "e\u0301" * 150, "👩‍🔬" * 60])
@pytest.mark.parametrize(("start", "end"), [(0, 3), (70, 75), (0, 150), (149, 150), (100, 100)])
def test_crop_fits(room: int, line: str, start: int, end: int) -> None:
    from wcwidth import wcswidth

    shown, before, columns = crop(Excerpt(line, start, end, False, True), room)
    assert sum(map(wcswidth, shown)) <= room
    assert columns >= 1
    assert before + columns <= room
    assert shown.endswith("…")


def test_crop_points_at_the_fault() -> None:
    shown, before, columns = crop(
        Excerpt("a" * 100 + "字b" + "c" * 100, 100, 102, False, False), 40
    )
    assert shown[before : before + columns - 1] == "字b"
    assert columns == 3


def test_crop_counts_what_is_shown() -> None:
    line = "a\tb\x1bc\u202edd"
    assert crop(Excerpt(line, 6, 7, False, False), 40) == ("a b\\x1bc\\u202edd", 14, 1)
    assert crop(Excerpt(line, 3, 4, False, False), 40)[1:] == (3, 4)


class OddRule:
    """A value looks like
    another.

    Why that matters.

    ```toml
    [list]
    ```

    ```md bad
    | a |
    ```

    ```md fixed
    | b |

    text
    ```

    What is left to say.
    """

    ID = "odd-value"
    SEVERITY = Severity.WARNING


def test_manual(file_regression: FileRegressionFixture) -> None:
    page = page_of(OddRule)  # type: ignore[arg-type]
    assert (page.fault, page.fixable) == ("A value looks like another.", True)
    file_regression.check(render(page), encoding="utf-8")


def test_manual_of_all_rules() -> None:
    assert render_all({"odd-value": OddRule}) == (  # type: ignore[dict-item]
        "rule       severity  fix  fault\nodd-value  warning   yes  A value looks like another\n"
    )


RECORDS = """# Tools

| Tool | Kind | Kind | |
| --- | --- | --- | --- |
| **[black](https://example.org/black)** | *a* | b | [x](#1), [y](#2) |
| ruff | | | \\| | surplus |
| short

## More

- [mypy](https://example.org/mypy) - Checks *types*, "all" of [them](https://example.org/them).
"""


def view(**contract: str) -> View:
    return view_by(Contract(**contract), parse(Source(RECORDS)), RULES)  # type: ignore[arg-type]


def test_records_as_json() -> None:
    first, second, third, bullet = json.loads(records.json(records.read(view())))
    assert first == {
        "section": ["Tools"],
        "line": 5,
        "kind": "row",
        "name": "black",
        "links": [
            {"kind": "page", "label": "black", "url": "https://example.org/black"},
            {"kind": "other", "label": "x", "url": "#1"},
            {"kind": "other", "label": "y", "url": "#2"},
        ],
        "facts": {"year": None, "venue": None, "type": None},
        "cells": {
            "Tool": {
                "text": "black",
                "links": [{"label": "black", "url": "https://example.org/black"}],
                "bold": True,
                "italic": False,
            },
            "Kind": {"text": "a", "links": [], "bold": False, "italic": True},
            "Kind 2": {"text": "b", "links": [], "bold": False, "italic": False},
            "Column 4": {
                "text": "x, y",
                "links": [{"label": "x", "url": "#1"}, {"label": "y", "url": "#2"}],
                "bold": False,
                "italic": False,
            },
        },
    }
    assert {name: cell["text"] for name, cell in second["cells"].items()} == {
        "Tool": "ruff",
        "Kind": "",
        "Kind 2": "",
        "Column 4": "|",
        "Column 5": "surplus",
    }
    assert list(third["cells"]) == ["Tool", "Kind", "Kind 2", "Column 4"]
    assert (bullet["section"], bullet["line"], bullet["kind"]) == (["Tools", "More"], 11, "bullet")
    assert [item["name"] for item in (second, third, bullet)] == ["ruff", "short", "mypy"]
    assert [link["kind"] for link in bullet["links"]] == ["page", "other"]
    assert bullet["cells"]["Title"]["text"] == "mypy"
    assert [link["url"] for link in bullet["cells"]["Title"]["links"]] == [
        "https://example.org/mypy"
    ]
    assert bullet["cells"]["Text"]["text"] == 'mypy - Checks types, "all" of them.'
    assert records.json([]) == "[]\n"


def test_facts_of_records() -> None:
    text = (
        "| Title | Venue | Kind |\n|-|-|-|\n"
        "| [Birds](https://arxiv.org/abs/1806.09055) | ICML 2019 | G |\n"
    )
    types = Types("Kind", "/", {"G": "Games"})
    read = records.read(view_by(Contract(types=types), parse(Source(text)), RULES))
    [item] = json.loads(records.json(read))
    assert item["facts"] == {"year": 2019, "venue": "ICML", "type": "G"}


def test_records_as_json_lines() -> None:
    lines = records.jsonl(records.read(view())).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(records.json(records.read(view())))


def test_records_as_csv() -> None:
    rows = list(csv.DictReader(io.StringIO(records.csv(records.read(view())), newline="")))
    assert list(rows[0]) == [
        *("section", "line", "kind", "Tool", "Tool url", "Kind", "Kind 2"),
        *("Column 4", "Column 4 url", "Column 5", "Title", "Title url", "Text", "Text url"),
    ]
    assert rows[0]["Column 4 url"] == "#1 #2"
    assert rows[3]["section"] == "Tools > More"
    assert rows[3]["Text"] == 'mypy - Checks types, "all" of them.'
    assert rows[3]["Tool"] == ""


def test_records_under_the_heading_of_the_contract() -> None:
    read = records.read(view(under="More"))
    assert [item.line for item in read] == [11]


BULLETS = """# Tools

- [![stars](https://img.example/a.svg)](https://stars.example/ant) [Ant](https://ant.example) - One.
- Bee: Better Entries
  - [[Paper]](https://papers.example/bee) [[Code]](https://code.example/bee)
- **Cat: Counting a Tower** [[Paper]](https://papers.example/cat) [[Code]](https://code.example/cat)
- [Dog]() by [somebody](https://somebody.example)
"""


def test_the_title_of_a_bullet_has_the_link_of_the_entry() -> None:
    read = records.read(view_by(Contract(), parse(Source(BULLETS)), RULES))
    assert [
        (item.line, item.cells["Title"].text, [(k.text, k.url) for k in item.cells["Title"].links])
        for item in read
    ] == [
        (3, "Ant", [("Ant", "https://ant.example")]),
        (4, "Bee: Better Entries", [("Bee: Better Entries", "https://papers.example/bee")]),
        (6, "Cat: Counting a Tower", [("[Paper]", "https://papers.example/cat")]),
        (7, "Dog", [("Dog", "")]),
    ]
    assert [len(item.cells["Text"].links) for item in read] == [2, 0, 2, 2]
