"""What single elements of a Word document's paragraphs say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from numcheck.document.office.docx_styles import BODY_TEXT, Numbering, numbered_by, outline_of, switch
from numcheck.document.office.story import Paragraph
from numcheck.document.office.style import Style
from numcheck.document.office.xmltree import Element, Text

UNREAD = frozenset(
    ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText", "w:delText", "w:delInstrText", "w:rt", "w:sdtPr")
)
"""What is deleted, says how to compute or print something, or reads a word aloud."""

CHARACTERS: Mapping[str, str] = {"w:tab": "\t", "w:ptab": "\t", "w:cr": "\n", "w:noBreakHyphen": "-"}

UNDRAWN: Mapping[str, str] = {"chart": "chart", "diagram": "diagram"}
"""Pictures with words that are not read, by the end of the name of their kind."""

COMMENTS = ("w:commentRangeStart", "w:commentReference")
"""Where a comment begins, and its mark."""

SYMBOLS: Mapping[int, str] = {
    0x2D: "−", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB9: "≠", 0xBB: "≈", 0x6D: "µ",
}  # fmt: skip
"""The font Symbol."""


@dataclass(slots=True)
class Look:
    """How the runs of a paragraph look by its style."""

    style: Style
    is_bold: bool | None = None
    """Whether all of its text so far is bold; None before any."""

    in_mark: bool = False


@dataclass(slots=True)
class Fields:
    """The fields around a place, whose results are seen, unless they are those of a page's header."""

    are_shown: bool = True
    open: list[bool] = field(default_factory=list)
    """Whether the result of each has begun."""

    @property
    def is_seen(self) -> bool:
        """Whether what stands here is no instruction."""
        return all(self.open) if self.are_shown else not self.open

    def turn(self, step: str) -> None:
        """A mark of a field: where it begins, where its result does, where it ends."""
        if step == "begin":
            self.open.append(False)
        elif self.open and step == "separate":
            self.open[-1] = True
        elif self.open and step == "end":
            self.open.pop()


def chosen(alternatives: Element) -> Element:
    """The first of several ways to show the same."""
    return alternatives.find("mc:Choice") or alternatives.find("mc:Fallback") or alternatives


def is_placeholder(element: Element) -> bool:
    """Whether it is a content control that nobody has filled in."""
    return element.name == "w:sdt" and switch(element.find("w:sdtPr"), "w:showingPlcHdr") is True


def first(*values: bool | None) -> bool | None:
    """The first that is known."""
    return next((value for value in values if value is not None), None)


def add_text(element: Element, paragraph: Paragraph) -> None:
    """Spaces at the ends count only where they are said to."""
    for child in element.children:
        if isinstance(child, Text):
            words = child.text.replace("\n", " ").replace("\t", " ")
            if element.get("xml:space") == "preserve":
                paragraph.add(words, child)
            else:
                paragraph.add(words.strip(" "), child, len(words) - len(words.lstrip(" ")))


def symbol(element: Element) -> str:
    """The character of a font of symbols."""
    try:
        code = int(element.get("w:char"), 16)
    except ValueError:
        return " "
    if element.get("w:font") == "Symbol":
        return SYMBOLS.get(code & 0xFF, " ")
    return chr(code) if code < 0xD800 else " "  # other fonts of symbols draw what they like


def add_formula(element: Element, paragraph: Paragraph) -> None:
    """A formula on one line: (a + b)/2, 10^6."""
    for child in element.elements():
        if child.name == "m:t":
            paragraph.add("".join(each.text for each in child.children))
        elif child.name == "w:t":
            add_text(child, paragraph)
        elif child.name not in UNREAD:
            paragraph.add({"m:den": "/", "m:sup": "^"}.get(child.name, ""))
            add_formula(child, paragraph)


def set_kind(
    paragraph: Paragraph, properties: Element | None, style: Style, style_id: str, numbering: Numbering
) -> None:
    """Sets what a paragraph is by its properties and its style."""
    outline = outline_of(properties)
    outline = style.outline if outline is None else outline
    numbered = numbered_by(properties) or style.numbered
    paragraph.kind = style.kind or "paragraph"
    if paragraph.kind in ("paragraph", "heading") and outline is not None:
        paragraph.kind = "heading" if outline < BODY_TEXT else "paragraph"
    if paragraph.kind == "heading":
        paragraph.level = style.level if outline is None else outline + 1
    if numbered is not None and numbered.list_id not in ("", "0"):
        depth = numbering.depth_of(numbered, style_id)
        ordinal = numbering.count(numbered.list_id, depth)
        if paragraph.kind in ("paragraph", "list item"):
            paragraph.kind, paragraph.depth, paragraph.ordinal = "list item", depth + 1, ordinal
    elif paragraph.kind == "list item":
        paragraph.depth = 1
