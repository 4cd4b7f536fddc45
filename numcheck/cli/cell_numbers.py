"""The figures in the cells of tables, as ``numcheck numbers`` lists them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from numcheck.report.exact import exact_text
from numcheck.report.page import Line, Piece, one_line
from numcheck.report.place import place_of

if TYPE_CHECKING:
    from numcheck.pattern.model import Scene

MOST_LISTED = 1_000


def cell_lines(scene: Scene) -> Iterator[Line]:
    """A line for each figure: its place, its text, its value and the labels of its row and column."""
    found = _figures(scene)
    first = list(islice(found, MOST_LISTED))
    if not first:
        return
    yield (Piece("place  text: value; row, column", "bold"),)
    yield from first
    if more := sum(1 for _ in found):
        yield (Piece(f"{more:,} more {'number' if more == 1 else 'numbers'} in tables", "dim"),)
    yield ()


def _figures(scene: Scene) -> Iterator[Line]:
    for layout in (each.layout for each in scene.tables if each.layout is not None):
        for row, figures in enumerate(layout.figures):
            for column, figure in enumerate(figures):
                if figure.is_figure and figure.value is not None:
                    labels = layout.rows[row].label, layout.columns[column].label
                    where = one_line(", ".join(filter(None, labels)))
                    place = place_of(scene.document, layout.cell(row, column).span.start, where)
                    unit = f" {figure.unit}" if figure.unit else ""
                    told = Piece(f"{exact_text(figure.value)}{unit}; {where}")
                    yield Piece(f"{place}  {one_line(figure.text)}: "), told
