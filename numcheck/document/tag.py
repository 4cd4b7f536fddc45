"""HTML tags: what each makes of the text inside."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

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

LISTS = frozenset({"ul", "ol", "dl", "menu", "dir"})
TABLES = frozenset({"table"})

ENDS: Mapping[str, tuple[tuple[str, ...], frozenset[str]]] = {
    "li": (("li",), LISTS),
    **dict.fromkeys(("dt", "dd"), (("dt", "dd"), LISTS)),
    **dict.fromkeys(("td", "th"), (("td", "th"), TABLES | {"tr"})),
    "tr": (("td", "th", "tr"), TABLES),
    **dict.fromkeys(("thead", "tbody", "tfoot"), (("td", "th", "tr", "thead", "tbody", "tfoot"), TABLES)),
}
"""Tags whose start ends others that are open, but for those outside of the innermost of some tags.

Optional tags of HTML (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags).
"""

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


class Element(NamedTuple):
    """An open tag, with what it and those around it make of the text inside."""

    tag: str = ""
    roles: frozenset[Role] = frozenset()
    within: frozenset[str] = frozenset()
    """Its tag and those around it."""

    block: str = ""
    """The innermost tag that says what a block is."""

    def child(self, tag: str, role: Role) -> Element:
        """An element right inside."""
        roles = self.roles if role in self.roles else self.roles | {role}
        within = self.within if tag in self.within else self.within | {tag}
        return Element(tag, roles, within, tag if tag in KINDS else self.block)


OUTSIDE = Element()


class Nesting:
    """The tags around a place; every question takes the same time however deep they are nested."""

    def __init__(self) -> None:
        self._open: list[Element] = []

    def open(self, tag: str, role: Role = "") -> None:
        """A paragraph ends where a block opens, an item, row or cell where the next one does."""
        if tag in BORDERS or tag in KINDS:
            self._end("p", frozenset(), most=1)
        if tag in ENDS:
            ended, outer = ENDS[tag]
            for each in ended:
                self._end(each, outer)
        self._open.append(self._inner.child(tag, role))

    def close(self, tag: str) -> None:
        """What was left open inside ends too; an end without a start is none."""
        self._end(tag, frozenset())

    def _end(self, tag: str, outer: frozenset[str], most: int | None = None) -> None:
        """Ends the innermost *tag* with all inside, if no *outer* tag is; of the *most* innermost alone."""
        if tag not in self._inner.within:
            return
        for back, element in enumerate(reversed(self._open[-most:] if most else self._open), start=1):
            if element.tag == tag:
                del self._open[-back:]
                return
            if element.tag in outer:
                return

    @property
    def _inner(self) -> Element:
        return self._open[-1] if self._open else OUTSIDE

    def is_inside(self, tag: str) -> bool:
        """Whether such a tag is open here."""
        return tag in self._inner.within

    def is_right_inside(self, tag: str) -> bool:
        """Whether such a tag is the innermost that is open here."""
        return self._inner.tag == tag

    @property
    def is_hidden(self) -> bool:
        """Whether text here is no prose."""
        return "hidden" in self._inner.roles or not HIDDEN.isdisjoint(self._inner.within)

    @property
    def is_code(self) -> bool:
        """Whether code is all that keeps text here from being prose."""
        return "hidden" not in self._inner.roles and HIDDEN & self._inner.within <= CODE

    @property
    def kind(self) -> BlockKind:
        """What a block here is."""
        kind: BlockKind = KINDS.get(self._inner.block, "paragraph")
        return "footnote" if "note" in self._inner.roles and kind in ("paragraph", "list item") else kind

    @property
    def level(self) -> int:
        """The rank of a heading here, else 0."""
        inner = self._inner.block
        return int(inner[1]) if KINDS.get(inner) == "heading" else 0
