"""The lines of a table along one axis, as whole numbers that can be added fast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from numcheck.table.figure import Figure
from numcheck.table.layout import Axis, Layout, Line
from numcheck.table.words import SeriesClass, TableWords

Profile = tuple[str, str, int, SeriesClass]
"""Unit, currency, decimals and class: series of one profile are written alike."""


@dataclass
class Ledger:
    """Lines, any of which may be a total of others, and the series in which they are added.

    For sums down columns the lines are rows and the series columns, for sums across rows the other way round.
    """

    axis: Axis
    lines: Sequence[Line]
    series: Sequence[Line]
    cells: Sequence[Sequence[Figure]]
    """By line and series."""

    words: TableWords

    @cached_property
    def scales(self) -> list[int]:
        """What makes the figures of each series, and half of their last digits, whole numbers."""
        return [self._scale(at) for at in range(len(self.series))]

    @cached_property
    def values(self) -> list[list[int | None]]:
        """The figures as whole numbers, by line and series."""
        return [[_scaled(*each) for each in zip(row, self.scales, strict=True)] for row in self.cells]

    @cached_property
    def slacks(self) -> list[list[int]]:
        """How far each may lie from the exact one, as whole numbers."""
        return [
            [
                each.slack.numerator * (scale // each.slack.denominator)
                for each, scale in zip(row, self.scales, strict=True)
            ]
            for row in self.cells
        ]

    def _scale(self, at: int) -> int:
        """What makes every figure of the series, and half of its last digit, a whole number."""
        finest = min((row[at].step for row in self.cells if row[at].is_figure), default=Fraction(1))
        return 2 * max(finest.denominator, 1)

    @cached_property
    def classes(self) -> list[SeriesClass]:
        """What each series holds."""
        return [self.words.series_class(line.label) for line in self.series]

    @cached_property
    def is_total(self) -> list[bool]:
        """Whether the label of each line is that of a total."""
        return [self.words.is_total(line.label) for line in self.lines]

    @cached_property
    def is_plain_total(self) -> list[bool]:
        """Whether it says "total" outright."""
        return [self.words.is_plain_total(line.label) for line in self.lines]

    @cached_property
    def has_no_sum(self) -> list[bool]:
        """Whether a line is one of means, rates, prices."""
        return [self.words.has_no_sum(line.label) for line in self.lines]

    @cached_property
    def is_within(self) -> list[bool]:
        """Whether a line is part of the one before it: "of which women"."""
        return [self.words.within.match(line.label) is not None for line in self.lines]

    @cached_property
    def is_less(self) -> list[bool]:
        """Whether a line is to be subtracted, as its label or its section says."""
        less = self.words.less
        return [bool(less.match(line.label) or less.match(line.section)) for line in self.lines]

    def profile(self, line: int, at: int) -> Profile:
        """How the figure is written, and in what kind of series."""
        figure = self.cells[line][at]
        return figure.unit, "", figure.decimals, self.classes[at]

    def may_witness(self, line: int, at: int) -> bool:
        """Whether a series may add up in that line: percent changes, prices and means do not."""
        kind = self.classes[at]
        return not (kind == "rate" or (kind == "change" and self.cells[line][at].unit == "%"))

    def is_hundred(self, line: int, at: int) -> bool:
        """Whether the figure is 100%."""
        figure = self.cells[line][at]
        return figure.unit == "%" and figure.value is not None and abs(figure.value) == 100


def _scaled(figure: Figure, scale: int) -> int | None:
    value = figure.value
    return None if value is None else value.numerator * (scale // value.denominator)


def ledgers(layout: Layout, words: TableWords) -> tuple[Ledger, Ledger]:
    """Both axes of a table: sums down its columns, and across its rows."""
    down = Ledger("column", layout.rows, layout.columns, layout.figures, words)
    turned = [list(column) for column in zip(*layout.figures, strict=True)]
    return down, Ledger("row", layout.columns, layout.rows, turned, words)
