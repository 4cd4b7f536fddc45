"""Functions of dates, years and durations."""

from __future__ import annotations

from numcheck.interval import Interval
from numcheck.rule.amount import Amount, calculate, in_unit_of

ONE_DAY = Amount(Interval.exactly(1), "duration", "day")
ONE_YEAR = Amount(Interval.exactly(1), "duration", "year")


def years(*amounts: Amount) -> Amount | None:
    """A duration or an age as a number of years, or the years from one date or year to another."""
    return _number(amounts, ONE_YEAR)


def days(*amounts: Amount) -> Amount | None:
    """A duration as a number of days, or the days from one date to another."""
    return _number(amounts, ONE_DAY)


def _number(amounts: tuple[Amount, ...], unit: Amount) -> Amount | None:
    lapse = amounts[0] if len(amounts) == 1 else calculate("-", amounts[1], amounts[0])
    interval = None if lapse is None else in_unit_of(lapse, unit)
    return None if interval is None else Amount(interval, "number")
