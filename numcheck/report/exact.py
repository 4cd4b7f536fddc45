"""Exact numbers as text."""

from __future__ import annotations

from fractions import Fraction

from numcheck.interval import Interval


def exact_text(value: Fraction) -> str:
    """A decimal, "p/q" where none is finite."""
    twos, rest = _exponent(value.denominator, 2)
    fives, rest = _exponent(rest, 5)
    if rest != 1:
        return str(value)
    places = max(twos, fives)
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    whole, decimals = digits[: len(digits) - places], digits[len(digits) - places :]
    return f"{'-' if value < 0 else ''}{whole}{'.' if decimals else ''}{decimals}"


def interval_text(interval: Interval) -> str:
    """One value alone, or both ends: [71.5, 72.5], (1300, inf)."""
    if interval.low is not None and interval.is_exact:
        return exact_text(interval.low)
    low = "-inf" if interval.low is None else exact_text(interval.low)
    high = "inf" if interval.high is None else exact_text(interval.high)
    return f"{'(' if interval.low_open else '['}{low}, {high}{')' if interval.high_open else ']'}"


def _exponent(number: int, base: int) -> tuple[int, int]:
    """How often *base* divides *number*, and what is left."""
    exponent = 0
    while number % base == 0:
        number //= base
        exponent += 1
    return exponent, number
