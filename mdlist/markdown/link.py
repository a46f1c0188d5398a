"""A link, and what else inline content says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from mdlist.markdown.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable


Form = Literal["inline", "reference", "autolink", "bare", "html"]


class Link(NamedTuple):
    """A link: the whole of it, its label and its target, and what they say.

    ``url`` is the target as written, escapes and entities decoded; ``form`` is ``inline``,
    ``reference``, ``autolink``, ``bare`` or ``html``.
    """

    span: Span
    label: Span
    target: Span
    text: str
    url: str
    form: Form = "inline"

    def shifted(self, by: int) -> Link:
        """The same link, ``by`` code points further on."""
        return self.mapped(lambda span: Span(span.start + by, span.end + by))

    def mapped(self, move: Callable[[Span], Span]) -> Link:
        """The same link with each of its spans moved by ``move``."""
        spans = move(self.span), move(self.label), move(self.target)
        return Link(*spans, self.text, self.url, self.form)


class Inline(NamedTuple):
    """Rendered text (no markup, no image), emphasis of the whole, and links in order.

    ``padded`` is the text with the blanks that an image at its ends left, "" where it left none.
    """

    text: str
    bold: bool = False
    italic: bool = False
    links: tuple[Link, ...] = ()
    padded: str = ""
