"""The story of a Word document: paragraphs and their runs, tracked changes accepted, hidden text left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from numcheck.document.office.docx_run import (
    CHARACTERS,
    COMMENTS,
    UNDRAWN,
    UNREAD,
    Fields,
    Look,
    add_formula,
    add_text,
    chosen,
    first,
    is_placeholder,
    set_kind,
    symbol,
)  # fmt: skip
from numcheck.document.office.docx_styles import Numbering, Styles, is_on, switch, value_of
from numcheck.document.office.docx_table import read_table
from numcheck.document.office.story import Item, Note, Paragraph
from numcheck.document.office.xmltree import Element
from numcheck.document.raised import raised_kind


@dataclass(slots=True)
class Story:
    """A reader of the body, of a text box or of a note."""

    styles: Styles
    numbering: Numbering
    notes: Mapping[tuple[str, str], Element]
    name: str
    """Of the file, for messages."""

    comments: dict[str, str] = field(default_factory=dict)
    """Those not met yet, by their ids."""

    has_pages: bool = False
    page: int = 1
    number: int = 0
    fields: Fields = field(default_factory=Fields)
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
                yield from self._blocks(chosen(child))
            elif child.name not in UNREAD and not is_placeholder(child):
                yield from self._blocks(child)

    def _paragraph(self, element: Element, open_: Paragraph | None) -> Paragraph | None:
        properties = element.find("w:pPr")
        style_id = value_of(properties, "w:pStyle") or self.styles.default
        style = self.styles.of(style_id)
        paragraph = Paragraph() if open_ is None else open_
        if not paragraph.length:
            paragraph.page = self.page if self.has_pages else None
            set_kind(paragraph, properties, style, style_id, self.numbering)
        look = Look(style)
        self._inline(element, paragraph, look)
        paragraph.is_bold = bool(look.is_bold)
        return None if style.is_contents else paragraph

    def _inline(self, container: Element, paragraph: Paragraph, look: Look) -> None:
        for child in container.elements():
            if child.name == "w:r":
                self._run(child, paragraph, look)
            elif child.name == "mc:AlternateContent":
                self._inline(chosen(child), paragraph, look)
            elif child.name == "m:oMath":
                add_formula(child, paragraph)
            elif child.name in COMMENTS:
                paragraph.add_hidden(self.comments.pop(child.get("w:id"), ""))
            elif child.name == "w:fldSimple" and not self.fields.are_shown:
                continue
            elif child.name not in UNREAD and not is_placeholder(child):
                self._inline(child, paragraph, look)

    def _run(self, run: Element, paragraph: Paragraph, look: Look) -> None:
        properties = run.find("w:rPr")
        named = self.styles.of(value_of(properties, "w:rStyle"))
        if first(switch(properties, "w:vanish"), named.hidden, look.style.hidden):
            paragraph.add_hidden("".join(each.text for each in run.elements("w:t")))
            return
        before = paragraph.length
        if value_of(properties, "w:vertAlign") == "superscript":
            self._raised(run, paragraph, look)
        else:
            self._content(run, paragraph, look)
        if any(piece.text.strip() for piece in paragraph.pieces[-1:]) and paragraph.length > before:
            is_bold = bool(first(switch(properties, "w:b"), named.bold, look.style.bold))
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
                self.fields.turn(child.get("w:fldCharType"))
            elif child.name == "w:lastRenderedPageBreak":
                self.page += 1
                paragraph.turn(self.page)
            elif child.name in ("w:footnoteReference", "w:endnoteReference"):
                has_own_mark = is_on(child, "w:customMarkFollows")
                self._note(child, paragraph)
            elif child.name in COMMENTS:
                paragraph.add_hidden(self.comments.pop(child.get("w:id"), ""))
            elif self.fields.is_seen and not (has_own_mark and child.name == "w:t"):
                self._word(child, paragraph, look)

    def _word(self, element: Element, paragraph: Paragraph, look: Look) -> None:
        """Something that is seen in a run."""
        if element.name == "w:t":
            add_text(element, paragraph)
        elif element.name in CHARACTERS:
            paragraph.add(CHARACTERS[element.name])
        elif element.name == "w:br":
            paragraph.add("\n" if element.get("w:type", "textWrapping") == "textWrapping" else " ")
        elif element.name == "w:sym":
            paragraph.add(symbol(element))
        elif element.name == "w:ruby":
            self._inline(element, paragraph, look)
        elif element.name not in UNREAD:
            self._drawing(element, paragraph)

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
        for child in (chosen(element),) if element.name == "mc:AlternateContent" else (element,):
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
