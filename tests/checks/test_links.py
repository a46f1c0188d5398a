"""Which fixes of the link rules are safe, and what their messages quote."""

from __future__ import annotations

import pytest

from mdlist.checks import RULES
from mdlist.contract.model import Contract, LinkForm
from mdlist.lint.diagnostic import Diagnostic, Safety, Severity
from mdlist.lint.engine import check
from mdlist.lint.view import read
from mdlist.markdown.source import Source


def findings(rule: str, text: str, contract: Contract | None = None) -> list[Diagnostic]:
    found, failures = check(read(Source(text), contract or Contract(), RULES), RULES, (rule,))
    assert failures == ()
    return found


def table(*cells: str, header: str = "Code") -> str:
    rows = [f"| Paper {n} | {cell} |" for n, cell in enumerate(cells)]
    return "\n".join([f"| Title | {header} |", "| :-- | :-- |", *rows, ""])


@pytest.mark.parametrize(
    ("text", "safety"),
    [
        ("- [a] (https://example.org)", Safety.SAFE),
        ("- [a](https://example.org", Safety.UNSAFE),
        ("- [a](https://example.org and so on", Safety.UNSAFE),
        ("- [a](htps://example.org)", Safety.UNSAFE),
        ("- htps://example.org", Safety.SAFE),
        ("- [a](https://example.org))", Safety.UNSAFE),
        ("- [a](www.example.org)", Safety.UNSAFE),
        ("- [a]([https://example.org](https://example.org)", Safety.SAFE),
        ("- [a]([https://example.net](https://example.org)", Safety.UNSAFE),
        ("- a](https://example.org)", Safety.UNSAFE),
    ],
)
def test_a_followed_address_changes_only_unsafely(text: str, safety: Safety) -> None:
    (finding,) = findings("link-syntax", text)
    assert finding.fix is not None
    assert finding.fix.safety is safety


def test_brackets_too_many_lose_nothing() -> None:
    (finding,) = findings("link-syntax", "- [a](https://example.org)]")
    assert finding.severity is Severity.WARNING
    (finding,) = findings("link-syntax", "- [a](https://example.org")
    assert finding.severity is Severity.ERROR


def test_a_label_is_written_safely_only_under_a_contract() -> None:
    cells = [f"[github](https://github.com/a/{n})" for n in range(60)]
    text = table(*cells, "[GitHub](https://github.com/a/b)")
    (inferred,) = findings("link-label", text)
    (promised,) = findings(
        "link-label", text, Contract(links={"Code": LinkForm(labels=("github",))})
    )
    assert inferred.fix is not None
    assert promised.fix is not None
    assert (inferred.fix.safety, promised.fix.safety) == (Safety.UNSAFE, Safety.SAFE)
    assert "60 other rows" in inferred.message


def test_a_code_link_says_where_it_leads() -> None:
    cells = [f"[github](https://github.com/a/{n})" for n in range(60)]
    elsewhere = ("[github](https://github.com/owner)", "[github](https://example.org)")
    owner, other = findings("code-link", table(*cells, *elsewhere))
    assert (
        owner.message == '"https://github.com/owner" is the page of an owner, not of a repository'
    )
    assert other.message == (
        '"https://example.org" is no repository, as 60 other links of "Code" are'
    )


def test_links_of_entries_are_no_code_links() -> None:
    cells = [f"[site](https://github.com/a/{n})" for n in range(60)]
    text = table(*cells, "[site](https://example.org)", header="Link")
    assert findings("code-link", text) == []


def test_a_habit_is_worth_knowing_and_a_contract_is_kept() -> None:
    rows = [f"- [Paper {n}](https://arxiv.org/abs/1806.{n:05})" for n in range(60)]
    text = "\n".join([*rows, "- [Last](https://arxiv.org/abs/1806.09055v2)", ""])
    (finding,) = findings("canonical-link", text)
    assert finding.severity is Severity.INFO
    contract = Contract(links={"Code": LinkForm(canonical=("version",))})
    (finding,) = findings(
        "canonical-link", table("[a](https://arxiv.org/abs/1806.09055v2)"), contract
    )
    assert finding.severity is Severity.WARNING
    assert finding.fix is not None
    assert finding.fix.safety is Safety.UNSAFE
