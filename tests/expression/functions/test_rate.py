from __future__ import annotations

from fractions import Fraction

import pytest

from numcheck.expression.amount import Amount
from numcheck.expression.functions.rate import comes_to, made_in, proportion, yearly
from numcheck.interval import Interval


@pytest.mark.parametrize(
    ("unit", "low", "high"),
    [("USD / month", 120, 120), ("USD / week", 500, 530), ("USD / day", 2400, 3660), ("USD / year", 10, 10)],
)
def test_a_rate_of_money_comes_to_so_much_a_year(unit: str, low: int, high: int) -> None:
    found = yearly(Amount(Interval.exactly(10), "rate", unit))
    assert found == Amount(Interval(Fraction(low), Fraction(high)), "money", "USD")


@pytest.mark.parametrize("unit", ["kilometer / hour", "USD / gallon", "1 / 1000", None])
def test_other_rates_have_no_yearly_sum(unit: str | None) -> None:
    assert yearly(Amount(Interval.exactly(10), "rate", unit)) is None


def test_a_rate_per_thousand_is_a_share() -> None:
    assert proportion(Amount(Interval.exactly(5), "rate", "1 / 1000")) == Amount(
        Interval.exactly(Fraction(1, 200)), "share"
    )


def test_a_rate_of_deaths_is_a_share_too() -> None:
    assert proportion(Amount(Interval.exactly(5), "rate", "1 / 100000 death")) == Amount(
        Interval.exactly(Fraction(1, 20000)), "share"
    )


def test_a_rate_of_money_is_no_share() -> None:
    assert proportion(Amount(Interval.exactly(5), "rate", "USD / year")) is None


PRICE = Amount(Interval.exactly(3), "rate", "USD / gallon")


@pytest.mark.parametrize(
    ("amount", "total"),
    [
        (Amount(Interval.exactly(600), "measure", "gallon"), 1800),
        (Amount(Interval.exactly(40), "measure", "quart"), 30),
        (Amount(Interval.exactly(600), "count"), 1800),
    ],
)
def test_a_price_and_an_amount_make_a_sum(amount: Amount, total: int) -> None:
    assert comes_to(PRICE, amount) == Amount(Interval.exactly(total), "money", "USD")


def test_an_amount_of_something_else_has_no_such_price() -> None:
    assert comes_to(PRICE, Amount(Interval.exactly(600), "measure", "mile")) is None


def test_a_speed_is_no_price() -> None:
    speed = Amount(Interval.exactly(60), "rate", "kilometer / hour")
    assert comes_to(speed, Amount(Interval.exactly(2), "duration", "hour")) is None


def test_a_speed_and_a_time_make_a_distance() -> None:
    speed = Amount(Interval.exactly(60), "measure", "kilometer / hour")
    assert made_in(speed, Amount(Interval.exactly(90), "duration", "minute")) == Amount(
        Interval.exactly(90), "measure", "kilometer"
    )


@pytest.mark.parametrize("unit", ["kilometer", "tonne / hectare", None])
def test_what_is_not_per_time_makes_nothing_in_a_time(unit: str | None) -> None:
    measure = Amount(Interval.exactly(60), "measure", unit)
    assert made_in(measure, Amount(Interval.exactly(2), "duration", "hour")) is None
