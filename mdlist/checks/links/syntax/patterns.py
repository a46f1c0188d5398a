"""Links that were meant and are none, found in what GitHub leaves as text.

Each kind is a pattern over :func:`mdlist.markdown.literal_text.leftover`, in which a
link that GitHub does make is one run of ``LINK``, and a judge of what it finds
(:mod:`mdlist.checks.links.syntax.diagnosis`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.checks.links.syntax import diagnosis as brackets
from mdlist.checks.links.syntax import stray_brackets as strays
from mdlist.checks.links.syntax.diagnosis import BrokenLink, Place, no_link
from mdlist.markdown.literal_text import LINK, OTHER
from mdlist.markdown.source import shorten
from mdlist.urls.mistyped import Mistyped, mistyped, mistyped_schemes
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from mdlist.markdown.link import Link

_LABEL = r"\[(?!\^)(?P<label>[^\[\]]*+(?:\[[^\[\]]*+\][^\[\]]*+)*+)\]"
# Without "<" no control sign stands in a target (CommonMark 6.3).
_PART = rf"[^\s\0-\x1f\x7f()\[\]{{}}<>（）{LINK}]"
_URL = (
    rf"(?P<url>(?:[A-Za-z]{{3,8}}:/|https?//|mailto:|www\.|#[A-Za-z]|\.\.?/){_PART}*+"
    rf"(?:\({_PART}*+\){_PART}*+)*+)"
)
# What stands in parentheses in a label, and is no address.
_ASIDE = r"\((?!https?:|www\.)[^()\[\]\n]*+\)"
# What a content must hold, the pattern, and who judges what it finds.
_KINDS: tuple[tuple[str, Regex, Callable[[Place], BrokenLink | None]], ...] = (
    (LINK, Regex(rf"{_LABEL}\(\s*(?P<inner>{LINK}++)(?:[ \t]*\))?"), brackets.nested),
    (
        "]",
        Regex(rf"{_LABEL}(?P<gap>\s*)(?P<open>[(（])\s*{_URL}\s*(?P<close>[)）])"),
        brackets.spaced,
    ),
    ("][", Regex(rf"{_LABEL}\[\s*{_URL}\s*[\])]"), brackets.square),
    (")[", Regex(rf"\((?P<label>[^()\[\]\n]++)\)\[\s*{_URL}\s*\]"), brackets.swapped),
    ("](", Regex(rf"{_LABEL}\(\s*{_URL}(?P<close>[\]}}>）])"), brackets.misclosed),
    ("](", Regex(rf"{_LABEL}\(\s*(?:file:|[A-Za-z]:\\)[^()\n]*\)"), brackets.local),
    ("](", Regex(rf"{_LABEL}\(\s*{_URL}"), brackets.unclosed),
    ("]((", Regex(rf"{_LABEL}\(\(\s*{_URL}\s*\)"), brackets.opened_twice),
    ("]", Regex(rf"{_LABEL}{_URL}(?P<close>[)\]])"), brackets.unopened_target),
    ("]", Regex(rf"{_LABEL}[ \t]+{_URL}"), brackets.apart),
    (
        "[",
        Regex(rf"\[(?P<label>(?:[^\[\]()\n]|{_ASIDE})++[)\[]?)\({_URL}\)(?![^\[\]\n]*\])"),
        brackets.unclosed_label,
    ),
    (")]", Regex(rf"\A\W*\[(?P<label>[^\[\]()\n]++)\({_URL}\)\]"), brackets.within),
    (
        ")]]",
        Regex(rf"(?<=\[)\[(?P<label>(?:[^\[\]()\n]|{_ASIDE})++)\({_URL}\)\](?=\])"),
        brackets.within,
    ),
    ("](", Regex(rf"\[{_URL}\]\((?P<label>[^()\[\]\n]++)\)"), brackets.exchanged),
    ("[", Regex(rf"(?<=[^\W\d])\[{_URL}\]"), brackets.unlabelled),
    ("](", Regex(rf"\]\(\s*{_URL}\s*\)"), brackets.unopened),
    (LINK, Regex(rf"\[(?={LINK})|(?<={LINK})[\])]"), strays.stray),
    (OTHER, Regex(rf"\[(?={OTHER})"), strays.unclosed_image),
    ("", Regex(r"(?<=[^\W_]|[.,!?])[\])](?=[\s.*_]*\Z)"), strays.dangling),
)

# The address of an image, and one in an attribute of HTML.
_SOURCE = Regex(r"!\[[^\[\]]*+\]\(([^\s()]++)\)|\b(?:href|src)=\"(www\.[^\s\"]++)\"")
# No address is longer.
_REST = Regex(r"\S{0,2000}")
# Nobody reads more findings of one kind in one content.
_MOST = 200


def broken_links(content: str, left: str, links: Sequence[Link]) -> Iterator[BrokenLink]:
    """What was meant as a link in ``content`` and is none.

    Args:
        content: inline content.
        left: what :func:`mdlist.markdown.literal_text.leftover` makes of it.
        links: the links that are in it, with spans in ``content``.
    """
    for needed, pattern, judge in _KINDS:
        at, found = 0, 0
        while found < _MOST and needed in left and (match := pattern.compiled.search(left, at)):
            at = match.end()
            if broken := judge(Place(match, content, links)):
                yield broken
                found += 1
                done = OTHER * (broken.end - broken.start)
                left = left[: broken.start] + done + left[broken.end :]


def mistyped_addresses(
    content: str,
    left: str,
    links: Sequence[Link],
    found: Sequence[BrokenLink],
    hosts: Mapping[str, str],
) -> Iterator[BrokenLink]:
    """Targets and plain addresses that were typed wrong, outside what is ``found`` already.

    Args:
        found: what :func:`broken_links` says, whose arguments the first three are.
        hosts: the hosts that were typed wrong, and what was meant.
    """
    done = bytearray(len(content))
    for start, end, *_ in found:
        done[start:end] = b"\1" * (end - start)
    for link in links:
        start, end = link.span
        if done[start]:
            continue
        if link.url.isalnum() and link.text.startswith(("http://", "https://")):
            right = f"[{link.url}]({link.text})"
            why = "its label and its target are exchanged"
            yield BrokenLink(start, end, no_link(content[start:end], why), right, False)
        elif wrong := mistyped(link.url) or _slipped(link.url, hosts):
            written = content[slice(*link.target)] == link.url
            message = f'"{shorten(link.url)}" {wrong.why}'
            yield BrokenLink(*link.target, message, (written and wrong.right) or None, False)
        else:
            continue
        done[start:end] = b"\1" * (end - start)
    for source in _SOURCE.compiled.finditer(content):
        start, end = source.span(source.lastindex or 0)
        if left[start] == OTHER and not done[start] and (wrong := mistyped(content[start:end])):
            message = f'"{shorten(content[start:end])}" {wrong.why}'
            yield BrokenLink(start, end, message, wrong.right or None, False)
            done[start:end] = b"\1" * (end - start)
    for start, end, right in mistyped_schemes(left):
        if not done[start]:
            rest = _REST.compiled.match(left, end)
            behind = rest[0].rstrip('])>"\\') if rest else ""
            done[start : end + len(behind)] = b"\1" * (end - start + len(behind))
            message = f'"{shorten(left[start:end] + behind)}" does not begin with {right}'
            yield BrokenLink(start, end + len(behind), message, right + behind)


def _slipped(url: str, hosts: Mapping[str, str]) -> Mistyped | None:
    """What is wrong with the host of an address, None if it is not one of ``hosts``."""
    host = url.partition("://")[2].partition("/")[0] if hosts else ""
    if host not in hosts:
        return None
    right = hosts[host]
    return Mistyped(
        f'leads to "{host}", as most of the list to "{right}"', url.replace(host, right, 1)
    )
