"""Hosts that are a slip of the keyboard away from one that a list links all the time."""

from __future__ import annotations

from collections import Counter

from mdlist.words.habit import SURE, is_habit, usual
from mdlist.words.regex import Regex
from mdlist.words.spelling import WORD, Neighbours, has_same_ends, is_slip, sharing_a_half

_HOST = Regex(r"(?<=://)[A-Za-z0-9.-]+(?=[/)\s])")


def slipped_hosts(text: str) -> dict[str, str]:
    """The hosts of the addresses in ``text`` that were typed wrong, and what was meant.

    A slip is in one label of a host: ``gihub.com`` beside many ``github.com``. Short labels are
    others (``de``, ``docs``), and so are those that begin or end otherwise (``blog1``).
    """
    counts = Counter(_HOST.compiled.findall(text))
    often = usual(counts)
    if not often or len(often) == len(counts):
        return {}
    neighbours = Neighbours(often)
    found: dict[str, str] = {}
    for host in sharing_a_half(counts, often):
        meant = [other for other in neighbours.of(host) if _is_slip(host, other)]
        if len(meant) == 1 and is_habit(counts[meant[0]], counts[meant[0]] + counts[host], SURE):
            found[host] = meant[0]
    return found


def _is_slip(host: str, other: str) -> bool:
    labels = [*zip(host.split("."), other.split("."), strict=False)]
    differing = [(one, right) for one, right in labels if one != right]
    if host.count(".") != other.count(".") or len(differing) != 1:
        return False
    one, right = differing[0]
    return has_same_ends(one, right) and len(one) >= WORD and is_slip(one, right)
