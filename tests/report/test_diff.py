"""The diff of a fix: what it says makes the one text of the other, however large both are."""

from __future__ import annotations

from difflib import unified_diff
from random import Random

from mdlist.report.diff import opcodes, unified


def changed(random: Random, lines: list[str], times: int) -> list[str]:
    """``lines`` with so many lines put in, taken out or written anew."""
    lines = list(lines)
    for _ in range(times):
        at = random.randrange(len(lines) + 1)
        lines[at : at + random.randrange(2)] = random.choices("abcxyz", k=random.randrange(3))
    return lines


def test_the_changes_make_one_text_of_the_other() -> None:
    random = Random(1)
    for _ in range(500):
        before = random.choices("abcdefghijklmn", k=random.randrange(20))
        after = changed(random, before, random.randrange(6))
        made, read = list[str](), list[str]()
        for tag, a, b, c, d in opcodes(before, after):
            assert tag != "equal" or before[a:b] == after[c:d]
            read += before[a:b]
            made += after[c:d]
        assert (read, made) == (before, after)


def test_a_diff_of_lines_that_differ_is_what_difflib_writes() -> None:
    random = Random(2)
    before = [f"| row {n} |\n" for n in range(60)]
    for _ in range(50):
        after = [f"{line}\n" for line in changed(random, [x[:-1] for x in before], 3)]
        assert list(unified(before, after, "x")) == [*unified_diff(before, after, "x", "x")]


def test_texts_that_are_the_same_have_no_diff() -> None:
    assert list(unified(["a\n"], ["a\n"], "x")) == []


def test_many_equal_lines_are_not_compared_with_each_other() -> None:
    before = ["\n", "- same\n"] * 50_000
    after = ["\n", "- other\n", "- same\n"] * 50_000
    assert [tag for tag, *_ in opcodes(before, after)] == ["equal", "replace", "equal"]
