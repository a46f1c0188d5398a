"""The README tells users of everything that they can choose, and what it shows is so."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mdlist.checks import RULES
from mdlist.cli.reports import FORMATS
from mdlist.run.settings import NAMES, Settings
from mdlist.run.settings_reader import read_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
TOUR = README.partition("## A short tour\n")[2].partition("\n## ")[0]
CHANGES = (ROOT / "CHANGELOG.md").read_text("utf-8")


def fences(language: str) -> Iterator[str]:
    """The code of a language in the tour."""
    for found in re.finditer(rf"^```{language}\n(.*?)^```$", TOUR, re.MULTILINE | re.DOTALL):
        yield found[1]


@pytest.mark.parametrize("text", [TOUR, CHANGES], ids=["readme", "changelog"])
def test_formats_settings_and_jobs_are_told(text: str) -> None:
    told = [name for name in FORMATS if name != "text"]  # What is written without a choice.
    for name in (*told, "--jobs", "mdlist.toml", "[tool.mdlist]"):
        assert re.search(rf"(?<![\w-]){re.escape(name)}(?!\w)", text), name


def test_the_settings_that_are_shown_are_read(tmp_path: Path) -> None:
    (shown,) = fences("toml")
    place = tmp_path / "mdlist.toml"
    place.write_text(shown, "utf-8")
    settings = read_settings(place, "mdlist.toml", RULES)
    for key in Settings._fields:
        assert getattr(settings, key), key


def test_all_files_with_settings_are_named() -> None:
    for name in NAMES:
        assert f"`{name}`" in TOUR, name


def test_options_that_are_shown_exist() -> None:
    for block in fences("console"):
        for line in block.splitlines():
            _, command, *words = line.partition(" #")[0].removeprefix("$ ").split()
            params = import_module(f"mdlist.cli.{command}").command.params
            known = {name for param in params for name in param.opts}
            assert {word for word in words if word.startswith("-")} <= known, line
