"""How far a statement about intervals is true."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum


class Truth(IntEnum):
    """Ordered: ``and`` is the least, ``or`` the greatest."""

    FALSE = 0
    """For no values of the intervals."""

    UNKNOWN = 1
    """The two cannot be compared."""

    POSSIBLE = 2
    """For some values."""

    TRUE = 3
    """For all values."""

    def __invert__(self) -> Truth:
        """``not``: swaps true and false, keeps what lies between."""
        if self is Truth.TRUE:
            return Truth.FALSE
        return Truth.TRUE if self is Truth.FALSE else self

    @property
    def holds(self) -> bool:
        """True or possible."""
        return self >= Truth.POSSIBLE


def every(truths: Iterable[Truth]) -> Truth:
    """``and`` over any number of truths; true for none."""
    least = Truth.TRUE
    for truth in truths:
        least = min(least, truth)
        if least is Truth.FALSE:  # nothing after it matters
            break
    return least


def some(truths: Iterable[Truth]) -> Truth:
    """``or`` over any number of truths; false for none."""
    greatest = Truth.FALSE
    for truth in truths:
        greatest = max(greatest, truth)
        if greatest is Truth.TRUE:
            break
    return greatest
