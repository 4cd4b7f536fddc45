"""Functions of rates: so many per 100,000, so much a month."""

from __future__ import annotations

from fractions import Fraction

from numcheck.expression.amount import WITH_UNIT, Amount, in_unit_of
from numcheck.interval import Interval

PER_YEAR: dict[str, Interval] = {
    "hour": Interval(Fraction(1700), Fraction(8784)),
    "day": Interval(Fraction(240), Fraction(366)),
    "week": Interval(Fraction(50), Fraction(53)),
    "fortnight": Interval.exactly(26),
    "month": Interval.exactly(12),
    "quarter": Interval.exactly(4),
    "year": Interval.exactly(1),
}
"""How many a year has: of hours and days, those worked or all of them."""

CODE_LENGTH = 3
"""Of an ISO 4217 code."""


def yearly(amount: Amount) -> Amount | None:
    """What a rate of money per hour, day, week, month... comes to in a year."""
    currency, slash, period = (amount.unit or "").rpartition(" / ")
    times = PER_YEAR.get(period)
    if not slash or times is None or len(currency) != CODE_LENGTH:
        return None
    return Amount(amount.interval * times, "money", currency)


def proportion(amount: Amount) -> Amount | None:
    """A rate such as 7.3 per 1,000 as the share that it is."""
    above, _, per = (amount.unit or "").partition(" / ")
    below = per.partition(" ")[0]  # "1 / 100000 death": of what is counted
    if above != "1" or not below.isdigit():
        return None
    return Amount(amount.interval / int(below), "share")


def comes_to(rate: Amount, amount: Amount) -> Amount | None:
    """What a rate makes of an amount: $3 per gallon of 600 gallons, a count being of what the rate is per."""
    currency, slash, below = (rate.unit or "").rpartition(" / ")
    if not slash or len(currency) != CODE_LENGTH:
        return None
    times = amount.interval
    if amount.sort in WITH_UNIT:
        turned = in_unit_of(amount, Amount(Interval.exactly(1), amount.sort, below))
        if turned is None:
            return None
        times = turned
    return Amount(rate.interval * times, "money", currency)


def made_in(rate: Amount, time: Amount) -> Amount | None:
    """What so much per hour, day, year makes in a time: 60 km/h in two hours are 120 km."""
    above, slash, below = (rate.unit or "").rpartition(" / ")
    if not slash or rate.sort != "measure" or time.sort != "duration":
        return None
    times = in_unit_of(time, Amount(Interval.exactly(1), "duration", below))
    return None if times is None else Amount(rate.interval * times, "measure", above)
