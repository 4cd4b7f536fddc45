from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from numcheck.interval import Interval
from tests.interval.strategies import intervals, intervals_with_value, nested_intervals, numbers

Held = tuple[Interval, Fraction]
Binary = Callable[[Interval, Interval], Interval]

OPERATORS = pytest.mark.parametrize("operate", [operator.add, operator.sub, operator.mul, operator.truediv])


@OPERATORS
@given(left=intervals_with_value(), right=intervals_with_value())
def test_result_holds_the_result_of_every_pair_of_values(
    operate: Callable[[Any, Any], Any], left: Held, right: Held
) -> None:
    assume(operate is not operator.truediv or right[1] != 0)
    result = operate(left[0], right[0])
    assert isinstance(result, Interval)
    assert operate(left[1], right[1]) in result


@OPERATORS
@given(left=nested_intervals(), right=nested_intervals())
def test_wider_operands_never_give_a_narrower_result(
    operate: Binary, left: tuple[Interval, Interval], right: tuple[Interval, Interval]
) -> None:
    narrow, wide = operate(left[0], right[0]), operate(left[1], right[1])
    assert narrow.hull(wide) == wide


@OPERATORS
@given(held=intervals_with_value(), number=numbers)
def test_a_number_stands_for_the_interval_that_holds_it_alone(
    operate: Callable[[Any, Any], Any], held: Held, number: Fraction
) -> None:
    assert operate(held[0], number) == operate(held[0], Interval.exactly(number))
    assert operate(number, held[0]) == operate(Interval.exactly(number), held[0])


@given(intervals_with_value())
def test_magnitude_holds_the_magnitude_of_every_value_and_no_negative_one(held: Held) -> None:
    interval, value = held
    assert abs(value) in abs(interval)
    assert not abs(interval).below(0).holds


@given(intervals_with_value())
def test_magnitude_of_a_value_of_the_magnitude_comes_from_the_interval(held: Held) -> None:
    magnitude = abs(held[0])
    for value in (magnitude.low, magnitude.high):
        if value is not None and value in magnitude:
            assert value in held[0] or -value in held[0]


@given(intervals_with_value(), intervals_with_value())
def test_least_and_greatest_hold_those_of_every_pair(left: Held, right: Held) -> None:
    assert min(left[1], right[1]) in left[0].least(right[0])
    assert max(left[1], right[1]) in left[0].greatest(right[0])


@given(intervals(), intervals())
def test_ends_of_a_sum_are_reached_exactly_when_both_ends_are(left: Interval, right: Interval) -> None:
    total = left + right
    assert total.low_open == (left.low_open or right.low_open)
    assert total.high_open == (left.high_open or right.high_open)


@given(intervals())
def test_negating_twice_changes_nothing(interval: Interval) -> None:
    opposite = -interval
    assert -opposite == interval


@given(intervals(), intervals())
def test_subtracting_what_was_added_leaves_at_least_the_start(left: Interval, right: Interval) -> None:
    there_and_back = (left + right) - right
    assert there_and_back.hull(left) == there_and_back


@given(intervals(), numbers)
def test_adding_and_subtracting_a_number_is_a_round_trip(interval: Interval, number: Fraction) -> None:
    assert (interval + number) - number == interval


@given(intervals(), numbers)
def test_scaling_up_and_down_is_a_round_trip(interval: Interval, number: Fraction) -> None:
    assume(number != 0)
    assert (interval * number) / number == interval


@given(intervals(), intervals())
def test_order_of_terms_and_factors_does_not_matter(left: Interval, right: Interval) -> None:
    assert left + right == right + left
    assert left * right == right * left
    assert left.least(right) == right.least(left)
    assert left.hull(right) == right.hull(left)


@given(intervals())
def test_taking_the_reciprocal_twice_changes_nothing_where_zero_is_not_near(interval: Interval) -> None:
    positive = abs(interval) + 1
    assert positive.reciprocal().reciprocal() == positive
    assert (-positive).reciprocal().reciprocal() == -positive


@pytest.mark.parametrize(
    ("interval", "reciprocal"),
    [
        (Interval(Fraction(2), Fraction(4)), Interval(Fraction(1, 4), Fraction(1, 2))),
        (
            Interval(Fraction(2), Fraction(4), True, False),
            Interval(Fraction(1, 4), Fraction(1, 2), False, True),
        ),
        (Interval(Fraction(2), None), Interval(Fraction(0), Fraction(1, 2), True, False)),
        (Interval(Fraction(0), Fraction(4)), Interval(Fraction(1, 4), None)),
        (Interval(Fraction(-4), Fraction(0)), Interval(None, Fraction(-1, 4))),
        (Interval(Fraction(-1), Fraction(1)), Interval.EVERYTHING),
        (Interval.exactly(0), Interval.EVERYTHING),
    ],
    ids=str,
)
def test_reciprocal(interval: Interval, reciprocal: Interval) -> None:
    assert interval.reciprocal() == reciprocal


def test_dividing_by_an_interval_that_holds_zero_is_everything() -> None:
    assert Interval.exactly(3) / Interval(Fraction(-1), Fraction(2)) == Interval.EVERYTHING
    assert Interval.exactly(3) / 0 == Interval.EVERYTHING


def test_an_open_end_stays_open_through_a_product() -> None:
    over = Interval(Fraction(3), None, low_open=True)
    assert over * 2 == Interval(Fraction(6), None, low_open=True)
    assert over * -2 == Interval(None, Fraction(-6), high_open=True)


def test_a_reached_zero_makes_the_product_reach_zero() -> None:
    open_above = Interval(Fraction(1), Fraction(2), high_open=True)
    assert Interval(Fraction(0), Fraction(1)) * open_above == Interval(
        Fraction(0), Fraction(2), high_open=True
    )
    assert Interval.exactly(0) * Interval.EVERYTHING == Interval.exactly(0)


@given(intervals())
def test_closing_includes_the_finite_ends(interval: Interval) -> None:
    closed = interval.closed()
    assert all(end in closed for end in (interval.low, interval.high) if end is not None)
    assert (closed.low, closed.high) == (interval.low, interval.high)


@pytest.mark.parametrize(
    ("low", "high", "low_open", "high_open"), [(2, 1, False, False), (1, 1, True, False), (1, 1, False, True)]
)
def test_an_empty_interval_is_refused(low: int, high: int, low_open: bool, high_open: bool) -> None:
    with pytest.raises(ValueError, match="empty interval"):
        Interval(Fraction(low), Fraction(high), low_open, high_open)


@given(st.booleans(), st.booleans())
def test_unbounded_ends_are_always_open(low_open: bool, high_open: bool) -> None:
    assert Interval(None, None, low_open, high_open) == Interval.EVERYTHING


@given(numbers, numbers)
def test_around_reaches_both_ends(value: Fraction, reach: Fraction) -> None:
    around = Interval.around(value, abs(reach))
    assert value + abs(reach) in around
    assert value - abs(reach) in around
    assert value + abs(reach) + 1 not in around
