"""Relations that the figures of a table stand in, by what most of the table shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from numcheck.document.table import Grid, GridCell
from numcheck.table.figure import Figure
from numcheck.table.layout import Axis, Layout

RelationKind = Literal[
    "sum", "difference", "roll-forward", "change", "percent change", "share", "product", "average", "order"
]
RELATION_KINDS: tuple[RelationKind, ...] = get_args(RelationKind)

ROLES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("sum", "difference", "roll-forward"), ("total", "parts")),
    **dict.fromkeys(("change", "percent change"), ("change", "new", "old")),
    "share": ("share", "part", "whole"),
    "product": ("product", "one", "other"),
    "average": ("average", "parts"),
    "order": ("later", "earlier"),
}
"""By kind the roles of its figures: first that which follows from the others; ``parts`` takes the rest."""

WORD_ROLES = ("row", "column")
"""Roles of words: the labels of the cell that is accused."""

Proof = Literal["series", "label", "slip", "rows", "none"]
"""What shows that a relation that fails is meant to hold.

Two other series or more in which it holds; one and the label of a total; the label alone, where one slip
of the pen explains the gap; most other rows of a derived column.
"""

PROOFS: tuple[Proof, ...] = get_args(Proof)
PROVEN: tuple[Proof, ...] = ("series", "label", "rows")
"""Those that are more than a guess."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """A figure at its place."""

    cell: GridCell
    figure: Figure
    row_label: str
    column_label: str


@dataclass(frozen=True, slots=True)
class TableRelation:
    """One equation between figures of a table, and whether it holds."""

    kind: RelationKind
    axis: Axis
    grid: Grid
    total: TableCell
    """The figure that follows from the others."""

    parts: tuple[TableCell, ...]
    signs: tuple[int, ...]
    holds: bool
    proof: Proof
    bits: float
    """What speaks for it, in bits."""

    witnesses: tuple[str, ...] = ()
    """The labels of the series in which it holds."""

    blamed: TableCell | None = None
    """The cell that is taken for the wrong one; the total if nothing tells."""


def table_cell(layout: Layout, row: int, column: int) -> TableCell:
    """The figure at a row and a column of the layout."""
    return TableCell(
        layout.cell(row, column),
        layout.figures[row][column],
        layout.rows[row].label,
        layout.columns[column].label,
    )
