"""The cells of a spreadsheet's sheets laid out as text: tables, with the words over and under them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from numcheck.document.model import Block, BlockKind, Document
from numcheck.document.office.sheet_place import SheetPlaces
from numcheck.document.sentence import sentences_of
from numcheck.document.table import Grid, GridCell
from numcheck.span import Span


class Filled(NamedTuple):
    """A cell that holds something; rows and columns from 0."""

    row: int
    column: int
    text: str
    is_figure: bool = False
    pattern: str = ""
    rows: int = 1
    columns: int = 1


Row = list[Filled]


@dataclass(slots=True)
class SheetRendition:
    """The text so far, and what is known of it."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    tables: list[Grid] = field(default_factory=list)
    places: SheetPlaces = field(default_factory=SheetPlaces)

    def document(self, name: str, notices: Sequence[str]) -> Document:
        """What all of it comes to."""
        text = "".join(self.pieces)
        return Document(
            name, text, text, tuple(self.blocks), sentences_of(text, self.blocks), tables=tuple(self.tables),
            origin="rendition", places=self.places, notices=tuple(notices),
        )  # fmt: skip

    def add(self, title: str, cells: Sequence[Filled], *, is_whole: bool = False) -> None:
        """Appends a sheet; all of it is one table if *is_whole*."""
        rows = [list(row) for _, row in groupby(cells, key=lambda cell: cell.row)]
        for band in [rows] if is_whole else list(bands(rows)):
            over, table, under = parted(band)
            caption = [self._words(title, row[0], "caption" if table else "paragraph") for row in over]
            first = len(self.tables)
            if table:
                self._table(title, table, caption)
            notes = [self._words(title, row[0], "paragraph") for row in under]
            if table and notes:
                grid = self.tables[first]
                self.tables[first] = Grid(
                    grid.number, grid.span, grid.cells, grid.caption, tuple(notes), grid.name
                )

    def _words(self, title: str, cell: Filled, kind: BlockKind) -> Span:
        """A cell that stands alone in its row."""
        self._separate()
        self.places.add(self.length, title, cell.row, cell.column)
        span = self._put(cell.text)
        self.blocks.append(Block(kind, span))
        return span

    def _table(self, title: str, rows: Sequence[Row], captions: Sequence[Span]) -> None:
        self._separate()
        start = self.length
        top, left = rows[0][0].row, min(row[0].column for row in rows)
        cells: list[GridCell] = []
        for row in rows:
            if cells:
                self._put("\n")
            for place, cell in enumerate(row):
                if place:
                    self._put("\t")
                self.places.add(self.length, title, cell.row, cell.column)
                span = self._put(cell.text)
                self.blocks.append(Block("table cell", span))
                cells.append(
                    GridCell(cell.text, span, cell.row - top, cell.column - left, cell.rows, cell.columns,
                             pattern=cell.pattern)
                )  # fmt: skip
        caption = captions[0].cover(captions[-1]) if captions else None
        span = Span(start, self.length)
        self.tables.append(Grid(len(self.tables) + 1, span, tuple(cells), caption, (), title))

    def _separate(self) -> None:
        if self.length:
            self._put("\n\n")

    def _put(self, text: str) -> Span:
        start = self.length
        self.pieces.append(text)
        self.length += len(text)
        return Span(start, self.length)


def bands(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The tables of a sheet: a blank row parts two where headers or titles follow it."""
    band: list[Row] = []
    for number, row in enumerate(rows):
        is_apart = bool(band) and row[0].row > band[-1][0].row + 1
        if is_apart and _opens_table(rows[number : number + 3]):
            yield band
            band = []
        band.append(row)
    if band:
        yield band


def parted(band: Sequence[Row]) -> tuple[Sequence[Row], Sequence[Row], Sequence[Row]]:
    """The rows over a table that hold one text, the table itself, and such rows under it."""
    start, end = 0, len(band)
    while start < end and _is_words(band[start]):
        start += 1
    while end > start and _is_words(band[end - 1]):
        end -= 1
    return band[:start], band[start:end], band[end:]


def _opens_table(rows: Sequence[Row]) -> bool:
    """Whether the rows begin with headers, or with titles and then headers."""
    first = rows[0]
    if _is_words(first):
        return len(rows) > 1 and _opens_table(rows[1:])
    return len(first) > 1 and not any(cell.is_figure for cell in first)


def _is_words(row: Row) -> bool:
    return len(row) == 1 and not row[0].is_figure
