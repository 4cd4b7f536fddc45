"""Intervals: the values that a number's wording allows, their algebra and how they compare."""

from numcheck.interval.model import Interval, Number, as_interval
from numcheck.interval.truth import Truth, every, some

__all__ = ["Interval", "Number", "Truth", "as_interval", "every", "some"]
