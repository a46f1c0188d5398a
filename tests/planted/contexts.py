"""Where a fault's lines may stand, and what may stand before a fault on its line."""

from __future__ import annotations

from itertools import product

from .plants import Context

_FRONT = "---\ntitle: A list\n---\n\n"
_TABLE = "| one | two | abc |\n| --- | --- | --- |\n| def | ghi | jkl |\n\n"
_ODD = "\0 \u2028 \x85 \u3000 漢字 e\u0301 👩\u200d👧 \ud7ff\U0001f600\tz\n\n"


def _items() -> list[Context]:
    """The first line of an item, its other lines indented by blanks and by tabs."""
    found = []
    for marker, gap in product("-*+", (" ", "  ", "   ", "    ", "\t")):
        width = 4 if gap == "\t" else len(marker + gap)
        found.append(Context(f"item {marker + gap!r}", marker + gap, " " * width))
    for marker, gap in product(("1.", "1)", "12."), (" ", "   ", "\t")):
        width = 4 if gap == "\t" else len(marker + gap)
        found.append(Context(f"item {marker + gap!r}", marker + gap, " " * width))
    for marker in ("- ", "* ", "-\t", "1. ", "1.\t"):
        found.append(Context(f"item {marker!r}, tabs", marker, "\t"))
    return found


def _after_items() -> list[Context]:
    """Lines that go on in an item, in its paragraph or in another one."""
    found = []
    for above, gap in product(("- m", "*\tm", "1. m"), ("", "\n")):
        for indent in ("  ", "   ", "\t", " \t", "  \t"):
            name = f"in {above!r} after {'a blank line' if gap else 'text'}, {indent!r}"
            found.append(Context(name, indent, indent, f"{above}\n{gap}"))
    link = "* [m](http://x.y/m)\n"
    found += [
        Context("in an item with a link, tab", "\t", "\t", link),
        Context("in an item with a link, lazy", "", "", link),
        Context("in an item with a link, two tabs", "\t\t", "\t\t", link),
        Context("in a nested item, two tabs", "\t\t", "\t\t", "* m\n\t* n\n"),
        Context("in a nested item, two tabs, blank line", "\t\t", "\t\t", "* m\n\t* n\n\n"),
        Context("in a nested item, blanks", "    ", "    ", "- m\n  - n\n"),
        Context("in a nested item, tab and blanks", "\t  ", "\t  ", "- m\n\t- n\n"),
        Context("in a nested item, lazy", "", "", "- m\n  - n\n"),
        Context("nested by blanks", "  - ", "    ", "- m\n"),
        Context("nested by a tab", "\t- ", "\t  ", "- m\n"),
        Context("nested by a tab, tabs", "\t* ", "\t\t", "* m\n"),
        Context("nested by two tabs", "\t\t* ", "\t\t\t", "* m\n\t* n\n"),
        Context("nested by a tab, tab behind", "\t-\t", "\t\t", "-\tm\n"),
        Context("on one line", "- - ", "    "),
        Context("on one line, tab", "-\t- ", "\t  "),
    ]
    return found


def _quotes() -> list[Context]:
    found = [
        Context(f"quote {first!r}", first, first)
        for first in ("> ", ">", ">\t", "> \t", ">  ", "> > ", ">> ", ">\t>\t", "   > ", " >\t")
    ]
    for first, rest in (
        ("- > ", "  > "),
        ("- >", "  >"),
        ("- >\t", "  >\t"),
        ("-\t> ", "\t> "),
        ("1. > ", "   > "),
        ("> - ", ">   "),
        (">- ", ">  "),
        (">\t- ", ">\t  "),
        ("> -\t", ">\t"),
        ("> * ", ">\t"),
        ("> 1. ", ">    "),
        ("- > - ", "  >   "),
    ):
        found.append(Context(f"{first!r} then {rest!r}", first, rest))
    found += [
        Context("lazy in a quote", "", "", "> w\n"),
        Context("lazy in a quote, indented", "  ", "  ", "> w\n"),
        Context("lazy in a quote, tab", "\t", "\t", "> w\n"),
        Context("lazy in a quoted item", "> ", "> ", "> - w\n"),
        Context("in a quote, tab", ">\t", ">\t", "> w\n"),
        Context("in a quoted item, tab", ">\t", ">\t", "> * w\n"),
        Context("in a quoted item, two tabs", ">\t\t", ">\t\t", "> * w\n"),
        Context("in a quote, blank line", ">  ", ">  ", "> w\n>\n"),
    ]
    return found


def _files() -> list[Context]:
    """What the file is like, above and around."""
    return [
        Context("paragraph"),
        Context("indented by one", " ", " "),
        Context("indented by three", "   ", "   "),
        Context("in a paragraph", above="w\n"),
        Context("in a paragraph, tab", "\t", "\t", "w\n"),
        Context("in a paragraph, blanks and tab", "  \t", "\t ", "w\n"),
        Context("after a heading", above="# H\n"),
        Context("after front matter", above=_FRONT),
        Context("after a byte order mark", bom=True),
        Context("after odd lines", above=_ODD),
        Context("in odd lines", above=_ODD[:-1]),
        Context("after a hard break", above="w  \n"),
        Context(
            "after a table",
            above=_TABLE,
        ),
        Context("lines end in CR", above="w\n\n", eol="\r"),
        Context("item, lines end in CR", "-\t", "\t", "w\n\n", eol="\r"),
        Context("last line has no end", above="w\n\n", end=""),
    ]


def _hidden() -> list[Context]:
    """Where GitHub shows what is written, or nothing at all."""
    found = []
    for fence in ("```", "~~~"):
        for indent, above in (
            ("", ""),
            ("  ", "- m\n\n"),
            ("\t", "- m\n\n"),
            ("    ", "1. m\n\n"),
            ("> ", ""),
            (">\t", ""),
        ):
            name = f"code {fence} {indent!r}"
            begin, end = f"{above}{indent}{fence}\n", f"\n{indent}{fence}"
            found.append(Context(name, indent, indent, begin, end, True))
    for indent, above in (
        ("    ", "w\n\n"),
        ("\t", "w\n\n"),
        (" \t", "w\n\n"),
        ("      ", "- m\n\n"),
        ("\t\t", "- m\n\n"),
        ("  \t  ", "- m\n\n      c\n"),
        (">     ", ""),
        (">\t\t", ""),
    ):
        found.append(Context(f"code {indent!r} after {above!r}", indent, indent, above, "", True))
    for begin, end in (
        ("<!--\n", "\n-->"),
        ("w\n\n<!-- c\n", "\n-->\n"),
        ("<pre>\n", "\n</pre>"),
        ("<div>\n", "\n</div>"),
        ("<script>\n", "\n</script>"),
        ("<style>\n", "\n</style>"),
        ("<textarea>\n", "\n</textarea>"),
        ("<![CDATA[\n", "\n]]>"),
        ("<?php\n", "\n?>"),
        ("<!X\n", "\n>"),
        ("<table><tr><td>\n", "\n</td></tr></table>"),
    ):
        found.append(Context(f"HTML {begin!r}", "", "", begin, end, True))
    found += [
        Context("comment in a quote", "> ", "> ", "> <!--\n", "\n> -->", True),
        Context("comment in an item, tab", "\t", "\t", "- <!--\n", "\n\t-->", True),
        Context("front matter", "t: ", "  ", "---\nk: v\n", "\n---\n\nw", True),
    ]
    return found


SHOWN = [*_files(), *_items(), *_after_items(), *_quotes()]
CONTEXTS = [*SHOWN, *_hidden()]

# What stands before a fault on its line.
BEFORES = {
    "NUL": "w \0 ",
    "U+2028": "w \u2028 ",
    "NEL": "w \x85 ",
    "vertical tab": "w \x0b ",
    "form feed": "w \x0c ",
    "unit separator": "w \x1f ",
    "no-break space": "w\xa0",
    "ideographic space": "w\u3000",
    "zero width space": "\u200b",
    "right-to-left override": "\u202e ",
    "byte order mark": "w \ufeff ",
    "replacement character": "\ufffd ",
    "CJK": "漢字、",
    "combining": "e\u0301 ",
    "emoji": "👩\u200d👧 🏳\ufe0f ",
    "tab": "w\tw\t",
    "tab and NUL": "w\t\0\tw ",
    "many blanks": "w    w   ",
    "entity": "R&amp;D &copy; &#65; ",
    "escape": "\\* \\\\ \\# ",
    "bold": "**b** ",
    "italics": "*i* _j_ ",
    "strikethrough": "~~s~~ ",
    "code": "`c` ",
    "code with a backtick": "``c ` d`` ",
    "image": "![i](s.png) ",
    "badge": "[![i](http://x.y/s.png)](http://x.y/b) ",
    "link": "[b](http://x.y/b) ",
    "tag": "<b>x</b><br> ",
    "comment": "w <!-- c --> ",
    "address": "http://x.y/q ",
    "autolink": "<http://x.y/q> ",
    "escaped pipe": "x \\| y ",
    "escaped pipe in code": "`x\\|y` ",
    "quotes": "\"w\" 'x' ",
}
# The contexts in which all of them are tried.
FEW = [c for c in SHOWN if c.name in ("paragraph", "in an item with a link, tab", "quote '>\\t'")]
