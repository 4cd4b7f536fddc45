"""A draft as HTML: its headings, paragraphs, lists and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from numcheck.document.model import Block, BlockKind, Document
from numcheck.report.grid import Cell, grids
from numcheck.report.items import Item, items
from numcheck.report.prose import before, prose
from numcheck.report.sheet import Sheet

ELEMENTS: Mapping[BlockKind, tuple[str, str]] = {
    "paragraph": ('<p dir="auto">', "</p>"),
    "quote": ('<blockquote dir="auto">', "</blockquote>"),
    "caption": ('<p class="caption" dir="auto">', "</p>"),
    "footnote": ('<p class="footnote" dir="auto">', "</p>"),
    "text box": ('<p class="box" dir="auto">', "</p>"),
}

HASHES = re.compile(r"\s{0,3}(#{1,6})\s+\Z")
DEEPEST_HEADING = 6


def draft(sheet: Sheet) -> Iterator[str]:
    """Every block of the draft."""
    for kind, run in groupby(sheet.report.document.blocks, key=lambda block: block.kind):
        blocks = list(run)
        if kind == "list item":
            yield from _list(sheet, blocks)
        elif kind == "table cell":
            for rows in grids(sheet.report.document, blocks):
                yield from _table(sheet, rows)
        else:
            for block in blocks:
                start, end = ELEMENTS.get(kind) or _heading(sheet.report.document, block)
                yield start + prose(sheet, block.span) + end


def _heading(document: Document, block: Block) -> tuple[str, str]:
    """Below the h2 of the file; how deep, Markdown says."""
    hashes = HASHES.match(before(document, block.span))
    level = block.level + 1 if document.origin == "rendition" else 2
    depth = len(hashes[1]) if hashes else 1 if block.kind == "title" else level
    level = min(depth + 2, DEEPEST_HEADING)
    return f'<h{level} class="{block.kind}" dir="auto">', f"</h{level}>"


def _list(sheet: Sheet, blocks: Sequence[Block]) -> Iterator[str]:
    """Items one after another, those of lists within lists set in."""
    for is_numbered, run in groupby(items(sheet.report.document, blocks), key=_is_numbered):
        element = "ol" if is_numbered else "ul"
        yield f'<{element} class="items">'
        for item in run:
            value = f' value="{item.number}"' if is_numbered else ""
            depth = f' style="--depth: {item.depth}"' if item.depth else ""
            yield f'<li{value}{depth} dir="auto">{prose(sheet, item.block.span)}</li>'
        yield f"</{element}>"


def _is_numbered(item: Item) -> bool:
    return item.number is not None


def _table(sheet: Sheet, rows: Sequence[Sequence[Cell | None]]) -> Iterator[str]:
    yield '<div class="scroll"><table>'
    for place, row in enumerate(rows):
        cells = (_cell(sheet, cell, is_first=place == 0) for cell in row)
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</table></div>"


def _cell(sheet: Sheet, cell: Cell | None, *, is_first: bool) -> str:
    if cell is None:
        return "<td></td>"
    content = prose(sheet, cell.block.span)
    if cell.is_heading:
        return f'<th scope="{"col" if is_first else "row"}" dir="auto">{content}</th>'
    return f'<td dir="auto">{content}</td>'
