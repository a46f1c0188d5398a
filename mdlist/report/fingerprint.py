"""What a finding is known by when its line has changed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mdlist.urls.identity import link_key, title_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.report.finding import Finding


class Mark(NamedTuple):
    """The entry that a finding is about ("" if it is about none), and the text that it covers, ""
    where that is the whole row of an entry: its other cells may change."""

    entry: str
    covers: str


def mark_of(finding: Finding) -> Mark:
    """The entry and the text that ``finding`` is known by."""
    text = finding.excerpt.text[finding.excerpt.start : finding.excerpt.end]
    record = finding.record
    if record is None:
        return Mark("", text)
    entry = title_key(record.title) or (link_key(record.url) if record.url else "")
    whole_row = "|" in text.replace("\\|", "")
    return Mark(entry, "" if whole_row else text)


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """A string for each finding that is its own in this report, and stays while rows move."""
    # Only some formats need it.
    from hashlib import sha256

    seen: Counter[str] = Counter()
    prints = []
    for finding in findings:
        said = "\0".join((finding.path, finding.rule, *mark_of(finding)))
        seen[said] += 1
        if seen[said] > 1:
            said += f"\0{seen[said]}"
        prints.append(sha256(said.encode("utf-8", "replace")).hexdigest())
    return prints
