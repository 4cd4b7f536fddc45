"""Figures that were rounded to tens, hundreds or thousands, as the whole column shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from numcheck.table.figure import Figure

GRAINS = (1000, 500, 100, 50, 10, 5, 3)
FINE = 10
"""Grains up to this one come of rounding to either side, as is done to protect small counts."""


def widen_grains(figures: Sequence[list[Figure]]) -> None:
    """Widens the slack of columns, the second index, whose figures all end alike."""
    for place in range(len(figures[0]) if figures else 0):
        whole = [row[place] for row in figures if row[place].kind == "figure" and _is_whole(row[place])]
        amounts = [figure for figure in whole if figure.unit != "%"]
        grain = _grain([abs(figure.value.numerator) for figure in amounts if figure.value])
        if grain is None:
            continue
        slack = Fraction(grain) if grain <= FINE else Fraction(grain, 2)
        for row in figures:
            if row[place].kind == "figure" and _is_whole(row[place]):
                row[place] = replace(row[place], slack=slack)


def _is_whole(figure: Figure) -> bool:
    """Whether it is a whole number other than nought, written to the last unit."""
    step = figure.step
    return step.numerator == step.denominator == 1 and bool(figure.value)


def _grain(values: Sequence[int]) -> int | None:
    if len(values) < 4:
        return None
    for grain in GRAINS:
        enough = 4 if grain > 3 else 8
        if all(value % grain == 0 for value in values):
            return grain if len(set(values)) >= enough else None
    return None
