"""The plain reading: the values that a number's own wording allows, before any hedge."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from numcheck.interval import Interval
from numcheck.quantity.model import Kind
from numcheck.quantity.numeral import ONE, Numeral

ZERO = Fraction(0)

HALF_UNIT = frozenset({"percent", "points", "measure", "temperature", "duration", "rate"})
"""Kinds that hold half a unit of the last digit also without decimals or a scale word."""

WORD_REACH = Fraction(5, 100)
"""Reach of a multiple in words: "doubled", "fivefold"."""

ODDS_REACH = Fraction(10, 100)
"""Reach of "one in five" and "three out of four"."""


def plain_reading(kind: Kind, numeral: Numeral, factor: Fraction = ONE) -> tuple[Interval, bool]:
    """The interval of *numeral* in a unit worth *factor*, and whether it is half a unit wide."""
    if numeral.band is not None:
        return (numeral.band if factor is ONE else numeral.band * factor), False
    value = numeral.value or Fraction(0)
    if kind == "age":
        return Interval(value, value + 1, high_open=True), False
    if numeral.form == "multiple" and numeral.digits == 0:
        return Interval.around(value, abs(value) * WORD_REACH), False
    is_rounded = kind in HALF_UNIT or kind == "multiple" or numeral.is_loose
    step = numeral.last_digit if is_rounded else ZERO
    if factor is not ONE:
        value, step = value * factor, step * factor
    return _around(value.numerator, value.denominator, step.numerator, step.denominator), is_rounded


@lru_cache(maxsize=8192)
def _around(above: int, below: int, step_above: int, step_below: int) -> Interval:
    """Half a step to either side of a value; whole numbers make a quicker key than fractions."""
    return Interval.around(Fraction(above, below), Fraction(step_above, 2 * step_below))


def fraction_reading(value: Fraction, *, is_odds: bool) -> Interval:
    """N of M is exact; "one in five" and "three out of four" hold a tenth to either side."""
    return Interval.around(value, abs(value) * ODDS_REACH) if is_odds else Interval.exactly(value)
