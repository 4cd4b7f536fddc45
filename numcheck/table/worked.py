"""What figures of a row come to: percent changes, shares, products, as ranges that their rounding allows."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from numcheck.table.figure import Figure
from numcheck.table.kinds import RelationKind

Range = tuple[Fraction, Fraction]
"""The least and the greatest value that figures as displayed allow."""


def meets(value: Fraction, slack: Fraction, low: Fraction, high: Fraction) -> bool:
    """Whether the ranges touch; a fall may be told without its sign, and the last digit be cut."""
    return any(low - 2 * slack <= each <= high + 2 * slack for each in (value, -value))


def range_of(figure: Figure) -> Range:
    """What the rounding of a figure allows."""
    value = figure.value or Fraction(0)
    return value - figure.slack, value + figure.slack


def exact_range_of(figure: Figure) -> Range:
    """What the last digit allows, however coarsely the column seems to be rounded."""
    value = figure.value or Fraction(0)
    return value - figure.step / 2, value + figure.step / 2


def point_of(figure: Figure) -> Range:
    """The figure taken as exact."""
    value = figure.value or Fraction(0)
    return value, value


def _percent_change(new: Range, old: Range) -> Range | None:
    if old[0] <= 0:
        return None
    return 100 * (min(new[0] / old[0], new[0] / old[1]) - 1), 100 * (
        max(new[1] / old[0], new[1] / old[1]) - 1
    )


def _share(part: Range, whole: Range) -> Range | None:
    if whole[0] <= 0 or part[0] < 0 or part[0] > whole[1]:
        return None
    return 100 * part[0] / whole[1], 100 * part[1] / whole[0]


def _product(one: Range, other: Range) -> Range | None:
    if one[0] < 0 or other[0] < 0:
        return None
    return one[0] * other[0], one[1] * other[1]


FUNCTIONS: dict[RelationKind, Callable[[Range, Range], Range | None]] = {
    "percent change": _percent_change,
    "share": _share,
    "product": _product,
}
