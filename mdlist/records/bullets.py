"""Which bullets are entries, and what they list.

A bullet is an entry when it begins with a link (`[Name](url) - ...`, after tags, emoji or badges),
when a title stands before links that say no more than what they lead to (`Title. [[Paper]](url)`),
or when a label stands there (`Homepage: [Name](url)`). A sentence with a link in it is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mdlist.markdown.inline import PLAIN_LINK
from mdlist.words.link_labels import mentions_kind, names_kind
from mdlist.words.regex import Regex
from mdlist.words.titles import FUNCTION_WORDS

if TYPE_CHECKING:
    from mdlist.markdown.document import Bullet
    from mdlist.markdown.inline import Reader
    from mdlist.markdown.link import Link

TASK = Regex(r"\[[ xX]\][ \t]++")
# What may stand before a title: emoji and marks, [tags], (venues), dates, opening asterisks.
_TAGS = Regex(
    r"(?:\s|[*~|:;,.>+-]|[^\x00-\x7f\w]|:\w++:"
    r"|\[(?:[^\[\]()]|\(\))*+\](?![(\[])|\([^()]*+\)|【[^】]*+】|（[^）]*+）"
    r"|(?:19|20)\d\d(?:[./-]\d{1,2})?+(?:[./-]\d{1,2})?+(?=[ *]*+(?:[-–—:|,.\]]|\Z)))*+"
)
# A stretch of text without markup, and one that may hold emphasis, venues and breaks.
_TEXT = r"(?:[^\[\]<>`\\!&*_~@:()\n]|:(?!//))"
_PAREN = r"\([^()\[\]<>`\\!&*_~@\n]*+\)"
_MORE = rf"(?:{_TEXT}|{_PAREN}|\*{{1,2}}{_TEXT}++\*{{1,2}}|<br ?/?>|\n)"
# A title and the first link behind it, `[[Paper]](url)`, `[[Paper](url)]` or plain.
_NAMED = Regex(
    rf"(?:\*\*({_TEXT}++)\*\*|((?:{_TEXT}|{_PAREN})++))({_MORE}*+)"
    r"(\[(?=\[))?+\[([^\[\]<>`\\!&*_~\n]++)\](?:\]\(|\()([^()<>\s\\&|]*+)\)"
)
_BOLD = Regex(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_BREAK = Regex(r"<br ?/?>|\n", re.IGNORECASE)
_EDGE = " \t\n*_:-–—,.|~[(（"


class Read(NamedTuple):
    """An entry's title, the URL of its link, whether the title is bold, and where the title and
    the link stand, in offsets into the bullet's content."""

    title: str
    url: str
    bold: bool
    start: int
    end: int


def read_bullet(item: Bullet, reader: Reader) -> Read | None:
    """What a bullet lists; None if it is no entry or has no link."""
    content = item.prose.content
    if "](" not in content and "://" not in content and "][" not in content and "<a" not in content:
        return None
    begin = 0
    if content[0] == "[" and (task := TASK.compiled.match(content)):
        begin = task.end()
    match = PLAIN_LINK.match(content, begin)
    if match is not None and not content.startswith("(", match.end()):
        mark, title, url = match.groups()
        return Read(title, url, mark == "**", begin, match.end())
    return _read_behind_tags(content, begin) or _read_slowly(content, begin, reader)


def _read_behind_tags(content: str, begin: int) -> Read | None:
    """What a bullet without odd markup lists, its link or title standing behind tags."""
    tags = _TAGS.compiled.match(content, begin)
    start = tags.end() if tags is not None else begin
    match = PLAIN_LINK.match(content, start)
    if match is not None and not content.startswith(("(", "["), match.end()):
        mark, title, url = match.groups()
        bold = mark == "**" or content.startswith("**", start - 2)
        return Read(title, url, bold, begin, match.end())
    named = _NAMED.compiled.match(
        content, start - 2 if content.startswith("**", start - 2) else start
    )
    if named is None:
        return None
    strong, plain, more, bracket, label, url = named.groups()
    title = (strong or plain).strip(_EDGE)
    if "*" in more and not strong and plain.rstrip()[-1:] not in ".,;?":
        return None  # The emphasis may be a part of the title.
    tail = more if any(map(str.isalnum, more)) else title
    if not any(map(str.isalnum, title)) or not _is_title(tail) or not url:
        return None
    if bracket or mentions_kind(label):
        return Read(title, url, strong is not None, begin, named.end())
    return None


def _read_slowly(content: str, begin: int, reader: Reader) -> Read | None:
    links = reader(content).links
    link = next((link for link in links if not _is_picture(content, link)), None)
    link = link or (links[0] if links else None)
    if link is None or not link.url:
        return None
    start = begin
    while match := _TAGS.compiled.match(content, start, link.span.start):
        if match.end() == start:
            break
        start = match.end()
    start = min(start, link.span.start)
    before = content[start : link.span.start]
    plain = reader(before.rstrip("[(（ ")).text.strip(_EDGE)
    outer = content[max(begin, link.span.start - 2) : link.span.start]
    if not any(map(str.isalnum, plain)):
        bold = "**" in outer or content.startswith("**", link.label.start)
        return Read(link.text or link.url, link.url, bold, begin, link.span.end)
    bracketed = outer.endswith(("[", "(", "（")) or link.text.startswith("[")
    word = link.text.isalpha() and link.text.islower() and " " in plain
    kind = bracketed or word or link.form in ("bare", "autolink") or mentions_kind(link.text)
    if not kind:
        # `Label: [Name](url)` or `Authors. [Name](url)`, and no sentence with a link in it.
        if before.rstrip(" *_\n").endswith((":", "：", "-", "–", "—", "|", ".", ",", "，", ">")):
            return Read(link.text, link.url, "**" in outer, begin, link.span.end)
        return None
    if not _is_title(plain):
        return None
    strong = _BOLD.compiled.match(content, max(begin, start - 2), link.span.start)
    if strong is not None:
        return Read(reader(strong[2]).text.strip(_EDGE), link.url, True, begin, link.span.end)
    first = _BREAK.compiled.split(before, maxsplit=1)[0]
    title = reader(first.rstrip("[(（ ")).text.strip(_EDGE)
    return Read(title or plain, link.url, False, begin, link.span.end)


def _is_title(text: str) -> bool:
    """Whether a text can stand before links as a title, and does not run on into the first."""
    words = text.rsplit(None, 1)
    return bool(words) and words[-1].strip(_EDGE).casefold() not in FUNCTION_WORDS


def _is_picture(content: str, link: Link) -> bool:
    label = content[link.label.start : link.label.end].lstrip()
    return label.startswith(("![", "<img", "<picture"))


def title_below(content: str, reader: Reader) -> tuple[str, bool] | None:
    """The title in a bullet whose links stand below it: its text, and whether that is bold."""
    inline = reader(_BREAK.compiled.split(content, maxsplit=1)[0])
    text = inline.text.strip()
    return (text.rstrip(". "), inline.bold) if any(map(str.isalpha, text)) else None


def holds_kinds(content: str, reader: Reader) -> bool:
    """Whether a bullet holds nothing but links such as ``[Paper](url)``, ``Code: https://...``."""
    links = reader(content).links
    if not all(link.form in ("bare", "autolink") or names_kind(link.text) for link in links):
        return False
    rest, at = "", 0
    for link in links:
        rest += content[at : link.span.start]
        at = max(at, link.span.end)
    return bool(links) and names_kind(rest + content[at:])


def next_link(content: str, read: Read, reader: Reader) -> str:
    """The URL of the link that stands right behind the entry's own, as a second thing listed; ""
    without one, or where its label is a kind of link or the entry's name again."""
    for link in reader(content).links:
        if link.span.start >= read.end:
            between = content[read.end : link.span.start]
            told = any(map(str.isalnum, between)) or names_kind(link.text)
            again = link.text.strip("[]").casefold() in read.title.casefold()
            return "" if told or again or _is_picture(content, link) else link.url
    return ""
