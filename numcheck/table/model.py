"""Relations that the figures of a table stand in, by what most of the table shows."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from numcheck.document.table import Grid, GridCell
from numcheck.interval import Interval
from numcheck.quantity.model import Quantity
from numcheck.table.figure import Figure
from numcheck.table.kinds import Proof, RelationKind, TieKind
from numcheck.table.layout import Axis, Layout


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
