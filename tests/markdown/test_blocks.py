"""Our shortcuts in markdown-it's block parser read what its own rules read."""

from __future__ import annotations

from dataclasses import asdict

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mdlist.markdown.blocks import block_tokens

# Pieces of lines, none of which makes a table.
PIECES = [
    "a", "b c", "[x](y)", "- ", "* ", "+ ", "1. ", "2) ", "> ", ">", ">\t", "  ", "    ", "\t",
    " ", "===", "=", "---", "-", "***", "_ _ _", "# ", "## h #", "#", "```", "~~~", "<div>", "<b>",
    "<", "<<<<<<< a", "=======", ">>>>>>> b", "</p>", "<!-- c", "-->", "<?", "[a]: /b", "\\", "\v",
    ">>", "> > ", "\n>", "\f", "\u00a0", "\u2003", "é", "\n", "\n", "\n", "\n", "\n\n",
]  # fmt: skip


def same(text: str) -> bool:
    md = MarkdownIt("commonmark", {"maxNesting": 40})
    env: dict[str, object] = {}
    due: list[object] = []
    md.block.parse(text, md, env, due)  # type: ignore[arg-type]
    tokens, references = block_tokens(text)
    read = list(map(asdict, tokens))
    return (read, references) == (list(map(asdict, due)), env.get("references", {}))  # type: ignore[call-overload]


@settings(max_examples=600, deadline=None, derandomize=True, database=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_the_tokens_are_those_of_stock_markdown_it(text: str) -> None:
    assert same(text)


def test_what_underlines_a_heading_and_what_does_not() -> None:
    for text in (
        "a\n===\nb\n---  \t\nc\n",
        "a\n    ===\nb\n- \n=-=\n",
        "- a\n===\n  b\n  ===\n",
        "> a\n===\n> b\n> -\n",
        "a\n<<<<<<< b\n=======\n",
        "a\n[b]: /c\n- d\n",
    ):
        assert same(text), text


def test_quotes_of_one_line_and_what_goes_on_below_them() -> None:
    for text in (
        ">>>>>>> b\nlazy\n<<<<<<< a\n\nc\n",
        "> > a\n     - b\n",
        "- >> a\n  lazy\nlazier\n- b\n\n  c\n",
        "- > [a]: /b\n  'c\n  - d'\n",
        "> > - a\n>\n> b\n",
        ">> - a\n\n- b\n\n>>\n",
        ">>  > a\n>>\t> b\n",
        ">" * 50 + " a\nb\n",
        "- " + ">" * 38 + " - a\n",
        ">> ```\nlazy\n",
        ">>     > a\n",
        ">>-\t   a\n",
        ">> -\t   a\n",
    ):
        assert same(text), text


def test_a_text_may_end_in_an_empty_line_of_a_quote() -> None:
    # Stock markdown-it looks behind the end of it.
    tokens, _ = block_tokens(">\n>* <!-- c\n>\n>")
    assert [token.content for token in tokens if token.type == "html_block"] == ["<!-- c\n\n"]
