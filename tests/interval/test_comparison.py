from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given

from numcheck.interval import Interval, Truth, every, some
from tests.interval.strategies import intervals, intervals_with_value, nested_intervals

Held = tuple[Interval, Fraction]


@given(intervals_with_value(), intervals_with_value())
def test_a_true_comparison_holds_for_every_pair_and_a_false_one_for_none(left: Held, right: Held) -> None:
    for truth, fact in (
        (left[0].below(right[0]), left[1] < right[1]),
        (left[0].at_most(right[0]), left[1] <= right[1]),
        (left[0].equals(right[0]), left[1] == right[1]),
    ):
        assert truth is not (Truth.FALSE if fact else Truth.TRUE)


@given(intervals(), intervals())
def test_comparisons_of_single_values_are_never_merely_possible(left: Interval, right: Interval) -> None:
    if left.is_exact and right.is_exact:
        assert Truth.POSSIBLE not in (left.below(right), left.at_most(right), left.equals(right))


@given(intervals(), intervals())
def test_at_most_is_the_opposite_of_above(left: Interval, right: Interval) -> None:
    assert left.at_most(right) is ~right.below(left)


@given(intervals(), intervals())
def test_below_and_above_are_never_both_true(left: Interval, right: Interval) -> None:
    assert every([left.below(right), right.below(left)]) is not Truth.TRUE


@given(nested_intervals(), intervals())
def test_widening_never_turns_possible_into_true_or_false(
    nested: tuple[Interval, Interval], other: Interval
) -> None:
    narrow, wide = nested
    for before, after in (
        (narrow.below(other), wide.below(other)),
        (narrow.at_most(other), wide.at_most(other)),
        (narrow.equals(other), wide.equals(other)),
    ):
        assert after in (before, Truth.POSSIBLE)


@given(intervals(), intervals())
def test_meeting_is_mutual_and_agrees_with_equality(left: Interval, right: Interval) -> None:
    assert left.meets(right) == right.meets(left) == left.equals(right).holds


@given(intervals_with_value())
def test_an_interval_meets_every_value_it_holds(held: Held) -> None:
    assert held[0].meets(Interval.exactly(held[1]))


@pytest.mark.parametrize(
    ("left", "right", "truth"),
    [
        (Interval(Fraction(5), None, low_open=True), 5, Truth.FALSE),
        (Interval(Fraction(5), None), 5, Truth.POSSIBLE),
        (Interval.exactly(5), 5, Truth.TRUE),
        (Interval(Fraction(1), Fraction(2), high_open=True), Interval(Fraction(2), Fraction(3)), Truth.FALSE),
        (Interval(Fraction(1), Fraction(2)), Interval(Fraction(2), Fraction(3)), Truth.POSSIBLE),
    ],
)
def test_open_ends_decide_equality(left: Interval, right: Interval | int, truth: Truth) -> None:
    assert left.equals(right) is truth


@pytest.mark.parametrize(
    ("left", "right", "truth"),
    [
        (Interval(Fraction(1), Fraction(2), high_open=True), 2, Truth.TRUE),
        (Interval(Fraction(1), Fraction(2)), 2, Truth.POSSIBLE),
        (Interval(Fraction(2), Fraction(3), low_open=True), 2, Truth.FALSE),
        (Interval(Fraction(2), Fraction(3)), 2, Truth.FALSE),
        (Interval.EVERYTHING, 2, Truth.POSSIBLE),
    ],
)
def test_open_ends_decide_order(left: Interval, right: int, truth: Truth) -> None:
    assert left.below(right) is truth


def test_and_is_the_least_and_or_the_greatest() -> None:
    truths = [Truth.POSSIBLE, Truth.UNKNOWN, Truth.TRUE]
    assert every(truths) is Truth.UNKNOWN
    assert some(truths) is Truth.TRUE
    assert every([]) is Truth.TRUE
    assert some([]) is Truth.FALSE


def test_not_swaps_the_ends_and_keeps_what_lies_between() -> None:
    assert [~truth for truth in Truth] == [Truth.TRUE, Truth.UNKNOWN, Truth.POSSIBLE, Truth.FALSE]


def test_only_true_and_possible_hold() -> None:
    assert [truth.holds for truth in Truth] == [False, False, True, True]
