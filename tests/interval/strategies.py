"""Intervals and values inside them."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from numcheck.interval import Interval

numbers = st.fractions(min_value=-50, max_value=50, max_denominator=12)
ends = st.none() | numbers


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Bounded and unbounded ones, open and closed, single values often."""
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
        if low == high:
            return Interval.exactly(low)
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


@st.composite
def values_in(draw: st.DrawFn, interval: Interval) -> Fraction:
    """A value that the interval holds: an end where it is closed, something inside, or far out."""
    low, high = interval.low, interval.high
    choices = [end for end in (low, high) if end is not None and end in interval]
    share = Fraction(draw(st.integers(1, 7)), 8)
    far = Fraction(draw(st.integers(1, 500)))
    if low is not None and high is not None:
        choices.append(low + (high - low) * share)
    elif low is not None:
        choices.append(low + far * share)
    elif high is not None:
        choices.append(high - far * share)
    else:
        choices.append(far * (1 if draw(st.booleans()) else -1))
    return draw(st.sampled_from([choice for choice in choices if choice in interval]))


@st.composite
def intervals_with_value(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval and one of its values."""
    interval = draw(intervals())
    return interval, draw(values_in(interval))


@st.composite
def nested_intervals(draw: st.DrawFn) -> tuple[Interval, Interval]:
    """An interval and one that holds it."""
    inner = draw(intervals())
    return inner, inner.hull(draw(intervals()))
