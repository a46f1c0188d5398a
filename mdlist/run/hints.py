"""What is worth knowing of a file, though it is no finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from mdlist.lint.view import View
    from mdlist.markdown.layout import Layout


def hints(view: View, wanted: Collection[str]) -> Iterator[str]:
    """The notes on the file of ``view``.

    Args:
        wanted: the rules that are run.
    """
    tables = sum(html.content.lower().count("<table") for html in view.document.html)
    if tables:
        many = "1 HTML table is" if tables == 1 else f"{tables} HTML tables are"
        yield f"{view.path}: {many} not read; mdlist reads Markdown"
    if "table-layout" in wanted and "list.layout" in view.contract.inferred:
        odd = _odd_tables(view)
        if odd:
            many, them = ("1 table is", "it") if odd == 1 else (f"{odd} tables are", "them")
            layout = view.contract.layout
            yield f"{view.path}: {many} not canonical; mdlist fix writes {them} {layout}"


def _odd_tables(view: View) -> int:
    """How many tables are not in the list's layout and may be written in it."""
    from mdlist.markdown.layout import is_canonical
    from mdlist.markdown.layout_ignore import exempt

    layout = cast("Layout", view.contract.layout)
    left_alone = exempt(view.document)
    return sum(
        1
        for table in view.document.tables
        if table.line not in left_alone and not is_canonical(table, layout)
    )
