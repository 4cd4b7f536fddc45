"""HTML tags: what each makes of the text inside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from numcheck.document.model import BlockKind

KINDS: Mapping[str, BlockKind] = {
    "title": "title",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "list item"),
    "blockquote": "quote",
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    **dict.fromkeys(("td", "th"), "table cell"),
}  # fmt: skip
"""By the innermost of these tags around a text."""

BORDERS = frozenset({
    "address", "article", "aside", "body", "br", "center", "details", "dialog", "dir", "div", "dl",
    "fieldset", "figure", "footer", "form", "head", "header", "hr", "html", "legend", "main", "menu",
    "nav", "ol", "optgroup", "option", "p", "pre", "section", "select", "summary", "table", "tbody",
    "tfoot", "thead", "tr", "ul",
})  # fmt: skip
"""Tags that text does not run across."""

HIDDEN = frozenset({
    "button", "canvas", "code", "datalist", "del", "iframe", "kbd", "math", "nav", "noscript",
    "object", "pre", "s", "samp", "script", "select", "style", "svg", "template", "textarea", "tt",
    "var",
})  # fmt: skip
"""Tags whose content is no prose of the article."""

VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
})  # fmt: skip


@dataclass(slots=True)
class Nesting:
    """The tags around a place."""

    tags: list[str] = field(default_factory=list)

    def open(self, tag: str) -> None:
        """An item or paragraph ends where the next one opens."""
        if tag in ("p", "li", "td", "th", "tr", "dt", "dd") and self.tags and self.tags[-1] in ("p", tag):
            self.tags.pop()
        self.tags.append(tag)

    def close(self, tag: str) -> None:
        """What was left open inside ends too; an end without a start is none."""
        if tag in self.tags:
            del self.tags[len(self.tags) - 1 - self.tags[::-1].index(tag) :]

    @property
    def is_hidden(self) -> bool:
        """Whether text here is no prose."""
        return any(tag in HIDDEN for tag in self.tags)

    @property
    def kind(self) -> BlockKind:
        """What a block here is."""
        return next((KINDS[tag] for tag in reversed(self.tags) if tag in KINDS), "paragraph")
