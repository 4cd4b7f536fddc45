"""Functions that compare loosely: for rules that find their numbers by where they stand and little more."""

from __future__ import annotations

from fractions import Fraction

from numcheck.expression.amount import Amount, in_unit_of
from numcheck.expression.scope import Scope
from numcheck.interval import Interval, Truth
from numcheck.quantity.model import Quantity

A_TENTH = Fraction(1, 10)
A_FIFTIETH = Fraction(1, 50)
POWERS_OF_TEN = tuple(Fraction(10) ** power for power in (-3, -2, -1, 1, 2, 3))


def about(scope: Scope, quantity: Quantity) -> Amount | None:
    """The number without its unit, an open hedge reaching a tenth: 100 to 110 of "over 100"."""
    interval, value = scope.view(quantity), quantity.value
    if interval is None or quantity.is_spread:
        return None
    if quantity.hedge and value is not None and value > 0:
        if interval.high is None:
            interval = Interval(interval.low, value * (1 + A_TENTH))
        elif interval.low == 0:
            interval = Interval(value * (1 - A_TENTH), interval.high)
    return Amount(interval, "number")


def sharp(scope: Scope, quantity: Quantity) -> Amount | None:
    """The number without its unit, a whole one exact: 12 of "12 m", but 1.15 to 1.25 of "1.2 m"."""
    value = quantity.value
    if value is not None and value.denominator == 1 and not quantity.hedge and not quantity.is_spread:
        return Amount(Interval.exactly(value), "number")
    return about(scope, quantity)


def comes_near(a: Amount, b: Amount) -> Truth:
    """Whether two amounts agree but for a fiftieth."""
    right = in_unit_of(b, a)
    return Truth.UNKNOWN if right is None else a.interval.equals(_widened(right))


def comes_close(a: Amount, b: Amount) -> Truth:
    """Whether two amounts agree but for a tenth."""
    right = in_unit_of(b, a)
    if right is None:
        return Truth.UNKNOWN
    return a.interval.equals((right * (1 - A_TENTH)).hull(right * (1 + A_TENTH)))


def within_twice(a: Amount, b: Amount) -> Truth:
    """Whether a is at least half and at most twice b."""
    right = in_unit_of(b, a)
    if right is None:
        return Truth.UNKNOWN
    low, high = right * Fraction(1, 2), right * 2
    return min(low.at_most(a.interval), a.interval.at_most(high))


def lies_within(x: Amount, low: Amount, high: Amount) -> Truth:
    """Whether a number may lie from one to another, both of them counted in."""
    bottom, top = in_unit_of(low, x), in_unit_of(high, x)
    if bottom is None or top is None:
        return Truth.UNKNOWN
    return min(bottom.at_most(x.interval), x.interval.at_most(top))


def near_miss(a: Amount, b: Amount) -> Truth:
    """Whether a is at least a third and at most three times b, or b with its point moved."""
    right = in_unit_of(b, a)
    if right is None:
        return Truth.UNKNOWN
    if lies_within(a, Amount(right / 3, a.sort, a.unit), Amount(right * 3, a.sort, a.unit)).holds:
        return Truth.TRUE
    moved = any((a.interval * power).equals(_widened(right)).holds for power in POWERS_OF_TEN)
    return Truth.TRUE if moved else Truth.FALSE


def _widened(interval: Interval) -> Interval:
    less, more = interval * (1 - A_FIFTIETH), interval * (1 + A_FIFTIETH)
    return less.hull(more)
