"""The text of a list and places in it.

Offsets are code points into :attr:`Source.text`, which is the file without its byte order mark.
Lines end at ``\\r\\n``, ``\\n`` or ``\\r`` and at nothing else (CommonMark 2.1): U+2028, NEL or a
vertical tab inside a cell is part of the cell.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

BOM = b"\xef\xbb\xbf"


class Span(NamedTuple):
    """A stretch of text: ``start`` inclusive, ``end`` exclusive, in code points from 0."""

    start: int
    end: int


class Edit(NamedTuple):
    """Put ``replacement`` in the place of the text in ``span``, which must be ``seen``.

    ``seen`` is what the maker of the edit read there, of a content or of the file; it is never
    empty, so that an edit at a wrong place does not go unnoticed.
    """

    span: Span
    replacement: str
    seen: str


class Source:
    """The text of one file, and where its lines begin."""

    __slots__ = ("_starts", "bom", "text")

    def __init__(self, text: str, bom: bool = False) -> None:
        self.text = text
        self.bom = bom
        self._starts: list[int] | None = None

    @property
    def starts(self) -> list[int]:
        """Offsets at which lines begin; the last line may be empty."""
        if self._starts is None:
            self._starts = line_starts(self.text)
        return self._starts

    @property
    def eol(self) -> str:
        """The line end that the file uses first, ``\\n`` if it has none."""
        newline, carriage = self.text.find("\n"), self.text.find("\r")
        if carriage < 0 or 0 <= newline < carriage:
            return "\n"
        return "\r\n" if newline == carriage + 1 else "\r"

    def eol_above(self, number: int) -> str:
        """The line end before line ``number`` (from 1), which a line put in there may have without
        becoming one with it; :attr:`eol` above the first."""
        return (
            self.text[self.line(number - 1).end : self.starts[number - 1]]
            if number > 1
            else self.eol
        )

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, the column in code points."""
        starts = self._starts or self.starts
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def line(self, number: int) -> Span:
        """The span of line ``number`` (from 1) without its line end."""
        starts, text = self._starts or self.starts, self.text
        start = starts[number - 1]
        if number == len(starts):
            return Span(start, len(text))
        end = starts[number] - 1
        if end > start and text[end] == "\n" and text[end - 1] == "\r":
            end -= 1
        return Span(start, end)

    def edit(self, span: Span, replacement: str) -> Edit:
        """Put ``replacement`` in the place of what the file has in ``span``."""
        return Edit(span, replacement, self[span])

    def insertion(self, number: int, lines: str) -> Edit:
        """Put ``lines``, each with its line end, before line ``number`` (from 1).

        The edit covers a line beside which they stand: that line, or the one above if it is empty.
        """
        starts = self.starts
        start = starts[number - 1]
        end = starts[number] if number < len(starts) else len(self.text)
        if number > 1 and not self[self.line(number)].strip():
            above = Span(starts[number - 2], start)
            return Edit(above, self[above] + lines, self[above])
        beside = Span(start, end)
        return Edit(beside, lines + self[beside], self[beside])

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]


def line_starts(text: str) -> list[int]:
    """Offsets of the beginnings of all lines of ``text``."""
    if "\r" not in text:
        lengths = map((1).__add__, map(len, text.split("\n")))
        starts = list(accumulate(lengths, initial=0))
        starts.pop()
        return starts
    starts, offset = [0], 0
    for line in text.replace("\r\n", "\x00\n").replace("\r", "\n").split("\n"):
        offset += len(line) + 1
        starts.append(offset)
    starts.pop()
    return starts


def shorten(text: str, most: int = 60) -> str:
    """``text`` on one line, at most ``most`` code points long, for a message that quotes it."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def lines_in(ranges: Iterable[tuple[int, int]]) -> set[int]:
    """The lines of ``ranges`` (first, end), of which several may hold one."""
    lines, done = set[int](), 0
    for first, end in sorted(ranges):
        lines.update(range(max(first, done), end))
        done = max(done, end)
    return lines


def decode(data: bytes) -> Source:
    """Read bytes as UTF-8; a leading byte order mark is noted and taken off.

    Raises:
        UnicodeDecodeError: the bytes are not UTF-8; ``start`` is the offset in bytes.
    """
    bom = data.startswith(BOM)
    try:
        return Source((data[len(BOM) :] if bom else data).decode("utf-8"), bom)
    except UnicodeDecodeError as error:
        if bom:
            error.start += len(BOM)
        raise


def encode(source: Source) -> bytes:
    """The bytes that ``decode`` was given."""
    data = source.text.encode("utf-8")
    return BOM + data if source.bom else data


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """``text`` with every edit made.

    Raises:
        ValueError: two edits overlap, one lies outside the text, or does not find there what it
            was made for.
    """
    parts: list[str] = []
    done = 0
    for span, replacement, seen in sorted(edits):
        if span.start < done or span.end < span.start or span.end > len(text):
            raise ValueError(
                f"edit at {span.start} to {span.end} overlaps another or the text's end"
            )
        if text[span.start : span.end] != seen:
            raise ValueError(f"edit at {span.start} to {span.end} was made for another text")
        parts += text[done : span.start], replacement
        done = span.end
    parts.append(text[done:])
    return "".join(parts)


def minimal(edit: Edit) -> Edit:
    """The same edit without what it keeps at its beginning and its end; it may be empty."""
    (start, end), new, old = edit
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    span = Span(start + head, end - tail)
    return Edit(span, new[head : len(new) - tail], old[head : len(old) - tail])


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))
