"""Styles and numbering of a Word document: what a paragraph is by them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from numcheck.document.office.style import Numbered, Style
from numcheck.document.office.xmltree import Element

BODY_TEXT = 9
"""The outline level of what is no heading."""

LONGEST_CHAIN = 30
DEEPEST_LIST = 9


@dataclass(slots=True)
class Styles:
    """All styles of a document by id."""

    written: Mapping[str, Element] = field(default_factory=dict)
    default: str = ""
    known: dict[str, Style] = field(default_factory=dict)

    def of(self, style_id: str) -> Style:
        """The style with this id; a plain one where there is none."""
        if style_id not in self.known:
            self.known[style_id] = _style(list(self._chain(style_id)))
        return self.known[style_id]

    def _chain(self, style_id: str) -> Iterator[Element]:
        for _ in range(LONGEST_CHAIN):
            style = self.written.get(style_id)
            if style is None:
                return
            yield style
            base = style.find("w:basedOn")
            style_id = base.get("w:val") if base is not None else ""


def read_styles(root: Element | None) -> Styles:
    """The styles of ``styles.xml``."""
    if root is None:
        return Styles()
    styles = {each.get("w:styleId"): each for each in root.elements("w:style")}
    paragraphs = (
        name
        for name, each in styles.items()
        if each.get("w:type") == "paragraph" and is_on(each, "w:default")
    )
    return Styles(styles, next(paragraphs, ""))


def _style(chain: list[Element]) -> Style:
    names, outline, numbered = [], None, None
    hidden = bold = None
    for style in chain:
        name = style.find("w:name")
        names.append(name.get("w:val").lower() if name is not None else "")
        format_, run = style.find("w:pPr"), style.find("w:rPr")
        outline = outline_of(format_) if outline is None else outline
        numbered = numbered_by(format_) if numbered is None else numbered
        hidden = switch(run, "w:vanish") if hidden is None else hidden
        bold = switch(run, "w:b") if bold is None else bold
    return Style(tuple(names), outline, numbered, hidden, bold)


def switch(properties: Element | None, name: str) -> bool | None:
    """Whether a property is on or off; None if it is not there."""
    element = properties.find(name) if properties is not None else None
    return None if element is None else is_on(element, "w:val", default="1")


def is_on(element: Element, name: str, *, default: str = "0") -> bool:
    """Whether an attribute is on."""
    return element.get(name, default) not in ("0", "false", "off", "none")


def value_of(properties: Element | None, *path: str) -> str:
    """The ``w:val`` of an element inside *properties*; empty if it is not there."""
    element = properties.find(*path) if properties is not None else None
    return element.get("w:val") if element is not None else ""


def number_of(text: str, default: int = 0) -> int:
    """A whole number as an attribute has it."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else default


def outline_of(properties: Element | None) -> int | None:
    """The outline level of a paragraph from 0, as its properties say."""
    found = value_of(properties, "w:outlineLvl")
    return number_of(found, BODY_TEXT) if found else None


def numbered_by(properties: Element | None) -> Numbered | None:
    """The list that a paragraph's properties put it in."""
    if properties is None or properties.find("w:numPr") is None:
        return None
    depth = value_of(properties, "w:numPr", "w:ilvl")
    return Numbered(value_of(properties, "w:numPr", "w:numId"), number_of(depth) if depth else None)


@dataclass(frozen=True, slots=True)
class Level:
    """One depth of a list."""

    is_numbered: bool = False
    start: int = 1
    style: str = ""


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted."""

    levels: Mapping[str, Mapping[int, Level]] = field(default_factory=dict)
    """By the id of the list and depth."""

    counters: Mapping[str, str] = field(default_factory=dict)
    """What lists that count on from one another share, by id."""

    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def depth_of(self, numbered: Numbered, style_id: str) -> int:
        """How deep an item is, from 0."""
        if numbered.depth is not None:
            return min(numbered.depth, DEEPEST_LIST)
        levels = self.levels.get(numbered.list_id, {})
        return next((depth for depth, level in levels.items() if style_id and level.style == style_id), 0)

    def count(self, list_id: str, depth: int) -> int | None:
        """The number of the next item; None where its list has bullets."""
        level = self.levels.get(list_id, {}).get(depth, Level())
        counts = self.counts.setdefault(self.counters.get(list_id, list_id), {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        return counts[depth] if level.is_numbered else None


def read_numbering(root: Element | None) -> Numbering:
    """The lists of ``numbering.xml``."""
    if root is None:
        return Numbering()
    abstract = {each.get("w:abstractNumId"): dict(_levels(each)) for each in root.elements("w:abstractNum")}
    levels: dict[str, Mapping[int, Level]] = {}
    counters: dict[str, str] = {}
    for each in root.elements("w:num"):
        list_id, name = each.get("w:numId"), value_of(each, "w:abstractNumId")
        restarted = {
            number_of(one.get("w:ilvl")): number_of(value_of(one, "w:startOverride"), 1)
            for one in each.elements("w:lvlOverride")
        }
        own = {
            depth: Level(level.is_numbered, restarted.get(depth, level.start), level.style)
            for depth, level in abstract.get(name, {}).items()
        }
        levels[list_id] = own
        counters[list_id] = f"own {list_id}" if restarted else name
    return Numbering(levels, counters)


def _levels(abstract: Element) -> Iterator[tuple[int, Level]]:
    for each in abstract.elements("w:lvl"):
        form = value_of(each, "w:numFmt")
        start = number_of(value_of(each, "w:start"), 1)
        yield (
            number_of(each.get("w:ilvl")),
            Level(form not in ("bullet", "none", ""), start, value_of(each, "w:pStyle")),
        )
