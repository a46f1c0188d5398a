"""Reading a list: from its text to a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.blocks import block_tokens
from mdlist.document import Bullet, BulletList, Document, Prose
from mdlist.heading import Heading
from mdlist.inline import Reader
from mdlist.regex import Regex
from mdlist.table import Table
from mdlist.text import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

# What GitHub takes for front matter: a YAML mapping between two lines of three dashes at the top.
FRONT_KEY = Regex(r"(?:#.*|[\w\"'][^:\n]*:(?:\s.*)?)\Z")


def parse(source: Source) -> Document:
    """Read ``source`` as GitHub reads it; front matter is opaque."""
    text = source.text
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    skipped = front_matter(text)
    if skipped:
        text = "\n" * skipped + text.split("\n", skipped)[skipped]
    tokens, references = block_tokens(text)
    walk = _Walk(source, Reader(references))
    if skipped:
        walk.opaque.append((1, skipped + 1))
    walk.blocks(iter(tokens))
    return Document(
        source,
        walk.headings,
        walk.tables,
        walk.lists,
        walk.prose,
        walk.html,
        walk.opaque,
        walk.reader,
    )


def front_matter(text: str) -> int:
    """How many lines of ``text`` are front matter, its two lines of dashes included; 0 if none."""
    if not text.startswith("---"):
        return 0
    lines = text[:100_000].split("\n")
    if lines[0].rstrip() != "---" or len(lines) < 3:
        return 0
    if not FRONT_KEY.compiled.match(lines[1].rstrip()):
        return 0
    closing = (n for n, line in enumerate(lines[1:], 2) if line.rstrip() in ("---", "..."))
    return next(closing, 0)


class _Walk:
    """What has been read so far, and where we stand."""

    def __init__(self, source: Source, reader: Reader) -> None:
        self.source, self.reader = source, reader
        self.headings: list[Heading] = []
        self.tables: list[Table] = []
        self.lists: list[BulletList] = []
        self.prose: list[Prose] = []
        self.html: list[Prose] = []
        self.opaque: list[tuple[int, int]] = []
        self.section: tuple[Heading, ...] = ()

    def blocks(self, tokens: Iterator[Token]) -> None:
        depth = -1
        in_item = False
        heading: Token | None = None
        for token in tokens:
            kind = token.type
            if kind == "inline":
                self.inline(token, heading, depth if in_item else None)
                heading, in_item = None, False
            elif kind == "heading_open":
                heading, in_item = token, False
            elif kind == "list_item_open":
                in_item = True
            elif kind in ("bullet_list_open", "ordered_list_open"):
                depth += 1
                in_item = False
                if depth == 0 and token.map:
                    first, end = token.map
                    ordered = kind[0] == "o"
                    self.lists.append(BulletList(self.section, first + 1, end + 1, ordered, []))
            elif kind in ("bullet_list_close", "ordered_list_close"):
                depth -= 1
            elif kind == "list_table":
                self.table(token)
                in_item = False
            elif token.map and kind in ("fence", "code_block", "html_block"):
                self.opaque.append((token.map[0] + 1, token.map[1] + 1))
                in_item = False
                if kind == "html_block":
                    self.html.append(self.prose_at(token.content.rstrip("\n"), token.map[0]))

    def table(self, token: Token) -> None:
        first, end = token.map or (0, 0)
        aligns, prefixes = token.meta["aligns"], token.meta.get("prefixes")
        self.tables.append(
            Table(self.source, self.section, first + 1, end + 1, aligns, prefixes, self.reader)
        )

    def inline(self, token: Token, heading: Token | None, depth: int | None) -> None:
        first, _ = token.map or (0, 0)
        prose = self.prose_at(token.content, first)
        self.prose.append(prose)
        if heading is not None:
            self.heading(heading, prose)
        elif depth is not None and self.lists:
            marker = self.marker(prose)
            self.lists[-1].items.append(Bullet(prose, depth, marker))

    def heading(self, token: Token, prose: Prose) -> None:
        span = prose.span(Span(0, len(prose.content)))
        inline = self.reader(prose.content)
        padded = inline.padded or inline.text
        heading = Heading(int(token.tag[1]), inline.text, prose.line, span, padded)
        self.headings.append(heading)
        if token.level == 0:
            above = [h for h in self.section if h.level < heading.level]
            self.section = (*above, heading)

    def marker(self, prose: Prose) -> Span:
        start = self.source.starts[prose.line - 1]
        before = self.source.text[start : prose.starts[0]].rstrip()
        begin = max(before.rfind(" "), before.rfind("\t"), before.rfind(">")) + 1
        return Span(start + begin, start + len(before))

    def prose_at(self, content: str, first: int) -> Prose:
        """``content``, whose lines stand from line ``first`` (from 0) on, each at a line end."""
        starts: list[int] = []
        lines = content.split("\n")
        for number, text in enumerate(lines, first + 1):
            span = self.source.line(number)
            line = self.source[span]
            if number == first + len(lines):
                line = line.rstrip()
            at = len(line) - len(text)
            if not line.endswith(text):
                at = max(line.find(text), 0)
            starts.append(span.start + at)
        return Prose(content, first + 1, tuple(starts))
