"""What of a text is an entry's name, and what stands about it: tags, dates, venues, emoji."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from mdlist.records.same_entry import is_paper_title
from mdlist.words.dates import is_dated, parse_date
from mdlist.words.regex import Regex
from mdlist.words.titles import FUNCTION_WORDS, title_key
from mdlist.words.venues import mentions, venue_of

if TYPE_CHECKING:
    from collections.abc import Iterator

# What may stand before a name: emoji and marks, [tags], (venues), dates, opening asterisks, HTML
# tags that are no link, and code before a link.
TAGS = Regex(
    r"(?:\s|[*~|:;,.>+-]|[^\x00-\x7f\w]|:\w++:"
    r"|\[(?:[^\[\]()]|\(\))*+\](?![(\[])|\([^()]*+\)|【[^】]*+】|（[^）]*+）"
    r"|<(?![aA]\s[^<>]*?[hH][rR][eE][fF]|[hH][tT][tT][pP]|[iI][mM][gG])[^<>]*+>"
    r"|`[^`\n]*+`(?=[\s|:.–—-]*+(?:`|\*{0,2}\[[^\[]|\*{0,2}\Z))"
    r"|(?:19|20)\d\d(?:[./-]\d{1,2})?+(?:[./-]\d{1,2})?+(?=[ *]*+(?:[-–—:|,.\]]|\Z)))*+"
)
EDGE = " \t\n*_:：-–—,.|~[(（"
# An image in Markdown or HTML, and a tag.
IMAGE = Regex(
    r"!\[[^\[\]]*+\](?:\([^()]*+\)|\[[^\[\]]*+\])?|<img\b[^<>]*+>|</?picture\b[^<>]*+>",
    re.IGNORECASE,
)
_ALT = Regex(
    r"<img\b[^<>]*?\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')|!\[([^\[\]]*)\]\(", re.IGNORECASE
)
_BEFORE = Regex(r"(?:\[([^\[\]]*+)\]|\(([^()]*+)\)|【([^】]*+)】)[\s:-]*+(?=[\w\"'“「\[(])")
_BEHIND = Regex(r"\s*[(\[（]([^()\[\]（）]*)[)\]）][\s.]*\Z")
_NOTE = Regex(r"\s*[(\[（*_]+([^()\[\]]*?)[)\]）*_]+\s*")
_SET_OFF = Regex(
    r"(?<=[.,:;)] )(?:\*\*(?=\S)((?:[^*\n]|\*(?!\*))++)\*\*|\"([^\"\n]++)\"(?!\w)|“([^“”\n]++)”)"
)
# Authors, and a title of several words in italics.
_BY = Regex(r"([^*\"\[\]():]+),\s+\*(?![\s*])([^*\n]*\w\s+[^*\n]*)\*(?!\*)")
_JOINS = Regex(r"\s(?:and|&|et al\.?)(?:\s|\Z)")
# A title, and a venue with its year or a year behind it: "Title, in Venue 2020", "Title. 2020".
_PLACE = Regex(r"(.*?)[.,;?!]\s+(in\s+)?((?:[^.,;?!]|\.(?!\s))*?(?:(?:19|20)\d\d|['’]\d\d))[\s.]*")
_OPENING, _CLOSING = "[(【", ")]）."
_QUOTES = {'"': '"', "“": "”"}
_CODED = Regex(r"\A(?::[a-z0-9_+-]++:\s*+)++(?=\S)|\s++(?::[a-z0-9_+-]++:\s*+)++\Z")
_PIECE = Regex(r"\s*[,;|]\s*")


def untagged(text: str) -> str:
    """A name without the emoji and the quotation marks at its ends, and without a short name or a
    tag in brackets before a paper's title."""
    text = without_emoji(text)
    if text[:1] in _QUOTES and text[-1:] == _QUOTES.get(text[:1]) and len(text) > 2:
        text = text[1:-1].strip()
    if "  " in text or "\n" in text:
        text = " ".join(text.split())
    if text[:1] in _OPENING:
        while (match := _BEFORE.compiled.match(text)) and _is_aside(match, text[match.end() :]):
            text = text[match.end() :].lstrip()
    return text


def tidy(text: str) -> str:
    """A name as :func:`untagged` leaves it, also without the venue or date that stands behind a
    paper's title."""
    text = untagged(text)
    while text[-1:] in _CLOSING and (match := _BEHIND.compiled.search(text)) and match.start():
        before = text[: match.start()]
        if match[1][:1] != "@" and not (tells_place(match[1]) and _is_title(before)):
            break
        text = before.rstrip(" ,.")
    return _without_date(text)


def tells_place(note: str) -> bool:
    """Whether a note beside a name says where or when it came out, or whose it is (``@lab``)."""
    note = note.strip(" *_`")
    if not note or note[0] == "@":
        return bool(note)
    if venue_of(note):
        return True
    if not any(map(str.isdecimal, note)):
        return False
    if any(mentions(note)):
        return True
    last = _PIECE.compiled.split(note)[-1].strip(" *_")
    return parse_date(last) is not None


def paper_title(before: str) -> str:
    """The title of a paper in bold, in italics or in quotation marks behind its authors, as
    written; "" without one."""
    if "*" in before and (by := _BY.compiled.match(before)) and _JOINS.compiled.search(by[1]):
        return by[2].strip(" .,")
    if "**" not in before and '"' not in before and "“" not in before:
        return ""
    match = _SET_OFF.compiled.search(before)
    title = (match[1] or match[2] or match[3]).strip(" .,") if match is not None else ""
    return title if title and _is_title(title) else ""


def is_note(rest: str) -> bool:
    """Whether what stands behind a name is one note about it: ``(May 2025)``, ``*(Lab, 2020)*``."""
    match = _NOTE.compiled.fullmatch(rest)
    return match is not None and tells_place(match[1])


def without_emoji(text: str) -> str:
    """``text`` without the emoji (``🔥``, ``:fire:``) before it and, set off by a blank, behind it;
    flags tell names apart and stay."""
    if text[-1:] == ":" or text[:1] == ":":
        text = _CODED.compiled.sub("", text) or text
    if text.isascii():
        return text.strip()
    start, end = 0, len(text)
    while start < end and _is_mark(text, start):
        start += 1
    if start == end:
        return text.strip()
    last = end
    while last > start and _is_mark(text, last - 1):
        last -= 1
    if last < end and text[last - 1 : last + 1].strip() == text[last - 1 : last + 1]:
        last = end
    return text[start:last].strip()


def may_have_emoji(text: str) -> bool:
    """Whether :func:`without_emoji` may change a trimmed text."""
    return text[-1:] == ":" or text[:1] == ":" or not text.isascii()


def emoji(text: str) -> Iterator[str]:
    """The emoji of a text, one by one."""
    if not text.isascii():
        yield from (char for at, char in enumerate(text) if _is_emoji(text, at))


def alternative(content: str) -> str:
    """What stands for the first picture of a content, "" for none."""
    match = _ALT.compiled.search(content)
    return next(filter(None, match.groups()), "").strip() if match is not None else ""


def goes_on(text: str) -> bool:
    """Whether a text runs on into what stands behind it, as a sentence does."""
    words = text.rsplit(None, 1)
    return not words or words[-1].strip(EDGE).casefold() in FUNCTION_WORDS


def _is_emoji(text: str, at: int) -> bool:
    char = text[at]
    if char.isascii() or unicodedata.category(char) != "So" or "\U0001f1e6" <= char <= "\U0001f1ff":
        return False
    # Among letters and shapes that are text, a variation selector makes an emoji.
    text_like = char < "\u2300" or "\u2400" <= char < "\u2600"
    return not text_like or text[at + 1 : at + 2] == "\ufe0f"


def _is_mark(text: str, at: int) -> bool:
    char = text[at]
    joins = char in "\u200b\u200d\ufe0e\ufe0f\ufeff" or "\U0001f3fb" <= char <= "\U0001f3ff"
    return joins or char.isspace() or _is_emoji(text, at)


def _is_aside(match: re.Match[str], rest: str) -> bool:
    """Whether brackets before a text are no part of it: a venue or date, the short name that it
    begins with, any tag of a paper's title."""
    tag = next(filter(None, match.groups()), "")
    if not tag or tells_place(tag) or rest.casefold().startswith(tag.casefold()):
        return bool(tag)
    if match[1] is not None and tag.casefold() in rest.casefold():
        return True
    return match[1] is not None and _is_title(rest)


def _is_title(text: str) -> bool:
    return is_paper_title(title_key(text))


def _without_date(text: str) -> str:
    """``text`` without the month or day that it ends in, and a paper's title without the venue and
    year behind it."""
    if not text.rstrip(" .")[-1:].isdecimal():
        return text
    before, _, last = text.rpartition(" ")
    if is_dated(last) and any(map(str.isalpha, before)):
        return before.rstrip(" ,;|")
    match = _PLACE.compiled.fullmatch(text)
    if match is not None and (match[2] or tells_place(match[3])) and _is_title(match[1]):
        return match[1]
    return text
