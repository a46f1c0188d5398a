"""Which bullets are entries, and what they list.

A bullet is an entry when it begins with a link (`[Name](url) - ...`, after tags, emoji or badges),
when a title stands before links that say no more than what they lead to (`Title. [[Paper]](url)`),
or when a label stands there (`Homepage: [Name](url)`). A sentence with a link in it is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mdlist.markdown.inline import PLAIN_LINK
from mdlist.records.names import (
    EDGE,
    TAGS,
    goes_on,
    may_have_emoji,
    paper_title,
    tells_place,
    tidy,
    untagged,
    without_emoji,
)
from mdlist.records.own_link import is_address, is_beside, is_picture, own_link
from mdlist.records.same_entry import is_paper_title
from mdlist.words.link_labels import mentions_kind, names_code, names_kind
from mdlist.words.regex import Regex
from mdlist.words.titles import title_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.markdown.document import Bullet
    from mdlist.markdown.inline import Reader
    from mdlist.markdown.link import Link

TASK = Regex(r"\[[ xX]\][ \t]++")
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
# The label of a link that a blank or a second bracket breaks: ``[Name] (https://...``.
_LABEL = Regex(r"\[([^\[\]\n]*\w[^\[\]\n]*)\][ \t]*\([ \t(]*\Z")
# What leads from a name to what is said about it.
_DASHED = Regex(r"\s*[-–—:：]+\s")
_BREAK = Regex(r"<br ?/?>|\n", re.IGNORECASE)
_PARTS = Regex(r"<br ?/?>|\n| \| ", re.IGNORECASE)


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
        title = without_emoji(title) if may_have_emoji(title) else title
        return Read(title, url, mark == "**", begin, match.end())
    return _read_behind_tags(content, begin) or _read_slowly(content, begin, reader)


def _read_behind_tags(content: str, begin: int) -> Read | None:
    """What a bullet without odd markup lists, its link or title standing behind tags."""
    tags = TAGS.compiled.match(content, begin)
    start = tags.end() if tags is not None else begin
    match = PLAIN_LINK.match(content, start)
    if match is not None and not content.startswith(("(", "["), match.end()):
        mark, title, url = match.groups()
        title = without_emoji(title) if may_have_emoji(title) else title
        bold = mark == "**" or content.startswith("**", start - 2)
        return Read(title, url, bold, begin, match.end())
    named = _NAMED.compiled.match(
        content, start - 2 if content.startswith("**", start - 2) else start
    )
    if named is None:
        return None
    strong, plain, more, bracket, label, url = named.groups()
    title = (strong or plain).strip(EDGE)
    if "*" in more and not strong and plain.rstrip()[-1:] not in ".,;?":
        return None  # The emphasis may be a part of the title.
    tail = more if any(map(str.isalnum, more)) else title
    if not any(map(str.isalnum, title)) or goes_on(tail) or not url:
        return None
    if paper_title(content[start : named.start(5)]):
        return None  # The authors stand before it.
    if names_code(label) or (more.rstrip()[-1:] == ":" and not names_kind(label)):
        return None  # The page may stand behind the code, and a name behind its label.
    if bracket or mentions_kind(label):
        return Read(tidy(title), url, strong is not None, begin, named.end())
    return None


def _read_slowly(content: str, begin: int, reader: Reader) -> Read | None:
    links = reader(content).links
    link = next((link for link in links if not is_picture(content, link)), None)
    link = link or (links[0] if links else None)
    if link is None:
        return None
    start = _behind_tags(content, begin, link.span.start)
    before = content[start : link.span.start]
    plain = reader(before.rstrip("[(（ ")).text.strip(EDGE)
    outer = content[max(begin, link.span.start - 2) : link.span.start]
    if not any(map(str.isalnum, plain)):
        if not link.url:
            return None
        if outer.endswith("[") and (read := _title_behind(content, link, links, reader)):
            return read._replace(start=begin)
        bold = "**" in outer or content.startswith("**", link.label.start)
        meant = _LABEL.compiled.search(content, begin, link.span.start)
        name = (meant[1] if meant is not None else untagged(link.text)) or link.text or link.url
        return Read(name, link.url, bold, begin, link.span.end)
    strong = _BOLD.compiled.match(content, max(begin, start - 2), link.span.start)
    said = before.rstrip(" *_\n")
    if _says_kind(link, outer, plain, said):
        kinds = [other for other in links if other is link or names_kind(other.text)]
        own = own_link(content, kinds) or link
        if not own.url or goes_on(plain):
            return None
        if strong is not None:
            text = reader(strong[2]).text.strip(EDGE)
            return Read(tidy(text), own.url, True, begin, own.span.end)
        if strong is None and (paper := paper_title(before)):
            return Read(tidy(reader(paper).text), own.url, "**" in before, begin, own.span.end)
        first = _PARTS.compiled.split(before, maxsplit=1)[0]
        title = reader(first.rstrip("[(（ ")).text.strip(EDGE)
        return Read(tidy(title or plain), own.url, False, begin, own.span.end)
    if not link.url:
        return None
    # `Label: [Name](url)` or `Authors. [Name](url)`, and no sentence with a link in it.
    if not said.endswith((":", "：", "-", "–", "—", "|", ".", ",", "，", ">")):
        return None
    if strong is not None:
        text = reader(strong[2]).text.strip(EDGE)
        described = _describes(content[strong.end() : link.span.start])
        if described or is_paper_title(title_key(text)):
            return Read(tidy(text), link.url, True, begin, link.span.end)
    return Read(untagged(link.text), link.url, "**" in outer, begin, link.span.end)


def _title_behind(content: str, link: Link, links: Sequence[Link], reader: Reader) -> Read | None:
    """The title behind a link in brackets that tells its venue or kind: ``[[ICML20](url)] Title``;
    None where the link itself is the name."""
    start = link.span.end
    if not content.startswith("]", start):
        return None
    beside = next((other for other in links if other.span.start > start), None)
    end = beside.span.start if beside is not None else len(content)
    part = _BREAK.compiled.split(content[start + 1 : end], maxsplit=1)[0].rstrip("[(（ ")
    inline = reader(part)
    text = inline.text.strip(EDGE)
    label = link.text.strip("[]")
    if not any(map(str.isalnum, text)):
        return None
    told = tells_place(label) or names_kind(label)
    if told or (" " not in label and is_paper_title(title_key(text))):
        return Read(tidy(text), link.url, inline.bold, 0, start + 1 + len(part))
    return None


def _behind_tags(content: str, start: int, end: int) -> int:
    """Where, before ``end``, the tags end that stand at ``start``."""
    while match := TAGS.compiled.match(content, start, end):
        if match.end() == start:
            break
        start = match.end()
    return min(start, end)


def _says_kind(link: Link, outer: str, plain: str, said: str) -> bool:
    """Whether a link behind a text says what kind of thing it leads to, and is no name."""
    bracketed = outer.endswith(("[", "(", "（")) or link.text.startswith("[")
    word = link.text.isalpha() and link.text.islower() and " " in plain
    if bracketed or word or link.form in ("bare", "autolink") or is_address(link.text):
        return True
    if said.endswith((":", "：")):
        return names_kind(link.text)
    return mentions_kind(link.text)


def _describes(text: str) -> bool:
    """Whether what stands between a bold name and a link says something about the name."""
    return any(map(str.isalpha, text)) and _DASHED.compiled.match(text) is not None


def title_below(content: str, reader: Reader) -> tuple[str, bool] | None:
    """The title in a bullet whose links stand below it: its text, and whether that is bold."""
    inline = reader(_BREAK.compiled.split(content, maxsplit=1)[0])
    text = inline.text.strip()
    return (tidy(text.rstrip(". ")), inline.bold) if any(map(str.isalpha, text)) else None


def holds_kinds(content: str, reader: Reader) -> bool:
    """Whether a bullet holds nothing but links such as ``[Paper](url)``, ``Code: https://...``,
    ``[[Reference](url)]``."""
    links = reader(content).links
    if not all(link.form in ("bare", "autolink") or is_beside(content, link) for link in links):
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
            return "" if told or again or is_picture(content, link) else link.url
    return ""
