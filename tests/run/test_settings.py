"""Settings, and where they, the contract and its files are looked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from contracts import read_text

from mdlist.contract.model import Contract
from mdlist.contract.reader import RulesError
from mdlist.run.files import FileError
from mdlist.run.plan import Choice, Plan
from mdlist.run.settings import Settings, find_rules, find_settings, folders_of
from mdlist.run.settings_reader import SettingsError, read_settings
from mdlist.words.path_patterns import matches

BASE = Path("/project")
KNOWN = ("duplicate-entry", "row-order", "outline")


def put(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def read(root: Path, name: str, text: str) -> Settings | None:
    put(root, {name: text})
    return read_settings(root / name, name, KNOWN)


@pytest.mark.parametrize("name", ["mdlist.toml", ".mdlist.toml", "pyproject.toml"])
def test_all_keys(tmp_path: Path, name: str) -> None:
    table = "[tool.mdlist]\n" if name == "pyproject.toml" else ""
    sub = "[tool.mdlist.per-file-ignores]" if table else "[per-file-ignores]"
    text = f"""{table}files = ["README.md", "docs/*.md"]
select = ["duplicate-entry", "outline"]
ignore = ["outline"]
exclude = ["vendor/"]
rules = "contract"
{sub}
"docs/*.md" = ["row-order"]
"""
    assert read(tmp_path, name, text) == Settings(
        files=("README.md", "docs/*.md"),
        select=("duplicate-entry", "outline"),
        ignore=("outline",),
        exclude=("vendor/",),
        per_file_ignores={"docs/*.md": ("row-order",)},
        rules="contract",
        folder=tmp_path,
        place=name,
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("selct = []", 'mdlist.toml: selct: unknown key; did you mean "select"?'),
        ('select = "outline"', "mdlist.toml: select: expected an array, not a string"),
        ("ignore = [1]", "mdlist.toml: ignore[1]: expected a string, not a whole number"),
        (
            'select = ["row-oder"]',
            'mdlist.toml: select: no rule is named "row-oder"; did you mean "row-order"?',
        ),
        (
            '[per-file-ignores]\n"a.md" = ["x"]',
            'mdlist.toml: per-file-ignores."a.md": no rule is named "x"; '
            "allowed: duplicate-entry, outline, row-order",
        ),
    ],
)
def test_mistakes(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read(tmp_path, "mdlist.toml", text)
    assert str(caught.value) == said


def test_mistake_in_pyproject(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"^pyproject.toml: tool\.mdlist\.rule: unknown key"):
        read(tmp_path, "pyproject.toml", '[tool.mdlist]\nrule = "x"')


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("[", "not TOML: "),
        ("9" * 5000, "a number has too many digits"),
        ("[" * 5000 + "]" * 5000, "nested too deeply"),
    ],
)
def test_no_toml(tmp_path: Path, value: str, said: str) -> None:
    with pytest.raises(FileError, match=rf"mdlist\.toml: {said}"):
        read(tmp_path, "mdlist.toml", f"select = {value}")
    with pytest.raises(RulesError, match=rf"rules/list\.toml: {said}"):
        read_text(f"[list]\nlayout = {value}", "rules/list.toml")


def test_no_text(tmp_path: Path) -> None:
    (tmp_path / "mdlist.toml").write_bytes(b"\n\xff")
    said = r"mdlist\.toml: cannot be read: not UTF-8: byte 0xff, line 2$"
    with pytest.raises(FileError, match=said):
        read_settings(tmp_path / "mdlist.toml", "mdlist.toml", KNOWN)


def test_project_with_git(tmp_path: Path) -> None:
    put(tmp_path, {".git/HEAD": "", "a/pyproject.toml": "", "a/b/README.md": ""})
    folder = tmp_path / "a" / "b"
    assert folders_of(folder, Path("/")) == [folder, folder.parent, tmp_path]


def test_project_without_git(tmp_path: Path) -> None:
    put(tmp_path, {"a/pyproject.toml": "", "a/b/c/README.md": ""})
    folder = tmp_path / "a" / "b" / "c"
    assert folders_of(folder, tmp_path) == [folder, folder.parent, tmp_path / "a"]
    assert folders_of(folder, folder.parent) == [folder, folder.parent]
    assert folders_of(tmp_path, tmp_path / "elsewhere") == [tmp_path]


def test_nearest_settings(tmp_path: Path) -> None:
    put(
        tmp_path,
        {
            "mdlist.toml": "",
            "pyproject.toml": "[tool.mdlist]",
            "a/pyproject.toml": "[tool.other]",
            "b/pyproject.toml": "[tool.mdlist.per-file-ignores]",
        },
    )
    at_root = [tmp_path / "mdlist.toml", tmp_path / "pyproject.toml"]
    assert list(find_settings([tmp_path / "a", tmp_path])) == at_root
    in_b = tmp_path / "b" / "pyproject.toml"
    assert list(find_settings([tmp_path / "b", tmp_path])) == [in_b, *at_root]
    assert list(find_settings([tmp_path / "a"])) == []


@pytest.mark.parametrize(
    "text",
    ["[list]", '[ "list" ]', "[list.columns]", "list.under = ''", "list = {}", "[[list.sections]]"],
)
def test_contract_of_ours(tmp_path: Path, text: str) -> None:
    put(tmp_path, {"rules/list.toml": f"# rules\n{text}\n"})
    assert find_rules([tmp_path / "docs", tmp_path]) == (tmp_path / "rules", [])


def test_rules_of_another_tool(tmp_path: Path) -> None:
    put(tmp_path, {"a/rules/list.toml": "[lists]\nlist_of = 1\n", "rules/list.toml": "[list]\n"})
    put(tmp_path, {"b/rules/other.toml": "[list]\n"})
    foreign = tmp_path / "a" / "rules" / "list.toml"
    assert find_rules([tmp_path / "a", tmp_path]) == (tmp_path / "rules", [foreign])
    assert find_rules([tmp_path / "b"]) == (tmp_path / "b" / "rules", [])


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("[links.Title]", True),
        ("[[allow]]", True),
        ("bold = { column = 'a' }", True),
        ("[duplicates", False),
        ("[linked]\nx = 1", False),
        ("[rule]\ntypes = ['a']\nallow = 1", False),
        ("x = 1", False),
    ],
)
def test_a_table_of_ours_makes_a_contract(tmp_path: Path, text: str, ours: bool) -> None:
    put(tmp_path, {"rules/other.toml": f"# rules\n{text}\n"})
    assert find_rules([tmp_path]) == (tmp_path / "rules" if ours else None, [])


def test_a_contract_without_a_list_is_read_strictly(project: Path) -> None:
    put(project, {"rules/links.toml": '[links.Tool]\nform = "lnk"\n'})
    (error,) = plan().errors
    assert error.startswith('rules/links.toml: links.Tool.form: "lnk" is not allowed; did you mean')
    put(project, {"rules/links.toml": '[links.Tool]\nform = "link"\n'})
    assert plan().jobs[0].contract.links["Tool"].form == "link"


def test_files_that_cannot_be_read_are_not_passed_by(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, {"rules/list.toml": "[list]", "pyproject.toml": "[tool.mdlist]"})

    def locked(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("mdlist.run.files.os.open", locked)
    with pytest.raises(FileError, match=r"list\.toml: cannot be read: Permission denied$"):
        find_rules([tmp_path])
    with pytest.raises(FileError, match=r"pyproject\.toml: cannot be read: Permission denied$"):
        list(find_settings([tmp_path]))


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("README.md", "README.md", True),
        ("README.md", "docs/README.md", True),
        ("/README.md", "docs/README.md", False),
        ("./docs", "docs/a/b.md", True),
        ("vendor/", "a/vendor/b.md", True),
        ("vendor/*.md", "vendor/b.md", True),
        ("vendor/*.md", "a/vendor/b.md", False),
        ("docs/*.md", "docs/a/b.md", False),
        ("docs/**", "docs/a/b.md", True),
        ("docs/**/b.md", "docs/b.md", True),
        ("**/b.md", "b.md", True),
        ("[a-c].md", "b.md", True),
        ("[c-a].md", "b.md", False),
        ("*.md", "a/b.mdx", False),
        ("??.md", "a/bc.md", True),
        ("[!a].md", "b.md", True),
        ("[!a].md", "a.md", False),
        ("[ab].md", "a.md", True),
        ("a.md", "axmd", False),
        ("a+[1].md", "a+1.md", True),
        ("b.md", "../b.md", True),
        ("docs/b.md", "../docs/b.md", False),
    ],
)
def test_patterns(pattern: str, path: str, expected: bool) -> None:
    assert matches(pattern, Path("/project") / path, BASE) is expected


def test_patterns_of_a_contract() -> None:
    assert matches("README.md", BASE / "readme.md", BASE, anchored=True)
    assert not matches("README.md", BASE / "docs" / "README.md", BASE, anchored=True)


TABLE = "| Tool |\n| --- |\n| [a](https://example.org/a) |\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    put(tmp_path, {".git/HEAD": "", "README.md": TABLE, "docs/more.md": TABLE})
    return tmp_path


def plan(**choice: object) -> Plan:
    return Plan(Choice(**choice), KNOWN)  # type: ignore[arg-type]


def wanted(each: Plan) -> dict[str, tuple[str, ...]]:
    return {job.target.path: job.wanted for job in each.jobs}


def test_without_settings(project: Path) -> None:
    assert wanted(plan()) == {"README.md": KNOWN}
    assert plan().jobs[0].contract == Contract()


def test_files_of_settings(project: Path) -> None:
    put(project, {"mdlist.toml": 'files = ["docs/*.md", "README.md", "none.md"]'})
    assert list(wanted(plan())) == ["docs/more.md", "README.md", "none.md"]
    assert list(wanted(plan(isolated=True))) == ["README.md"]
    assert list(wanted(plan(files=["docs/more.md"]))) == ["docs/more.md"]


def test_rules_of_settings_and_options(project: Path) -> None:
    put(
        project,
        {
            "mdlist.toml": 'select = ["outline", "row-order"]\nignore = ["row-order"]\n'
            'exclude = ["docs/"]\n[per-file-ignores]\n"README.md" = ["outline"]\n',
            "docs/mdlist.toml": "",
        },
    )
    assert wanted(plan()) == {"README.md": ()}
    assert wanted(plan(select=["duplicate-entry", "row-order"])) == {
        "README.md": ("duplicate-entry",)
    }
    # The nearest settings hold alone.
    assert wanted(plan(files=["docs/more.md"], ignore=["outline"])) == {
        "docs/more.md": ("duplicate-entry", "row-order")
    }


def test_excluded_though_named(project: Path) -> None:
    put(project, {"mdlist.toml": 'exclude = ["more.md"]'})
    files = ["README.md", "docs/more.md"]
    assert list(wanted(plan(files=files))) == ["README.md"]
    assert list(wanted(plan(files=files, exclude=["/README.md"]))) == []
    assert list(wanted(plan(files=files, exclude=["/docs"], isolated=True))) == ["README.md"]


def test_wrong_settings_stop_everything(project: Path) -> None:
    put(project, {"mdlist.toml": "x = 1"})
    with pytest.raises(FileError, match=r"^mdlist\.toml: x: unknown key"):
        plan()


def test_contract_speaks_for_its_files(project: Path) -> None:
    put(project, {"rules/list.toml": '[list]\nmissing = "-"\n'})
    both = plan(files=["README.md", "docs/more.md"])
    assert [job.contract.missing for job in both.jobs] == ["-", None]
    put(project, {"rules/list.toml": '[list]\nmissing = "-"\nfiles = ["docs/*.md"]\n'})
    both = plan(files=["README.md", "docs/more.md"])
    assert [job.contract.missing for job in both.jobs] == [None, "-"]
    assert plan(isolated=True, files=["docs/more.md"]).jobs[0].contract == Contract()


def test_contract_that_is_named(project: Path) -> None:
    put(project, {"more/x.toml": '[list]\nmissing = "n/a"\n', "mdlist.toml": 'rules = "more"'})
    assert plan().jobs[0].contract.missing == "n/a"
    put(project, {"mdlist.toml": "", "rules/list.toml": "[list]\n"})
    named = plan(rules="more", files=["docs/more.md"])
    assert named.jobs[0].contract.missing == "n/a"
    # Named on the command line it holds although contracts are left aside.
    assert plan(rules="more", isolated=True).jobs[0].contract.missing == "n/a"


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ("none", "none: no such folder"),
        ("docs", r"docs: no \.toml file"),
        ("wrong", r"wrong/list\.toml: list\.mising: unknown key; did you mean \"missing\"\?"),
    ],
)
def test_contract_that_is_wrong(project: Path, rules: str, said: str) -> None:
    put(project, {"wrong/list.toml": '[list]\nmising = "-"\n'})
    with pytest.raises(FileError, match=said):
        plan(rules=rules)


def test_wrong_contract_is_told_once(project: Path) -> None:
    put(project, {"rules/list.toml": "[list]\nx = 1\n", "README.MARKDOWN": TABLE})
    each = plan(files=["README.md", "README.MARKDOWN"])
    assert each.jobs == []
    assert len(each.errors) == 1


def test_note_on_rules_of_another_tool(project: Path) -> None:
    put(project, {"rules/list.toml": "[other]\n"})
    each = plan(files=["README.md", "docs/more.md"])
    assert each.notes == ["rules/list.toml has no table of a contract: it is not read"]
    assert [job.contract for job in each.jobs] == [Contract()] * 2
