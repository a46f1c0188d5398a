"""Reading a list: from its text to a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.markdown.blocks import block_tokens
from mdlist.markdown.document import Bullet, BulletList, Document, Prose
from mdlist.markdown.heading import Heading
from mdlist.markdown.inline import Reader
from mdlist.markdown.source import Source, Span
from mdlist.markdown.table import Table
from mdlist.words.regex import Regex

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
        walk.contents,
        walk.html,
        walk.opaque,
        walk.reader,
    )


def front_matter(text: str) -> int:
    """How many lines of ``text`` are front matter, its two lines of dashes included; 0 if none."""
    if not text.startswith("---"):
        return 0
    lines = text[:100_000].split("\n")
    if lines[0].rstrip() != "---" or len(lines) <= 2:
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
        self.contents: list[Prose] = []
        self.html: list[Prose] = []
        self.opaque: list[tuple[int, int]] = []
        self.section: tuple[Heading, ...] = ()

    def blocks(self, tokens: Iterator[Token]) -> None:
        depth = -1
        item: Token | None = None
        heading: Token | None = None
        for token in tokens:
            kind = token.type
            if kind == "inline":
                self.inline(token, heading, item, depth)
                heading = item = None
            elif kind == "heading_open":
                heading, item = token, None
            elif kind in ("heading_close", "paragraph_open", "paragraph_close"):
                continue
            elif kind == "list_item_open":
                item = token
            elif kind in ("bullet_list_open", "ordered_list_open"):
                depth += 1
                item = None
                if depth == 0 and token.map:
                    first, end = token.map
                    ordered = kind[0] == "o"
                    self.lists.append(BulletList(self.section, first + 1, end + 1, ordered, []))
            elif kind in ("bullet_list_close", "ordered_list_close"):
                depth -= 1
                item = None  # Its last one may have been empty.
            elif kind == "list_table":
                self.table(token)
                item = None
            elif token.map and kind in ("fence", "code_block", "html_block"):
                self.opaque.append((token.map[0] + 1, token.map[1] + 1))
                item = None
                if kind == "html_block" and (html := self.prose(token)) is not None:
                    self.html.append(html)

    def table(self, token: Token) -> None:
        first, end = token.map or (0, 0)
        aligns, prefixes = token.meta["aligns"], token.meta.get("prefixes")
        self.tables.append(
            Table(self.source, self.section, first + 1, end + 1, aligns, prefixes, self.reader)
        )

    def inline(self, token: Token, heading: Token | None, item: Token | None, depth: int) -> None:
        signs = heading.markup.count("#") if heading else 0
        prose = self.prose(token, signs)
        if prose is None:
            return
        self.contents.append(prose)
        if heading is not None:
            self.heading(heading, prose)
        elif item is not None and self.lists:
            marker = self.marker(item, prose)
            # Behind two tabs of quotes markdown-it takes the marker for a part of the content.
            if self.source.text[marker.start : marker.end] == item.info + item.markup:
                self.lists[-1].items.append(Bullet(prose, depth, marker))

    def heading(self, token: Token, prose: Prose) -> None:
        span = prose.span(Span(0, len(prose.content)))
        inline = self.reader(prose.content)
        level = int(token.tag[1])
        heading = Heading(level, inline.text, prose.line, span, inline.padded or inline.text)
        self.headings.append(heading)
        if token.level == 0:
            self.section = (*[h for h in self.section if h.level < level], heading)

    def marker(self, item: Token, prose: Prose) -> Span:
        """The marker of ``item``: what stands before its content, or ends the line above it."""
        line = item.map[0] + 1 if item.map else prose.line
        start, end = self.source.line(line)
        if line == prose.line:
            end = prose.starts[0]
        end = start + len(self.source.text[start:end].rstrip(" \t"))
        return Span(end - len(item.info) - 1, end)

    def prose(self, token: Token, signs: int = 0) -> Prose | None:
        """The content of ``token`` where it stands in the file; None where it stands there
        otherwise than markdown-it has it.

        Args:
            token: its content is what is left of some of its lines without prefix: all of a line's
                end but blanks.
            signs: how many ``#`` stand before the content.
        """
        first, end = token.map or (0, 0)
        content = token.content.rstrip("\n")
        if end == first + 1:
            start, stop = self.source.line(end)
            at = stop - len(content)
            # Most contents are all that stands in a line, or all behind its prefix and signs; where
            # it ends in a ``#``, that may be one of those that close a heading.
            whole = at >= start and content[:1] not in " \t" and not (signs and content[-1] == "#")
            if whole and self.source.text.startswith(content, at):
                return Prose(content, end, (at,))
            at = _find(content.lstrip(" \t"), self.source.text[start:stop], signs)
            return None if at < 0 else self.placed([content], (start + at,), end)
        # Blanks before a line are no part of a paragraph (GFM 4.8), and a tab among them may have
        # become some spaces.
        wanted = [line.lstrip(" \t") for line in content.split("\n")]
        lines = [self.source.line(number) for number in range(first + 1, end + 1)]
        if len(wanted) < len(lines):
            # Lines of blanks that are none to GFM are left out at either end.
            while lines and _find(wanted[0], self.source[lines[0]], signs) < 0:
                first += 1
                del lines[0]
        if len(wanted) > len(lines):
            return None
        starts: list[int] = []
        for text, span in zip(wanted, lines, strict=False):
            at = _find(text, self.source[span], signs)
            if at < 0:
                return None
            starts.append(span.start + at)
        return self.placed(wanted, tuple(starts), first + 1)

    def placed(self, wanted: list[str], starts: tuple[int, ...], line: int) -> Prose:
        """The content whose lines are ``wanted``, as they stand in the file."""
        content = "\n".join(wanted)
        if "\ufffd" in content:
            text = self.source.text
            pairs = zip(starts, wanted, strict=True)
            content = "\n".join([text[at : at + len(line)] for at, line in pairs])
        return Prose(content, line, starts)


def _find(wanted: str, line: str, signs: int) -> int:
    """Where in ``line`` the content ``wanted`` stands, -1 if it does not.

    Behind its prefix a line is all content but for blanks around it; behind ``signs`` of a heading
    a content stands that may be followed by more.
    """
    if "\0" in line:
        line = line.replace("\0", "\ufffd")
    if signs:
        return line.find(wanted, line.find("#") + signs)
    at = len(line) - len(wanted)
    if line.endswith(wanted):
        return at
    at = line.rfind(wanted)
    return at if line[at + len(wanted) :].isspace() else -1
