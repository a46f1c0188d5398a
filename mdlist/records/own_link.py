"""Which link of a cell or bullet is the entry's own, and what each of them leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mdlist.records.link_columns import holds_code
from mdlist.records.names import IMAGE
from mdlist.records.same_entry import archive
from mdlist.urls.identity import link_key
from mdlist.urls.repositories import is_repository
from mdlist.words.link_labels import names_code, names_kind, names_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mdlist.markdown.link import Link

Kind = Literal["page", "code", "badge", "other"]
# What the addresses of badges have in common: img.shields.io, badgen.net, badge.fury.io, badge.svg.
_BADGES = ("shields.io", "badge", "shield")


def is_picture(content: str, link: Link) -> bool:
    """Whether the label of a link in ``content`` is an image and nothing beside it."""
    label = content[link.label.start : link.label.end].lstrip()
    if not label.startswith(("![", "<img", "<picture")):
        return False
    return not any(map(str.isalnum, IMAGE.compiled.sub("", label)))


def is_badge(content: str, link: Link) -> bool:
    """Whether the label of a link in ``content`` is a badge, such as one of shields.io."""
    label = content[link.label.start : link.label.end].lower()
    return is_picture(content, link) and any(map(label.__contains__, _BADGES))


def is_address(label: str) -> bool:
    """Whether a label is a web address."""
    return "://" in label or label.startswith("www.")


def kind_of(content: str, link: Link, header: str = "") -> Kind:
    """What a link of ``content`` leads to: "page", "code", "badge" or "other".

    Args:
        content: the text that the link stands in.
        link: one of its links.
        header: that of the column, "" for the entry's own and for a bullet.
    """
    if is_badge(content, link):
        return "badge"
    page, code = names_page(link.text), names_code(link.text)
    if page == code and header:
        page, code = names_page(header), holds_code(header) or names_code(header)
    if page != code:
        return "page" if page else "code"
    if is_repository(link.url):
        return "code" if page or names_kind(link.text) or is_address(link.text) else "other"
    return "page" if page or is_address(link.text) or not link.text.strip() else "other"


def own_link(content: str, links: Sequence[Link]) -> Link | None:
    """The link of ``links`` that leads to the entry itself: the first that is said to be its page,
    or is named as it is; else the first that is text; else the first."""
    told = [link for link in links if link.url]
    if len(told) < 2:
        return told[0] if told else links[0] if links else None
    return min(told, key=lambda link: _remoteness(content, link))


def _remoteness(content: str, link: Link) -> int:
    """How far a link is from being an entry's own, 0 for its page."""
    text, url = link.text, link.url
    page, code = names_page(text), names_code(text)
    if is_picture(content, link):
        if (page and not code) or archive(link_key(url)):
            return 1
        return 4 if code or is_repository(url) else 3
    if page and code:
        return 2 if is_repository(url) else 0
    named = not names_kind(text) and not is_beside(content, link)
    return 0 if page or named or not any(map(str.isalpha, text)) else 2


def is_beside(content: str, link: Link) -> bool:
    """Whether a link stands beside a name: it says its kind, is bare or stands in brackets."""
    before = content[: link.span.start].rstrip("*_")
    bracketed = before.endswith(("[", "(", "（")) or link.text.startswith(("[", "("))
    return bracketed or names_kind(link.text) or is_address(link.text)
