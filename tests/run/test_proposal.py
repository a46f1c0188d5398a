"""``mdlist init``: what a list does is written down, and finds nothing new."""

from __future__ import annotations

import inspect
import json
import tomllib
from collections import Counter
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import jsonschema
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
from mdlist.run.proposals import steps
from mdlist.run.schemas import contract_schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType

    from mdlist.lint.diagnostic import Fault
    from mdlist.lint.rule import Rule
    from mdlist.lint.view import View

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


KINDS = "".join(
    f"| [{name}](https://{name.lower()}.example) | {('web', 'desktop', 'mobile')[n % 3]} | ok |\n"
    for n, name in enumerate(sorted(f"{animal}{k}" for animal in ANIMALS for k in "abc"))
)
TAGGED = f"# Tools\n\n| Tool | Kind | Note of it |\n| --- | --- | --- |\n{KINDS}"
SORTED = [*enumerate(sorted(ANIMALS))]
# A table before any heading, in an order of its own, and others in another one.
AHEAD = (
    "| Title | Year |\n| --- | --- |\n"
    + "".join(f"| {name} | {1990 + n} |\n" for n, name in enumerate(ANIMALS))
    + "".join(
        f"\n## {part}\n\n| Title | Year |\n| --- | --- |\n"
        + "".join(
            f"| {name}{part} | {2001 + n * 7 % 12} |\n" for n, name in enumerate(sorted(ANIMALS))
        )
        for part in ("A", "B", "C")
    )
)
# In an order that nobody could name, but for the whole list.
ALONE = "| Title | Year |\n| --- | --- |\n" + "".join(
    f"| {name} | {1990 + n} |\n" for n, name in enumerate(ANIMALS)
)
DASHED = LIST.replace("| - |", "| n/a |").replace("| n/a |", "| – |", 1)
LISTS = [LIST, ODD, PLAIN, UNNAMED, TAGGED, AHEAD, ALONE, DASHED, "# Empty\n", ""]
LISTS.append("- [a](https://a.example)\n")


@pytest.mark.parametrize("text", LISTS)
def test_the_contract_finds_what_its_habits_found(text: str) -> None:
    written = proposal_text(propose(parse(Source(text))))
    assert found(text, read_text(written, "rules/list.toml")) == found(text, Contract())


def offered(text: str) -> list[str]:
    """The lines of a proposal that may be taken in."""
    return [line for line in text.splitlines() if line.startswith("#") and line[1:2] not in " :"]


@pytest.mark.parametrize("text", LISTS)
def test_each_line_may_be_uncommented(text: str) -> None:
    written = proposal_text(propose(parse(Source(text))))
    lines = written.splitlines()
    for line in lines:
        assert "=" not in line or line[:2] != "# ", "what looks like TOML can be uncommented"
    before = found(text, Contract())
    for line in offered(written):
        taken = "\n".join(each[1:] if each == line else each for each in lines)
        assert found(text, read_text(taken, "rules/list.toml", RULES)) == before, line
    everything = "\n".join(each[1:] if each in offered(written) else each for each in lines)
    assert found(text, read_text(everything, "rules/list.toml", RULES)) == before


def test_what_a_list_keeps_throughout_is_offered() -> None:
    written = proposal_text(propose(parse(Source(TAGGED))))
    assert offered(written) == [
        '#header = ["Tool", "Kind", "Note of it"]',
        "#Tool.required = true",
        "#Kind.required = true",
        '#Kind.values = ["desktop", "mobile", "web"]',
        '#"Note of it".required = true',
    ]
    assert offered(proposal_text(propose(parse(Source("# Empty\n"))))) == []


def test_what_has_no_heading_is_not_named() -> None:
    for text in (AHEAD, ALONE, PLAIN):
        assert 'heading = ""' not in proposal_text(propose(parse(Source(text))))
    assert 'order = ["Year"]' in proposal_text(propose(parse(Source(ALONE))))


def test_a_list_is_checked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = Counter[str]()

    def counted(name: str, rule: Rule) -> Rule:
        def check(view: View) -> Iterator[Fault]:
            calls[name] += 1
            return rule.check(view)

        return cast("Rule", SimpleNamespace(ID=name, SEVERITY=rule.SEVERITY, check=check))

    for name, rule in [*RULES.items()]:
        monkeypatch.setitem(RULES, name, counted(name, rule))
    propose(parse(Source(LIST)))
    told = {rule for rules in (steps.MISSING, steps.ORDER, steps.COLUMN) for rule in rules}
    told.update(steps.LAYOUT, steps.TYPES, steps.LINKS, steps.BOLD)
    assert {name for name, count in calls.items() if count > 1} <= told
    assert set(calls) == set(RULES)


def test_rules_that_ask_for_habits_try_promises() -> None:
    told = {rule for each in vars(steps).values() if isinstance(each, tuple) for rule in each}
    sources = {name: inspect.getsource(cast("ModuleType", rule)) for name, rule in RULES.items()}
    asking = {name for name, source in sources.items() if "infers(" in source}
    assert asking <= told


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


def test_init_writes_the_schema(folder: Path) -> None:
    assert mdlist("init").exit_code == 0
    text = (folder / "rules" / "list.toml").read_text("utf-8")
    assert text.startswith("#:schema ./contract.schema.json\n")
    schema = (folder / "rules" / "contract.schema.json").read_text("utf-8")
    assert schema == contract_schema()
    assert jsonschema.Draft4Validator(json.loads(schema)).is_valid(tomllib.loads(text))
    (folder / "rules" / "contract.schema.json").write_text("old", "utf-8")
    assert mdlist("init", "--force").exit_code == 0
    assert (folder / "rules" / "contract.schema.json").read_text("utf-8") == schema


def test_init_takes_several_files(folder: Path) -> None:
    docs = folder / "docs"
    docs.mkdir()
    (docs / "more.md").write_text(LIST.replace("## Old\n", "## Very Old\n"), "utf-8")
    (docs / "other.md").write_text("# Other\n\n- [a](https://a.example)\n", "utf-8")
    names = ("README.md", "docs/more.md", "docs/other.md")
    before = mdlist("check", "--isolated", "--output-format", "json", *names).stdout
    result = mdlist("init", *names)
    assert result.exit_code == 0
    assert result.stderr.endswith(
        "written to rules/list.toml; mdlist check README.md docs/more.md docs/other.md"
        " holds the list to it; they are one list now, and an entry in two of them a finding\n"
    )
    contract = read_text((folder / "rules" / "list.toml").read_text("utf-8"), "x")
    assert contract.files == names
    assert contract.missing == "-"
    after = mdlist("check", "--output-format", "json", *names).stdout
    places = [
        [(each["path"], each["rule"], each["line"]) for each in json.loads(said)]
        for said in (before, after)
    ]
    assert places[0] == places[1]
    (folder / "rules" / "list.toml").unlink()
    (folder / "rules" / "contract.schema.json").unlink()
    assert mdlist("init", "docs/more.md", "docs/other.md").exit_code == 0
    contract = read_text((docs / "rules" / "list.toml").read_text("utf-8"), "x")
    assert contract.files == ("more.md", "other.md")


def test_a_contract_in_other_files_is_not_contradicted(folder: Path) -> None:
    (folder / "rules").mkdir()
    (folder / "rules" / "links.toml").write_text("[links]\n", "utf-8")
    for force in ((), ("--force",)):
        result = mdlist("init", *force)
        assert result.exit_code == 2
        assert "rules/links.toml is part of a contract already" in result.stderr
    assert not (folder / "rules" / "list.toml").exists()


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
