"""A contract that cannot be read is told with its file and key, whatever is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mdlist.contracttext import contract_text
from mdlist.files import FileError
from mdlist.rulesfile import read_folder, read_text

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
    with pytest.raises(FileError) as caught:
        read_text(text, "p.toml")
    assert str(caught.value).startswith(said)
    (tmp_path / "p.toml").write_text(text, "utf-8")
    with pytest.raises(FileError) as caught:
        read_folder(tmp_path)
    assert str(caught.value).startswith(f"{tmp_path}/{said}")


def test_what_is_shown_is_what_was_read() -> None:
    contract = read_text("list.files = []", "p.toml")
    assert read_text(contract_text(contract), "p.toml") == contract
