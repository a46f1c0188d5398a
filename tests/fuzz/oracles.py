"""What may never happen to a list, whatever is in it: one function a target, each on bytes.

A target returns, or raises: a :class:`~.failure.Failure` where a promise is broken, anything else
where mdlist itself fails.
"""

from __future__ import annotations

import csv
import io
import json as stock_json
import re
from collections import Counter
from typing import TYPE_CHECKING
from unittest.mock import patch

import cmarkgfm

import mdlist.lint.fixer as fixing
from mdlist.checks import RULES
from mdlist.contract.model import Contract
from mdlist.contract.reader import RulesError, read_texts
from mdlist.lint.diagnostic import Safety
from mdlist.lint.engine import check
from mdlist.lint.view import read
from mdlist.markdown.parse import parse
from mdlist.markdown.source import Edit, Source, apply_edits, decode
from mdlist.report import concise, github, gitlab, json, records, sarif, text
from mdlist.report.finding import findings
from mdlist.report.fingerprint import fingerprints
from mdlist.run import baseline
from mdlist.run.baseline import known, write
from mdlist.run.checking import notes_on
from mdlist.run.proposal import proposal_text, propose

from .failure import Failure

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from mdlist.lint.diagnostic import Diagnostic
    from mdlist.lint.fixer import Fixed
    from mdlist.lint.view import View
    from mdlist.markdown.document import Document

# A text, the edits made in it, and what has become of it.
Step = tuple[str, list[Edit], str]

# Between the contract and the list in one input, and between the files of one contract.
PART = b"+++\n"
NAME = "README.md"
# How fix tells that it did not make one: line, rule, message, why.
FAULT = re.compile(r"line \d+: ([a-z-]+): .*: (.*); this fix was not made", re.DOTALL)
LINE_END = re.compile(r"\r\n|\n|\r")


def source_of(data: bytes) -> Source:
    """The list in ``data``; what is not UTF-8 is left out."""
    return decode(data.decode("utf-8", "ignore").encode("utf-8"))


def checked(document: Document, contract: Contract) -> tuple[View, list[Diagnostic]]:
    """What the rules see, and all findings."""
    view = read(document.source, contract, RULES, NAME, is_there)
    return view, run(view)


def is_there(path: str) -> bool:
    """Whether a file that a list links to is there: every other one is."""
    return len(path) % 2 == 0


def run(view: View, wanted: Collection[str] = ()) -> list[Diagnostic]:
    """The findings; the error that a rule ended with is raised."""
    found, failures = check(view, RULES, wanted)
    for failure in failures:
        raise failure.error
    return found


def hold_places(
    source: Source, diagnostics: Iterable[Diagnostic], texts: Mapping[str, str] | None = None
) -> None:
    """All places of findings lie in the text, or in the one of ``texts`` (those of the contract's
    files) that they are in; edits of one fix lie apart, each on what it was made for."""
    for each in diagnostics:
        own = (texts or {})[each.file] if each.file else source.text
        edits = each.fix.edits if each.fix is not None else ()
        places = [("itself", each.span)]
        places += (("related", other.span) for other in each.related)
        places += (("edit", edit.span) for edit in edits)
        for what, (start, end) in places:
            if not 0 <= start <= end <= len(own):
                raise Failure("span", f"{each.rule}, {what}", f"{start} to {end}: {each.message}")
        try:
            apply_edits(source.text, edits)
        except ValueError as error:
            kind = "edit seen" if "another text" in str(error) else "overlapping edits"
            raise Failure(kind, each.rule, str(error)) from None


def check_target(data: bytes) -> None:
    """Parsing, completing the contract and all rules."""
    source = source_of(data)
    _, found = checked(parse(source), Contract())
    hold_places(source, found)


def report_target(data: bytes) -> None:
    """The findings in every format, and as a baseline that is read back."""
    source = source_of(data)
    view, found = checked(parse(source), Contract())
    shown = findings(NAME, source, found, True)
    list(notes_on(view, tuple(RULES)))
    for width in (20, 100):
        text.render(shown, width)
    github.step_summary(shown)
    sarif.render(shown, RULES)
    for each in (concise, json, github, gitlab):
        each.render(shown)
    if len(set(fingerprints(shown))) != len(shown):
        raise Failure("fingerprint", "twice the same")
    kept = Counter(known(each, NAME) for each in shown)
    if baseline.read(write(kept)) != kept:
        raise Failure("round trip", "baseline of findings")


def records_target(data: bytes) -> None:
    """The records in each format, which other readers understand."""
    document = parse(source_of(data))
    items = records.read(read(document.source, Contract(), RULES, NAME))
    lines = records.jsonl(items).split("\n")[:-1]
    if [stock_json.loads(line) for line in lines] != stock_json.loads(records.json(items)):
        raise Failure("records", "json and jsonl differ")
    # Python's reader of CSV takes no NUL before 3.11 and a lone CR for a line end.
    rows = list(csv.reader(io.StringIO(records.csv(items), newline="")))
    if len(rows) != len(items) + 1 or len(set(map(len, rows))) != 1:
        raise Failure("records", "csv", f"{len(rows)} lines for {len(items)} records")


def init_target(data: bytes) -> None:
    """What init proposes is a contract, which finds no more than no contract does."""
    document = parse(source_of(data))
    proposal = propose(document, NAME, NAME)
    for failure in proposal.failures:
        raise failure.error
    written = proposal_text(proposal)
    try:
        contract = read_texts([("rules/list.toml", written)], "", RULES)
    except RulesError as error:
        raise Failure("proposal", "cannot be read", str(error)) from None
    before, after = (checked(document, each)[1] for each in (Contract(), contract))
    if [(d.rule, d.span) for d in before] != [(d.rule, d.span) for d in after]:
        more = Counter(d.rule for d in after)
        more.subtract(d.rule for d in before)
        rules = ", ".join(sorted(rule for rule, count in more.items() if count))
        raise Failure("proposal", f"finds otherwise: {rules}", str(dict(more)))


def fix_target(data: bytes) -> None:
    """Safe fixes."""
    fixed(source_of(data), Contract(), False)


def unsafe_target(data: bytes) -> None:
    """Fixes of all kinds."""
    fixed(source_of(data), Contract(), True)


def layout_target(data: bytes) -> None:
    """Every layout: GitHub renders the list as before."""
    source = source_of(data)
    for layout in ("compact", "aligned", ""):
        after = fixed(source, Contract(), False, ("table-layout",), layout).source.text
        render = cmarkgfm.github_flavored_markdown_to_html
        if after != source.text and render(after) != render(source.text):
            raise Failure("html", layout or "habit", "it is rendered otherwise")


def held_target(data: bytes) -> None:
    """A contract, a list, and all rules and safe fixes under it."""
    written, _, listed = data.partition(PART)
    try:
        contract = read_texts([("rules/list.toml", written.decode("utf-8", "ignore"))], "", RULES)
    except RulesError:
        return
    source = source_of(listed)
    _, found = checked(parse(source), contract)
    hold_places(source, found, contract.texts)
    fixed(source, contract, False)


def fixed(
    source: Source,
    contract: Contract,
    unsafe: bool,
    wanted: Sequence[str] = tuple(RULES),
    layout: str = "",
) -> Fixed:
    """The fixed ``source``, all promises of fixes held."""
    done, steps = traced(source, contract, wanted, unsafe, layout)
    for failure in done.failures:
        raise failure.error
    for said in done.faults:
        match = FAULT.match(said)
        where = ": ".join(match.groups()) if match else said
        raise Failure("own fault", re.sub(r"\d+", "N", where), said)
    hold_places(done.source, done.diagnostics, contract.texts)
    hold_trail(source, done.source, steps)
    if not unsafe:
        again, _ = traced(done.source, contract, wanted, False, layout)
        if again.source != done.source and again.source.text != done.source.text:
            raise Failure("twice", _first_safe(done, contract, wanted), "fix twice is not fix once")
    return done


def traced(
    source: Source, contract: Contract, wanted: Sequence[str], unsafe: bool, layout: str
) -> tuple[Fixed, list[Step]]:
    """What fix makes, and the edits that it tried on the way."""
    steps: list[Step] = []

    def spy(before: str, edits: Iterable[Edit]) -> str:
        made = list(edits)
        after = apply_edits(before, made)
        steps.append((before, made, after))
        return after

    with patch.object(fixing, "apply_edits", spy):
        return fixing.fix(source, contract, RULES, wanted, unsafe, layout, NAME, is_there), steps


def hold_trail(before: Source, after: Source, steps: Sequence[Step]) -> None:
    """Edits of findings, and nothing else, lead from one text to the other."""
    if before.bom != after.bom:
        raise Failure("bytes", "byte order mark")
    at = after.text
    for was, edits, made in reversed(steps):
        if made != at or at == before.text:
            continue
        due = was
        for (start, end), replacement, _ in sorted(edits, reverse=True):
            due = due[:start] + replacement + due[end:]
        if due != made:
            raise Failure("bytes", "outside the edits")
        at = was
    if at != before.text:
        raise Failure("bytes", "no edit explains the text")
    ends, now = ({*LINE_END.findall(each.text)} for each in (before, after))
    if ends and not now <= ends:
        raise Failure("bytes", "line ends", f"{now - ends} came in")


def _first_safe(done: Fixed, contract: Contract, wanted: Sequence[str]) -> str:
    """The rule that has something to mend in what was mended already."""
    found = run(read(done.source, contract, RULES, NAME, is_there), wanted)
    safe = (d.rule for d in found if d.fix is not None and d.fix.safety is Safety.SAFE)
    return next(safe, "no rule")
