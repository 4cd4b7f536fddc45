"""Tables of a Word document as cells on a grid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from numcheck.document.office.docx_styles import number_of, switch, value_of
from numcheck.document.office.story import MOST_PLACES, Cell, Table
from numcheck.document.office.xmltree import Element
from numcheck.errors import NumcheckError, shown

if TYPE_CHECKING:
    from numcheck.document.office.docx_text import Story

WIDEST = 1000
"""Word itself stops at 63 columns."""


def read_table(element: Element, story: Story) -> Table:
    """A table; deleted rows and cells are left out, vertically merged cells are one."""
    table = Table(page=story.page if story.has_pages else None)
    above: dict[int, Cell] = {}
    is_header, places = True, 0
    for row, tr in enumerate(_kept(element, "w:tr", "w:trPr")):
        properties = tr.find("w:trPr")
        is_header = is_header and bool(switch(properties, "w:tblHeader"))
        column = number_of(value_of(properties, "w:gridBefore"))
        page = last_page = story.page
        reached: dict[int, Cell] = {}
        for tc in _kept(tr, "w:tc", "w:tcPr"):
            story.page = page
            cell = _cell(tc, row, column, above, is_header=is_header)
            if cell.row == row:
                cell.items = list(story.items(tc))
                table.cells.append(cell)
            column += cell.columns
            reached[cell.column] = cell
            last_page = max(last_page, story.page)
        story.page, above = last_page, reached
        places += column
        if places > MOST_PLACES or column > WIDEST:
            most = f"{WIDEST:,} columns or {MOST_PLACES:,} cells"
            raise NumcheckError(f"{shown(story.name)}: a table of more than {most}; not read")
    return table


def _cell(tc: Element, row: int, column: int, above: dict[int, Cell], *, is_header: bool) -> Cell:
    """A new cell, or the one above that goes on in this row."""
    properties = tc.find("w:tcPr")
    columns = max(number_of(value_of(properties, "w:gridSpan"), 1), 1)
    merge = properties.find("w:vMerge") if properties is not None else None
    upper = above.get(column)
    if (
        merge is not None
        and merge.get("w:val", "continue") == "continue"
        and upper
        and upper.columns == columns
    ):
        upper.rows += 1
        return upper
    return Cell(row, column, columns, is_header=is_header)


def _kept(element: Element, name: str, properties: str) -> Iterator[Element]:
    """Rows or cells, through content controls and changes, without those that are deleted."""
    for child in element.elements():
        if child.name == name:
            found = child.find(properties)
            if found is None or next(found.elements("w:del", "w:cellDel"), None) is None:
                yield child
        elif child.name in ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"):
            yield from _kept(child, name, properties)
