"""Baselines: findings that are known by their rule and entry, not by their line."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from mdlist.lint.diagnostic import Diagnostic, Severity
from mdlist.markdown.source import Source, Span
from mdlist.records.record import RecordRef
from mdlist.report.finding import Finding, findings
from mdlist.run.baseline import (
    BaselineError,
    Known,
    Run,
    keep_new,
    known,
    new,
    of_run,
    read,
    write,
    write_baseline,
)
from mdlist.run.files import FileError

if TYPE_CHECKING:
    from pathlib import Path

ROW = "| [DARTS](https://arxiv.org/abs/1806.09055) | 2o18 |"


def finding(rule: str, covered: str, text: str = ROW, record: bool = True) -> Finding:
    start = text.index(covered)
    span = Span(start, start + len(covered))
    ref = RecordRef("**DARTS**", "https://arxiv.org/abs/1806.09055", ()) if record else None
    each = Diagnostic(rule, Severity.ERROR, span, "wrong", record=ref)
    return findings("README.md", Source(text), [each])[0]


def test_rows_may_move_and_change_elsewhere() -> None:
    before = known(finding("bad-value", "2o18"), "README.md")
    assert before == Known("README.md", "bad-value", "darts", "2o18")
    assert known(finding("bad-value", "2o18", f"\n\n{ROW} new |"), "README.md") == before
    row = known(finding("ragged-row", ROW), "README.md")
    assert row == Known("README.md", "ragged-row", "darts", "")
    assert known(finding("ragged-row", "x | 1 \\| 2", "x | 1 \\| 2"), "README.md") == row


def test_cells_of_one_row_are_apart() -> None:
    text = "| DARTS | 2o18 | NeurlPS | a \\| b |"
    keys = {known(finding("odd-value", cell, text), "") for cell in ("2o18", "NeurlPS", "a \\| b")}
    assert len(keys) == 3


def test_without_a_record_the_text_counts() -> None:
    key = known(finding("outline", "DARTS", record=False), "README.md")
    assert key == Known("README.md", "outline", "", "DARTS")


def test_written_and_read() -> None:
    first, second = Known("b.md", "outline", "", '"é'), Known("a.md", "outline", "x", "")
    text = write(Counter([first, second, first]))
    assert text == (
        '{\n  "version": 1,\n  "findings": [\n'
        '    {"path": "a.md", "rule": "outline", "entry": "x", "covers": "", "count": 1},\n'
        '    {"path": "b.md", "rule": "outline", "entry": "", "covers": "\\"é", "count": 2}\n'
        "  ]\n}\n"
    )
    assert read(text.encode()) == Counter({first: 2, second: 1})
    assert read(write(Counter()).encode()) == Counter()


ONE = (
    '{"version": 1, "findings":'
    ' [{"path": "a.md", "rule": "outline", "entry": "", "covers": "", "count": 2}]}'
)


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "{}", '{"version": 1}', '{"version": 1, "findings": [{"path": "a.md"}]}', "7"),
        "[" * 100_000,
        ONE.replace("2", "1e999"),
        ONE.replace("a.md", "\\ud800"),
    ],
)
def test_no_baseline(text: str) -> None:
    with pytest.raises(BaselineError, match="no baseline"):
        read(text.encode())


def test_baseline_of_another_version() -> None:
    with pytest.raises(BaselineError, match="version 2 is not one"):
        read(b'{"version": 2, "findings": []}')


def test_as_many_as_were_known() -> None:
    found = [finding("outline", covered) for covered in ("DARTS", "DARTS", "2o18")]
    pairs = [(each, known(each, "README.md")) for each in found]
    gone = Known("README.md", "outline", "darts", "arxiv")
    fresh, left = new(pairs, Counter({pairs[0][1]: 1, gone: 2}))
    assert fresh == found[1:]
    assert left == Counter({gone: 2})


def test_what_a_run_can_tell() -> None:
    kept = Known("a.md", "outline", "", "x")
    baseline = Counter([kept, kept._replace(path="b.md"), kept._replace(rule="row-order")])
    assert of_run(baseline, {"a.md"}, {"outline"}) == Counter([kept])


def run(folder: Path, *found: Finding) -> Run:
    return Run(found, {"README.md": folder / "docs" / "README.md"}, {"outline"})


def test_a_partial_run_keeps_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    other = Known("docs/README.md", "row-order", "darts", "")
    gone = Known("docs/README.md", "outline", "", "gone")
    path.write_text(write(Counter([other, gone])), "utf-8")
    found = finding("outline", "DARTS")
    assert keep_new(str(path), run(tmp_path, found)) == (
        [found],
        [f"{path}: holds 1 finding that is no longer there; --write-baseline drops what is gone"],
    )
    assert write_baseline(str(path), run(tmp_path, found)) == f"{path}: holds 2 findings now"
    held = read(path.read_bytes())
    assert held == Counter([other, Known("docs/README.md", "outline", "darts", "DARTS")])
    assert keep_new(str(path), run(tmp_path, found)) == ([], [])


def test_nothing_else_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "package.json"
    one = '{"path": "", "rule": "", "entry": "", "covers": "", "count": 1e999}'
    endless = f'{{"version": 1, "findings": [{one}]}}'.encode()
    for data, said in (
        (b'{"name": "x"}', "this is no baseline of mdlist"),
        (endless, "this is no baseline of mdlist"),
        (b"[" * 100_000, "this is no baseline of mdlist"),
        (b"\xff", "not JSON"),
    ):
        path.write_bytes(data)
        with pytest.raises(FileError, match=said):
            write_baseline(str(path), run(tmp_path))
        assert path.read_bytes() == data


def test_baseline_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no such baseline; mdlist check --write-baseline"):
        keep_new(str(tmp_path / "none.json"), run(tmp_path))
    with pytest.raises(FileError, match="cannot be written: No such file or directory"):
        write_baseline(str(tmp_path / "none" / "x.json"), run(tmp_path))
    with pytest.raises(FileError, match="cannot be read: Is a directory"):
        keep_new(str(tmp_path), run(tmp_path))
