"""``mdlist init``: what a list does is written down, and finds nothing new."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from contracts import read_text

from mdlist.checks import RULES
from mdlist.cli.commands import main
from mdlist.contract.model import Contract
from mdlist.lint.engine import check
from mdlist.lint.view import read
from mdlist.markdown.parse import parse
from mdlist.markdown.source import Source
from mdlist.run.proposal import proposal_text, propose

if TYPE_CHECKING:
    from pathlib import Path

ANIMALS = ["Koi", "Ant", "Jay", "Fox", "Bee", "Lark", "Cat", "Hen", "Gnu", "Dog", "Ibis", "Eel"]


def table(first: int, odd: str = "") -> str:
    """Twelve papers in order of their years, one of them perhaps odd."""
    rows = [
        f"| [{name} {first}](https://{name.lower()}.example/{first}) | {first + n // 3} | - |"
        for n, name in enumerate(ANIMALS)
    ]
    if odd:
        rows[5] = rows[5].replace(f" {first + 1} |", f" {odd} |")
    return "\n".join(["| Title | Year | Code |", "| --- | --- | --- |", *rows, ""])


SECTIONS = {"Oldest": 1970, "Old": 1990, "Middle": 2000, "New": 2010, "Newest": 2015}
LIST = "# Papers\n\n" + "\n".join(f"## {name}\n\n{table(n)}" for name, n in SECTIONS.items())
ODD = LIST.replace(table(2010), table(2010, odd="2019"))


def found(text: str, contract: Contract) -> list[tuple[str, object]]:
    document = parse(Source(text))
    found, failures = check(read(document.source, contract, RULES), RULES)
    assert failures == ()
    return [(d.rule, d.span) for d in found]


# In order of their titles, and under no heading.
PLAIN = "".join(
    ["| Title |\n| --- |\n", *(f"| {name} |\n" for name in sorted(ANIMALS)), "\n# End\n"]
)


UNNAMED = "| Tool | |\n| --- | --- |\n" + "".join(
    f"| Tool {n} | [code](https://example.org/{n}) |\n" for n in range(30)
)


@pytest.mark.parametrize(
    "text", [LIST, ODD, PLAIN, UNNAMED, "# Empty\n", "", "- [a](https://a.example)\n"]
)
def test_the_contract_finds_what_its_habits_found(text: str) -> None:
    written = proposal_text(propose(parse(Source(text))))
    assert found(text, read_text(written, "rules/list.toml")) == found(text, Contract())


def test_habits_are_written_with_their_support() -> None:
    written = proposal_text(propose(parse(Source(LIST))))
    contract = read_text(written, "rules/list.toml")
    assert contract.order == ("Year",)
    assert contract.missing == "-"
    assert contract.layout == "compact"
    assert contract.columns["Year"].type == "year"
    assert "# 60 of 60 keep it\norder" in written


def test_an_exception_is_a_comment() -> None:
    proposal = propose(parse(Source(ODD)))
    line = ODD[: ODD.index("| 2019 |")].count("\n") + 1
    written = proposal_text(proposal)
    assert f"# 59 of 60 keep it; not line {line}\n" in written
    assert "allow" not in written


def test_mixed_layouts_are_kept() -> None:
    text = LIST.replace("| --- | --- | --- |", "|---|---|---|", 1)
    assert propose(parse(Source(text))).contract.layout == "keep"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "README.md").write_text(ODD, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def mdlist(*args: str) -> Result:
    result = CliRunner().invoke(main, list(args))
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def test_init_writes_and_check_reads(folder: Path) -> None:
    before = mdlist("check", "--isolated", "--output-format", "concise").stdout
    result = mdlist("init")
    assert result.exit_code == 0
    assert "list.order = Year: 59 of 60 keep it; not line" in result.stdout
    assert (folder / "rules" / "list.toml").is_file()
    after = mdlist("check", "--output-format", "concise")
    assert after.exit_code == 1
    assert after.stdout.split(": ")[0::2] == before.split(": ")[0::2]


def test_dry_run_prints_and_writes_nothing(folder: Path) -> None:
    result = mdlist("init", "--dry-run")
    assert result.exit_code == 0
    assert 'order = ["Year"]' in result.stdout
    assert not (folder / "rules").exists()


def test_nothing_is_written_over_without_force(folder: Path) -> None:
    assert mdlist("init").exit_code == 0
    place = folder / "rules" / "list.toml"
    place.write_text('[list]\nmissing = "?"\n', "utf-8")
    result = mdlist("init")
    assert (result.exit_code, place.read_text("utf-8")) == (2, '[list]\nmissing = "?"\n')
    assert "--force" in result.stderr
    assert mdlist("init", "--force").exit_code == 0
    assert "Year" in place.read_text("utf-8")


def test_rules_of_another_tool_are_left_alone(folder: Path) -> None:
    (folder / "rules").mkdir()
    (folder / "rules" / "other.toml").write_text("x = 1\n", "utf-8")
    result = mdlist("init")
    assert result.exit_code == 2
    assert "another tool" in result.stderr
    (folder / "rules" / "list.toml").write_text("x = 1\n", "utf-8")
    assert mdlist("init", "--force").exit_code == 2
    assert (folder / "rules" / "list.toml").read_text("utf-8") == "x = 1\n"


def test_no_such_file(folder: Path) -> None:
    result = mdlist("init", "none.md")
    assert (result.exit_code, result.stderr) == (2, "mdlist: none.md: no such file\n")
