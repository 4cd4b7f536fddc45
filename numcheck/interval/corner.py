"""The ends of an interval as points of the extended line, and arithmetic on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Corner:
    """A point that an interval reaches or, when open, only approaches."""

    value: Fraction
    """The point; for an infinite corner its sign alone counts."""

    is_open: bool
    is_finite: bool = True

    @classmethod
    def low_end(cls, value: Fraction | None, *, is_open: bool) -> Corner:
        """The low end of an interval; None is minus infinity."""
        return INFINITY_BELOW if value is None else cls(value, is_open)

    @classmethod
    def high_end(cls, value: Fraction | None, *, is_open: bool) -> Corner:
        """The high end of an interval; None is infinity."""
        return INFINITY_ABOVE if value is None else cls(value, is_open)

    @property
    def position(self) -> tuple[int, Fraction]:
        """Sorts corners along the line."""
        if self.is_finite:
            return (0, self.value)
        return (1 if self.value > 0 else -1, Fraction(0))

    @property
    def end(self) -> Fraction | None:
        """The point as an end of an interval: None where it is infinite."""
        return self.value if self.is_finite else None

    @property
    def is_reached_zero(self) -> bool:
        """Whether this is zero and belongs to its interval."""
        return self.is_finite and self.value == 0 and not self.is_open


INFINITY_BELOW = Corner(Fraction(-1), is_open=True, is_finite=False)
INFINITY_ABOVE = Corner(Fraction(1), is_open=True, is_finite=False)


def multiply_corners(a: Corner, b: Corner) -> Corner:
    """Zero times anything is zero, also times infinity, and is reached when the zero is."""
    if a.is_finite and b.is_finite:
        reached = not (a.is_open or b.is_open) or a.is_reached_zero or b.is_reached_zero
        return Corner(a.value * b.value, is_open=not reached)
    finite = a if a.is_finite else b
    if finite.is_finite and finite.value == 0:
        return Corner(Fraction(0), is_open=finite.is_open)
    return _infinity(a.value * b.value)


def lowest(corners: Iterable[Corner], *, shared: bool = False) -> Corner:
    """The lowest corner; of two at one place the closed one, or with *shared* the open one."""
    return min(corners, key=lambda corner: (corner.position, corner.is_open != shared))


def highest(corners: Iterable[Corner]) -> Corner:
    """The highest corner; of two at one place the closed one."""
    return max(corners, key=lambda corner: (corner.position, not corner.is_open))


def _infinity(sign: Fraction) -> Corner:
    return INFINITY_ABOVE if sign > 0 else INFINITY_BELOW
