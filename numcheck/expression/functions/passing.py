"""How much time passes from one point in time to another, as text tells it."""

from __future__ import annotations

from fractions import Fraction

from numcheck.expression.amount import amount_of
from numcheck.expression.functions.calendar import in_days
from numcheck.expression.functions.clock import lasts
from numcheck.expression.functions.yearless import days
from numcheck.expression.scope import Scope
from numcheck.interval import Interval, Truth
from numcheck.quantity.model import Quantity

YEAR = Fraction(3652425, 10000)
"""Mean length of a Gregorian year in days."""

FACTOR = Fraction(11, 5)
"""How many times as long a stretch of time may be as another and still be told of the same."""


def passes(scope: Scope, lapse: Quantity, start: Quantity, end: Quantity) -> Truth:
    """Whether so much time passes, the first and the last day counted or not.

    Between two bare years it may be a year less or more than their difference. Nothing is said of a stretch
    of quite another length.
    """
    if start.kind == "time" and end.kind == "time":
        is_by_seconds = any(time.text.count(":") > 1 for time in (start, end))
        return Truth.UNKNOWN if is_by_seconds else lasts(scope, lapse, start, end)
    length = amount_of(lapse, lapse.interval)
    told = None if length is None else in_days(length)
    gap = _gap(start, end)
    if told is None or gap is None:
        return Truth.UNKNOWN
    if told.interval.equals(gap) is not Truth.FALSE:
        return Truth.TRUE
    return Truth.FALSE if _is_alike(told.interval, gap) else Truth.UNKNOWN


def _is_alike(told: Interval, gap: Interval) -> bool:
    """Whether the one is no more than FACTOR times the other, so that they may tell of the same time."""
    if told.low is None or told.high is None or gap.low is None or gap.high is None:
        return False
    return told.high * FACTOR >= gap.low and told.low <= FACTOR * gap.high


def _gap(start: Quantity, end: Quantity) -> Interval | None:
    """The days from the one to the other, at least and at most."""
    if start.kind == "year" and end.kind == "year":
        if start.value is None or end.value is None:
            return None
        years = end.value - start.value
        return Interval((years - 1) * YEAR + 1, (years + 1) * YEAR - 1)
    if "year" in (start.kind, end.kind):
        one, other = amount_of(start, start.interval), amount_of(end, end.interval)
        found = None if one is None or other is None else in_days(one, other)
    else:
        found = days(start, end)
    if found is None or found.interval.low is None or found.interval.high is None:
        return None
    return Interval(found.interval.low, found.interval.high + 1)
