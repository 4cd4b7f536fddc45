"""The outer readings of a quantity: what it may stand for if it was cut, or rounded, and not said so.

They are tried in turn for all operands of a claim together, never mixed. A claim that only one of
them saves has the verdict ``rounding``. The near reading goes the other way: it says how much of
what a one-sided hedge lets in a writer can have meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from numcheck.interval import Interval
from numcheck.quantity.model import Quantity

COUNT_REACH = Fraction(2, 100)
"""A rounded count lies within this part of its value."""

MEASURE_REACH = Fraction(5, 100)
"""A rounded measure lies within this part of its value."""


NEAR = Fraction(3, 2)
"""Who writes "over 500" means at most this many times as much, "up to 500" at least 500 over this."""


def is_one_sided(quantity: Quantity) -> bool:
    """Whether a hedge such as "over" or "up to" leaves one side open, to nothing or without limit."""
    interval = quantity.interval
    if not quantity.hedge or interval is None:
        return False
    if quantity.kind == "fraction" and quantity.parts:  # "over 20 of the 100" ends at all of them
        return interval.high == 1 or interval.low == 0
    return interval.high is None or interval.low == 0


def near_reading(quantity: Quantity) -> Interval | None:
    """What a writer with a one-sided hedge can have meant: 500 to 750 by "over 500"; others as they are."""
    interval = quantity.interval
    if interval is None or not is_one_sided(quantity):
        return interval
    if interval.low is not None and interval.low > 0:
        high = interval.low * NEAR
        return Interval(interval.low, high if interval.high is None else min(high, interval.high)).closed()
    return Interval(interval.high / NEAR, interval.high) if interval.high else interval


def cut_reading(quantity: Quantity) -> Interval | None:
    """[v, v + u) for a number that is half a unit wide, away from zero; others as they are."""
    value, step = quantity.value, quantity.last_digit
    if not quantity.is_rounded or quantity.hedge or value is None or step is None:
        return quantity.interval
    if value < 0:
        return Interval(value - step, value, low_open=True)
    return Interval(value, value + step, high_open=True)


def rounded_reading(quantity: Quantity, siblings: Sequence[Quantity]) -> Interval | None:
    """The number widened by half a unit of its last digit that is not zero, where it looks round.

    It stays as it is when one of *siblings*, of the same kind and unit, has a finer last digit.
    """
    value, grain, plain = quantity.value, quantity.grain, quantity.interval
    if value is None or grain is None or plain is None or not looks_round(quantity):
        return plain
    if any(_is_finer(other, quantity) for other in siblings):
        return plain
    reach = MEASURE_REACH if quantity.kind == "measure" else COUNT_REACH
    return plain.hull(Interval.around(value, min(grain / 2, abs(value) * reach)))


def looks_round(quantity: Quantity) -> bool:
    """A bare count of four digits or more that ends in 00, or a measure of two or more that ends in 0."""
    if quantity.hedge or quantity.ends or quantity.grain is None or quantity.last_digit != 1:
        return False
    if quantity.kind in ("count", "number"):
        return quantity.digits >= 4 and quantity.grain >= 100
    return quantity.kind == "measure" and quantity.digits >= 2 and quantity.grain >= 10


def _is_finer(other: Quantity, quantity: Quantity) -> bool:
    if other.grain is None or quantity.grain is None or other.unit != quantity.unit:
        return False
    counts = {"count", "number"}
    alike = other.kind == quantity.kind or {other.kind, quantity.kind} <= counts
    return alike and other.grain < quantity.grain
