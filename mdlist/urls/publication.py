"""What a link itself says about its paper: a year, a venue.

Read from the identities of :func:`mdlist.urls.identity.link_key`, and only where a site's numbering
says it in so many words.
"""

from __future__ import annotations

from mdlist.urls.sites.site import NONE, Facts
from mdlist.urls.sites.table import BY_PREFIX


def key_facts(key: str) -> Facts:
    """What a link's identity (:func:`mdlist.urls.identity.link_key`) says."""
    prefix, _, number = key.partition(":")
    site = BY_PREFIX.get(prefix)
    return site.reading.facts(number) if site and site.reading else NONE


def volume(key: str) -> str:
    """The identity of what a paper's facts come from, such as a month of arXiv or a volume of
    proceedings: as an identity it says the same. "" for an identity without facts.
    """
    prefix, colon, number = key.partition(":")
    site = BY_PREFIX.get(prefix) if colon else None
    return f"{prefix}:{site.reading.volume(number)}" if site and site.reading else ""
