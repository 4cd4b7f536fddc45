"""A table of a document as its reader sees it: a grid of cells, before anything is made of their figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from numcheck.span import Span


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell, however many rows and columns it covers."""

    text: str
    """As it reads: no markup, its white space single."""

    span: Span
    """Where its text stands in the document; empty for a blank cell."""

    row: int
    """Its first row, from 0."""

    column: int
    """Its first column, from 0."""

    rows: int = 1
    """How many rows it covers."""

    columns: int = 1
    """How many columns it covers."""

    is_header: bool = False
    """Marked up as a header: ``<th>``, the first row of a Markdown table, ``w:tblHeader``."""

    pattern: str = ""
    """A spreadsheet's number format, where *text* was written by it."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. No two cells cover the same place; places that no cell covers are blank."""

    number: int
    """Place among the tables of its document, from 1."""

    span: Span
    cells: tuple[GridCell, ...]
    """In reading order: row by row, column by column."""

    caption: Span | None = None
    """The text that names it and often its unit, where the format marks one."""

    notes: tuple[Span, ...] = ()
    """Text under it that belongs to it, where the format marks such."""

    name: str = ""
    """A spreadsheet's sheet."""

    @property
    def height(self) -> int:
        """How many rows it has."""
        return max((cell.row + cell.rows for cell in self.cells), default=0)

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max((cell.column + cell.columns for cell in self.cells), default=0)

    def places(self) -> Iterator[tuple[int, int, GridCell]]:
        """Row, column and cell of every place that a cell covers."""
        for cell in self.cells:
            for row in range(cell.row, cell.row + cell.rows):
                for column in range(cell.column, cell.column + cell.columns):
                    yield row, column, cell

    def moved(self, offset: int, number: int) -> Grid:
        """The table *offset* code points further on, known by *number*."""
        return replace(
            self,
            number=number,
            span=self.span.moved(offset),
            cells=tuple(replace(cell, span=cell.span.moved(offset)) for cell in self.cells),
            caption=None if self.caption is None else self.caption.moved(offset),
            notes=tuple(note.moved(offset) for note in self.notes),
        )


def without_overlaps(cells: Iterable[GridCell], height: int) -> Iterator[GridCell]:
    """The cells of a table of *height* rows, in reading order, each cut where another stands.

    A blank cell that another covers is left out; one with words ends what covers it.
    """
    placed: dict[tuple[int, int], int] = {}
    kept: list[GridCell] = []
    for cell in cells:
        above = placed.get((cell.row, cell.column))
        if above is not None and not cell.text:
            continue
        if above is not None:
            kept[above] = replace(kept[above], rows=max(cell.row - kept[above].row, 1))
        rows = max(min(cell.rows, height - cell.row), 1)
        behind = range(cell.column + 1, cell.column + cell.columns)
        first_taken = next((column for column in behind if (cell.row, column) in placed), behind.stop)
        columns = first_taken - cell.column
        for row in range(cell.row, cell.row + rows):
            placed |= dict.fromkeys(((row, cell.column + each) for each in range(columns)), len(kept))
        kept.append(replace(cell, rows=rows, columns=columns))
    yield from kept
