"""The story of a Word document: paragraphs and their runs, tracked changes accepted, hidden text left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from numcheck.document.office.docx_styles import (
    BODY_TEXT,
    Numbering,
    Styles,
    is_on,
    numbered_by,
    outline_of,
    switch,
    value_of,
)
from numcheck.document.office.docx_table import read_table
from numcheck.document.office.story import Item, Note, Paragraph
from numcheck.document.office.style import Style
from numcheck.document.office.xmltree import Element, Text
from numcheck.document.raised import raised_kind

UNREAD = frozenset(
    ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText", "w:delText", "w:delInstrText", "w:rt", "w:sdtPr")
)
"""What is deleted, says how to compute or print something, or reads a word aloud."""

CHARACTERS: Mapping[str, str] = {"w:tab": "\t", "w:ptab": "\t", "w:cr": "\n", "w:noBreakHyphen": "-"}

SYMBOLS: Mapping[int, str] = {
    0x2D: "−", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB9: "≠", 0xBB: "≈", 0x6D: "µ",
}  # fmt: skip
"""The font Symbol."""

UNDRAWN: Mapping[str, str] = {"chart": "chart", "diagram": "diagram"}
"""Pictures with words that are not read, by the end of the name of their kind."""


@dataclass(slots=True)
class Look:
    """How the runs of a paragraph look by its style."""

    style: Style
    is_bold: bool | None = None
    """Whether all of its text so far is bold; None before any."""

    in_mark: bool = False


@dataclass(slots=True)
class Story:
    """A reader of the body, of a text box or of a note."""

    styles: Styles
    numbering: Numbering
    notes: Mapping[tuple[str, str], Element]
    name: str
    """Of the file, for messages."""

    has_pages: bool = False
    page: int = 1
    number: int = 0
    fields: list[bool] = field(default_factory=list)
    """Whether the result of each open field has begun."""

    met: dict[str, int] = field(default_factory=dict)
    """How many notes of each kind have been met, and how many things that are not read."""

    def notices(self) -> Iterator[str]:
        """What was not read."""
        for kind in ("chart", "diagram", "embedded file"):
            if number := self.met.get(kind, 0):
                yield f"{number} {kind}{'s are' if number > 1 else ' is'} not read"

    def items(self, container: Element, *, is_body: bool = False) -> Iterator[Item]:
        """Paragraphs and tables; a paragraph whose end is deleted goes on in the next."""
        open_: Paragraph | None = None
        for element in self._blocks(container):
            if element.name == "w:tbl":
                yield from (open_,) if open_ is not None else ()
                open_ = None
                yield read_table(element, self)
                continue
            self.number += is_body
            paragraph = self._paragraph(element, open_)
            if paragraph is None:
                continue
            paragraph.number = paragraph.number or (self.number if is_body else None)
            mark = element.find("w:pPr", "w:rPr")
            is_open = mark is not None and next(mark.elements("w:del", "w:moveFrom"), None) is not None
            open_ = paragraph if is_open else None
            if not is_open:
                yield paragraph
        if open_ is not None:
            yield open_

    def _blocks(self, container: Element) -> Iterator[Element]:
        for child in container.elements():
            if child.name in ("w:p", "w:tbl"):
                yield child
            elif child.name == "w:altChunk":
                self._meet("embedded file")
            elif child.name == "mc:AlternateContent":
                yield from self._blocks(_chosen(child))
            elif child.name not in UNREAD and not _is_placeholder(child):
                yield from self._blocks(child)

    def _paragraph(self, element: Element, open_: Paragraph | None) -> Paragraph | None:
        properties = element.find("w:pPr")
        style_id = value_of(properties, "w:pStyle") or self.styles.default
        style = self.styles.of(style_id)
        paragraph = Paragraph() if open_ is None else open_
        if not paragraph.length:
            paragraph.page = self.page if self.has_pages else None
            self._set_kind(paragraph, properties, style, style_id)
        look = Look(style)
        self._inline(element, paragraph, look)
        paragraph.is_bold = bool(look.is_bold)
        return None if style.is_contents else paragraph

    def _set_kind(
        self, paragraph: Paragraph, properties: Element | None, style: Style, style_id: str
    ) -> None:
        outline = outline_of(properties)
        outline = style.outline if outline is None else outline
        numbered = numbered_by(properties) or style.numbered
        paragraph.kind = style.kind or "paragraph"
        if paragraph.kind in ("paragraph", "heading") and outline is not None:
            paragraph.kind = "heading" if outline < BODY_TEXT else "paragraph"
        if paragraph.kind == "heading":
            paragraph.level = style.level if outline is None else outline + 1
        if numbered is not None and numbered.list_id not in ("", "0"):
            depth = self.numbering.depth_of(numbered, style_id)
            ordinal = self.numbering.count(numbered.list_id, depth)
            if paragraph.kind in ("paragraph", "list item"):
                paragraph.kind, paragraph.depth, paragraph.ordinal = "list item", depth + 1, ordinal
        elif paragraph.kind == "list item":
            paragraph.depth = 1

    def _inline(self, container: Element, paragraph: Paragraph, look: Look) -> None:
        for child in container.elements():
            if child.name == "w:r":
                self._run(child, paragraph, look)
            elif child.name == "mc:AlternateContent":
                self._inline(_chosen(child), paragraph, look)
            elif child.name == "m:oMath":
                _add_formula(child, paragraph)
            elif child.name not in UNREAD and not _is_placeholder(child):
                self._inline(child, paragraph, look)

    def _run(self, run: Element, paragraph: Paragraph, look: Look) -> None:
        properties = run.find("w:rPr")
        named = self.styles.of(value_of(properties, "w:rStyle"))
        if _first(switch(properties, "w:vanish"), named.hidden, look.style.hidden):
            return
        before = paragraph.length
        if value_of(properties, "w:vertAlign") == "superscript":
            self._raised(run, paragraph, look)
        else:
            self._content(run, paragraph, look)
        if any(piece.text.strip() for piece in paragraph.pieces[-1:]) and paragraph.length > before:
            is_bold = bool(_first(switch(properties, "w:b"), named.bold, look.style.bold))
            look.is_bold = is_bold and look.is_bold is not False

    def _raised(self, run: Element, paragraph: Paragraph, look: Look) -> None:
        """A raised run: no words if it is the mark of a note, "^6" if it is a power."""
        words = "".join(each.text for each in run.elements("w:t")).strip()
        kind = raised_kind(paragraph.text, words) if words else "word"
        if kind == "power":
            paragraph.add("^")
        if kind == "note":
            return
        self._content(run, paragraph, look)

    def _content(self, run: Element, paragraph: Paragraph, look: Look) -> None:
        has_own_mark = False
        for child in run.elements():
            if child.name == "w:fldChar":
                self._field(child.get("w:fldCharType"))
            elif child.name == "w:lastRenderedPageBreak":
                self.page += 1
                _turn(paragraph, self.page)
            elif child.name in ("w:footnoteReference", "w:endnoteReference"):
                has_own_mark = is_on(child, "w:customMarkFollows")
                self._note(child, paragraph)
            elif all(self.fields) and not (has_own_mark and child.name == "w:t"):
                self._word(child, paragraph, look)

    def _word(self, element: Element, paragraph: Paragraph, look: Look) -> None:
        """Something that is seen in a run."""
        if element.name == "w:t":
            _add_text(element, paragraph)
        elif element.name in CHARACTERS:
            paragraph.add(CHARACTERS[element.name])
        elif element.name == "w:br":
            paragraph.add("\n" if element.get("w:type", "textWrapping") == "textWrapping" else " ")
        elif element.name == "w:sym":
            paragraph.add(_symbol(element))
        elif element.name == "w:ruby":
            self._inline(element, paragraph, look)
        elif element.name not in UNREAD:
            self._drawing(element, paragraph)

    def _field(self, step: str) -> None:
        if step == "begin":
            self.fields.append(False)
        elif self.fields and step == "separate":
            self.fields[-1] = True
        elif self.fields and step == "end":
            self.fields.pop()

    def _note(self, reference: Element, paragraph: Paragraph) -> None:
        kind = reference.name.removeprefix("w:").removesuffix("Reference")
        self._meet(kind)
        label = str(self.met[kind])
        note = self.notes.get((kind, reference.get("w:id")))
        if note is None:
            return
        paragraph.add_anchor(reference)
        inner = Story(self.styles, self.numbering, {}, self.name)
        paragraph.notes.append((paragraph.length, Note(label, f"{kind} {label}", list(inner.items(note)))))

    def _drawing(self, element: Element, paragraph: Paragraph) -> None:
        """The text boxes in a drawing; a chart is noted."""
        for child in (_chosen(element),) if element.name == "mc:AlternateContent" else (element,):
            if child.name == "w:txbxContent":
                paragraph.add_anchor(child)
                inner = Story(self.styles, self.numbering, {}, self.name)
                paragraph.boxes.append((paragraph.length, list(inner.items(child))))
                continue
            if child.name == "a:graphicData" and (kind := child.get("uri").rpartition("/")[2]) in UNDRAWN:
                self._meet(UNDRAWN[kind])
            for each in child.elements():
                self._drawing(each, paragraph)

    def _meet(self, kind: str) -> None:
        self.met[kind] = self.met.get(kind, 0) + 1


def _chosen(alternatives: Element) -> Element:
    """The first of several ways to show the same."""
    return alternatives.find("mc:Choice") or alternatives.find("mc:Fallback") or alternatives


def _is_placeholder(element: Element) -> bool:
    """Whether it is a content control that nobody has filled in."""
    return element.name == "w:sdt" and switch(element.find("w:sdtPr"), "w:showingPlcHdr") is True


def _first(*values: bool | None) -> bool | None:
    return next((value for value in values if value is not None), None)


def _turn(paragraph: Paragraph, page: int) -> None:
    """A page begins inside the paragraph, or with it."""
    if paragraph.text.strip():
        paragraph.pages.append((paragraph.length, page))
    else:
        paragraph.page = page


def _add_text(element: Element, paragraph: Paragraph) -> None:
    """Spaces at the ends count only where they are said to."""
    for child in element.children:
        if isinstance(child, Text):
            words = child.text.replace("\n", " ").replace("\t", " ")
            if element.get("xml:space") == "preserve":
                paragraph.add(words, child)
            else:
                paragraph.add(words.strip(" "), child, len(words) - len(words.lstrip(" ")))


def _symbol(element: Element) -> str:
    try:
        code = int(element.get("w:char"), 16)
    except ValueError:
        return " "
    if element.get("w:font") == "Symbol":
        return SYMBOLS.get(code & 0xFF, " ")
    return chr(code) if code < 0xD800 else " "  # other fonts of symbols draw what they like


def _add_formula(element: Element, paragraph: Paragraph) -> None:
    """A formula on one line: (a + b)/2, 10^6."""
    for child in element.elements():
        if child.name == "m:t":
            paragraph.add("".join(each.text for each in child.children))
        elif child.name == "w:t":
            _add_text(child, paragraph)
        elif child.name not in UNREAD:
            paragraph.add({"m:den": "/", "m:sup": "^"}.get(child.name, ""))
            _add_formula(child, paragraph)
