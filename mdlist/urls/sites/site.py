"""What may be known of a site: the shape of the records in the files beside this one."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Facts(NamedTuple):
    """What a link says of its paper.

    ``year`` and ``venue`` are None where it says nothing. With ``exact`` the paper came out there
    and then. Without it the paper was sent to an archive in ``year`` and ``month`` (1 to 12): it
    may have come out a few months before, or at any time after.
    """

    year: int | None = None
    venue: str | None = None
    exact: bool = False
    month: int | None = None


NONE = Facts()


class Form(NamedTuple):
    """An old form of addresses and the one in its place: a pattern for all that stands behind the
    host's slash, and the new address without its scheme. What does not fit is left alone."""

    pattern: str
    modern: str


class Reading(NamedTuple):
    """How the identities of a site's papers, such as ``pmlr:v97/tan19a``, are read.

    ``facts`` takes the number behind the colon, or that of a volume. ``volume`` takes the number
    and returns that of what the facts come from, such as a month of arXiv.
    """

    facts: Callable[[str], Facts]
    volume: Callable[[str], str]


class Site(NamedTuple):
    """One site. All that it lacks is left out.

    Identity: ``hosts`` are its names (``www.`` before one, or none, needs no other). ``key`` takes
    what stands behind the host's slash and returns what that identifies, "" for a page that is
    nothing's own; without it each address is a page.

    Papers: ``papers`` are the prefixes of the identities of papers (where several sites share one,
    the site of it alone says it), ``reading`` says what their numbers tell, and ``page`` with a
    number behind it is a paper's page.

    Repositories: with ``owned`` they have an owner and a name, before which one of ``kinds`` may
    stand; behind one of ``named`` a name alone.

    Modern form: with ``https`` the hosts as written are known to serve it; ``noise`` are parameters
    (or whole ``name=value``) that say nothing here and may say anything elsewhere; ``moved``,
    ``version`` and ``pdf`` are for addresses that lead elsewhere now, to one version of a paper
    and to its PDF.
    """

    hosts: tuple[str, ...]
    key: Callable[[str], str] | None = None
    papers: tuple[str, ...] = ()
    reading: Reading | None = None
    page: str = ""
    owned: bool = False
    kinds: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    https: bool = False
    noise: tuple[str, ...] = ()
    moved: Form | None = None
    version: Form | None = None
    pdf: Form | None = None


def before_slash(number: str) -> str:
    """The volume in ``v97/tan19a``, the year in ``2019/276``."""
    return number.partition("/")[0]


def dated(venue: str) -> Reading:
    """Of ``2019/276``: the year, and the one ``venue`` of the site."""
    return Reading(partial(_dated, venue), before_slash)


def _dated(venue: str, number: str) -> Facts:
    year = before_slash(number)
    return Facts(int(year), venue, exact=True) if re.fullmatch(r"\d{4}", year) else NONE


def full_year(year: str) -> int:
    """``91`` is 1991 and ``18`` is 2018."""
    return int(year) + (1900 if int(year) >= _OLDEST else 2000)


# The oldest paper with a number of the ACL Anthology is of 1965; arXiv began in 1991.
_OLDEST = 65
