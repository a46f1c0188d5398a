"""What a fault and a context are, and the text that the one in the other makes."""

from __future__ import annotations

from typing import NamedTuple

from mdlist.text import Source, Span

# Where a fault's text begins and ends that its finding covers, and where text may stand before it.
BEGIN, END, SLOT = "⟦", "⟧", "@"


class Fault(NamedTuple):
    """Lines with a fault of ``rule`` in them, and the same lines when it is mended.

    ``bad`` has :data:`BEGIN` and :data:`END` around what the finding covers; both may have
    :data:`SLOT` before the fault on its line. ``shown`` is a piece of the HTML that GitHub makes
    of ``good`` and not of ``bad`` (or of both, where the two are
    rendered alike), with a dash before it one of the HTML of ``bad``; ``verbatim``: it stands
    where GitHub reads no links; ``tail`` is what stands at the end of the file.
    """

    name: str
    rule: str
    bad: str
    good: str
    shown: str
    contract: str = ""
    safe: bool = False
    verbatim: bool = False
    tail: str = ""


class Context(NamedTuple):
    """Where lines stand: what is before the ``first`` of them and before the ``rest``, what is
    ``above`` and ``below``. ``hidden``: GitHub shows no Markdown there."""

    name: str
    first: str = ""
    rest: str = ""
    above: str = ""
    below: str = ""
    hidden: bool = False
    bom: bool = False
    eol: str = ""
    end: str = "\n"


class Plant(NamedTuple):
    """A fault in a context: the ``bad`` source, the ``good`` one that must come of it, and the
    ``span`` that is covered."""

    bad: Source
    good: Source
    span: Span


def plant(fault: Fault, context: Context, before: str = "", eol: str = "\n") -> Plant:
    """``fault`` in ``context`` with ``before`` at its slot, in lines that end in ``eol``."""
    marked = _text(fault, fault.bad, context, before, eol)
    start, end = marked.index(BEGIN), marked.index(END) - 1
    bad = marked.replace(BEGIN, "").replace(END, "")
    good = _text(fault, fault.good, context, before, eol)
    good = good.replace(BEGIN, "").replace(END, "")
    return Plant(Source(bad, context.bom), Source(good, context.bom), Span(start, end))


def _text(fault: Fault, lines: str, context: Context, before: str, eol: str) -> str:
    written = []
    for number, line in enumerate(lines.replace(SLOT, before).split("\n")):
        prefix = context.rest if number else context.first
        # A quote goes on through its blank lines, an item's indentation need not stand there.
        written.append(prefix + line if line else prefix.rstrip())
    text = f"{context.above}{chr(10).join(written)}{context.below}{context.end}{fault.tail}"
    return text.replace("\n", context.eol or eol)
