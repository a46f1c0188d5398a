"""Faults that stand in running text: links written wrong, and links that lead nowhere."""

from __future__ import annotations

from itertools import product

from .plants import BEGIN, END, Fault

_LINK = '<a href="http://x.y/a">a</a>'
_HTTPS = '<a href="https://x.y/a">a</a>'
# Name, what is written, what is right, its HTML, and whether the fix is a safe one.
_KINDS = (
    ("spaced", "[a] (http://x.y/a)", "[a](http://x.y/a)", _LINK, True),
    ("fullwidth", "[a]（http://x.y/a）", "[a](http://x.y/a)", _LINK, True),
    ("square", "[a][http://x.y/a]", "[a](http://x.y/a)", _LINK, True),
    ("swapped", "(a)[http://x.y/a]", "[a](http://x.y/a)", _LINK, True),
    ("misclosed", "[a](http://x.y/a]", "[a](http://x.y/a)", _LINK, True),
    ("nested", f"[a]({BEGIN}[http://x.y/a](http://x.y/a){END})", "[a](http://x.y/a)", _LINK, False),
    ("nested, not closed", "[a]([http://x.y/a](http://x.y/a)", "[a](http://x.y/a)", _LINK, True),
    ("never closed", "[a](http://x.y/a", "[a](http://x.y/a)", _LINK, False),
    ("unopened target", "[a]http://x.y/a)", "[a](http://x.y/a)", _LINK, True),
    ("unclosed label", "[a(http://x.y/a)", "[a](http://x.y/a)", _LINK, True),
    ("local", "[a] (./x.md)", "[a](./x.md)", '<a href="./x.md">a</a>', True),
    ("stray", f"[a](http://x.y/a){BEGIN}){END}", "[a](http://x.y/a)", f"-{_LINK})", False),
    ("one slash", f"[a]({BEGIN}https:/x.y/a{END})", "[a](https://x.y/a)", _HTTPS, False),
    (
        "twice https",
        f"[a]({BEGIN}https://https://x.y/a{END})",
        "[a](https://x.y/a)",
        _HTTPS,
        False,
    ),
    (
        "no scheme",
        f"[a]({BEGIN}www.x.com/a{END})",
        "[a](https://www.x.com/a)",
        '<a href="https://www.x.com/a">a</a>',
        False,
    ),
    (
        "arXiv",
        f"[a]({BEGIN}https://arxiv.org/abs/1806.09055.{END})",
        "[a](https://arxiv.org/abs/1806.09055)",
        '<a href="https://arxiv.org/abs/1806.09055">a</a>',
        False,
    ),
    (
        "address",
        "hhttps://x.com/a",
        "https://x.com/a",
        '<a href="https://x.com/a">https://x.com/a</a>',
        True,
    ),
)
# What the text is in whose place the fault stands.
_PLACES = {
    "text": "@{} and more",
    "second line": "First words\n@{} and more",
    "middle line": "First words  \n@{} w\\\nmore",
    "hard break": "@{}  \nmore",
    "heading": "# @{} b",
    "indented heading": "   ### @{} b",
    "closed heading": "## @{} b ##",
    "heading by a line": "@{} b\n===",
    "last cell": "| q | r |\n| - | - |\n| @s | {} |",
    "first cell": "| q | r |\n| - | - |\n|@{} | s |",
    "bare cell": "q | r\n--|--\n@s | {} b",
    "header cell": "| @q | {} |\n| - | - |\n| s | t |",
    "second item": "- q\n- r @{} b\n- s",
    "emphasis": "w *@{} b* w",
    "list in the text": "w\n\n* q\n\tr @{} b",
    "code span": "w `@{}` w",
    "code span of two": "w ``@ ` {}`` w",
    "comment": "w <!-- @{} --> w",
    "attribute": '<b title="@{}">w</b>',
    "title": '[t](http://x.y/t "@{}")',
    "definition": '[r]: http://x.y/t "@{}"',
    "destination": "[t](<w @{}>)",
}

_VERBATIM = [*_PLACES][[*_PLACES].index("code span") :]


def _marked(wrong: str) -> str:
    return wrong if BEGIN in wrong else f"{BEGIN}{wrong}{END}"


def _planted(kind: tuple[str, str, str, str, bool], place: str) -> Fault:
    name, wrong, right, shown, safe = kind
    lines = _PLACES[place]
    safe = safe and name != "never closed"
    return Fault(
        f"{name} in {place}",
        "link-syntax",
        lines.replace("{}", _marked(wrong)),
        lines.replace("{}", right),
        shown,
        safe=safe,
        verbatim=place in _VERBATIM,
    )


# Each kind in plain text, which is tried in every context; and in all other places.
LINKS = [_planted(kind, "text") for kind in _KINDS]
PLACED = [
    _planted(kind, place)
    for kind, place in product(_KINDS, _PLACES)
    # A target may be wrong as a whole, whatever stands in it.
    if place != "text" and (place != "destination" or (kind[4] and "](" not in kind[1]))
]
LINKS += [
    _planted(_KINDS[0], "second line"),
    Fault(
        "line break",
        "link-syntax",
        f"@{BEGIN}[a]\n(http://x.y/a){END} b",
        "@[a](http://x.y/a) b",
        _LINK,
        safe=True,
    ),
    Fault(
        "line break in the target",
        "link-syntax",
        f"@{BEGIN}[a](http://x.y/\na){END} b",
        "@[a](http://x.y/a) b",
        _LINK,
    ),
    Fault(
        "never closed before a hard break",
        "link-syntax",
        f"@{BEGIN}[a](http://x.y/a{END}\\\nb",
        "@[a](http://x.y/a)\\\nb",
        _LINK,
    ),
    Fault(
        "no label opened",
        "link-syntax",
        f"w\n\n{BEGIN}a](http://x.y/a){END} b",
        "w\n\n[a](http://x.y/a) b",
        _LINK,
    ),
    Fault(
        "two on a line",
        "link-syntax",
        f"[b](http://x.y/b) w @{BEGIN}[a] (http://x.y/a){END}, [c](http://x.y/c) w",
        "[b](http://x.y/b) w @[a](http://x.y/a), [c](http://x.y/c) w",
        _LINK,
        safe=True,
    ),
    Fault(
        "anchor",
        "broken-anchor",
        f"@[x](#{BEGIN}xml-html{END}) b".replace(f"#{BEGIN}", f"{BEGIN}#"),
        "@[x](#xml--html) b",
        '<a href="#xml--html">x</a>',
        tail="\n## XML / HTML\n\nParsers.\n",
    ),
]
