"""Web addresses that were typed wrong, and what was meant.

A browser follows none of them: ``hhttps://``, ``https:/``, ``http//``, ``https://https://``, two
addresses run together, an address without its scheme (which GitHub takes for a file of the
repository).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mdlist.urls.sites.archives import NUMBER
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Iterator

# A word and what stands between it and a host: where "://" belongs.
_START = Regex(
    r"(?<![A-Za-z0-9+.-])([A-Za-z]{3,8})"
    r"((?:(?:\s:|[:;.,]{1,2})\s?[/\\]{1,4}|//)[:/]*)(?=[A-Za-z0-9\[])"
)
# What may be taken for a host when nothing but the scheme is missing: README.md is a file, and
# notes.org may be one, so only these ends count, and most of them only before a path.
_HOST = Regex(
    r"www\.[\w-]+\.[\w.-]+(?:[/?#:].*)?|[\w-]+(?:\.[\w-]+)*\.com(?:[/?#].*)?"
    r"|(?!\.)[\w.-]+\.(?:ai|cc|co|dev|edu|gov|io|net|org)/.*"
    r"|[\w-]+(?:\.[\w-]+)+\.[a-z]{2}/.*",
    re.DOTALL,
)
_WRAPPED = Regex(r"[\[({<\"'“]+(https?://.*?)[\])}>\"'”]*", re.DOTALL)
_BEHIND = Regex(r"([/:;.,|*]+)https?://.*", re.DOTALL)
# What an editor writes when an address is pasted over a selected one: the new one comes last.
_PASTED = Regex(r"\[?[^\[\]]*\]\((https?://.*)\)")
_TWICE = Regex(r"https?:[/\\]*(?=[A-Za-z]{4,6}:?[/\\]{1,3}[A-Za-z0-9])", re.IGNORECASE)
_GLUED = Regex(r"(?<=[\w(){}\[\]\"'])(?<!%[0-9A-Fa-f]{2})https?://", re.IGNORECASE)
# A paper of arXiv, and what stands there for its number.
_PAPER = Regex(r"(https?://(?:www\.)?arxiv\.org/(?:abs|pdf|html)/)(\d[^/?#]*)(.*)", re.DOTALL)
_NUMBERED = Regex(rf"{NUMBER}(?:\.pdf)?", re.IGNORECASE)
_NO_PAPER = Regex(r"https?://(?:www\.)?arxiv\.org/(?:abs|pdf|html)/*")
_SLASHES = Regex(rf"https?://(?:www\.)?arxiv\.org//+({NUMBER})")
# A name of the local network, which readers have no part in.
_ALONE = Regex(r"https?://(?!localhost(?:/|\Z))[\w-]+(?:/.*)?", re.DOTALL)
# Schemes that differ from http by a letter, and mean it.
_OTHERS = frozenset(("httpd", "httpx", "shttp"))


class Mistyped(NamedTuple):
    """What is wrong with an address, and the right one; "" where it is not known."""

    why: str
    right: str = ""


def mistyped(url: str) -> Mistyped | None:
    """What is wrong with the target of a link, None if nothing is seen."""
    if pasted := _PASTED.compiled.fullmatch(url):
        label = url[: pasted.start(1) - 2].lstrip("[").rstrip("/")
        # Of two addresses of two sites either may be meant.
        site = "/".join(label.split("/")[:3])
        other = "://" in site and site not in pasted[1]
        return Mistyped("is a link and no address", "" if other else pasted[1])
    if wrapped := _WRAPPED.compiled.fullmatch(url):
        return Mistyped("is an address in brackets", wrapped[1])
    if behind := _BEHIND.compiled.fullmatch(url):
        signs = behind[1]
        return Mistyped(f'begins with "{signs}"', url.removeprefix(signs))
    if twice := _TWICE.compiled.match(url):
        rest = url[twice.end() :]
        if _scheme(re.split("[^A-Za-z]", rest, maxsplit=1)[0]):
            inner = mistyped(rest)
            return Mistyped("begins twice", inner.right if inner else rest)
    for start, end, right in mistyped_schemes(url[:24]):
        if start == 0:
            return Mistyped(f"does not begin with {right}", right + url[end:])
    if "://" not in url:
        if re.match(r"https?:[^/]*\.", url):
            scheme, _, rest = url.partition(":")
            return Mistyped(f"does not begin with {scheme}://", f"{scheme}://{rest}")
        if _HOST.compiled.fullmatch(url):
            return Mistyped("has no https://, so that GitHub looks for a file", "https://" + url)
    if _ALONE.compiled.fullmatch(url):
        return Mistyped("has a host without a domain")
    return _run_together(url) or _misnumbered(url) or _odd_sign(url)


def _odd_sign(url: str) -> Mistyped | None:
    """Signs that no address ends with, and brackets that stand in none."""
    if url.endswith(('"', "%22")) or (url.endswith("}") and "{" not in url):
        bare = url.removesuffix("%22").rstrip('"}')
        return Mistyped(f'ends with "{url[len(bare) :].replace("%22", chr(34))}"', bare)
    doubled = "[[" in url or "%5B%5B" in url
    return Mistyped('has "[[" in it') if doubled and "]]" not in url else None


def _misnumbered(url: str) -> Mistyped | None:
    if "arxiv.org" not in url:
        return None
    if _NO_PAPER.compiled.fullmatch(url):
        return Mistyped("has no number of a paper")
    if slashes := _SLASHES.compiled.fullmatch(url):
        right = f"https://arxiv.org/abs/{slashes[1]}"
        return Mistyped("has two slashes behind its host", right)
    paper = _PAPER.compiled.match(url)
    if paper is None or _NUMBERED.compiled.fullmatch(paper[2]):
        return None
    number = paper[2].rstrip(".,;:")
    right = f"{paper[1]}{number}{paper[3]}" if _NUMBERED.compiled.fullmatch(number) else ""
    return Mistyped("has a number that no paper of arXiv has", right)


def _run_together(url: str) -> Mistyped | None:
    if url.count("://") < 2:
        return None
    for second in re.finditer("https?://", url[1:]):
        head, tail = url[: second.start() + 1], url[second.start() + 1 :]
        if head == tail[: len(head)]:
            return Mistyped("begins twice", tail)
        if _GLUED.compiled.match(url, second.start() + 1) and "?" not in head:
            same = re.sub(r"\W+\Z", "", head) == tail
            return Mistyped("is two addresses in one", tail if same else "")
    return None


def mistyped_schemes(text: str) -> Iterator[tuple[int, int, str]]:
    """Where ``http://`` or ``https://`` is typed wrong in ``text``: start, end, what is right."""
    for match in _START.compiled.finditer(text):
        word, between = match.groups()
        scheme = _scheme(word)
        if scheme and (between != "://" or word.lower() != scheme):
            yield match.start(), match.end(), f"{scheme}://"


def _scheme(word: str) -> str:
    """``http`` or ``https`` if ``word`` is that, or one slip of a finger away; else ""."""
    word = word.lower()
    if word in ("http", "https"):
        return word
    letters = set(word) & set("htps")
    if word in _OTHERS or (len(letters) <= 2 and letters != set(word)):
        return ""
    from rapidfuzz.distance import OSA

    most = 2 if len(word) >= len("http") and set(word) <= set("htps") else 1
    distance, scheme = min(
        (OSA.distance(word, "http"), "http"), (OSA.distance(word, "https"), "https")
    )
    if distance > most:
        return ""
    return "https" if "s" in word else scheme
