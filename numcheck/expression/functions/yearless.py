"""Functions of dates that may lack their year."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from numcheck.expression.amount import Amount, amount_of
from numcheck.expression.functions.calendar import MONTH, MONTHS, WEEKDAYS, in_days
from numcheck.interval import Interval, Truth
from numcheck.pattern.model import Word
from numcheck.quantity.model import Quantity

PART = re.compile(rf"\b(?P<month>{MONTH})|(?<!\d)(?P<day>\d\d?)(?!\d)")
COMMON_YEARS = (2001, 2000)
"""One without and one with a leap day, for dates that name no year."""

HALF_A_YEAR = 183
Days = tuple[int, int]
"""The first and the last day that a date names."""


def days(first: Amount | Quantity, end: Amount | Quantity | None = None) -> Amount | None:
    """A duration as a number of days, or the days from one date to another, by every year they can be of."""
    if isinstance(first, Quantity) and isinstance(end, Quantity):
        return _days_between(first, end)
    moments = [_amount(each) for each in (first, end) if each is not None]
    known = [each for each in moments if each is not None]
    return in_days(*known) if len(known) == len(moments) else None


def _amount(moment: Amount | Quantity) -> Amount | None:
    return amount_of(moment, moment.interval) if isinstance(moment, Quantity) else moment


def _days_between(start: Quantity, end: Quantity) -> Amount | None:
    return _number(
        [b - a for first, last in _pairs(start, end) for a, b in ((first[1], last[0]), (first[0], last[1]))]
    )


def days_within(period: Quantity) -> Amount | None:
    """The days from the first to the last of "March 3 until April 12"."""
    found = [_days_in(period, year) for year in _years(period)]
    return _number([last - first for first, last in found if last > first])


def weekdays_agree(day: Word, first: Quantity, other: Word, second: Quantity) -> Truth:
    """Whether two dates of one year can both fall on the days of the week given with them."""
    wanted = (_weekday(other) - _weekday(day)) % 7
    found = {
        (last[0] - start[0]) % 7 for start, last in _pairs(first, second) if _is_day(start) and _is_day(last)
    }
    return Truth.UNKNOWN if not found else Truth.TRUE if wanted in found else Truth.FALSE


def weekday_in(day: Quantity, year: Amount) -> Amount | None:
    """The number of the weekday of a date without a year in the year that is given elsewhere."""
    low = year.interval.low
    if day.value is not None or year.sort != "year" or low is None or not 1753 <= low < 9999:
        return None
    found = _days_in(day, int(low))
    return Amount(Interval.exactly((found[0] - 1) % 7 + 1), "number") if _is_day(found) else None


def day_of_month(day: Quantity) -> Amount | None:
    """The day of its month that a date names: 7 of "7 July"."""
    (first, last) = _days_in(day, next(_years(day)))
    return Amount(Interval.exactly(date.fromordinal(last).day), "number") if first <= last != 0 else None


def _number(found: list[int]) -> Amount | None:
    return Amount(Interval(Fraction(min(found)), Fraction(max(found))), "number") if found else None


def _is_day(days: Days) -> bool:
    return days[0] == days[1] != 0


def _weekday(day: Word) -> int:
    return WEEKDAYS.find(day.text.lower()[:3]) // 3


def _pairs(start: Quantity, end: Quantity) -> Iterator[tuple[Days, Days]]:
    """Both dates in every year they can be of, so that the second is not half a year before the first."""
    for year in _years(start, end):
        first, last = _days_in(start, year), _days_in(end, year)
        if first[0] - last[0] > HALF_A_YEAR and end.value is None:
            last = _days_in(end, year + 1)
        elif first[0] - last[0] > HALF_A_YEAR and start.value is None:
            first = _days_in(start, year - 1)
        if first[1] and last[1]:
            yield first, last


def _years(*days: Quantity) -> Iterator[int]:
    """The year that one of the dates names, or any."""
    for day in days:
        if day.value is not None:
            yield date.fromordinal(max(1, int(day.value))).year
            return
    yield from COMMON_YEARS


def _days_in(day: Quantity, year: int) -> Days:
    """The days of a date, of *year* if it names none; (0, 0) where they cannot be told."""
    interval = day.interval
    if (
        day.value is not None
        and interval is not None
        and interval.low is not None
        and interval.high is not None
    ):
        return int(interval.low), int(interval.high)
    months = [
        MONTHS.index(each["month"][:3]) + 1 for each in PART.finditer(day.text.lower()) if each["month"]
    ]
    days = [int(each["day"]) for each in PART.finditer(day.text.lower()) if each["day"]]
    if not months or not 1 <= len(days) <= 2 or len(months) > len(days):
        return 0, 0
    first = _day(year, months[0], days[0])
    last = _day(year + (months[-1] < months[0]), months[-1], days[-1])
    return (first, last) if first and last else (0, 0)


def _day(year: int, month: int, day: int) -> int:
    """0 for a day that the month does not have."""
    return date(year, month, day).toordinal() if 1 <= day <= monthrange(year, month)[1] else 0
