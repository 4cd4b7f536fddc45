"""Tables of HTML: cells that cover rows and columns; tables that only lay out a page are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from numcheck.document.table import Grid, GridCell
from numcheck.span import Span

FIGURE = re.compile(r"[^\w]*(?:[A-Z]{1,3}\s?)?\d[\d.,\s]*[^\w]*(?:[a-z]{1,3})?[^\w]*")
"""A cell that holds a figure and hardly more: "(1,204)", "US$ 5.2", "12 %", "7 km"."""

LONGEST_LABEL = 120
LARGEST = 2_000_000
"""Places of a grid; one that claims more than that has cells of one place each."""


@dataclass(slots=True)
class TableCell:
    """A cell as it is written."""

    row: int
    rows: int
    columns: int
    is_header: bool
    start: int
    has_parts: bool = False
    """Whether parts of a page stand in it, such as headings and forms."""


@dataclass(slots=True)
class Table:
    """A table as it is written."""

    start: int
    is_layout: bool
    end: int = 0
    height: int = 0
    cells: list[TableCell] = field(default_factory=list)


def attribute_span(attrs: Mapping[str, str | None], name: str, most: int) -> int:
    """How many rows or columns an attribute lets a cell cover; rowspan 0 is all that follow."""
    value = (attrs.get(name) or "1").strip()
    if not value.isdecimal():
        return 1
    return most if int(value) == 0 and name == "rowspan" else max(1, min(int(value), most))


def grid_of(table: Table, number: int, texts: Sequence[tuple[str, Span]], caption: Span | None) -> Grid:
    """The table as a grid; *texts* are the words of its cells, in order, and where they stand."""
    return Grid(number, Span(table.start, max(table.end, table.start)), tuple(_placed(table, texts)), caption)


def is_data(table: Table, texts: Sequence[str], *, is_captioned: bool) -> bool:
    """Whether the table holds data: it says so, or its cells are figures with short labels."""
    widths: dict[int, int] = {}
    for cell in table.cells:
        widths[cell.row] = widths.get(cell.row, 0) + cell.columns
    if table.is_layout or len(widths) < 2 or max(widths.values()) < 2:
        return False
    if is_captioned or any(cell.is_header for cell in table.cells):
        return True
    figures = sum(FIGURE.fullmatch(text) is not None for text in texts)
    longest = sum(len(text) > LONGEST_LABEL for text in texts)
    return figures >= 2 and longest <= len(texts) // 10 and not any(cell.has_parts for cell in table.cells)


def is_layout(table: Table, texts: Sequence[str]) -> bool:
    """Whether a table that holds no data only lays out a page, so that its cells are paragraphs."""
    if table.is_layout or len(table.cells) < 2 or any(cell.has_parts for cell in table.cells):
        return True
    return any(len(text) > LONGEST_LABEL for text in texts)


def _placed(table: Table, texts: Sequence[tuple[str, Span]]) -> Iterator[GridCell]:
    """The cells, each at the first place of its row that no other covers."""
    cells, height = table.cells, table.height
    covers = sum(min(cell.rows, height - cell.row) * cell.columns for cell in cells) <= LARGEST
    taken: set[tuple[int, int]] = set()
    row, column = -1, 0
    for cell, (text, span) in zip(cells, texts, strict=True):
        if cell.row != row:
            row, column = cell.row, 0
        while (row, column) in taken:
            column += 1
        rows = min(cell.rows, height - row) if covers else 1
        columns = _free(taken, row, column, cell.columns) if covers else 1
        if rows > 1:
            taken |= {(row + down, column + right) for down in range(rows) for right in range(columns)}
        yield GridCell(text, span, row, column, rows, columns, is_header=cell.is_header)
        column += columns


def _free(taken: set[tuple[int, int]], row: int, column: int, wanted: int) -> int:
    """How many columns from *column* on are free, *wanted* at most."""
    return next((count for count in range(1, wanted) if (row, column + count) in taken), wanted)
