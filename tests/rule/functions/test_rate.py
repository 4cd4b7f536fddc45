from __future__ import annotations

from fractions import Fraction

import pytest

from numcheck.interval import Interval
from numcheck.rule.amount import Amount
from numcheck.rule.functions.rate import proportion, yearly


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


def test_a_rate_of_money_is_no_share() -> None:
    assert proportion(Amount(Interval.exactly(5), "rate", "USD / year")) is None
