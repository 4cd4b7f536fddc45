"""Figures that two tables give under the same labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from numcheck.table.find import TableFindings
from numcheck.table.layout import Layout
from numcheck.table.model import TableCell, Tie, cell_quantity, table_cell
from numcheck.table.proof import is_slip

MOST_CELLS = 2_000
LEAST_SHARED = 3
"""Figures that two tables must give alike before one that differs is accused."""

LEAST_DIGITS = 3
Key = tuple[str, str]


def repeated_figures(tables: Sequence[TableFindings]) -> Iterator[Tie]:
    """Figures with one row and one column label in two tables that otherwise agree."""
    keyed = [(each.layout, _keyed(each.layout)) for each in tables if each.layout and _is_small(each.layout)]
    for (_, first), (_, second) in combinations(keyed, 2):
        shared = [(first[key], second[key]) for key in first if key in second]
        alike = [pair for pair in shared if _are_equal(*pair)]
        other = [pair for pair in shared if not _are_equal(*pair)]
        if len(alike) < LEAST_SHARED or len(other) > 1:
            continue
        for before, again in (*alike, *(pair for pair in other if _is_one_slip(*pair))):
            old, new = (
                cell_quantity(each, each.figure.value or Fraction(0), each.figure.step)
                for each in (before, again)
            )
            holds = _are_equal(before, again)
            yield Tie("again", new, old, again.row_label, again.column_label, holds, "series")


def _is_small(layout: Layout) -> bool:
    return len(layout.rows) * len(layout.columns) <= MOST_CELLS


def _keyed(layout: Layout) -> dict[Key, TableCell]:
    """The figures whose labels are theirs alone."""
    found: dict[Key, TableCell] = {}
    twice: set[Key] = set()
    for row, line in enumerate(layout.rows):
        for column, head in enumerate(layout.columns):
            key = (_plain(line.label), _plain(head.label))
            figure = layout.figures[row][column]
            if (
                not all(key)
                or not figure.is_figure
                or len(figure.digits.replace(".", "").strip("0")) < LEAST_DIGITS
            ):
                continue
            twice |= {key} & found.keys()
            found[key] = table_cell(layout, row, column)
    return {key: cell for key, cell in found.items() if key not in twice}


def _plain(label: str) -> str:
    return " ".join(re.findall(r"\w+", label.lower()))


def _are_equal(one: TableCell, other: TableCell) -> bool:
    return one.figure.value == other.figure.value


def _is_one_slip(one: TableCell, other: TableCell) -> bool:
    a, b = one.figure, other.figure
    return a.unit == b.unit and a.step == b.step and is_slip(a.digits, b.digits)
