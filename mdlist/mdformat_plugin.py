"""The tables of ``mdlist fix`` inside mdformat.

mdformat's own table plugins drop a surplus cell, and mdformat's check of its output does not see
it. Here a table is one block whose lines are read and written by mdlist, whether mdformat-gfm is
installed or not. The layout is the option ``layout`` (``[plugin.mdlist]`` in ``.mdformat.toml``,
or ``--mdlist-layout``), else the one that the file's tables have already, by and large.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mdlist.contract.infer.layout import usual_layout
from mdlist.markdown.blocks import add_table_rule, line_text, table_rule
from mdlist.markdown.layout import layout_edits
from mdlist.markdown.parse import parse
from mdlist.markdown.source import Source, apply_edits

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping

    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from mdformat.renderer import RenderContext, RenderTreeNode
    from mdformat.renderer.typing import Render

    from mdlist.markdown.layout import Layout
    from mdlist.markdown.table import Table

LAYOUTS: tuple[Layout, ...] = ("compact", "aligned", "keep")


def add_cli_argument_group(group: argparse._ArgumentGroup) -> None:
    """Give mdformat's command line the option ``--mdlist-layout``."""
    group.add_argument(
        "--mdlist-layout",
        dest="layout",
        choices=LAYOUTS,
        default=None,
        help="how tables are written",
    )


def update_mdit(mdit: MarkdownIt) -> None:
    """Let ``mdit`` take each table as one block with its lines as they are."""
    add_table_rule(mdit, _table)


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if not table_rule(state, start, end, silent):
        return False
    if not silent:
        lines = range(start, state.line)
        state.tokens[-1].content = "\n".join(line_text(state, line) for line in lines)
        # The html renderer, by which mdformat compares before and after, needs a name.
        state.tokens[-1].tag = "table"
    return True


def _render_table(node: RenderTreeNode, context: RenderContext) -> str:
    (table,) = parse(Source(node.content)).tables
    layout = _option(context) or context.env.get("mdlist_layout")
    if layout is None:
        layout = context.env["mdlist_layout"] = _habit(node)
    text = apply_edits(node.content, layout_edits(table, layout))
    again = parse(Source(text)).tables
    if len(again) != 1 or again[0].aligns != table.aligns or not _same_cells(again[0], table):
        return node.content
    return text


def _option(context: RenderContext) -> Layout | None:
    options = context.options.get("mdformat", {}).get("plugin", {}).get("mdlist", {})
    layout = options.get("layout")
    if layout is None:
        return None
    for known in LAYOUTS:
        if layout == known:
            return known
    raise ValueError(f'mdlist: layout = "{layout}" is not one of {", ".join(LAYOUTS)}')


def _habit(node: RenderTreeNode) -> Layout:
    root = node
    while root.parent is not None:
        root = root.parent
    tables = (parse(Source(each.content)).tables[0] for each in _tables(root))
    return usual_layout(tables).layout


def _tables(node: RenderTreeNode) -> Iterator[RenderTreeNode]:
    if node.type == "list_table":
        yield node
    for child in node.children:
        yield from _tables(child)


def _same_cells(one: Table, other: Table) -> bool:
    """Whether the rows hold the same texts, but for empty cells that fill up a short row."""
    return len(one.cells) == len(other.cells) and all(
        a[: len(b)] == b and not any(a[len(b) :])
        for a, b in zip(one.cells, other.cells, strict=True)
    )


RENDERERS: Mapping[str, Render] = {"list_table": _render_table}
