"""Functions of dates, years and durations."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from fractions import Fraction

from numcheck.expression.amount import Amount, calculate, in_unit_of
from numcheck.interval import Interval, Truth
from numcheck.pattern.model import Word
from numcheck.quantity.model import Quantity

ONE_DAY = Amount(Interval.exactly(1), "duration", "day")
ONE_YEAR = Amount(Interval.exactly(1), "duration", "year")

NEW_STYLE = date(1753, 1, 1).toordinal()
"""From here on English texts give Gregorian dates."""

WEEKDAYS = "montuewedthufrisatsun"

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]*"
DAY_AND_MONTH = re.compile(
    rf"\b(?P<day>\d\d?)(?:st|nd|rd|th)?(?: day)?(?: of)? (?P<month>{MONTH})"
    rf"|\b(?P<first>{MONTH})\.? (?P<last>\d\d?)(?!\d)"
)
ISO_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
CLOCK_TIME = re.compile(r"(?P<hour>\d\d?)[.:](?P<minute>\d\d)(?!\d)(?: ?(?P<half>[ap])\.? ?m\b)?")
LAST_HOUR, MINUTES = 24, 60
YEAR = re.compile(r"\b\d{4}\b")
TIME_WORDS = {"night": "day", "season": "year", "sec": "second", "min": "minute", "hr": "hour"}
"""Words for units of time that are no units."""

PER_UNIT: dict[tuple[str, str], tuple[int, int]] = {
    ("minute", "second"): (60, 60), ("hour", "minute"): (60, 60), ("hour", "second"): (3600, 3600),
    ("day", "hour"): (7, 24), ("day", "minute"): (420, 1440), ("day", "second"): (86400, 86400),
    ("week", "day"): (5, 7), ("week", "hour"): (35, 168), ("month", "week"): (4, 5),
    ("month", "day"): (20, 31), ("year", "month"): (12, 12), ("year", "week"): (48, 53),
    ("year", "day"): (240, 366), ("year", "hour"): (1600, 8784),
}  # fmt: skip
"""How many of a unit of time another has: at least those that are worked, at most all."""

LEAP_YEAR = 2000

DAY_SLOTS = 12 * 31
"""A year with a place for every day of its months, so that anniversaries are whole years apart."""


def years(*amounts: Amount) -> Amount | None:
    """A duration, an age or an anniversary in years, or the years from one date or year to another."""
    if len(amounts) == 1 and amounts[0].sort == "ordinal":
        return Amount(amounts[0].interval, "number")
    if len(amounts) == 2 and any(amount.sort == "date" for amount in amounts):
        start, end = (_as_years(amount) for amount in amounts)
        return None if start is None or end is None else Amount(end - start, "number")
    return _number(amounts, ONE_YEAR)


def in_days(*amounts: Amount) -> Amount | None:
    """A duration as a number of days, or the days from one date to another."""
    return _number(amounts, ONE_DAY)


def weekday(day: Word) -> Amount | None:
    """1 for "Monday" or "Mon" to 7 for "Sunday"."""
    number = WEEKDAYS.find(day.text.lower()[:3])
    return None if number < 0 else Amount(Interval.exactly(number // 3 + 1), "number")


def weekday_of(amount: Amount) -> Amount | None:
    """The same for a date; unknown without a year, and before the calendar was taken up."""
    day = amount.interval.low
    if amount.sort != "date" or day is None or day < NEW_STYLE or not amount.interval.is_exact:
        return None
    return Amount(Interval.exactly((day - 1) % 7 + 1), "number")


def _number(amounts: tuple[Amount, ...], unit: Amount) -> Amount | None:
    lapse = amounts[0] if len(amounts) == 1 else calculate("-", amounts[1], amounts[0])
    interval = None if lapse is None else in_unit_of(lapse, unit)
    return None if interval is None else Amount(interval, "number")


def _as_years(amount: Amount) -> Interval | None:
    """A date or year as years since the first: 2 July 2011 lies between 2011 and 2012."""
    low, high = amount.interval.low, amount.interval.high
    if amount.sort == "year":
        return amount.interval
    if amount.sort != "date" or low is None or high is None:
        return None
    if low < 1 or high > date.max.toordinal():
        return None
    return Interval(_year_of(low), _year_of(high) + Fraction(1, DAY_SLOTS), high_open=True)


def _year_of(day: Fraction) -> Fraction:
    """Where a day begins in its year."""
    found = date.fromordinal(int(day))
    return found.year + Fraction((found.month - 1) * 31 + found.day - 1, DAY_SLOTS)


def exists(quantity: Quantity) -> Truth:
    """Whether a date's month has that day, 29 February that of a leap year or of a year not given; or a
    clock shows that time of the day.
    """
    text = quantity.text.lower()
    if quantity.kind != "date":
        return Truth.FALSE if _is_no_clock_time(text) else Truth.TRUE
    found = DAY_AND_MONTH.search(text)
    if found is None:
        return Truth.FALSE if _is_no_iso_date(text) else Truth.TRUE
    month = MONTHS.index((found["month"] or found["first"])[:3]) + 1
    year = YEAR.search(text)
    most = monthrange(int(year[0]) if year else LEAP_YEAR, month)[1]
    return Truth.TRUE if int(found["day"] or found["last"]) <= most else Truth.FALSE


def _is_no_iso_date(text: str) -> bool:
    found = ISO_DATE.fullmatch(text)
    if found is None:
        return False
    year, month, day = map(int, found.groups())
    return not (1 <= month <= len(MONTHS) and 1 <= day <= monthrange(year or LEAP_YEAR, month)[1])


def _is_no_clock_time(text: str) -> bool:
    found = CLOCK_TIME.match(text)
    if found is None:
        return False
    hour, minute, half = int(found["hour"]), int(found["minute"]), found["half"]
    return hour > LAST_HOUR or minute >= MINUTES or (half == "a" and hour > LAST_HOUR // 2)


def how_many(unit: Word, time: Amount) -> Amount | None:
    """How many of a unit of time named by a word a time has: 60 of "minute" in an hour."""
    return _number((time,), Amount(Interval.exactly(1), "duration", _unit_name(unit)))


def per_unit(long: Word, short: Word) -> Amount:
    """How many of the short unit the long one has, at work or in all; none if it is no longer."""
    least, most = PER_UNIT.get((_unit_name(long), _unit_name(short)), (0, 0))
    return Amount(Interval(Fraction(least), Fraction(most)), "number")


def _unit_name(word: Word) -> str:
    name = word.text.lower().removesuffix("s")
    return TIME_WORDS.get(name, name)
