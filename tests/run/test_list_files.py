"""A list in several files: an entry in two of them is found, whichever of them are named."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from mdlist.cli.commands import main
from mdlist.run.list_files import before, files_of, language

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "| Tool | Kind |\n| --- | --- |\n"


def table(*names: str) -> str:
    return HEAD + "".join(f"| [{n}](https://{n.lower()}.example) | cli |\n" for n in names)


OWN = ("Ant", "Bee", "Cow", "Dog")
MORE = ("Elk", "Fox", "Bee", "Gnu", "Hen", "Ibis", "Jay", "Koi", "Lark", "Mole", "Newt", "Owl")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (".git", "rules", "docs"):
        (tmp_path / name).mkdir()
    rules = '[list]\nfiles = ["README.md", "docs/*.md", "README_fr.md"]\n'
    (tmp_path / "rules" / "list.toml").write_text(rules, "utf-8")
    (tmp_path / "README.md").write_text(f"# A\n\n{table(*OWN)}", "utf-8")
    (tmp_path / "README_fr.md").write_text(f"# A\n\n{table(*OWN)}", "utf-8")
    (tmp_path / "docs" / "more.md").write_text(f"# More\n\n{table(*MORE)}", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def mdlist(*args: str) -> Result:
    result = CliRunner().invoke(main, list(args))
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def found(*names: str) -> list[dict[str, object]]:
    said = mdlist("check", "--output-format", "json", *names).stdout
    return [each for each in json.loads(said) if each["rule"] == "duplicate-entry"]


@pytest.mark.parametrize(
    "names",
    [
        ("README.md", "docs/more.md", "README_fr.md"),
        ("docs/more.md", "README.md"),
        ("docs/more.md",),
    ],
)
def test_an_entry_in_two_files_is_found_at_the_later_one(
    folder: Path, names: tuple[str, ...]
) -> None:
    (finding,) = found(*names)
    assert (finding["path"], finding["line"], finding["severity"]) == ("docs/more.md", 7, "warning")
    assert finding["message"] == '"Bee" is listed already, in README.md, line 6'
    (other,) = finding["related"]  # type: ignore[misc]
    assert (other["path"], other["line"]) == ("README.md", 6)


def test_the_earlier_file_and_a_translation_have_nothing_to_say(folder: Path) -> None:
    assert found("README.md", "README_fr.md") == []


@pytest.mark.parametrize(
    ("shape", "said"),
    [
        ("text", '"Bee", in README.md\n'),
        ("concise", '"Bee" is listed already, in README.md, line 6'),
        ("github", '%0A  README.md, line 6: "Bee"'),
        ("sarif", '"uri": "README.md"'),
    ],
)
def test_reports_name_the_other_file(folder: Path, shape: str, said: str) -> None:
    assert said in mdlist("check", "docs/more.md", "--output-format", shape).stdout


def test_a_habit_of_several_files_is_no_fault(folder: Path) -> None:
    (folder / "docs" / "more.md").write_text(f"# More\n\n{table(*OWN)}", "utf-8")
    assert found("docs/more.md") == []


def test_fix_writes_only_what_is_named(folder: Path) -> None:
    for name in ("README.md", "docs/more.md"):
        path = folder / name
        path.write_text(path.read_text("utf-8").replace("| cli |", "|cli|"), "utf-8")
    own = (folder / "README.md").read_text("utf-8")
    result = mdlist("fix", "docs/more.md")
    assert "in README.md, line 6" in result.stdout
    assert (folder / "README.md").read_text("utf-8") == own
    assert "|cli|" in own


def test_one_contract_for_one_file_reads_no_other(folder: Path) -> None:
    (folder / "rules" / "list.toml").write_text('[list]\nfiles = ["docs/more.md"]\n', "utf-8")
    assert found("docs/more.md") == []
    assert mdlist("check", "docs/more.md", "--isolated").exit_code == 0


def test_a_file_that_is_gone_is_passed_over(folder: Path) -> None:
    (folder / "README.md").unlink()
    assert found("docs/more.md") == []


def test_files_in_their_order(folder: Path) -> None:
    for name in ("b.md", "a.md"):
        (folder / "docs" / name).write_text("", "utf-8")
    files = files_of(["docs/b.md", "README.md", "docs/*.md", "none.md", "docs/"], folder)
    names = [path.relative_to(folder).as_posix() for path in files]
    assert names == ["docs/b.md", "README.md", "docs/a.md", "docs/more.md", "none.md"]
    assert [*before(files[2], files)] == files[:2]
    assert [*before(folder / "other.md", files)] == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("README.md", ""),
        ("README_fr.md", "fr"),
        ("README.zh-CN.md", "zh-cn"),
        ("README-pt_BR.md", "pt-br"),
        ("README.zh-Hans.md", "zh-hans"),
        ("README_api.md", ""),
        ("tools-js.md", ""),
        ("fr.md", ""),
    ],
)
def test_a_translation_is_known_by_its_name(folder: Path, name: str, said: str) -> None:
    assert language(folder / name) == said
