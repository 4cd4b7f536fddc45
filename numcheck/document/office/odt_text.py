"""The story of an OpenDocument text: changes as accepted, hidden text left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from numcheck.document.office.odt_table import WIDEST, InList, count, without_overlaps
from numcheck.document.office.story import MOST_PLACES, Cell, Item, Note, Paragraph, Table
from numcheck.document.office.xmltree import Element, Text
from numcheck.document.raised import raised_kind
from numcheck.errors import NumcheckError, shown

if TYPE_CHECKING:
    from numcheck.document.office.odt import Styles

UNREAD = frozenset((
    "text:tracked-changes", "office:annotation", "office:forms", "office:event-listeners",
    "text:sequence-decls", "text:variable-decls", "text:user-field-decls", "text:table-of-content",
    "text:illustration-index", "text:table-index", "text:object-index", "text:user-index",
    "text:alphabetical-index", "text:note-citation", "text:ruby-text", "text:placeholder", "draw:image",
    "text:hidden-paragraph",
))  # fmt: skip
"""What is deleted, computed from elsewhere, or no text of the page."""

WHITE, MOST_SPACES = re.compile(r"[ \t\r\n]+"), 1000


@dataclass(slots=True)
class Story:
    """A reader of the body, of a text box or of a note."""

    styles: Styles
    name: str
    has_pages: bool = False
    page: int = 1
    number: int = 0
    met: dict[str, int] = field(default_factory=dict)
    bold: list[bool] = field(default_factory=list)
    """Whether each piece of the paragraph that is read is bold."""

    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    """How far each list has counted."""

    def notices(self) -> Iterator[str]:
        """What was not read."""
        if number := self.met.get("object", 0):
            yield f"{number} embedded {'objects are' if number > 1 else 'object is'} not read"

    def items(
        self, container: Element, within: InList | None = None, *, is_body: bool = False
    ) -> Iterator[Item]:
        """Paragraphs and tables."""
        for element in container.elements():
            if element.name in ("text:p", "text:h"):
                self.number += is_body
                paragraph = self._paragraph(element, within)
                paragraph.number = self.number if is_body else None
                yield paragraph
                within = InList(within.style, within.depth) if within is not None else None
            elif element.name == "text:list":
                yield from self._list(element, within, is_body=is_body)
            elif element.name == "table:table":
                yield self._table(element)
            elif element.name == "text:soft-page-break":
                self.page += 1
            elif element.name.startswith("draw:"):
                hung = Paragraph(number=self.number if is_body else None)
                self._draw(element, hung)
                yield hung
            elif element.name not in UNREAD and element.get("text:display") != "none":
                yield from self.items(element, within, is_body=is_body)

    def _list(self, element: Element, outer: InList | None, *, is_body: bool) -> Iterator[Item]:
        depth = outer.depth + 1 if outer is not None else 1
        style = element.get("text:style-name") or (outer.style if outer is not None else "")
        is_numbered = self.styles.lists.get(style, {}).get(depth, False)
        key = style, depth
        if element.get("text:continue-numbering") != "true" and not element.get("text:continue-list"):
            self.counts[key] = 0
        for each in element.elements("text:list-item", "text:list-header"):
            ordinal = None
            if is_numbered and each.name == "text:list-item":
                start = each.get("text:start-value")
                self.counts[key] = int(start) if start.isdigit() else self.counts.get(key, 0) + 1
                ordinal = self.counts[key]
            yield from self.items(each, InList(style, depth, ordinal), is_body=is_body)

    def _paragraph(self, element: Element, within: InList | None) -> Paragraph:
        style = self.styles.of("paragraph", element.get("text:style-name"))
        paragraph = Paragraph(style.kind or "paragraph", page=self.page if self.has_pages else None)
        if element.name == "text:h":
            level = element.get("text:outline-level", "1")
            paragraph.kind, paragraph.level = "heading", int(level) if level.isdigit() else 1
        elif paragraph.kind == "heading":
            paragraph.level = style.level
        elif within is not None and paragraph.kind in ("paragraph", "list item"):
            paragraph.kind, paragraph.depth, paragraph.ordinal = "list item", within.depth, within.ordinal
        self.bold = []
        if not style.hidden:
            self._inline(element, paragraph, is_bold=bool(style.bold))
        paragraph.is_bold = bool(self.bold) and all(self.bold)
        return paragraph

    def _inline(self, container: Element, paragraph: Paragraph, *, is_bold: bool) -> None:
        for child in container.children:
            if isinstance(child, Text):
                self._add(child, paragraph, is_bold=is_bold)
            elif child.name == "text:span":
                self._span(child, paragraph, is_bold=is_bold)
            elif child.name == "text:note":
                self._note(child, paragraph)
            elif child.name.startswith("draw:"):
                self._draw(child, paragraph)
            elif child.name == "text:soft-page-break":
                self.page += 1
                paragraph.turn(self.page)
            elif child.name in ("text:s", "text:tab", "text:line-break"):
                paragraph.add(_white(child))
            elif child.name == "office:annotation":
                paragraph.add_hidden(" ".join(each.text for each in child.all("text:p")))
            elif child.name not in UNREAD:
                self._inline(child, paragraph, is_bold=is_bold)

    def _add(self, text: Text, paragraph: Paragraph, *, is_bold: bool) -> None:
        """White space counts once, and not at the beginning."""
        words = WHITE.sub(" ", text.text)
        last = paragraph.pieces[-1].text[-1] if paragraph.pieces and paragraph.pieces[-1].text else ""
        if words.startswith(" ") and (not paragraph.length or last.isspace()):
            words = words[1:]
        if words.strip():
            self.bold.append(is_bold)
        paragraph.add(words)

    def _span(self, span: Element, paragraph: Paragraph, *, is_bold: bool) -> None:
        name = span.get("text:style-name")
        style = self.styles.of("text", name)
        if style.hidden:
            paragraph.add_hidden(span.text)
            return
        words = span.text.strip()
        if words and self.styles.is_raised(name):
            kind = raised_kind(paragraph.text, words)
            if kind == "note":
                return
            paragraph.add("^" if kind == "power" else "")
        self._inline(span, paragraph, is_bold=is_bold if style.bold is None else style.bold)

    def _note(self, note: Element, paragraph: Paragraph) -> None:
        kind = note.get("text:note-class", "footnote")
        self.met[kind] = self.met.get(kind, 0) + 1
        citation, body = note.find("text:note-citation"), note.find("text:note-body")
        label = citation.text.strip() if citation is not None else ""
        if body is not None:
            inner, number = list(Story(self.styles, self.name).items(body)), self.met[kind]
            paragraph.notes.append((paragraph.length, Note(label or str(number), f"{kind} {number}", inner)))

    def _draw(self, element: Element, paragraph: Paragraph) -> None:
        """The text in a box or a shape; an embedded object, such as a chart, is noted."""
        if element.name in ("draw:object", "draw:object-ole"):
            self.met["object"] = self.met.get("object", 0) + 1
        elif next(element.elements("text:p", "text:h", "text:list", "table:table"), None) is not None:
            paragraph.boxes.append((paragraph.length, list(Story(self.styles, self.name).items(element))))
        else:
            for each in element.elements():
                if each.name.startswith("draw:"):
                    self._draw(each, paragraph)

    def _table(self, element: Element) -> Table:
        table = Table(page=self.page if self.has_pages else None)
        for row, (written, is_header) in enumerate(self._rows(element, is_header=False)):
            column = 0
            for each in written.elements("table:table-cell", "table:covered-table-cell"):
                columns, rows = count(each, "number-columns-spanned"), count(each, "number-rows-spanned")
                if each.name == "table:table-cell":
                    cell = Cell(row, column, columns, rows, is_header)
                    cell.items = list(self.items(each))
                    table.cells.append(cell)
                column += count(each, "number-columns-repeated")
            if column > WIDEST or len(table.cells) > MOST_PLACES:
                most = f"{WIDEST:,} columns or {MOST_PLACES:,} cells"
                raise NumcheckError(f"{shown(self.name)}: a table of more than {most}; not read")
        return without_overlaps(table)

    def _rows(self, element: Element, *, is_header: bool) -> Iterator[tuple[Element, bool]]:
        for child in element.elements():
            if child.name == "table:table-row":
                yield child, is_header
            elif child.name == "text:soft-page-break":
                self.page += 1
            elif child.name.startswith("table:table-"):
                yield from self._rows(child, is_header=is_header or child.name == "table:table-header-rows")


def _white(element: Element) -> str:
    number = element.get("text:c", "1")
    spaces = " " * min(int(number) if number.isdigit() else 1, MOST_SPACES)
    return {"text:tab": "\t", "text:line-break": "\n"}.get(element.name, spaces)
