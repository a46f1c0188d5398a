"""What the tokens of markdown-it's inline parser say.

Its rules are wrapped to note where each began; links that GitHub makes without brackets are found
beside them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from mdlist.markdown.link import Inline, Link
from mdlist.markdown.source import Span
from mdlist.words.regex import Regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

BARE_URL = Regex(r"(?<![^\s*_~(])(?:https?://|www\.)[^\s<]++", re.IGNORECASE)
HREF = Regex(r"<a\s[^>]*?\bhref\s*=\s*[\"']?([^\"'\s>]*)", re.IGNORECASE)
BREAK = Regex(r"<br\s*/?>", re.IGNORECASE)

# markdown-it's rules whose tokens say where they began -> the sign that each begins with.
NOTED = {"link": "[", "image": "!", "autolink": "<", "html_inline": "<", "backticks": "`"}


def parser() -> MarkdownIt:
    """markdown-it, whose rules note where the tokens of links, code, images and HTML began.

    The first token that a rule makes holds the span in ``meta["at"]``.
    """
    from markdown_it import MarkdownIt

    md = MarkdownIt("commonmark").enable("strikethrough")
    rules = dict(zip(md.inline.ruler.get_active_rules(), md.inline.ruler.getRules(""), strict=True))
    for name, sign in NOTED.items():
        md.inline.ruler.at(name, _noting(rules[name], sign))
    return md


def _noting(
    rule: Callable[[StateInline, bool], bool], sign: str
) -> Callable[[StateInline, bool], bool]:
    """``rule``, tried only where its ``sign`` stands; the first token that it makes knows the span
    that it was made from."""
    closed = sign in "[!"

    def noting(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if state.src[start] != sign:
            return False
        # Without a parenthesis that closes, only a definition makes a link of brackets.
        if closed and not state.env.get("references") and state.src.find(")", start) < 0:
            return False
        if not rule(state, silent):
            return False
        if not silent:
            for token in state.tokens[count:]:
                if token.type != "text" and "at" not in token.meta:
                    token.meta["at"] = (start, state.pos)
                    break
        return True

    return noting


def collect(text: str, tokens: list[Token]) -> Inline:
    """What ``tokens``, made by a :func:`parser` from ``text``, say."""
    said: list[str] = []
    links: list[Link] = []
    taken: dict[int, int] = {}
    strong = em = 0
    bold = italic = True
    opened: list[tuple[Token, int]] = []
    for token in tokens:
        if "at" in token.meta:
            start, end = token.meta["at"]
            taken[start] = end
        kind = token.type
        if kind in ("text", "text_special", "code_inline"):
            said.append(token.content)
            if token.content.strip():
                bold, italic = bold and strong > 0, italic and em > 0
        elif kind in ("softbreak", "hardbreak"):
            said.append("\n" if kind == "softbreak" else " ")
        elif kind in ("strong_open", "strong_close"):
            strong += token.nesting
        elif kind in ("em_open", "em_close"):
            em += token.nesting
        elif kind == "link_open" or (kind == "html_inline" and HREF.compiled.match(token.content)):
            opened.append((token, len(said)))
        elif kind == "image" and opened and len(said) == opened[-1][1]:
            opened[-1][0].meta["alt"] = token.content
        elif kind == "html_inline" and BREAK.compiled.match(token.content):
            said.append(" ")
        if opened and (kind == "link_close" or token.content.lower() == "</a>"):
            opening, since = opened.pop()
            links.append(_link(text, taken, (opening, token), "".join(said[since:])))
    links += bare_links(text, taken)
    links.sort(key=lambda link: link.span)
    padded = "".join(said)
    rendered = padded.strip()
    bold, italic = bold and bool(rendered), italic and bool(rendered)
    return Inline(rendered, bold, italic, tuple(links), "" if padded == rendered else padded)


def _link(text: str, taken: Mapping[int, int], ends: tuple[Token, Token], said: str) -> Link:
    """The link between two tokens; ``taken`` says where what is no text begins, and where it
    ends."""
    token, closing = ends
    start, end = token.meta.get("at", (0, 0))
    said = said.strip() or token.meta.get("alt", "")
    if token.type == "html_inline":
        match = HREF.compiled.match(token.content)
        a, b = match.span(1) if match else (0, 0)
        url = token.content[a:b]
        until, last = closing.meta.get("at", (end, end))
        return Link(
            Span(start, last), Span(end, until), Span(start + a, start + b), said, url, "html"
        )
    if token.markup == "autolink":
        inside = Span(start + 1, end - 1)
        return Link(Span(start, end), inside, inside, said, text[start + 1 : end - 1], "autolink")
    close = _label_end(text, start, end, taken)
    label = Span(start + 1, close)
    if text[close + 1 : close + 2] == "(" and text[end - 1] == ")":
        target, url = _target(text, close + 2, end - 1)
        return Link(Span(start, end), label, target, said, url)
    href = str(token.attrs.get("href", ""))
    return Link(Span(start, end), label, Span(end, end), said, href, "reference")


def _label_end(text: str, start: int, end: int, taken: Mapping[int, int]) -> int:
    """Where the label that opens at ``start`` closes; code, HTML, images and escapes hide
    brackets."""
    depth, at = 1, start + 1
    while at < end:
        char = text[at]
        if at in taken:
            at = taken[at] - 1
        elif char == "\\":
            at += 1
        elif char == "[":
            depth += 1
        elif char == "]":
            depth -= 1
            if depth == 0:
                return at
        at += 1
    return end - 1


def _target(text: str, at: int, end: int) -> tuple[Span, str]:
    from markdown_it.helpers import parseLinkDestination

    while at < end and text[at] in " \t\n":
        at += 1
    found = parseLinkDestination(text, at, end)
    stop = found.pos if found.ok else at
    if text.startswith("<", at) and stop > at + 1:
        return Span(at + 1, stop - 1), found.str
    return Span(at, stop), found.str if found.ok else ""


def bare_links(text: str, taken: Mapping[int, int]) -> Iterator[Link]:
    """URLs that GitHub links though nothing marks them (GFM 6.9, extended autolinks)."""
    spans = sorted(taken.items())
    ends = list(accumulate((end for _, end in spans), max, initial=0))
    for match in BARE_URL.compiled.finditer(text):
        start = match.start()
        # How far those reach that begin no later.
        if start < ends[bisect_left(spans, (start + 1,))]:
            continue
        url = trim_url(match.group())
        if "." in url:
            span = Span(start, start + len(url))
            yield Link(span, span, span, url, url, "bare")


def trim_url(url: str) -> str:
    """``url`` without what GitHub leaves out at its end: punctuation, an unopened ``)``."""
    surplus = url.count(")") - url.count("(")
    while url:
        if url[-1] in "?!.,:*_~'\"":
            url = url[:-1]
        elif url[-1] == ")" and surplus > 0:
            url, surplus = url[:-1], surplus - 1
        elif url[-1] == ";" and (match := re.search(r"&[A-Za-z0-9]+;\Z", url)):
            url = url[: match.start()]
        else:
            break
    return url
