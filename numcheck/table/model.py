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

    is_exact: bool = False
    """Whether its parts are no rounded figures, as those of all its kin show."""

    def mended(self, cell: TableCell) -> Fraction | None:
        """What the figure at a cell of the relation has to be for it to hold, all others being right."""
        values = [each.figure.value or Fraction(0) for each in self.parts]
        is_total = cell.cell is self.total.cell
        if self.kind == "order" or (self.kind in ("share", "percent change", "product") and not is_total):
            return None
        if self.kind in ("share", "percent change"):
            less = 100 if self.kind == "percent change" else 0
            return 100 * values[0] / values[1] - less if values[1] else None
        if self.kind == "product":
            return values[0] * values[1]
        added = sum((sign * value for sign, value in zip(self.signs, values, strict=True)), Fraction(0))
        times = len(values) if self.kind == "average" else 1
        if is_total:
            return added / times
        gap = added - times * (self.total.figure.value or Fraction(0))
        for part, sign, value in zip(self.parts, self.signs, values, strict=True):
            if part.cell is cell.cell:
                return value - sign * gap
        return None

    def expected_text(self, cell: TableCell) -> str:
        """What the cell has to be, with the decimals of the relation's figures and their brackets."""
        figures = [each.figure for each in (self.total, *self.parts)]
        figure = cell.figure
        scale = figure.step * 10**figure.decimals
        alike = [
            each for each in figures if each.unit == figure.unit and each.step * 10**each.decimals == scale
        ]
        is_mean = self.kind == "average" and cell.cell is self.total.cell
        decimals = (
            figure.decimals if is_mean else max((each.decimals for each in alike), default=figure.decimals)
        )
        value = self.mended(cell) or Fraction(0)
        group = "," if any("," in each.text for each in figures) else ""
        whole, rest = divmod(round(abs(value) * 10**decimals / scale), 10**decimals)
        digits = f"{whole:{group}}" + (f".{rest:0{decimals}d}" if decimals else "")
        behind = figure.unit if figure.unit == "%" else ""
        if value >= 0:
            return digits + behind
        return (
            f"({digits}{behind})" if any("(" in each.text for each in figures[1:]) else f"-{digits}{behind}"
        )


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
