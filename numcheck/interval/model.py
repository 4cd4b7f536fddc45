"""Sets of values with exact ends.

The algebra is that of interval arithmetic with open and unbounded ends (Hickey, Ju and van Emden,
"Interval arithmetic: from principles to implementation", JACM 48, 2001): the result of an operation
is the smallest interval that holds the result for every pair of values of its operands.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import ClassVar

from numcheck.interval.corner import Corner, highest, lowest, multiply_corners
from numcheck.interval.truth import Truth

Number = int | Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """Every value from *low* to *high*; None is an unbounded end, which is always open."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    EVERYTHING: ClassVar[Interval]

    def __post_init__(self) -> None:
        if self.low is None:
            object.__setattr__(self, "low_open", True)
        if self.high is None:
            object.__setattr__(self, "high_open", True)
        if self.low is None or self.high is None:
            return
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            raise ValueError(f"empty interval: {self}")

    @classmethod
    def exactly(cls, value: Number) -> Interval:
        """The one value."""
        return cls(Fraction(value), Fraction(value))

    @classmethod
    def around(cls, value: Number, reach: Number) -> Interval:
        """Every value at most *reach* from *value*."""
        return cls(Fraction(value) - reach, Fraction(value) + reach)

    @property
    def is_exact(self) -> bool:
        """Whether it holds one value alone."""
        return self.low is not None and self.low == self.high

    @property
    def is_bounded(self) -> bool:
        """Whether both ends are finite."""
        return self.low is not None and self.high is not None

    def __contains__(self, value: Number) -> bool:
        above = self.low is None or (self.low < value if self.low_open else self.low <= value)
        below = self.high is None or (value < self.high if self.high_open else value <= self.high)
        return above and below

    def __str__(self) -> str:
        left, right = "(" if self.low_open else "[", ")" if self.high_open else "]"
        low = "-inf" if self.low is None else str(self.low)
        high = "inf" if self.high is None else str(self.high)
        return f"{left}{low}, {high}{right}"

    # The algebra

    def __neg__(self) -> Interval:
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return Interval(low, high, self.high_open, self.low_open)

    def __abs__(self) -> Interval:
        if self.low is not None and self.low >= 0:
            return self
        if self.high is not None and self.high <= 0:
            return -self
        top = highest((self._top, (-self)._top))
        return Interval(Fraction(0), top.end, False, top.is_open)

    def __add__(self, other: Interval | Number) -> Interval:
        other = as_interval(other)
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_open or other.low_open, self.high_open or other.high_open)

    def __sub__(self, other: Interval | Number) -> Interval:
        return self + -as_interval(other)

    def __mul__(self, other: Interval | Number) -> Interval:
        other = as_interval(other)
        ends = product((self._bottom, self._top), (other._bottom, other._top))
        corners = [multiply_corners(a, b) for a, b in ends]
        return spanning(corners, corners)

    def __truediv__(self, other: Interval | Number) -> Interval:
        """The quotients by every value of *other* but zero; everything where zero lies inside it."""
        return self * as_interval(other).reciprocal()

    def reciprocal(self) -> Interval:
        """One over every value but zero: a half line where zero is an end, everything where it is inside."""
        if self._spans_zero or (self.is_exact and self.low == 0):
            return Interval.EVERYTHING
        low = None if self.high == 0 else Fraction(0) if self.high is None else 1 / self.high
        high = None if self.low == 0 else Fraction(0) if self.low is None else 1 / self.low
        return Interval(low, high, self.high_open, self.low_open)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other: Number) -> Interval:
        return as_interval(other) - self

    def __rtruediv__(self, other: Number) -> Interval:
        return as_interval(other) / self

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        return spanning((self._bottom, other._bottom), (self._top, other._top))

    def least(self, other: Interval) -> Interval:
        """Every minimum of a value of each."""
        return spanning(
            (lowest((self._bottom, other._bottom)),), (lowest((self._top, other._top), shared=True),)
        )

    def greatest(self, other: Interval) -> Interval:
        """Every maximum of a value of each."""
        return -(-self).least(-other)

    def closed(self) -> Interval:
        """The same with its finite ends included: [N, inf) for (N, inf)."""
        return Interval(self.low, self.high)

    def meets(self, other: Interval) -> bool:
        """Whether the two share a value."""
        return not self._lies_below(other) and not other._lies_below(self)

    # Comparison

    def equals(self, other: Interval | Number) -> Truth:
        """Whether values of the two are equal."""
        other = as_interval(other)
        if self.is_exact and self == other:
            return Truth.TRUE
        return Truth.POSSIBLE if self.meets(other) else Truth.FALSE

    def below(self, other: Interval | Number) -> Truth:
        """Whether values of this are less than values of *other*."""
        other = as_interval(other)
        if self._lies_below(other):
            return Truth.TRUE
        return Truth.FALSE if other._lies_below(self, touching=True) else Truth.POSSIBLE

    def at_most(self, other: Interval | Number) -> Truth:
        """Whether values of this are less than or equal to values of *other*."""
        return ~as_interval(other).below(self)

    @property
    def _bottom(self) -> Corner:
        return Corner.low_end(self.low, is_open=self.low_open)

    @property
    def _top(self) -> Corner:
        return Corner.high_end(self.high, is_open=self.high_open)

    @property
    def _spans_zero(self) -> bool:
        """Whether zero lies strictly between the ends."""
        return (self.low is None or self.low < 0) and (self.high is None or self.high > 0)

    def _lies_below(self, other: Interval, *, touching: bool = False) -> bool:
        """Whether every value here is less than every value there (or equal, with *touching*)."""
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return touching or self.high_open or other.low_open
        return self.high < other.low


def as_interval(number: Interval | Number) -> Interval:
    """The number as the interval that holds it alone."""
    return number if isinstance(number, Interval) else Interval.exactly(number)


def spanning(bottoms: Iterable[Corner], tops: Iterable[Corner]) -> Interval:
    """The interval from the lowest of *bottoms* to the highest of *tops*."""
    low, high = lowest(bottoms), highest(tops)
    return Interval(low.end, high.end, low.is_open, high.is_open)


Interval.EVERYTHING = Interval(None, None)
