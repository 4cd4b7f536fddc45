"""How tests write a grid down."""

from __future__ import annotations

from numcheck.document import Document, Grid


def rows(grid: Grid) -> list[list[str]]:
    """The text of every place, row by row; a cell that covers several stands in each."""
    table = [[""] * grid.width for _ in range(grid.height)]
    for row, column, cell in grid.places():
        table[row][column] = cell.text
    return table


def headers(grid: Grid) -> list[str]:
    """The texts of cells marked up as headers."""
    return [cell.text for cell in grid.cells if cell.is_header]


def caption(document: Document, number: int = 1) -> str | None:
    """The caption of a table as it reads."""
    span = document.tables[number - 1].caption
    return None if span is None else " ".join(span.of(document.text).split())


def notes(document: Document, number: int = 1) -> list[str]:
    """The notes under a table as they read."""
    return [" ".join(span.of(document.text).split()) for span in document.tables[number - 1].notes]
