"""Tables and lists of an OpenDocument text: what a cell covers, where an item stands."""

from __future__ import annotations

from dataclasses import dataclass

from numcheck.document.office.story import MOST_PLACES, Table
from numcheck.document.office.xmltree import Element

WIDEST = 1000


@dataclass(frozen=True, slots=True)
class InList:
    """The list that a paragraph stands in."""

    style: str
    depth: int
    ordinal: int | None = None


def count(element: Element, name: str) -> int:
    """How many rows or columns an attribute says; at least one."""
    value = element.get(f"table:{name}", "1")
    return max(int(value), 1) if value.isdigit() and len(value) < 7 else 1


def without_overlaps(table: Table) -> Table:
    """The table; a span that would cover another cell, or lead out of the table, is cut off."""
    height = max((cell.row for cell in table.cells), default=0) + 1
    starts = {(cell.row, cell.column) for cell in table.cells}
    covered: set[tuple[int, int]] = set()
    for cell in table.cells:
        cell.rows = min(cell.rows, height - cell.row)
        cell.columns = min(cell.columns, WIDEST)
        places = {(row, column) for row in range(cell.row, cell.row + cell.rows)
                  for column in range(cell.column, cell.column + cell.columns)}  # fmt: skip
        if places & covered or places & starts != {(cell.row, cell.column)}:
            cell.rows = cell.columns = 1
            places = {(cell.row, cell.column)}
        covered |= places
        if len(covered) > MOST_PLACES:
            break
    return table
