"""What is wrong with the brackets of something that was meant as a link, and what would be right.

One function for each kind of :mod:`mdlist.checks.links.syntax.patterns`; None where nothing is
wrong after all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mdlist.markdown.literal_text import LINK, OTHER
from mdlist.markdown.source import shorten
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.markdown.link import Link

# What no label holds that begins a content.
_ELSE = Regex(rf"[\[\](\n{LINK}{OTHER}]|\. ")
# What neither stands in a target nor ends one.
_CONTROL = frozenset(map(chr, (*range(0x20), 0x7F))) - frozenset("\t\n\v\f\r")
_ADDRESS = ("http://", "https://", "www.")


class BrokenLink(NamedTuple):
    """A broken link: its span in the content, what is wrong with it, and what to write in its
    place, None where that is not known. ``sure`` says whether nothing else can have been meant,
    ``part`` whether the rest of the link may stand in another cell."""

    start: int
    end: int
    message: str
    right: str | None = None
    sure: bool = True
    part: bool = False


class Place(NamedTuple):
    """A match, and the content that it was found in."""

    match: re.Match[str]
    content: str
    links: Sequence[Link]

    @property
    def label(self) -> str:
        return self.content[slice(*self.match.span("label"))]

    def broken(self, why: str, right: str | None = None, sure: bool = True) -> BrokenLink:
        start, end = self.match.span()
        return BrokenLink(start, end, no_link(self.content[start:end], why), right, sure)

    def as_link(self, why: str) -> BrokenLink:
        return self.broken(why, f"[{self.label}]({self.match['url']})")


def no_link(written: str, why: str) -> str:
    """The message that ``written`` was meant as a link."""
    return f'"{shorten(written)}" is no link: {why}'


def nested(place: Place) -> BrokenLink | None:
    """``[a]([https://x](https://x))``, ``[a]([b](https://x))``."""
    start = place.match.start("inner")
    inner = next((link for link in place.links if link.span.start == start), None)
    if inner is None:
        return None
    if inner.text.startswith(_ADDRESS):
        # What an editor writes when an address is pasted over a selected one: the new one is last.
        sure = inner.text.rstrip("/") == inner.url.rstrip("/")
        return place.broken("its target is a link", f"[{place.label}]({inner.url})", sure)
    return place.broken(f'another link, "{shorten(inner.text)}", stands for its target')


def spaced(place: Place) -> BrokenLink | None:
    """``[a] (https://x)``, ``[a]（https://x）``, ``[a [b](https://y)](https://x)``."""
    gap, brackets = place.match["gap"], place.match["open"] + place.match["close"]
    if gap and (place.label.strip() in ("", "x", "X") or place.label.isdecimal()):
        return None
    if LINK in place.match["label"]:
        return place.broken("there is another link in its label")
    if brackets != "()":
        return place.as_link("its target stands in fullwidth parentheses")
    if not gap:
        return None
    return place.as_link(
        f"a {'line break' if gap.splitlines() != [gap] else 'space'} stands before its target"
    )


def square(place: Place) -> BrokenLink | None:
    """``[a][https://x]``."""
    return place.as_link("its target stands in square brackets")


def swapped(place: Place) -> BrokenLink | None:
    """``(a)[https://x]``."""
    if LINK in place.match["label"]:
        return None
    return place.as_link("its brackets are the wrong way round")


def misclosed(place: Place) -> BrokenLink | None:
    """``[a](https://x]``."""
    return place.as_link(f'"{place.match["close"]}" stands where ")" ends its target')


def local(place: Place) -> BrokenLink | None:
    """``[a](file:///C:/x.pdf)``."""
    return place.broken("its target is a file on one computer's disk")


def unclosed(place: Place) -> BrokenLink | None:
    """``[a](https://x``, and what has a blank where the target ends."""
    match, content = place.match, place.content
    # A backslash at a line's end is a hard break (CommonMark 6.7).
    url = match["url"].rstrip(',.;:"\\')
    start, end = match.start(), match.start("url") + len(url)
    behind = match.string[end:]
    depth = match.string.count("(", 0, start) - match.string.count(")", 0, start)
    spaced = re.match(rf"[ \t]+[^()\n{LINK}]{{0,99}}\)", behind)
    if spaced and (depth <= 0 or behind.startswith(")", spaced.end())):
        end += spaced.end()
        return BrokenLink(start, end, no_link(content[start:end], "there is a space in its target"))
    if broken := re.match(r"[.]*\n([^\s()]+)\)", behind):
        message = no_link(content[start : end + broken.end()], "a line break stands in its target")
        # Behind a host's "." more is missing than the break says.
        right = f"[{place.label}]({url}{broken[1]})" if broken.start(1) == 1 else None
        return BrokenLink(start, end + broken.end(), message, right, False)
    # In parentheses a ")" may be the link's, and where there is none the text was cut off.
    right = None if depth > 0 or behind[:1] in _CONTROL else f"[{place.label}]({url})"
    message = no_link(content[start:end], "it is never closed")
    # Who left the bracket out may have left out the end of the address before it.
    return BrokenLink(start, end, message, right, False, True)


def opened_twice(place: Place) -> BrokenLink | None:
    """``[a]((https://x)``."""
    return place.as_link("two parentheses open its target")


def unopened_target(place: Place) -> BrokenLink | None:
    """``[a]https://x)``, ``[a]https://x]``."""
    left, end = place.match.string, place.match.start()
    if place.match["close"] == "]" and left.count("[", 0, end) > left.count("]", 0, end):
        return None
    return place.as_link('no "(" opens its target')


def apart(place: Place) -> BrokenLink | None:
    """``[a] https://x``."""
    words = place.label.split()
    if not words or not any(map(str.isalpha, place.label)) or place.label in ("x", "X"):
        return None
    match, url = place.match, place.match["url"].rstrip(',.;:*"\\')
    start, end = match.start(), match.start("url") + len(url)
    written = url if "://" in url else f"https://{url}"
    if match.string.startswith(")", end) and match.string.count("(", 0, end) == match.string.count(
        ")", 0, end
    ):
        end += 1
    message = no_link(place.content[start:end], "no parentheses stand around its target")
    return BrokenLink(start, end, message, f"[{place.label}]({written})", False)


def unclosed_label(place: Place) -> BrokenLink | None:
    """``[a(https://x)``, ``[a}(https://x)``, ``[a)(https://x)``, ``[a[(https://x)``."""
    label, left = place.label, place.match.string
    if label.endswith(("}", "[", "］", "】")) or label.count(")") > label.count("("):
        label = label[:-1]
    start, end = place.match.span()
    right = f"[{label}]({place.match['url']})"
    if left[:start].endswith("["):  # A list may have its labels in brackets.
        start, right = start - 1, f"[[{label}]]({place.match['url']})"
    message = no_link(place.content[start:end], 'no "]" closes its label')
    return BrokenLink(start, end, message, right)


def within(place: Place) -> BrokenLink | None:
    """``[a (https://x)]`` at the beginning of a content, ``[[a(https://x)]]``."""
    match = place.match
    start, end = match.start("label") - 1, match.end()
    message = no_link(place.content[start:end], "its target stands in its label")
    return BrokenLink(start, end, message, f"[{place.label.rstrip()}]({match['url']})")


def exchanged(place: Place) -> BrokenLink | None:
    """``[https://x](a b)``."""
    return place.as_link("its label and its target are exchanged")


def unlabelled(place: Place) -> BrokenLink | None:
    """``a[https://x]``."""
    return place.broken('its target stands in "[" and "]", and nothing in its label\'s')


def unopened(place: Place) -> BrokenLink | None:
    """``a](https://x)``."""
    match, content = place.match, place.content
    before = match.string[: match.start()]
    start, right = match.start(), None
    if before.strip() and not _ELSE.compiled.search(before):
        start = len(before) - len(before.lstrip())
        right = f"[{content[start : match.start()]}]({match['url']})"
    message = no_link(content[start : match.end()], 'no "[" opens its label')
    return BrokenLink(start, match.end(), message, right, False, True)
