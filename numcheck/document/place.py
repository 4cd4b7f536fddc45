"""Where something stands, as a reader of the file would look for it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from numcheck.document.table import Grid, GridCell

HEADER_ROWS = 6
"""How many rows at the top of a table are searched for the headers of a column."""

LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in a file; what its format does not know is None or empty."""

    line: int | None = None
    """From 1: of a text file, or of a page or a notebook's cell."""

    column: int | None = None
    """From 1, in code points."""

    page: int | None = None
    """From 1, as far as the file tells where its pages break."""

    paragraph: int | None = None
    """From 1, in the order of the body; empty paragraphs count, those inside tables do not."""

    part: str = ""
    """What is outside the body: "footnote 3", "header", "text box"."""

    sheet: str = ""
    cell: str = ""
    """A cell of a spreadsheet: "B12"."""

    notebook_cell: int | None = None
    """From 1."""

    headings: tuple[str, ...] = ()
    """The headings over it, the highest first."""

    table: int | None = None
    """The number of its table in the document, from 1."""

    row: str = ""
    """The label of its row."""

    header: str = ""
    """The header of its column."""

    def __str__(self) -> str:
        """Words such as "page 3, paragraph 14 (Results)"; without lines and columns of text files."""
        has_line = self.line is not None and (self.page or self.notebook_cell)
        steps = (
            (self.sheet, "sheet {}"),
            (self.cell, "cell {}"),
            (self.page, "page {}"),
            (self.notebook_cell, "cell {}"),
            (self.line if has_line else None, "line {}"),
            (self.paragraph, "paragraph {}"),
            (self.part, "{}"),
            (None if self.sheet else self.table, "table {}"),
            (None if self.sheet else shortened(self.row), "row '{}'"),
            (None if self.sheet else shortened(self.header), "column '{}'"),
        )
        where = ", ".join(words.format(step) for step, words in steps if step)
        return f"{where} ({shortened(self.headings[-1])})" if self.headings else where


def shortened(label: str) -> str:
    """A label on one line, its end cut off where it is long."""
    words = " ".join(label.split())
    return words if len(words) <= LONGEST_LABEL else words[: LONGEST_LABEL - 1].rstrip() + "…"


def row_label(grid: Grid, cell: GridCell) -> str:
    """The words furthest to the left in the row of *cell*, other than its own."""
    first = bisect_left(grid.cells, cell.row, key=lambda each: each.row)
    row = takewhile(lambda each: each.row == cell.row, islice(grid.cells, first, None))
    return next((each.text for each in row if each is not cell and any(map(str.isalpha, each.text))), "")


def column_header(grid: Grid, cell: GridCell) -> str:
    """The headers over *cell*; where none is marked up, what the first row says."""
    top = [
        each
        for each in takewhile(lambda each: each.row < min(HEADER_ROWS, cell.row), grid.cells)
        if each.text and each.column <= cell.column < each.column + each.columns
    ]
    marked = [each.text for each in top if each.is_header]
    return " / ".join(dict.fromkeys(marked or (each.text for each in top if each.row == 0)))


def cell_at(grid: Grid, offset: int) -> GridCell | None:
    """The cell whose text holds *offset*."""
    place = bisect_right(grid.cells, offset, key=lambda each: each.span.start)
    for cell in reversed(grid.cells[max(place - grid.width, 0) : place]):  # blank cells have no text
        if cell.span.start <= offset < cell.span.end:
            return cell
    return None


def table_at(tables: Sequence[Grid], offset: int) -> Grid | None:
    """The innermost table around *offset*."""
    around = (grid for grid in tables if grid.span.start <= offset < grid.span.end)
    return min(around, key=lambda grid: len(grid.span), default=None)
