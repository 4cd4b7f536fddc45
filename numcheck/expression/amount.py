"""Amounts: what expressions compute with, and their arithmetic across units."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from numcheck.expression.sort import SORT_OF_KIND, Sort, added, comparable, divided, multiplied, subtracted
from numcheck.expression.tree import Comparator, Operator
from numcheck.interval import Interval, Truth
from numcheck.quantity.model import Quantity
from numcheck.quantity.unit import convert

WITH_UNIT: frozenset[Sort] = frozenset({"money", "measure", "temperature", "duration", "rate", "age"})

COUNTED_UNITS = ("day", "week", "month", "year")

TIME_UNITS: dict[Sort, str] = {"date": "day", "year": "year", "age": "year"}
"""What a difference of two of them is counted in."""


@dataclass(frozen=True, slots=True)
class Amount:
    """Values of one sort and unit; 72 percent is the share 18/25."""

    interval: Interval
    sort: Sort
    unit: str | None = None
    counted: Interval | None = None
    """Its exact values where it is a whole number of days, weeks, months or years, or a sum of such in one
    unit: where they are added up they are counted, "3 weeks, 6 weeks and 4 weeks", not rounded."""

    is_sum: bool = False
    """Whether such numbers were added up or subtracted."""


def amount_of(quantity: Quantity, interval: Interval | None) -> Amount | None:
    """The quantity as read in *interval*; None where it has no one value to compare."""
    sort = SORT_OF_KIND.get(quantity.kind)
    if interval is None or sort is None or quantity.is_spread or quantity.is_unread:
        return None
    if quantity.kind in ("percent", "points"):
        interval = _hundredth(interval)
    unit = quantity.unit if sort in WITH_UNIT else None
    return Amount(interval, sort, unit, _counted(quantity, interval))


def _counted(quantity: Quantity, interval: Interval) -> Interval | None:
    value, low, high = quantity.value, interval.low, interval.high
    if quantity.kind != "duration" or quantity.unit not in COUNTED_UNITS or quantity.hedge:
        return None
    if value is None or value.denominator != 1 or low is None or high is None or high - low > 1:
        return None
    return Interval.exactly(value) if low <= value <= high else None


def _hundredth(interval: Interval) -> Interval:
    """A hundredth of the interval, without the corners that a product of two intervals asks for."""
    low = None if interval.low is None else interval.low / 100
    high = None if interval.high is None else interval.high / 100
    return Interval(low, high, interval.low_open, interval.high_open)


COMPARISONS: dict[Comparator, Callable[[Interval, Interval], Truth]] = {
    "==": lambda a, b: a.equals(b),
    "!=": lambda a, b: ~a.equals(b),
    "<": lambda a, b: a.below(b),
    "<=": lambda a, b: a.at_most(b),
    ">": lambda a, b: b.below(a),
    ">=": lambda a, b: b.at_most(a),
}


def compare(comparator: Comparator, a: Amount | None, b: Amount | None) -> Truth:
    """How far the comparison is true; unknown where the two do not compare."""
    if a is None or b is None or not comparable(a.sort, b.sort):
        return Truth.UNKNOWN
    aligned = compared(a, b)
    if aligned is None or Interval.EVERYTHING in aligned:
        return Truth.UNKNOWN
    return COMPARISONS[comparator](*aligned)


def compared(a: Amount, b: Amount) -> tuple[Interval, Interval] | None:
    """The values of both that are compared; None where they have no unit in common."""
    return (_counts_of(a, b) if a.is_sum or b.is_sum else None) or _aligned(a, b)


def calculate(operator: Operator, a: Amount | None, b: Amount | None) -> Amount | None:
    """The result, or None where the two do not go together."""
    if a is None or b is None:
        return None
    match operator:
        case "+":
            return _add(a, b)
        case "-":
            return _subtract(a, b)
        case "*":
            return _multiply(a, b)
        case "/":
            return divide(a, b)


def negative(amount: Amount | None) -> Amount | None:
    """The amount below zero."""
    if amount is None:
        return None
    counted = None if amount.counted is None else -amount.counted
    return Amount(-amount.interval, amount.sort, amount.unit, counted, amount.is_sum)


def _add(a: Amount, b: Amount) -> Amount | None:
    sort, aligned = added(a.sort, b.sort), _aligned(a, b)
    if sort is None or aligned is None:
        return None
    counts = _counts_of(a, b)
    counted = counts and counts[0] + counts[1]
    return Amount(aligned[0] + aligned[1], sort, a.unit if a.sort != "zero" else b.unit, counted, is_sum=True)


def _subtract(a: Amount, b: Amount) -> Amount | None:
    sort, aligned = subtracted(a.sort, b.sort), _aligned(a, b)
    if sort is None or aligned is None:
        return None
    unit = a.unit if a.sort != "zero" else b.unit
    counts = _counts_of(a, b)
    counted = counts and counts[0] - counts[1]
    return Amount(
        aligned[0] - aligned[1], sort, TIME_UNITS[a.sort] if _is_lapse(a, b) else unit, counted, is_sum=True
    )


def _is_lapse(a: Amount, b: Amount) -> bool:
    return a.sort == b.sort and a.sort in TIME_UNITS


def _multiply(a: Amount, b: Amount) -> Amount | None:
    sort = multiplied(a.sort, b.sort)
    return None if sort is None else Amount(a.interval * b.interval, sort, a.unit or b.unit)


def divide(a: Amount, b: Amount) -> Amount | None:
    """The quotient; unknown by what may be nothing but zero."""
    sort = divided(a.sort, b.sort)
    if sort is None or b.interval == Interval.exactly(0):
        return None
    if a.sort != b.sort:
        return Amount(a.interval / b.interval, sort, a.unit)
    aligned = _aligned(a, b)
    return aligned and Amount(aligned[0] / aligned[1], sort)


def in_unit_of(amount: Amount, like: Amount) -> Interval | None:
    """The amount's values counted in the other's unit; None where they have no unit in common."""
    unit, wanted = _unit(amount), _unit(like)
    sorts = (amount.sort, like.sort)
    if unit == wanted or "zero" in sorts or "number" in sorts:
        return amount.interval
    if unit is None or wanted is None:
        return None
    return convert(amount.interval, unit, wanted)


def _unit(amount: Amount) -> str | None:
    return amount.unit or TIME_UNITS.get(amount.sort)


def _counts_of(a: Amount, b: Amount) -> tuple[Interval, Interval] | None:
    """The exact values of both, where both are counted in one unit."""
    if a.counted is None or b.counted is None or a.unit != b.unit:
        return None
    return a.counted, b.counted


def _aligned(a: Amount, b: Amount) -> tuple[Interval, Interval] | None:
    """Both intervals in the unit of *a*."""
    right = in_unit_of(b, a)
    return None if right is None else (a.interval, right)
