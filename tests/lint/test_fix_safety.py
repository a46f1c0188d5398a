"""The safety net holds: layouts and fixes are sabotaged, and none of it reaches the file."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdlist.checks import RULES
from mdlist.contract.model import Contract
from mdlist.lint.diagnostic import Diagnostic, Fault, Fix, Safety, Severity
from mdlist.lint.fix_safety import objection
from mdlist.lint.fixer import fix
from mdlist.lint.together import apart, edits_of
from mdlist.markdown.parse import parse
from mdlist.markdown.source import Edit, Source, Span, apply_edits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mdlist.lint.view import View

LIST = """\
# List

Prose stays.

|Title|Year|
|:--|:-:|
|Ant|2018|
|Bee|2019|
|Cat|2020|

- a bullet
"""
TABLE = LIST[LIST.index("|Title") : LIST.index("\n\n- a")]
LAID_OUT = """\
| Title | Year |
| :-- | :-: |
| Ant | 2018 |
| Bee | 2019 |
| Cat | 2020 |"""

SABOTAGE: dict[str, Callable[[str], str]] = {
    "a lost cell": lambda text: text.replace("| Bee | 2019 |", "| Bee |"),
    "a changed cell": lambda text: text.replace("2019", "2091"),
    "a surplus cell": lambda text: text.replace("| Bee | 2019 |", "| Bee | 2019 | x |"),
    "a swapped row": lambda text: text.replace(
        "| Ant | 2018 |\n| Bee | 2019 |", "| Bee | 2019 |\n| Ant | 2018 |"
    ),
    "a dropped row": lambda text: text.replace("| Bee | 2019 |\n", ""),
    "a repeated row": lambda text: text.replace("| Bee | 2019 |\n", "| Bee | 2019 |\n" * 2),
    "another alignment": lambda text: text.replace(":-:", "--:"),
    "no alignment": lambda text: text.replace("| :-- | :-: |", "| --- | --- |"),
    "a broken delimiter row": lambda text: text.replace("| :-- | :-: |", "| :-- |"),
    "a layout that is none": lambda text: text.replace("| Cat |", "|  Cat |"),
    "a blank line": lambda text: text.replace("\n| Cat", "\n\n| Cat"),
}


def table_edit(replacement: str) -> Edit:
    start = LIST.index(TABLE)
    return Edit(Span(start, start + len(TABLE)), replacement, TABLE)


def judged(edits: list[Edit], changes: str, text: str | None = None) -> str:
    after = apply_edits(LIST, edits) if text is None else text
    return objection(parse(Source(LIST)), parse(Source(after)), edits, changes, "compact")


def test_a_right_layout_passes() -> None:
    assert judged([table_edit(LAID_OUT)], "layout") == ""


@pytest.mark.parametrize("what", SABOTAGE)
def test_a_wrong_layout_does_not(what: str) -> None:
    wrong = SABOTAGE[what](LAID_OUT)
    assert wrong != LAID_OUT
    assert judged([table_edit(wrong)], "layout")


@pytest.mark.parametrize(
    "text",
    [
        LIST.replace("Prose stays.", "Prose strays.").replace(TABLE, LAID_OUT),
        LIST.replace(TABLE, LAID_OUT).rstrip("\n"),
        LIST.replace(TABLE, LAID_OUT) + "\n",
        "\n" + LIST.replace(TABLE, LAID_OUT),
        LIST.replace(TABLE, LAID_OUT).replace("\n", "\r\n"),
    ],
    ids=["prose", "final newline lost", "newline added", "line added before", "line ends"],
)
def test_a_byte_outside_the_edits_is_seen(text: str) -> None:
    assert judged([table_edit(LAID_OUT)], "layout", text) == "a byte outside the edits would change"
    assert judged([table_edit(LAID_OUT)], "blocks", text) == "a byte outside the edits would change"


def edit_of(old: str, new: str) -> Edit:
    start = LIST.index(old)
    return Edit(Span(start, start + len(old)), new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [("2019", "2091"), ("|Bee|2019|\n", ""), ("stays", "strays"), ("a bullet", "another")],
)
def test_a_text_may_change_where_it_says_so(old: str, new: str) -> None:
    assert judged([edit_of(old, new)], "text") == ""


def test_a_row_may_move() -> None:
    moved = [edit_of("|Ant|2018|\n", ""), edit_of("|Cat", "|Ant|2018|\n|Cat")]
    assert judged(moved, "text") == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2019", "20|19"),
        ("|Bee|2019|", "Bee"),
        ("|:--|:-:|", "|:--|"),
        ("|Title|Year|", "|Title|"),
        ("Prose", "# Prose"),
        ("- a bullet", "a bullet"),
        ("Prose stays.", "```\nProse"),
    ],
)
def test_what_the_lines_are_may_not(old: str, new: str) -> None:
    assert judged([edit_of(old, new)], "text")


def test_blocks_may_change_but_rows_stay_rows() -> None:
    assert judged([edit_of("Prose stays.", "# Prose")], "blocks") == ""
    assert (
        judged([edit_of("|Title|Year|", "|Title|")], "blocks") == "3 rows would no longer be rows"
    )


@pytest.fixture
def rules() -> dict[str, Any]:
    """Rules of one's own."""
    own: dict[str, Any] = {}
    return own


def rule(*edits: Edit, name: str = "wrong", changes: str = "text") -> SimpleNamespace:
    def check(view: View) -> Iterator[Fault]:
        for edit in edits:
            if view.document.source.text[edit.span.start : edit.span.end] != edit.replacement:
                made = Fix("Change it", (edit,), Safety.SAFE, changes)
                yield Fault(edit.span, f"at {edit.span}", fix=made)

    return SimpleNamespace(ID=name, SEVERITY=Severity.ERROR, check=check)


def test_a_refused_fix_is_told_and_the_others_are_made(rules: dict[str, Any]) -> None:
    rules["wrong"] = rule(edit_of("2018", "2081"), edit_of("2019", "1|19"), edit_of("2020", "2002"))
    done = fix(Source(LIST), Contract(), rules, (), False, "", "")
    assert done.source.text == LIST.replace("2018", "2081").replace("2020", "2002")
    assert done.fixed == 2
    assert len(done.faults) == 1
    assert "line 8 would be something else" in done.faults[0]
    assert [d.fix is not None for d in done.diagnostics] == [True]


def test_a_refused_fix_alone_leaves_the_text_as_it_was(rules: dict[str, Any]) -> None:
    rules["wrong"] = rule(edit_of("|Bee|2019|", "| |"))
    done = fix(Source(LIST), Contract(), rules, (), False, "", "")
    assert (done.source.text, done.fixed) == (LIST, 0)
    assert len(done.faults) == 1


def test_an_edit_that_finds_another_text_is_refused(rules: dict[str, Any]) -> None:
    start = LIST.index("2018")
    for shift in (-1, 1):
        rules["wrong"] = rule(Edit(Span(start + shift, start + shift + 4), "2081", "2018"))
        done = fix(Source(LIST), Contract(), rules, (), False, "", "")
        assert (done.source.text, done.fixed) == (LIST, 0)
        assert '"2018" does not stand where it would be changed' in done.faults[0]


def test_an_edit_that_says_nothing_of_its_place_is_refused(rules: dict[str, Any]) -> None:
    start = LIST.index("2018")
    rules["wrong"] = rule(Edit(Span(start, start), "20", ""))
    done = fix(Source(LIST), Contract(), rules, (), False, "", "")
    assert (done.source.text, len(done.faults)) == (LIST, 1)


def test_a_refused_fix_silences_no_other_of_the_same_words(rules: dict[str, Any]) -> None:
    edits = [edit_of("2018", "2081"), edit_of("2019", "1|19"), edit_of("2020", "2002")]

    def check(view: View) -> Iterator[Fault]:
        # The others come when the one is refused already.
        now = edits if "2081" in view.text else edits[:2]
        for edit in now:
            if edit.seen in view.text:
                made = Fix("Change it", (edit,), Safety.SAFE)
                yield Fault(edit.span, "wrong", fix=made)

    rules["wrong"] = SimpleNamespace(ID="wrong", SEVERITY=Severity.ERROR, check=check)
    done = fix(Source(LIST), Contract(), rules, (), False, "", "")
    assert done.source.text == LIST.replace("2018", "2081").replace("2020", "2002")
    assert len(done.faults) == 1


def test_many_refused_fixes_leave_the_others_made(rules: dict[str, Any]) -> None:
    rows = "".join(f"|Ant {n}|{2000 + n}|\n" for n in range(60))
    text = f"|Title|Year|\n|:--|:-:|\n{rows}"

    def edit(n: int) -> Edit:
        year = str(2000 + n)
        start = text.index(f"|{year}|") + 1
        return Edit(Span(start, start + 4), "1|19" if n % 2 else "none", year)

    rules["wrong"] = rule(*map(edit, range(60)))
    done = fix(Source(text), Contract(), rules, (), False, "", "")
    assert done.source.text.count("none") == done.fixed == 30
    assert len(done.faults) == 30


def test_fixes_that_undo_each_other_change_nothing(rules: dict[str, Any]) -> None:
    rules["up"] = rule(edit_of("2018", "2081"), name="up")
    back = edit_of("2018", "2018")
    rules["down"] = rule(back._replace(seen="2081"), name="down")
    done = fix(Source(LIST), Contract(), rules, (), False, "", "")
    assert (done.source.text, done.fixed) == (LIST, 0)
    assert "do not come to an end" in done.faults[0]


def test_an_overlapping_fix_waits_for_the_next_round(rules: dict[str, Any]) -> None:
    whole = edit_of("|Ant|2018|", "|Eel|2018|")
    rules["wrong"] = rule(whole, edit_of("2018", "2081"))
    seen: list[int] = []
    inner = rules["wrong"]

    def check(view: View) -> Iterator[Fault]:
        found = [d for d in inner.check(view) if not (seen and d.span == whole.span)]
        seen.append(len(found))
        return iter(found)

    rules["wrong"] = SimpleNamespace(ID="wrong", SEVERITY=Severity.ERROR, check=check)
    done = fix(Source(LIST), Contract(), rules, (), False, "", "")
    assert done.source.text == LIST.replace("|Ant|2018|", "|Eel|2081|")
    assert seen == [2, 1, 0]


def diagnostic_with(spans: list[Span]) -> Diagnostic:
    edits = tuple(Edit(span, "x", "-" * (span.end - span.start)) for span in spans)
    return Diagnostic("r", Severity.ERROR, Span(0, 0), "m", fix=Fix("t", edits, Safety.SAFE))


def touch(one: Span, other: Span) -> bool:
    overlap = one.start < other.end and other.start < one.end
    return overlap or one.start == other.start or one.end == other.end


# Edits of one fix, which do not touch each other.
FIXES = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=3).map(
    lambda steps: [Span(6 * n + at, 6 * n + at + size) for n, (at, size) in enumerate(steps)]
)


@given(st.lists(FIXES.flatmap(st.permutations), max_size=6), st.integers(0, 5))
def test_fixes_that_touch_an_earlier_one_wait(fixes: list[list[Span]], by: int) -> None:
    moved = [
        [Span(span.start + by * n, span.end + by * n) for span in spans]
        for n, spans in enumerate(fixes)
    ]
    diagnostics = [diagnostic_with(spans) for spans in moved]
    taken: list[Span] = []
    expected = []
    for diagnostic, spans in zip(diagnostics, moved, strict=True):
        if not any(touch(one, other) for one in spans for other in taken):
            taken += spans
            expected.append(diagnostic)
    assert list(apart(diagnostics)) == expected


def stacking(replacement: str, seen: str = "b\n") -> Diagnostic:
    edit = Edit(Span(2, 2 + len(seen)), replacement, seen)
    fix = Fix("t", (edit,), Safety.SAFE, stacks=True)
    return Diagnostic("r", Severity.ERROR, Span(0, 0), "m", fix=fix)


@pytest.mark.parametrize(
    ("replacements", "made", "text"),
    [
        (["1\nb\n", "2\nb\n", "3\nb\n"], 3, "a\n1\n2\n3\nb\nc\n"),
        (["b\n1\n", "b\n2\n", "b\n3\n"], 3, "a\nb\n1\n2\n3\nc\n"),
        (["1\nb\n", "b\n2\n", "3\nb\n"], 2, "a\n1\n3\nb\nc\n"),
    ],
    ids=["above", "below", "mixed"],
)
def test_lines_at_one_place_are_put_in_together(
    replacements: list[str], made: int, text: str
) -> None:
    chosen = list(apart(map(stacking, replacements)))
    assert len(chosen) == made
    assert apply_edits("a\nb\nc\n", edits_of(chosen)) == text


def test_what_stacks_waits_for_what_does_not() -> None:
    plain = diagnostic_with([Span(2, 4)])
    assert list(apart([plain, stacking("1\nb\n")])) == [plain]


def test_a_blank_line_ends_as_the_line_above_it() -> None:
    text = "\n|Ant|Age|\r|---|---|\r|Red|2018|\rText."
    done = fix(Source(text), Contract(), RULES, ("broken-table",), True, "", "")
    assert done.source.text == text.replace("\rText", "\r\rText")
