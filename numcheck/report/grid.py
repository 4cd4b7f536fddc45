"""The cells of a table in rows and columns, as the marks between them say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from numcheck.document.model import Block, Document
from numcheck.document.table import Grid
from numcheck.span import Span

TAG = re.compile(r"<(/?)(table|tr|td|th)\b", re.IGNORECASE)
LINE = re.compile(r"\r\n?|\n")
BLANK_LINE = re.compile(r"(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)")
HEADING_RULE = re.compile(r"-{3}|={3}|:-|-:")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that holds words."""

    block: Block
    is_heading: bool = False


Row = list[Cell | None]
"""None for a cell without words."""


def grids(document: Document, blocks: Sequence[Block]) -> Iterator[list[Row]]:
    """Every table that *blocks*, all of them table cells, make up; its rows are equally long."""
    if document.origin == "rendition":
        yield from _marked_up(document.tables, Span(blocks[0].span.start, blocks[-1].span.end))
        return
    rows: list[Row] = []
    position = document.line_span(document.line_column(blocks[0].span.start)[0]).start
    for block in blocks:
        gap = document.source[position : block.span.start]
        tags = TAG.findall(gap)
        if rows and _parts_tables(gap, tags):
            yield _evened(rows)
            rows = []
        is_new = not rows or _parts_rows(gap, tags)
        if is_new:
            if len(rows) == 1 and not tags and HEADING_RULE.search(gap):
                rows[0] = [cell and Cell(cell.block, is_heading=True) for cell in rows[0]]
            rows.append([])
        is_heading = bool(tags) and tags[-1][1].lower() == "th"
        rows[-1] += [None] * _empty_cells(gap, tags, is_first=is_new)
        rows[-1].append(Cell(block, is_heading))
        position = block.span.end
    yield _evened(rows)


def _marked_up(tables: Sequence[Grid], stretch: Span) -> Iterator[list[Row]]:
    """The tables in a stretch of a document whose reader knows their cells."""
    for grid in tables:
        if grid.span.overlaps(stretch):
            rows: list[Row] = [[None] * grid.width for _ in range(grid.height)]
            for cell in grid.cells:
                if cell.text:
                    rows[cell.row][cell.column] = Cell(Block("table cell", cell.span), cell.is_header)
            yield rows


def _parts_tables(gap: str, tags: Sequence[tuple[str, str]]) -> bool:
    if tags:
        return any(name.lower() == "table" for _, name in tags)
    return BLANK_LINE.search(gap) is not None


def _parts_rows(gap: str, tags: Sequence[tuple[str, str]]) -> bool:
    if tags:
        return any(name.lower() == "tr" for _, name in tags)
    return LINE.search(gap) is not None


def _empty_cells(gap: str, tags: Sequence[tuple[str, str]], *, is_first: bool) -> int:
    """How many cells without words stand in *gap*, those of its last row."""
    if tags:
        opened = [name.lower() for close, name in tags if not close]
        while "tr" in opened:
            del opened[: opened.index("tr") + 1]
        return max(len(opened) - 1, 0)
    own = LINE.split(gap)[-1]
    bars = own.count("|")
    return max(bars - 1, 0) if not is_first or own.lstrip().startswith("|") else bars


def _evened(rows: list[Row]) -> list[Row]:
    longest = max(map(len, rows))
    return [row + [None] * (longest - len(row)) for row in rows]
