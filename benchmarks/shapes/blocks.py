"""Headings, links, lists, quotes, HTML and comments, as many as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_BULLET = "- [Tool {n}](https://example.org/tool/{n}) - For {n}.\n"


def filled(part: str, size: int) -> str:
    """Return as many copies of `part` as make about `size` characters, ``{n}`` counting them."""
    count = max(2, size // len(part.replace("{n}", "1234")))
    return "".join(part.replace("{n}", str(n)) for n in range(count))


def _parts(part: str) -> Callable[[str, int], str]:
    return lambda _kind, size: filled(part, size)


def _twice(first: str, second: str, between: str = "\n") -> Callable[[str, int], str]:
    """Return what fills half of the room with one part and then half of it with another."""

    def both(_kind: str, size: int) -> str:
        wide = len(first) + len(second)
        halves = (
            filled(first, size * len(first) // wide),
            filled(second, size * len(second) // wide),
        )
        return between.join(halves)

    return both


def _around(before: str, part: str, after: str = "") -> Callable[[str, int], str]:
    return lambda _kind, size: f"{before}{filled(part, size)}{after}"


def _levels(_kind: str, size: int) -> str:
    """Return headings that go down and up through all levels."""
    lines = (f"{'#' * (n % 6 + 1)} Part {n}\n\n" for n in range(size // 15))
    return "".join(lines)


def _nested(mark: str) -> Callable[[str, int], str]:
    """Return lists whose items go down ten levels and begin anew."""

    def lists(_kind: str, size: int) -> str:
        lines = (
            f"{'   ' * (n % 10)}{mark} [Tool {n}](https://example.org/{n}) - For {n}.\n"
            for n in range(size // 55)
        )
        return "".join(lines)

    return lists


def _staircase(_kind: str, size: int) -> str:
    """Return lines each of which is quoted more often than the one above."""
    lines = list[str]()
    used = 0
    while used < size:
        lines.append("> " * (len(lines) % 200) + "a\n")
        used += len(lines[-1])
    return "".join(lines)


BLOCKS: dict[str, Callable[[str, int], str]] = {
    "headings": _parts("## Part {n}\n\nSaid {n}.\n\n"),
    "deep-headings": _levels,
    "empty-sections": _parts("## Part {n}\n\n"),
    "equal-sections": _parts(f"## Part {{n}}\n\n{_BULLET.replace('{n}', '1')}\n"),
    "glued-headings": _parts("##Part {n}\n"),
    "underlined-headings": _parts("Part {n}\n---\n"),
    "contents": _twice("- [Part {n}](#part-{n})\n", "## Part {n}\n\nSaid {n}.\n\n"),
    "contents-doubled": _twice("- [Part 1](#part-1)\n", "## Part {n}\n\nSaid {n}.\n\n"),
    "contents-stale": _twice("- [Part {n}](#gone-{n}-away)\n", "## Part {n}\n\nSaid {n}.\n\n"),
    "contents-short": _around(
        "- [Part 0](#part-0)\n- [Part 1](#part-1)\n\n", "## Part {n}\n\nA.\n\n"
    ),
    "contents-misled": _twice("- [Part {n}](#part-1)\n", "## Part {n}\n\nSaid {n}.\n\n"),
    "contents-many": _parts("## Part {n}\n\n- [Part {n}](#part-{n})\n- [Part 1](#part-1)\n\n"),
    "outlines": _parts("## Part {n}\n\n- [A](#part-0)\n- [B](#part-1)\n- [C](#part-{n})\n\n"),
    "outlines-missing": _parts(
        "## Group {n}\n\n- [A](#a{n})\n- [B](#b{n})\n- [C](#c{n})\n\n"
        "### A{n}\n\nA.\n\n### B{n}\n\nB.\n\n### C{n}\n\nC.\n\n### D{n}\n\nD.\n\n"
    ),
    "anchors": _twice("See [it {n}](#part-{n}).\n", "## Part {n}\n\nSaid {n}.\n\n"),
    "anchors-lost": _parts("See [it {n}](#lost-part-{n}).\n\n"),
    "anchors-near": _twice("See [it {n}](#prat-{n}).\n", "## Part {n}\n\nSaid {n}.\n\n"),
    "anchors-html": _twice("See [it {n}](#html{n}).\n", '<a name="html{n}"></a>\n\n'),
    "paths-lost": _parts("See [it {n}](docs/no-{n}.md).\n"),
    "references": _twice("See [it {n}][r{n}].\n", "[r{n}]: https://example.org/{n}\n"),
    "references-undefined": _around("[r]: https://example.org\n\n", "See [it {n}][r{n}].\n\n"),
    "references-unused": _parts("[r{n}]: https://example.org/{n}\n"),
    "references-doubled": _parts("[r]: https://example.org/{n}\n"),
    "reference-open": _parts("[r{n}\n"),
    "footnotes": _twice("It is so.[^{n}]\n", "[^{n}]: Because of {n}.\n"),
    "footnotes-lost": _around("[^a]: Said.\n\n", "It is so.[^n{n}]\n\n"),
    "html-blocks": _parts("<div>\n{n}\n</div>\n\n"),
    "html-open": _parts("<div>\n\n"),
    "html-details": _parts("<details><summary>{n}</summary>\n\nSaid.\n\n</details>\n\n"),
    "html-tags": _parts("<b>{n}</b> <br> "),
    "html-links": _parts('<a href="https://example.org/{n}">Name {n}</a> '),
    "html-links-open": _parts('<a href="https://example.org/{n}">Name {n} '),
    "html-images": _parts('<img src="a{n}.png" alt="{n}"> '),
    "html-pre": _parts("<pre>\n\n{n}\n"),
    "html-tables": _parts(
        "<table><tr><td>\n\n| a | b |\n|--|--|\n| {n} | 2 |\n\n</td></tr></table>\n\n"
    ),
    "html-comments": _parts("<!-- said {n} -->\n\n"),
    "html-comments-inline": _parts("a <!-- said {n} --> "),
    "html-comment-open": _parts("<!-- said {n}\n\n"),
    "conflict-marks": _parts("<<<<<<< a\n"),
    "conflict-middles": _parts("<<<<<<< a\n=======\n"),
    "conflict-ends": _parts(">>>>>>> a\n"),
    "conflicts": _parts("<<<<<<< a\n- [A {n}](b)\n=======\n- [B {n}](b)\n>>>>>>> b\n"),
    "conflicts-apart": _parts("<<<<<<< a\n- [A {n}](b)\n=======\n- [B {n}](b)\n>>>>>>> b\n\n"),
    "disable": _parts("<!-- mdlist-disable X{n} -->\n"),
    "disable-apart": _parts("<!-- mdlist-disable X -->\n\n"),
    "disable-in-line": _parts("a <!-- mdlist-disable X --> "),
    "disable-used": _around("<!-- mdlist-disable broken-heading -->\n\n", "##Part {n}\n"),
    "disable-enable": _parts("<!-- mdlist-disable X{n} -->\n<!-- mdlist-enable X{n} -->\n"),
    "disable-then-enable": _twice(
        "<!-- mdlist-disable X{n} -->\n", "<!-- mdlist-enable X{n} -->\n"
    ),
    "disable-file": _parts("<!-- mdlist-disable-file X{n} -->\n"),
    "disable-next-line": _parts("<!-- mdlist-disable-next-line X -->\n"),
    "disable-next-line-used": _parts(
        "<!-- mdlist-disable-next-line broken-heading -->\n##Part {n}\n\n"
    ),
    "disable-names": _around("<!-- mdlist-disable", " x{n}", " -->\n"),
    "disable-open": _parts("<!-- mdlist-disable X "),
    "bullets-flat": _parts(_BULLET),
    "bullets-deep": _nested("-"),
    "bullets-numbered": _nested("1."),
    "bullets-glued": _parts("-[Tool {n}](https://example.org/{n}) - For {n}.\n"),
    "bullets-loose": _parts(f"{_BULLET}\n"),
    "bullets-one-link": _parts("- [Tool {n}](https://example.org/) - For {n}.\n"),
    "bullets-one-title": _parts("- [Tool](https://example.org/{n}) - For {n}.\n"),
    "bullets-equal": _parts("- [Tool](https://example.org/) - For all.\n"),
    "bullets-shared-words": _parts("- [A tool for words {n}](https://example.org/) - For {n}.\n"),
    "bullets-many-links": _around("- ", "[a {n}](https://example.org/{n}) "),
    "bullets-unlinked": _parts("- Tool {n}, for {n}\n"),
    "bullets-plain-parents": _parts("- Topic {n}\n  - [Tool {n}](https://example.org/{n})\n"),
    "bullets-broken": _parts("- [Tool {n}](https://example.org/{n} - For {n}.\n"),
    "bullets-sections": _parts(f"## Part {{n}}\n\n{_BULLET}\n"),
    "bullets-lazy": _around("- [a](https://a.example)\n", "said {n}\n"),
    "bullets-apart": _parts("- [Tool {n}](https://example.org/{n})\n* [Another {n}](b{n})\n"),
    "quotes": _parts("> said {n}\n"),
    "quotes-apart": _parts("> said {n}\n\n"),
    "quotes-staircase": _staircase,
    "quotes-lazy": _around("> a\n", "said {n}\n"),
    "quotes-tables": _parts("> | a | b |\n> |---|---|\n> | {n} | 2 |\n\n"),
    "quotes-table": _around("> | a | b |\n> |---|---|\n", "> | {n} | 2 |\n"),
    "paragraphs": _parts("It is said that {n} is so.\n\n"),
    "lines-spoilt": _twice("said {n}\n", "a|b\n--|--|--\na\n|-|\n", ""),
    "lines-closed-links": _parts("([it {n}](https://example.org/{n})) "),
    "lines": _parts("It is said that {n} is so.\n"),
    "lines-links": _parts("See [it {n}](https://example.org/{n}).\n"),
    "lines-broken-links": _parts("See [it {n}](https://example.org/{n} \n"),
    "lines-pipes": _parts("a | {n}\n"),
    "lines-outer-pipes": _parts("| a | {n} |\n"),
    "lines-pipes-apart": _parts("| a | {n} |\n\n"),
    "lines-tabs": _parts("\t\ta\t{n}\n"),
    "lines-blank": _parts("\n"),
    "lines-breaks": _parts("a  \n"),
    "lines-urls": _parts("https://example.org/{n}\n"),
    "lines-rules": _parts("***\n"),
    "lines-equal-signs": _parts("=\n"),
    "fences": _parts("```\n{n}\n```\n"),
    "fence-open": _around("```\n", "| a | {n} |\n"),
    "fences-open": _parts("a {n}\n\n~~~~\n```\n"),
    "indented-code": _parts("    | a | {n} |\n"),
    "indented-code-apart": _parts("a\n\n    | a | {n} |\n\n"),
}
"""Kind -> how it is written."""

WHOLE: dict[str, Callable[[str, int], str]] = {
    "front-matter-open": _around("---\n", "key{n}: {n}\n"),
    "front-matter": _around("---\n", "key{n}: {n}\n", "---\n\n# A list\n"),
    "crlf": lambda _kind, size: _mixed(size).replace("\n", "\r\n"),
    "carriage-returns": lambda _kind, size: _mixed(size).replace("\n", "\r"),
    "nul": lambda _kind, size: _mixed(size).replace("For", "\0"),
}
"""The same for what is a file of its own."""


def _mixed(size: int) -> str:
    """Return sections with text, bullets and a table."""
    table = "| Name | Year |\n| :-- | :-: |\n| [Ant {n}](https://example.org/{n}) | 2020 |\n"
    return filled(f"## Part {{n}}\n\nSaid.\n\n{_BULLET}\n{table}\n##Part\n\n", size)
