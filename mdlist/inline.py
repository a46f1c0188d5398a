"""What a cell or a paragraph says: its text, links and emphasis.

Most cells of a list are plain text or one plain link; a regular expression reads those. Anything
else goes through markdown-it's inline parser, whose rules are wrapped to note where they began.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from mdlist.regex import Regex
from mdlist.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

# Without any of these, text is itself: no markup, escape, entity, HTML or autolink (GFM 6).
PLAIN = re.compile(r"(?:[^\[\]!<>*_`\\&~:@w]|:(?!//)|w(?!ww\.))*+")
# What \s stands for; within a set of other characters that is slow.
_SPACE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
# A link whose label holds no markup, bold or italic as a whole, and whose target needs no decoding.
PLAIN_LINK = re.compile(
    rf"\[(\*\*|\*|)([^\[\]<>`*_\\&~{_SPACE}|](?:[^\[\]<>`*_\\&~\n|]*+(?<![{_SPACE}]))?)\1\]"
    rf"\(([^()<>{_SPACE}\\&|]*+(?:&(?![\w#]*+;)[^()<>{_SPACE}\\&|]*+)*+)\)"
)
BARE_URL = Regex(r"(?<![^\s*_~(])(?:https?://|www\.)[^\s<]++", re.IGNORECASE)
# markdown-it needs seconds for a paragraph of a million brackets; no entry is that long.
LONGEST = 50_000
HREF = Regex(r"<a\s[^>]*?\bhref\s*=\s*[\"']?([^\"'\s>]*)", re.IGNORECASE)
BREAK = Regex(r"<br\s*/?>", re.IGNORECASE)


class Link(NamedTuple):
    """A link: the whole of it, its label and its target, and what they say.

    ``url`` is the target as written, escapes and entities decoded; ``form`` is ``inline``,
    ``reference``, ``autolink``, ``bare`` or ``html``.
    """

    span: Span
    label: Span
    target: Span
    text: str
    url: str
    form: str = "inline"

    def shifted(self, by: int) -> Link:
        """The same link, ``by`` code points further on."""
        return self.mapped(lambda span: Span(span.start + by, span.end + by))

    def mapped(self, move: Callable[[Span], Span]) -> Link:
        """The same link with each of its spans moved by ``move``."""
        spans = move(self.span), move(self.label), move(self.target)
        return Link(*spans, self.text, self.url, self.form)


class Inline(NamedTuple):
    """Rendered text (no markup, no image), emphasis of the whole, and links in order.

    ``padded`` is the text with the blanks that an image at its ends left, "" where it left none.
    """

    text: str
    bold: bool = False
    italic: bool = False
    links: tuple[Link, ...] = ()
    padded: str = ""


class Reader:
    """Reads inline content; remembers what was costly, and the document's link references."""

    __slots__ = ("_md", "_memo", "references", "slow")

    def __init__(self, references: dict[str, Any] | None = None) -> None:
        self.references = references or {}
        self.slow = 0
        self._md: MarkdownIt | None = None
        self._memo: dict[str, Inline] = {}

    def __call__(self, content: str) -> Inline:
        """Read inline ``content``; spans of the links are offsets into it."""
        if PLAIN.fullmatch(content) or len(content) > LONGEST:
            return Inline(content)
        if match := PLAIN_LINK.fullmatch(content):
            return _plain_link(match)
        found = self._memo.get(content)
        if found is None:
            found = self._memo[content] = self._parse(content)
        return found

    def markup(self, content: str) -> Iterator[tuple[bool, Span]]:
        """The spans of links (True) and of code, images and HTML (False) in ``content``."""
        if len(content) > LONGEST or PLAIN.fullmatch(content):
            return
        # Twice as many pipes say the same here, and nothing moves.
        for token in self._tokens(content.replace("\\|", "||")):
            if "at" in token.meta:
                yield token.type == "link_open", Span(*token.meta["at"])

    def _tokens(self, text: str) -> list[Token]:
        if self._md is None:
            self._md = _parser()
        tokens: list[Token] = []
        self._md.inline.parse(text, self._md, {"references": self.references}, tokens)
        return tokens

    def _parse(self, content: str) -> Inline:
        self.slow += 1
        # GFM 4.10: an escaped pipe in a cell is a pipe, in code spans too.
        text = content.replace("\\|", "|")
        inline = _collect(text, self._tokens(text))
        if len(text) == len(content):
            return inline
        return inline._replace(links=tuple(_unescaped(content, link) for link in inline.links))


def _plain_link(match: re.Match[str]) -> Inline:
    mark, label, url = match.groups()
    end = match.end()
    target = end - 1 - len(url)
    link = Link(Span(0, end), Span(1, target - 2), Span(target, end - 1), label, url)
    return Inline(label, mark == "**", mark == "*", (link,))


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    md = MarkdownIt("commonmark").enable("strikethrough")
    rules = dict(zip(md.inline.ruler.get_active_rules(), md.inline.ruler.getRules(""), strict=True))
    for name in ("link", "image", "autolink", "html_inline", "backticks"):
        md.inline.ruler.at(name, _noting(rules[name]))
    return md


def _noting(
    rule: Callable[[StateInline, bool], bool],
) -> Callable[[StateInline, bool], bool]:
    """``rule``, and the first token that it makes knows the span that it was made from."""

    def noting(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            for token in state.tokens[count:]:
                if token.type != "text" and "at" not in token.meta:
                    token.meta["at"] = (start, state.pos)
                    break
        return True

    return noting


def _collect(text: str, tokens: list[Token]) -> Inline:
    said: list[str] = []
    links: list[Link] = []
    taken: list[tuple[int, int]] = []
    strong = em = 0
    bold = italic = True
    opened: list[tuple[Token, int]] = []
    for token in tokens:
        if "at" in token.meta:
            taken.append(token.meta["at"])
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
            token, since = opened.pop()
            links.append(_link(text, token, "".join(said[since:])))
    links += _bare_links(text, taken)
    links.sort(key=lambda link: link.span)
    padded = "".join(said)
    rendered = padded.strip()
    bold, italic = bold and bool(rendered), italic and bool(rendered)
    return Inline(rendered, bold, italic, tuple(links), "" if padded == rendered else padded)


def _link(text: str, token: Token, said: str) -> Link:
    start, end = token.meta.get("at", (0, 0))
    said = said.strip() or token.meta.get("alt", "")
    if token.type == "html_inline":
        match = HREF.compiled.match(token.content)
        a, b = match.span(1) if match else (0, 0)
        closing = text.lower().find("</a>", end)
        span = Span(start, closing + 4 if closing >= 0 else end)
        url = token.content[a:b]
        return Link(
            span, Span(end, max(end, closing)), Span(start + a, start + b), said, url, "html"
        )
    if token.markup == "autolink":
        inside = Span(start + 1, end - 1)
        return Link(Span(start, end), inside, inside, said, text[start + 1 : end - 1], "autolink")
    close = _label_end(text, start, end)
    label = Span(start + 1, close)
    if text[close + 1 : close + 2] == "(" and text[end - 1] == ")":
        target, url = _target(text, close + 2, end - 1)
        return Link(Span(start, end), label, target, said, url)
    href = str(token.attrs.get("href", ""))
    return Link(Span(start, end), label, Span(end, end), said, href, "reference")


def _label_end(text: str, start: int, end: int) -> int:
    """Where the label that opens at ``start`` closes; code and escapes hide brackets."""
    depth, at = 0, start
    while at < end:
        char = text[at]
        if char == "\\":
            at += 1
        elif char == "`":
            run = _run(text, at)
            closing = text.find("`" * run, at + run, end)
            at = closing + run - 1 if closing >= 0 else at + run - 1
        elif char == "[":
            depth += 1
        elif char == "]":
            depth -= 1
            if depth == 0:
                return at
        at += 1
    return end - 1


def _run(text: str, at: int) -> int:
    end = at
    while text.startswith("`", end):
        end += 1
    return end - at


def _target(text: str, at: int, end: int) -> tuple[Span, str]:
    from markdown_it.helpers import parseLinkDestination

    while at < end and text[at] in " \t\n":
        at += 1
    found = parseLinkDestination(text, at, end)
    stop = found.pos if found.ok else at
    if text.startswith("<", at) and stop > at + 1:
        return Span(at + 1, stop - 1), found.str
    return Span(at, stop), found.str if found.ok else ""


def _bare_links(text: str, taken: list[tuple[int, int]]) -> Iterator[Link]:
    """URLs that GitHub links though nothing marks them (GFM 6.9, extended autolinks)."""
    for match in BARE_URL.compiled.finditer(text):
        start = match.start()
        if any(a <= start < b for a, b in taken):
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


def _unescaped(content: str, link: Link) -> Link:
    """``link``, found in ``content`` with its ``\\|`` as ``|``, at its place in ``content``."""

    def back(at: int) -> int:
        for pipe in re.finditer(r"\\\|", content):
            if pipe.start() >= at:
                break
            at += 1
        return at

    return link.mapped(lambda span: Span(back(span.start), back(span.end)))
