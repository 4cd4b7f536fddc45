"""Relations that the figures of a table stand in, by what most of the table shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, get_args

from numcheck.document.table import Grid, GridCell
from numcheck.interval import Interval
from numcheck.quantity.model import Quantity
from numcheck.table.figure import Figure
from numcheck.table.layout import Axis, Layout

RelationKind = Literal["sum", "difference", "roll-forward", "change", "percent change", "share", "product"]
RELATION_KINDS: tuple[RelationKind, ...] = get_args(RelationKind)

ROLES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("sum", "difference", "roll-forward"), ("total", "parts")),
    "percent change": ("change", "new", "old"),
    "share": ("share", "part", "whole"),
    "product": ("product", "one", "other"),
    "told": ("told", "cell"),
    "again": ("again", "before"),
    "rows": ("told", "rows"),
}
"""By kind the roles of its figures: first that which follows from the others; ``parts`` takes the rest."""

TieKind = Literal["told", "again", "rows"]
"""A figure of the text that a cell gives again, one of two tables, an announced number of rows."""

WORD_ROLES = ("row", "column", "expected")
"""Roles of words: the labels of the cell that is accused, and what the parts of a sum come to."""

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


@dataclass(frozen=True, slots=True)
class Tie:
    """Two figures of a document that are the same one, a cell of a table among them."""

    kind: TieKind
    told: Quantity
    """The one that is accused where they differ."""

    cell: Quantity
    """What the table gives."""

    row_label: str
    column_label: str
    holds: bool
    proof: Proof


def expected_text(relation: TableRelation) -> str:
    """What the parts come to, with the decimals and the brackets of the total."""
    figure = relation.total.figure
    values = [each.figure.value or Fraction(0) for each in relation.parts]
    added = sum((sign * value for sign, value in zip(relation.signs, values, strict=True)), Fraction(0))
    group = "," if any("," in each.figure.text for each in (relation.total, *relation.parts)) else ""
    whole, rest = divmod(round(abs(added) / figure.step), 10**figure.decimals)
    digits = f"{whole:{group}}" + (f".{rest:0{figure.decimals}d}" if figure.decimals else "")
    behind = figure.unit if figure.unit == "%" else ""
    if added >= 0:
        return digits + behind
    return (
        f"({digits}{behind})"
        if any("(" in each.figure.text for each in relation.parts)
        else f"-{digits}{behind}"
    )


def cell_quantity(
    found: TableCell, value: Fraction, step: Fraction, like: Quantity | None = None
) -> Quantity:
    """A cell as a quantity of the value, exact as displayed, of the kind and unit of another."""
    return Quantity(
        kind=like.kind if like else "percent" if found.figure.unit == "%" else "number",
        unit=like.unit if like else None,
        text=found.figure.text,
        span=found.cell.span,
        phrase=found.cell.span,
        value=value,
        interval=Interval.exactly(value),
        last_digit=step,
    )


def table_cell(layout: Layout, row: int, column: int) -> TableCell:
    """The figure at a row and a column of the layout."""
    return TableCell(
        layout.cell(row, column),
        layout.figures[row][column],
        layout.rows[row].label,
        layout.columns[column].label,
    )
