"""The items of a document laid out as text: blank lines between blocks, tabs between cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, zip_longest

from numcheck.document.footnote import without
from numcheck.document.model import Block, Comment, Document
from numcheck.document.office.context import Context
from numcheck.document.office.story import (
    Cell,
    Item,
    Note,
    Paragraph,
    Piece,
    Table,
    unwrapped,
    with_inferred_kinds,
)  # fmt: skip
from numcheck.document.place import Place
from numcheck.document.sentence import sentences_of
from numcheck.document.table import Grid, GridCell
from numcheck.span import Span

ONE_LINE = str.maketrans("\n\t", "  ")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text and where it stands in the rendition."""

    start: int
    piece: Piece


@dataclass(slots=True)
class Rendition:
    """The text so far, and what is known of it."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    tables: list[Grid] = field(default_factory=list)
    places: list[tuple[int, Place]] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    markers: list[Span] = field(default_factory=list)
    notes: list[tuple[Note, Context]] = field(default_factory=list)
    section: int = 0
    remarks: list[tuple[int, str]] = field(default_factory=list)

    def document(self, name: str, notices: Sequence[str] = ()) -> Document:
        """What all of it comes to."""
        source = self.source
        text = without(source, self.markers) if self.markers else source
        remarks = sorted((min(at, len(source)), words) for at, words in self.remarks)
        return Document(
            name, source, text, tuple(self.blocks), sentences_of(text, self.blocks),
            tuple(Comment(words.strip(), Span(at, at)) for at, words in remarks),
            tables=tuple(self.tables), origin="rendition", places=tuple(self.places), notices=tuple(notices),
        )  # fmt: skip

    @property
    def source(self) -> str:
        """All of the text."""
        return "".join(self.pieces)

    def lay_out(self, items: Sequence[Item]) -> None:
        """Appends the items of the body, and their notes at the end."""
        self._lay(with_inferred_kinds(items), Context())
        for note, context in self.notes:
            self._lay(note.items, context)

    def lay_edge(self, items: Sequence[Item], part: str) -> None:
        """Appends the header or footer of a page, as a box apart from all sections."""
        self._lay(list(unwrapped(items)), Context("text box", part, section=0))

    def _lay(self, items: Sequence[Item], context: Context) -> None:
        """A caption belongs to the table under it, else to the one over it that has none."""
        caption, bare = None, False
        for item, after in zip_longest(items, items[1:]):
            if isinstance(item, Table):
                self._lay_table(item, caption, context)
                caption, bare = None, caption is None
            elif item.text.strip():
                block = self._lay_paragraph(item, context)
                caption = block.span if block.kind == "caption" else None
                if caption is not None and bare and not isinstance(after, Table):
                    self.tables[-1] = replace(self.tables[-1], caption=caption)
                    caption = None
                bare = False
            else:
                blank_line = self.length + 1 if self.length else 0
                self.remarks += [(blank_line, words) for _, words in item.remarks]
                self._lay_anchored(item, self.length, context)

    def _lay_paragraph(self, item: Paragraph, context: Context) -> Block:
        self._separate()
        start = self.length
        self._place(item, context)
        span = self._write(item)
        marker = item.marker if (context.kind or item.kind) == "list item" else 0
        if marker:
            self.markers.append(Span(start, start + marker))
            span = Span(start + marker, span.end)
        self.section += item.kind == "heading" and context.kind is None
        section = self.section if context.section is None else context.section
        if context.kind is None:
            block = Block(item.kind, span, section, item.level, item.depth, item.ordinal)
        else:
            block = Block(context.kind, span, section, note=context.note, anchor=context.anchor)
        self.blocks.append(block)
        self._lay_anchored(item, start, context)
        return block

    def _lay_anchored(self, item: Paragraph, start: int, context: Context) -> None:
        """What hangs on a paragraph: its boxes under it, its notes at the end of the document."""
        around = Place(
            paragraph=item.number or context.around.paragraph, page=item.page or context.around.page
        )
        section = self.section if context.section is None else context.section
        for offset, items in item.boxes:
            anchor = start + offset if context.anchor is None else context.anchor
            self._lay(list(unwrapped(items)), Context("text box", "text box", "", anchor, section, around))
        for offset, note in item.notes:
            anchor = start + offset if context.anchor is None else context.anchor
            self.notes.append((note, Context("footnote", note.part, note.label, anchor, section, around)))

    def _lay_table(self, table: Table, caption: Span | None, context: Context) -> None:
        self._separate()
        start = self.length
        self.places.append((start, replace(context.around, page=table.page, part=context.part)))
        cells: list[GridCell] = []
        hung: list[tuple[Paragraph, int]] = []
        for row, in_row in groupby(table.cells, key=lambda cell: cell.row):
            if row:
                self._put("\n")
            for cell in in_row:
                if cell.column:
                    self._put("\t")
                cells.append(self._lay_cell(cell, context, hung))
        self.tables.append(Grid(len(self.tables) + 1, Span(start, self.length), tuple(cells), caption))
        for paragraph, offset in hung:
            self._lay_anchored(paragraph, offset, context)
        inner = [item for cell in table.cells for item in cell.items if isinstance(item, Table)]
        self._lay(list(unwrapped(inner)), context)

    def _lay_cell(self, cell: Cell, context: Context, hung: list[tuple[Paragraph, int]]) -> GridCell:
        """The cell; its paragraphs with what hangs on them go to *hung*."""
        start = self.length
        hung += [
            (each, start) for each in cell.items if isinstance(each, Paragraph) and not each.text.strip()
        ]
        section = self.section if context.section is None else context.section
        for number, paragraph in enumerate(cell.paragraphs):
            if number:
                self._put(" ")
            hung.append((paragraph, self.length))
            self._turn_to(paragraph.page)
            span = self._write(paragraph, is_cell=True)
            self.blocks.append(Block("table cell", span, section, note=context.note, anchor=context.anchor))
        span = Span(start, self.length)
        words = " ".join(each.text for each in cell.paragraphs)
        return GridCell(
            " ".join(words.split()), span, cell.row, cell.column, cell.rows, cell.columns, cell.is_header
        )

    def _turn_to(self, page: int | None) -> None:
        """Notes that a row of a table stands on another page than the one before."""
        if page is not None and page != self.places[-1][1].page:
            self.places.append((self.length, replace(self.places[-1][1], page=page)))

    def _place(self, item: Paragraph, context: Context) -> None:
        place = replace(_place(item, context.around), part=context.part)
        self.places.append((self.length, place))
        self.places += [(self.length + offset, replace(place, page=page)) for offset, page in item.pages]

    def _write(self, item: Paragraph, *, is_cell: bool = False) -> Span:
        """Appends a paragraph's text; where it stands, white space around it left out."""
        start = self.length
        self.remarks += [(start + offset, words) for offset, words in item.remarks]
        for piece in item.pieces:
            self.runs.append(Run(self.length, piece))
            self._put(piece.text.translate(ONE_LINE) if is_cell else piece.text)
        words = item.text
        start += len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))

    def _separate(self) -> None:
        if self.length:
            self._put("\n\n")

    def _put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


def _place(item: Paragraph, around: Place) -> Place:
    return Place(paragraph=item.number or around.paragraph, page=item.page or around.page)
