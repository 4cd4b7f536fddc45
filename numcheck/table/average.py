"""Rows and columns of means: "Average" over the lines before it, behind it or on both sides.

A reading is taken where it holds in most series; the series in which it fails are accused.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from numcheck.table.figure import Figure
from numcheck.table.layout import Layout
from numcheck.table.ledger import Ledger, ledgers
from numcheck.table.model import TableCell, TableRelation, table_cell
from numcheck.table.words import TableWords

AVERAGE = re.compile(
    r"\W*(?:(?:overall|simple|arithmetic|the)\s+)?(?:average|avg|mean)\b(?:\s+of\s+(?:all|the)\b[^\d]*)?"
    r"\W*(?:\([^)\d]*\)\W*)?",
    re.IGNORECASE,
)
"""A label that calls its line the mean of the others, and not of anything else: no "average price"."""

MOST_FIGURES = 60 * 30
LEAST_SERIES = 3
MOST_FAILING = Fraction(1, 4)
ENOUGH = 10
"""Bits that the series must bring."""


@dataclass(slots=True)
class Mean:
    """A line read as the mean of others, with the series in which it holds and fails."""

    line: int
    parts: tuple[int, ...]
    holding: list[int] = field(default_factory=list)
    failing: list[int] = field(default_factory=list)
    bits: float = 0.0


def average_relations(layout: Layout, words: TableWords) -> Iterator[TableRelation]:
    """The means that most series show to be those of the other lines."""
    if len(layout.rows) * len(layout.columns) > MOST_FIGURES:
        return
    for ledger in ledgers(layout, words):
        for line, label in enumerate(ledger.lines):
            if AVERAGE.fullmatch(label.label):
                means = [_tried(ledger, line, parts) for parts in _parts(ledger, line)]
                best = max(means, key=lambda each: each.bits, default=None)
                if best is not None and _is_enough(best):
                    yield from _relations(layout, ledger, best)


def _parts(ledger: Ledger, line: int) -> Iterator[tuple[int, ...]]:
    """The lines that it may be the mean of: those before it, those behind it, all of them."""
    single = [
        at
        for at in range(len(ledger.lines))
        if at != line and not (ledger.is_total[at] or ledger.has_no_sum[at] or ledger.is_within[at])
    ]
    before, behind = [at for at in single if at < line], [at for at in single if at > line]
    yield from (tuple(each) for each in (before, behind, single) if len(each) > 1)


def _tried(ledger: Ledger, line: int, parts: Sequence[int]) -> Mean:
    mean = Mean(line, tuple(parts))
    seen: set[tuple[Fraction | None, ...]] = set()
    for at, told in enumerate(ledger.cells[line]):
        cells = [ledger.cells[part][at] for part in parts]
        if not told.is_figure or not all(each.is_figure and each.unit == told.unit for each in cells):
            continue
        key = tuple(each.value for each in cells)
        if len(set(key)) == 1:
            continue
        gap, slack = _gap(told, cells)
        (mean.holding if gap <= slack else mean.failing).append(at)
        if gap <= slack and key not in seen:
            seen.add(key)
            mean.bits += math.log2(abs(float(told.value or 0)) / float(2 * slack) + 1)
    return mean


def _gap(told: Figure, cells: Sequence[Figure]) -> tuple[Fraction, Fraction]:
    """How far the mean of the cells is from what is told, and how far rounding lets it be."""
    values = sum((each.value or Fraction(0) for each in cells), Fraction(0)) / len(cells)
    slack = sum((each.slack for each in cells), Fraction(0)) / len(cells) + told.slack
    return abs(values - (told.value or Fraction(0))), slack


def _is_enough(mean: Mean) -> bool:
    tried = len(mean.holding) + len(mean.failing)
    return (
        len(mean.holding) >= LEAST_SERIES
        and len(mean.failing) <= tried * MOST_FAILING
        and mean.bits >= ENOUGH
    )


def _relations(layout: Layout, ledger: Ledger, mean: Mean) -> Iterator[TableRelation]:
    names = tuple(ledger.series[at].label for at in mean.holding)
    for at in sorted((*mean.holding, *mean.failing)):

        def cell(line: int, at: int = at) -> TableCell:
            return table_cell(layout, *((line, at) if ledger.axis == "column" else (at, line)))

        yield TableRelation(
            "average", ledger.axis, layout.grid, cell(mean.line), tuple(map(cell, mean.parts)),
            (1,) * len(mean.parts), at in mean.holding, "rows", mean.bits, names,
        )  # fmt: skip
