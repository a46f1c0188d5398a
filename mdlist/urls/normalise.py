"""What in a web address says nothing about the page that it leads to."""

from __future__ import annotations

import re

_TRACKING = """
    _hsenc _hsmi dclid fbclid gbraid gclid igshid mc_cid mc_eid msclkid ref_src ref_url spm twclid
    wbraid wt.mc_id yclid
"""
TRACKING = frozenset(_TRACKING.split())
TRACKING_VALUES = frozenset(
    ("usp=drive_link", "usp=share_link", "usp=sharing", "via%3dihub", "via=ihub")
)
REFERRERS = ("producthunt", "hackernews")
DOMAINS = (".ai", ".app", ".co", ".com", ".dev", ".io", ".me", ".net", ".org")


def cut(rest: str) -> tuple[str, str, str]:
    """Path, query and fragment of what stands behind an address's host, without ``?`` and ``#``."""
    rest, _, fragment = rest.partition("#")
    path, _, query = rest.partition("?")
    return path, query, fragment


def place(host: str, rest: str) -> str:
    """Host, path, query and fragment, each in one form and without what says nothing."""
    query = fragment = ""
    if "?" in rest or "#" in rest:
        rest, query, fragment = cut(rest)
        query = query and without_tracking(query)
    key = f"{host}/{rest}".rstrip("/")
    if query:
        key = f"{key}?{query}"
    if fragment:
        key = f"{key}#{fragment}"
    return plain(key) if "%" in key or not key.isascii() else key


def page(rest: str) -> str:
    """The path alone, decoded, without slashes at its ends."""
    path = rest.partition("#")[0].partition("?")[0]
    if "%" in path:
        from urllib.parse import unquote

        path = unquote(path)
    return path.strip("/")


def parameter(query: str, name: str) -> str:
    """The value of the first parameter ``name``, as it is written; "" without it."""
    for item in query.split("&"):
        key, _, value = item.partition("=")
        if key == name:
            return value
    return ""


def without_tracking(query: str) -> str:
    """The query without parameters that only tell a site where its visitor came from."""
    return "&".join(item for item in query.split("&") if item and not is_tracking(item))


def is_tracking(item: str) -> bool:
    """Whether ``name=value`` is a tracking parameter.

    ``ref`` is one where its value names a referrer: elsewhere it is a branch, a chapter, a section.
    """
    item = item.lower()
    name, _, value = item.partition("=")
    if name == "ref":
        return (
            value.startswith(("http:", "https:", "http%3a", "https%3a", "awesome"))
            or value.endswith(DOMAINS)
            or value in REFERRERS
        )
    return name.startswith("utm_") or name in TRACKING or item in TRACKING_VALUES


def plain(text: str) -> str:
    """``text`` with each character written in one way: ``%7e`` and ``~`` are one, so are
    ``é`` and ``%c3%a9``.

    Decoded are letters, digits and the marks ``-_.!~*'()`` (RFC 2396, 2.3), which no server tells
    from their codes; any other code stays, in capitals (RFC 3986, 6.2.2).
    """
    if "%" in text:
        text = re.sub("%[0-9A-Fa-f]{2}", _decode, text)
    if text.isascii():
        return text
    return "".join(
        char
        if char.isascii()
        else "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))
        for char in text
    )


def _decode(code: re.Match[str]) -> str:
    char = chr(int(code[0][1:], 16))
    return char if char.isascii() and (char.isalnum() or char in "-_.!~*'()") else code[0].upper()
