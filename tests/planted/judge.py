"""What becomes of a planted fault."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import cmarkgfm

from mdlist.checks import RULES
from mdlist.contract.model import Contract
from mdlist.contract.reader import read_texts
from mdlist.lint.engine import check
from mdlist.lint.fixer import fix
from mdlist.lint.view import read
from mdlist.markdown.parse import front_matter

from .plants import Context, Fault, Plant, plant

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mdlist.lint.rule import Rule
    from mdlist.markdown.source import Source


class Outcome(NamedTuple):
    """``kind`` is "right", "alike" (mended in another way, which GitHub renders as the right one),
    "told" (found, and no fix offered), "refused" (by the safety net), "silent" (and GitHub shows no
    fault), "missed" (it does), "other" (GitHub shows no such fault, and something else of the kind
    is found) or "wrong"; ``why`` says what is."""

    kind: str
    why: str = ""


@cache
def contract_of(fault: Fault) -> Contract:
    """The contract that the fault's list has."""
    return read_texts([(fault.name, fault.contract)], "") if fault.contract else Contract()


def render(text: str) -> str:
    """What GitHub makes of ``text``, its front matter left out."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    skipped = front_matter(lines)
    return cmarkgfm.github_flavored_markdown_to_html("\n".join(lines.split("\n")[skipped:]))


@cache
def _alike(fault: Fault) -> bool:
    """Whether GitHub renders the fault as it does what is right."""
    plain = plant(fault, Context("paragraph"))
    return render(plain.bad.text) == render(plain.good.text)


def is_shown(fault: Fault, planted: Plant) -> bool:
    """Whether GitHub shows the fault: what is right would be rendered, and this is not."""
    if fault.shown.startswith("-"):
        piece = fault.shown[1:]
        return render(planted.bad.text).count(piece) > render(planted.good.text).count(piece)
    spoilt = 0 if _alike(fault) else render(planted.bad.text).count(fault.shown)
    return render(planted.good.text).count(fault.shown) > spoilt


def found_in(source: Source, fault: Fault) -> list[tuple[int, int]]:
    """The spans of the findings of the fault's rule in ``source``."""
    checked = check(read(source, contract_of(fault), RULES), RULES, (fault.rule,))
    assert not checked.failures, checked.failures
    return [tuple(d.span) for d in checked.diagnostics]


def mended(
    source: Source, fault: Fault, unsafe: bool, rules: Mapping[str, Rule] = RULES
) -> tuple[str, tuple[str, ...]]:
    """The text that ``fix`` makes of ``source``, and what the safety net said."""
    done = fix(source, contract_of(fault), rules, (fault.rule,), unsafe, "", "")
    assert not done.failures, done.failures
    return done.source.text, done.faults


def judge(fault: Fault, context: Context, before: str = "", eol: str = "\n") -> Outcome:
    """What becomes of ``fault`` in ``context``."""
    planted = plant(fault, context, before, eol)
    try:
        return _judged(fault, planted)
    except Exception as error:
        return Outcome("wrong", f"{type(error).__name__}: {error} in {planted.bad.text!r}")


def _judged(fault: Fault, planted: Plant) -> Outcome:
    bad, good = planted.bad, planted.good
    found = found_in(bad, fault)
    if not found:
        text, said = mended(bad, fault, True)
        if text != bad.text or said:
            return Outcome("wrong", f"nothing found, and {bad.text!r} becomes {text!r} {said}")
        if not is_shown(fault, planted):
            return Outcome("silent")
        return Outcome("missed", repr(bad.text))
    if found != [tuple(planted.span)]:
        if not all(0 <= start <= end <= len(bad.text) for start, end in found):
            return Outcome("wrong", f"a place outside the text, {found}: {bad.text!r}")
        covered = [bad.text[start:end] for start, end in found]
        if not is_shown(fault, planted):
            return Outcome("other", f"{covered} in {bad.text!r}")
        due = bad[planted.span]
        return Outcome("wrong", f"covers {covered} at {found}, not {due!r} in {bad.text!r}")
    text, said = mended(bad, fault, not fault.safe)
    if not is_shown(fault, planted):
        return Outcome("other", f"GitHub shows no fault in {bad.text!r}")
    if text == bad.text:
        return Outcome("refused" if said else "told", f"{said} {text!r}")
    if text != good.text and render(text) == render(good.text) and not said:
        return Outcome("alike", f"{bad.text!r} becomes {text!r}, not {good.text!r}")
    if text != good.text:
        return Outcome("wrong", f"{bad.text!r} becomes {text!r}, not {good.text!r}")
    if said:
        return Outcome("wrong", f"mended, and yet {said}")
    if found_in(good, fault):
        return Outcome("wrong", f"found again in {good.text!r}")
    return Outcome("right")
