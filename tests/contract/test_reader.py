"""A contract that cannot be read is told with its file and key, whatever is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from contracts import promises, read_text

from mdlist.contract.reader import RulesError
from mdlist.contract.writer import contract_text
from mdlist.run.files import FileError
from mdlist.run.toml_files import read_folder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x = [", "p.toml: not TOML: "),
        (f"x = {'[' * 5000}", "p.toml: nested too deeply"),
        (f"x = {'9' * 5000}", "p.toml: a number has too many digits"),
    ],
)
def test_mistakes(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(RulesError) as of_text:
        read_text(text, "p.toml")
    assert str(of_text.value).startswith(said)
    (tmp_path / "p.toml").write_text(text, "utf-8")
    with pytest.raises(FileError) as of_folder:
        read_folder(tmp_path)
    assert str(of_folder.value).startswith(f"{tmp_path}/{said}")


def test_what_is_shown_is_what_was_read() -> None:
    contract = read_text("list.files = []", "p.toml")
    assert promises(read_text(contract_text(contract), "p.toml")) == promises(contract)
