"""Functions of times of the day."""

from __future__ import annotations

import re
from fractions import Fraction

from numcheck.expression.amount import Amount, in_unit_of
from numcheck.expression.scope import Scope
from numcheck.interval import Interval, Truth
from numcheck.quantity.model import Quantity

TIME = re.compile(
    r"(?<!\d)(?P<hour>\d\d?)(?:[:.h](?P<minute>\d\d))?(?::\d\d)?(?:\s?(?P<half>[ap])\.?\s?m)?(?!\d)"
)
ONE_MINUTE = Amount(Interval.exactly(1), "duration", "minute")
HALF_A_DAY, DAY = 720, 1440


def lasts(scope: Scope, term: Quantity, start: Quantity, end: Quantity) -> Truth:
    """Whether so much time passes from one time of the day to another, on whatever day that is."""
    length = scope.amount(term)
    minutes = None if length is None else in_unit_of(length, ONE_MINUTE)
    found = [each for time in (start, end) for each in TIME.finditer(time.text.lower())]
    if minutes is None or minutes.low is None or minutes.high is None or len(found) != 2:
        return Truth.UNKNOWN
    gap = (_minutes(found[1]) - _minutes(found[0])) % DAY
    turn = DAY if _is_told(found[0]) and _is_told(found[1]) else HALF_A_DAY
    over = (minutes.low - gap) // turn
    lapses = [gap + turn * over, gap + turn * (over + 1)]
    return (
        Truth.TRUE if any(_fits(Fraction(lapse), minutes) for lapse in lapses if lapse > 0) else Truth.FALSE
    )


def _fits(lapse: Fraction, minutes: Interval) -> bool:
    return Interval.exactly(lapse).equals(minutes) is not Truth.FALSE


def _minutes(time: re.Match[str]) -> int:
    hour = int(time["hour"])
    if time["half"]:
        hour = hour % 12 + (12 if time["half"] == "p" else 0)
    return hour * 60 + int(time["minute"] or 0)


def _is_told(time: re.Match[str]) -> bool:
    """Whether it is before or after noon for certain."""
    return bool(time["half"]) or int(time["hour"]) > 12 or time["hour"].startswith("0")
