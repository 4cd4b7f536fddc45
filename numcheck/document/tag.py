"""HTML tags: what each makes of the text inside."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

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

CODE = frozenset({"code", "kbd", "samp", "tt", "var"})

HIDDEN = CODE | frozenset({
    "button", "canvas", "datalist", "del", "iframe", "math", "nav", "noscript", "object", "pre", "s",
    "script", "select", "style", "svg", "template", "textarea",
})  # fmt: skip
"""Tags whose content is no prose of the article."""

VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
})  # fmt: skip

ENDED_BY_THE_NEXT = frozenset({"li", "td", "th", "tr", "dt", "dd"})
"""Tags whose end need not be written before the next of their kind."""

PARTS_OF_A_PAGE = frozenset({"h1", "h2", "h3", "form", "article", "section", "nav", "main"})
"""Tags that no cell of data holds."""

Role = Literal["", "note", "hidden"]

NOTE = re.compile(r"(?:^|\s)(?:doc-)?(?:foot|end)notes?(?:$|\s)|^fn[:_-]?\d+$", re.IGNORECASE)
"""The class, identifier or role of notes: "footnotes", "doc-endnote", "fn1"."""

NOTE_TAGS = frozenset({"aside", "dd", "div", "li", "ol", "p", "section"})

UNSHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def role_of(tag: str, attrs: Mapping[str, str | None]) -> Role:
    """What attributes make of the text inside: a note, or nothing that is shown."""
    if not attrs:
        return ""
    if "hidden" in attrs or attrs.get("aria-hidden") == "true" or UNSHOWN.search(attrs.get("style") or ""):
        return "hidden"
    is_note = tag in NOTE_TAGS and any(NOTE.search(attrs.get(name) or "") for name in ("class", "id", "role"))
    return "note" if is_note else ""


@dataclass(slots=True)
class Nesting:
    """The tags around a place."""

    tags: list[str] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)

    def open(self, tag: str, role: Role = "") -> None:
        """An item or paragraph ends where the next one opens."""
        is_border = tag in BORDERS or tag in KINDS
        if self.tags and is_border and self.tags[-1] in ("p", tag if tag in ENDED_BY_THE_NEXT else ""):
            self.tags.pop()
            self.roles.pop()
        self.tags.append(tag)
        self.roles.append(role)

    def close(self, tag: str) -> None:
        """What was left open inside ends too; an end without a start is none."""
        if tag in self.tags:
            first = len(self.tags) - 1 - self.tags[::-1].index(tag)
            del self.tags[first:]
            del self.roles[first:]

    @property
    def is_hidden(self) -> bool:
        """Whether text here is no prose."""
        return "hidden" in self.roles or any(tag in HIDDEN for tag in self.tags)

    @property
    def is_code(self) -> bool:
        """Whether code is all that keeps text here from being prose."""
        return "hidden" not in self.roles and {tag for tag in self.tags if tag in HIDDEN} <= CODE

    @property
    def kind(self) -> BlockKind:
        """What a block here is."""
        kind: BlockKind = next((KINDS[tag] for tag in reversed(self.tags) if tag in KINDS), "paragraph")
        return "footnote" if "note" in self.roles and kind in ("paragraph", "list item") else kind

    @property
    def level(self) -> int:
        """The rank of a heading here, else 0."""
        inner = next((tag for tag in reversed(self.tags) if tag in KINDS), "")
        return int(inner[1]) if KINDS.get(inner) == "heading" else 0
